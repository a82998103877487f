import type { CalendarEntry } from "@/lib/desk/calendar/schema";
import { daysLater } from "@/lib/platform/clock";

/**
 * Dates as an iCalendar file (RFC 5545): whole days, which no reminder turns into work by itself.
 * @param calendar name, the address its links start with, and the moment the file is made
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  calendar: { readonly name: string; readonly address: string; readonly madeAt: Date; readonly note?: string },
): string {
  const stamp = calendar.madeAt.toISOString().replace(/[-:]|\.\d+/g, "");
  const host = new URL(calendar.address).hostname;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kreislauf//Kalender//DE",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    ...entries.flatMap((entry) => [
      "BEGIN:VEVENT",
      `UID:${entry.uid}@${host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(entry.on)}`,
      `DTEND;VALUE=DATE:${compact(daysLater(entry.on, 1))}`,
      `SUMMARY:${escaped(entry.detail ? `${entry.title} – ${entry.detail}` : entry.title)}`,
      ...(calendar.note ? [`DESCRIPTION:${escaped(calendar.note)}`] : []),
      `URL:${calendar.address}${entry.href}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const compact = (day: string) => day.replaceAll("-", "");

/** Text values: backslash, semicolon, comma and line breaks are escaped (RFC 5545, 3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

/** Lines hold at most 75 octets; a longer one goes on behind a blank, never in the middle of a letter (3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
