import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "@/lib/desk/calendar/schema";
import { calendarFile } from "./ics";

const entry: CalendarEntry = {
  uid: "meilenstein-1",
  on: "2026-12-31",
  kind: "milestone",
  stage: "measures",
  title: "Meilenstein: Räume, Personal; Träger",
  detail: "M-01 Familienzentrum \\ Nord\nzweite Zeile",
  href: "/arbeit/zyklus/2023-2027/massnahmen/M-01#meilensteine",
  state: "coming",
  mine: true,
};
const calendar = {
  name: "Kreislauf Emscherau",
  address: "https://planung.stadt.example",
  madeAt: new Date("2026-11-22T09:00:00.123Z"),
};
const unfolded = (file: string) => file.replace(/\r\n /g, "").split("\r\n");

describe("the calendar file", () => {
  it("holds whole days, from the day to the one after, also across New Year", () => {
    const lines = unfolded(calendarFile([entry], calendar));
    expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
    expect(lines).toContain("DTEND;VALUE=DATE:20270101");
    expect(lines).toContain("DTSTAMP:20261122T090000Z");
    expect(lines).toContain("UID:meilenstein-1@planung.stadt.example");
    expect(lines).toContain("URL:https://planung.stadt.example/arbeit/zyklus/2023-2027/massnahmen/M-01#meilensteine");
  });

  it("escapes what would end a value", () => {
    expect(unfolded(calendarFile([entry], calendar))).toContain(
      "SUMMARY:Meilenstein: Räume\\, Personal\\; Träger – M-01 Familienzentrum \\\\ Nord\\nzweite Zeile",
    );
  });

  it("folds every line to 75 octets without cutting a letter, and ends each with CR LF", () => {
    const long = {
      ...entry,
      title: "Überprüfung der Maßnahme für Kinder und Jugendliche im größten Stadtteil ".repeat(4),
    };
    const file = calendarFile([long], calendar);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain("\ufffd");
    expect(unfolded(file).find((line) => line.startsWith("SUMMARY"))).toContain(long.title.trim());
  });

  it("opens and closes every part, says where it comes from, and is valid when empty", () => {
    const lines = unfolded(
      calendarFile([entry, { ...entry, uid: "b" }], { ...calendar, note: "Demo-Stadt, erfunden" }),
    );
    const count = (word: string) => lines.filter((line) => line === word).length;
    expect([count("BEGIN:VEVENT"), count("END:VEVENT")]).toEqual([2, 2]);
    expect(count("DESCRIPTION:Demo-Stadt\\, erfunden")).toBe(2);
    expect(unfolded(calendarFile([], calendar)).slice(0, 5)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Kreislauf//Kalender//DE",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]);
  });
});
