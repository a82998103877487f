import { GateRingSmall, type GateState } from "@/components/ring/GateRing";
import { stageColor, stageIcons } from "@/components/ring/stages";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { Progress } from "@/components/ui/Progress";
import { type CycleFacts, currentStage, type Gate, gateStand, gatesOf } from "@/lib/cycle/stages";
import { daysUntil } from "@/lib/desk/rules";
import { type StageKey, stageKeys, stageWords } from "@/lib/glossary";
import { formatDate, formatNumber } from "@/lib/statistics/format";

export interface CycleLike {
  readonly slug: string;
  readonly title: string;
  readonly closedStages: readonly StageKey[];
  readonly stages: readonly { readonly stage: StageKey; readonly startsOn: string; readonly endsOn: string }[];
}

/** Where each stage of the ring stands. */
export function stageStates(closed: readonly StageKey[]): Record<StageKey, GateState> {
  const current = currentStage(closed);
  return Object.fromEntries(
    stageKeys.map((key) => [key, closed.includes(key) ? "closed" : key === current ? "current" : "coming"]),
  ) as Record<StageKey, GateState>;
}

/** The running stage at a glance: ring, open gates, and what is overdue elsewhere. */
export function CycleCard({
  cycle,
  facts,
  elsewhere,
  today,
}: {
  cycle: CycleLike;
  /** Without them no gates are listed. */
  facts: CycleFacts | null;
  elsewhere: readonly { who: string; what: string; since: string; href: string }[];
  today: string;
}) {
  const stage = currentStage(cycle.closedStages);
  const plan = cycle.stages.find((entry) => entry.stage === stage);
  const days = plan ? daysUntil(plan.endsOn, today) : 0;
  const Icon = stage ? stageIcons[stage] : undefined;
  return (
    <div className="mt-5 grid rounded-md border border-line bg-card sm:grid-cols-[auto_1fr] lg:grid-cols-[auto_1fr_auto]">
      <div className="grid place-items-center p-5 max-sm:pb-0">
        <GateRingSmall
          states={stageStates(cycle.closedStages)}
          label={stage ? `Stufe ${stageWords[stage].number} von 6 läuft` : "Der Zyklus ist abgeschlossen"}
          centre={
            stage
              ? {
                  title: formatNumber(Math.abs(days), 0, "de"),
                  text: days >= 0 ? "Tage bis zum Ende" : "Tage über der Zeit",
                }
              : { title: "fertig" }
          }
        />
      </div>
      <div className="p-5 sm:pl-0">
        {stage && plan && Icon ? (
          <>
            <h2 className="flex items-center gap-2" style={{ color: stageColor(stage) }}>
              <Icon size={19} aria-hidden />
              <Link
                look="bare"
                href={`/arbeit/zyklus/${cycle.slug}`}
                className="text-inherit no-underline hover:underline"
              >
                Stufe {stageWords[stage].number} · {stageWords[stage].de}
              </Link>
            </h2>
            <p className="text-sm text-ink2">
              {cycle.title} · bis {formatDate(plan.endsOn, "de")}
            </p>
            <ul className="mt-2" style={{ "--accent": stageColor(stage) } as React.CSSProperties}>
              {(facts ? gatesOf(stage, facts) : []).map((gate) => (
                <li
                  key={gate.key}
                  className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 border-t border-line py-2 sm:grid-cols-[1fr_6rem_5.5rem]"
                >
                  <span>{gate.sentence}</span>
                  <span className="text-right max-sm:col-start-2 max-sm:row-start-1 sm:order-last">
                    <GateStand gate={gate} />
                  </span>
                  {gate.state !== "met" && gate.of > 1 ? (
                    <span className="max-sm:col-span-2">
                      <Progress value={gate.done} max={gate.of} label={gate.sentence} labelHidden />
                    </span>
                  ) : (
                    <span className="max-sm:hidden" />
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{cycle.title} ist abgeschlossen.</p>
        )}
      </div>
      {elsewhere.length > 0 ? (
        <div className="border-line p-5 max-lg:border-t sm:max-lg:col-span-2 lg:w-72 lg:border-l">
          <h2>
            Anderswo überfällig <span className="text-ink2">{elsewhere.length}</span>
          </h2>
          <ul className="mt-1">
            {elsewhere.map((entry) => (
              <li key={`${entry.who}${entry.what}`} className="border-b border-line py-2 last:border-0">
                <b className="font-semibold">{entry.who}</b>{" "}
                <span className="text-sm font-semibold text-error">{Math.abs(daysUntil(entry.since, today))} Tage</span>
                <Link href={entry.href} look="quiet" className="block text-sm">
                  {entry.what}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function GateStand({ gate }: { gate: Gate }) {
  const color = gate.state === "met" ? "text-ok" : gate.state === "partly" ? "text-warning" : "text-ink2";
  return (
    <span className={classes("whitespace-nowrap", color, gate.state !== "met" && "font-semibold")}>
      {gateStand(gate)}
    </span>
  );
}
