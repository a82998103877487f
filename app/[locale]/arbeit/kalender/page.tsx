import { CalendarPlus } from "lucide-react";
import type { Metadata } from "next";
import { CalendarList } from "@/components/desk/CalendarList";
import { CalendarSteps } from "@/components/desk/CalendarSteps";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { calendarOf } from "@/lib/desk/calendar/queries";
import { monthName, monthsLater, monthsOf, overdueOf } from "@/lib/desk/calendar/rules";
import { calendarRequest } from "@/lib/desk/calendar/schema";
import { today } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Kalender" };
const shown = 6;

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const [viewer, query] = await Promise.all([requirePerson(), searchParams]);
  const { ab = today().slice(0, 7), nur } = calendarRequest.parse(query);
  const all = await calendarOf(viewer);
  const entries = nur ? all.filter((entry) => entry.mine) : all;
  const [from, until] = [`${ab}-01`, monthsLater(`${ab}-01`, shown)];
  // Seen from today, what is overdue stands first; looking back, it stands where it belongs.
  const overdue = ab === today().slice(0, 7) ? overdueOf(entries) : [];
  const months = monthsOf(entries.filter((one) => one.on >= from && one.on < until && !overdue.includes(one)));
  return (
    <>
      <PageHeader
        title="Kalender"
        subtitle="Fristen der Stufen, Beteiligungen und Maßnahmen."
        actions={
          <Button
            variant="secondary"
            href={`/api/kalender/termine.ics${nur ? "?nur=meine" : ""}`}
            icon={<CalendarPlus size={18} aria-hidden />}
          >
            In den eigenen Kalender laden
          </Button>
        }
      />
      <CalendarSteps from={ab} until={monthsLater(from, shown - 1).slice(0, 7)} months={shown} only={nur} />
      <div className="mt-6 grid gap-8">
        {overdue.length > 0 ? (
          <Section title="Überfällig" count={overdue.length} rule="error">
            <CalendarList entries={overdue} today={today()} full />
          </Section>
        ) : null}
        {months.map((month) => (
          <Section key={month.key} title={monthName(month.key)} count={month.entries.length}>
            <CalendarList entries={month.entries} today={today()} />
          </Section>
        ))}
        {months.length === 0 ? <EmptyState>In diesen sechs Monaten steht kein Termin an.</EmptyState> : null}
      </div>
    </>
  );
}
