import { StageMark } from "@/components/ring/StageMark";
import { ThreadDots } from "@/components/thread/ThreadDots";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Section } from "@/components/ui/Section";
import { type BrokenThread, stageOfKind, threadKinds } from "@/lib/thread/rules";

/** Offene Fäden: what hangs in the air, who is asked, and the action that ties it. */
export function BrokenThreads({ broken }: { broken: readonly BrokenThread[] }) {
  return (
    <Section
      title="Offene Fäden"
      count={broken.length}
      id="offene-faeden"
      hint={broken.length > 0 ? "Vor dem Ende des Zyklus soll jeder Faden verknüpft sein." : undefined}
    >
      {broken.length === 0 ? <EmptyState>Kein Faden ist gerissen.</EmptyState> : null}
      <ul>
        {broken.map((entry) => (
          <li
            key={`${entry.object.id}${entry.missing}`}
            className="grid grid-cols-[1.75rem_1fr] items-center gap-x-4 gap-y-1.5 border-b border-line py-2.5 md:grid-cols-[1.75rem_7rem_1fr_9rem_12rem]"
          >
            <StageMark stage={stageOfKind(entry.object.kind)} size={26} />
            <ThreadDots
              present={threadKinds.slice(0, threadKinds.indexOf(entry.object.kind) + 1)}
              missing={entry.missing}
            />
            <span className="min-w-0 max-md:col-start-2">
              <b className="font-semibold">{entry.sentence}</b>
              <span className="block text-sm text-ink2">
                {entry.object.number} {entry.object.title}
              </span>
            </span>
            <span className="text-ink2 max-md:col-start-2">
              <span className="sr-only">Zuständig: </span>
              {entry.responsible}
            </span>
            <Button href={entry.href} variant="secondary" size="small" className="max-md:col-start-2 print:hidden">
              {entry.action}
            </Button>
          </li>
        ))}
      </ul>
      {broken.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-2.5 text-sm text-ink2">
          <span aria-hidden>
            <ThreadDots present={["value", "finding"]} missing="recommendation" />
          </span>
          Wert – Befund – Empfehlung – Stellungnahmen – Beschluss – Maßnahme – Wirkung. Der gestrichelte Kreis fehlt.
        </p>
      ) : null}
    </Section>
  );
}
