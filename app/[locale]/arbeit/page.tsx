import { ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { CycleCard } from "@/components/cycle/CycleCard";
import { RecentList } from "@/components/desk/RecentList";
import { TaskList } from "@/components/desk/TaskList";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { currentCycle, cycleFacts } from "@/lib/cycle/queries";
import { deskOf } from "@/lib/desk/queries";
import { dayWords, effortWords, type Task } from "@/lib/desk/rules";
import { now, today } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Mein Tisch" };

export default async function DeskPage() {
  const viewer = await requirePerson();
  const cycle = await currentCycle(viewer);
  const [desk, facts] = await Promise.all([deskOf(viewer, cycle), cycle ? cycleFacts(viewer, cycle.id) : null]);
  const tasks = [...desk.due, ...desk.waiting];
  const [next] = tasks;
  const count = `${tasks.length} ${tasks.length === 1 ? "Aufgabe" : "Aufgaben"}`;
  return (
    <>
      <PageHeader
        title="Mein Tisch"
        subtitle={[
          dayWords(today()),
          tasks.length > 0 ? [count, effort(tasks)].filter(Boolean).join(", ") : "nichts zu tun",
        ].join(" · ")}
        actions={
          next ? (
            <Button href={next.href} iconAfter={<ArrowRight size={18} aria-hidden />}>
              Nächste Aufgabe: {next.verb}
            </Button>
          ) : undefined
        }
      />
      {cycle ? <CycleCard cycle={cycle} facts={facts} elsewhere={desk.elsewhere} today={today()} /> : null}
      <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-[1.1fr_1fr_.9fr]">
        <Section title="Fällig" count={desk.due.length} hint={effort(desk.due)}>
          {desk.due.length > 0 ? (
            <TaskList tasks={desk.due} today={today()} />
          ) : (
            <EmptyState>Keine Frist läuft.</EmptyState>
          )}
        </Section>
        <Section title="Wartet auf mich" count={desk.waiting.length} hint={effort(desk.waiting)}>
          {desk.waiting.length > 0 ? (
            <TaskList tasks={desk.waiting} today={today()} />
          ) : (
            <EmptyState>Niemand wartet auf Sie.</EmptyState>
          )}
        </Section>
        <div className="grid content-start gap-8">
          {desk.followed.length > 0 ? (
            <Section title="Ich folge" count={desk.followed.length}>
              <ul>
                {desk.followed.map((measure) => (
                  <li key={measure.number} className="border-b border-line py-3">
                    <Link href={measure.href} look="strong">
                      {measure.number} {measure.title}
                    </Link>
                    {measure.last ? <p className="text-sm text-ink2">{measure.last}</p> : null}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section title="Zuletzt">
            {desk.recent.length > 0 ? (
              <RecentList recent={desk.recent} now={now()} />
            ) : (
              <EmptyState>Hier steht bald, was Sie zuletzt getan haben.</EmptyState>
            )}
          </Section>
        </div>
      </div>
    </>
  );
}

function effort(tasks: readonly Task[]): string | undefined {
  const minutes = tasks.reduce((sum, task) => sum + task.minutes, 0);
  return minutes > 0 ? effortWords(minutes) : undefined;
}
