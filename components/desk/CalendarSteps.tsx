import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link } from "@/components/ui/Link";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import { monthName, monthsLater } from "@/lib/desk/calendar/rules";

/** Which months are shown and whose dates; all of it stays in the address. */
export function CalendarSteps({
  from,
  until,
  months,
  only,
}: {
  from: string;
  until: string;
  months: number;
  only?: "meine";
}) {
  const address = (ab: string, nur?: string) => `/arbeit/kalender?${new URLSearchParams({ ab, ...(nur && { nur }) })}`;
  const later = (count: number) => monthsLater(`${from}-01`, count).slice(0, 7);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 print:hidden">
      <SegmentedControl
        label="Wessen Termine"
        labelHidden
        current={only ?? "alle"}
        items={[
          { key: "alle", label: "Alle Termine", href: address(from) },
          { key: "meine", label: "Nur meine", href: address(from, "meine") },
        ]}
      />
      <nav aria-label="Zeitraum" className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Link look="strong" rel="prev" href={address(later(-months), only)}>
          <ChevronLeft size={18} aria-hidden />
          Früher
        </Link>
        <span className="text-ink2" aria-current="page">
          {monthName(from)} bis {monthName(until)}
        </span>
        <Link look="strong" rel="next" href={address(later(months), only)}>
          Später
          <ChevronRight size={18} aria-hidden />
        </Link>
      </nav>
    </div>
  );
}
