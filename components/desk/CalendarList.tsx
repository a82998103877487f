import { StageMark } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import { type Status, StatusMark } from "@/components/ui/StatusMark";
import type { CalendarEntry } from "@/lib/desk/calendar/schema";
import { daysUntil } from "@/lib/desk/rules";

const weekdays = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

/** Dates one below the other: day, stage, what happens and where it is dealt with. `full` prints the whole date. */
export function CalendarList({
  entries,
  today,
  full = false,
}: {
  entries: readonly CalendarEntry[];
  today: string;
  full?: boolean;
}) {
  return (
    <ul>
      {entries.map((entry) => (
        <li
          key={entry.uid}
          className="grid grid-cols-[4.75rem_1.75rem_minmax(0,1fr)] items-start gap-x-3 border-b border-line py-2.5 md:grid-cols-[5.5rem_1.75rem_minmax(0,1fr)_13rem]"
        >
          <time dateTime={entry.on} className="tabular-nums text-ink2">
            {full ? plainDay(entry.on) : shortDay(entry.on)}
          </time>
          <StageMark stage={entry.stage} size={24} decorative numbered={false} />
          <div className="min-w-0">
            <Link look="bare" href={entry.href} className="text-ink no-underline hover:underline">
              <b className="font-semibold">{entry.title}</b>
            </Link>
            {entry.detail ? <p className="text-sm text-ink2">{entry.detail}</p> : null}
          </div>
          <p className="text-sm max-md:col-start-3 max-md:mt-0.5">
            <EntryState entry={entry} today={today} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function EntryState({ entry, today }: { entry: CalendarEntry; today: string }) {
  if (entry.state === "done") return <StatusMark status="done">{doneWords[entry.kind]}</StatusMark>;
  const days = daysUntil(entry.on, today);
  if (entry.state === "overdue")
    return <StatusMark status="missing">{days === -1 ? "seit gestern überfällig" : "überfällig"}</StatusMark>;
  const status: Status = days <= 14 ? "soon" : "open";
  const words = days === 0 ? "heute" : days === 1 ? "morgen" : days <= 60 ? `in ${days} Tagen` : "geplant";
  return <StatusMark status={status}>{words}</StatusMark>;
}

const doneWords: Record<CalendarEntry["kind"], string> = {
  stageStart: "hat begonnen",
  stageEnd: "abgeschlossen",
  consultationStart: "hat begonnen",
  consultationEnd: "beendet",
  milestone: "erreicht",
  progressReport: "gemeldet",
  review: "liegt vor",
};

function shortDay(day: string): string {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${Number(day.slice(8))}.`;
}

/** 13.9.2026 */
const plainDay = (day: string) => day.split("-").map(Number).reverse().join(".");
