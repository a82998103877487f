import type { Viewer } from "@/lib/access/viewer";
import { closeStage, planCycle } from "@/lib/cycle/commands";
import type { StageKey } from "@/lib/glossary";
import { nameOfPerson, type PersonKey } from "../cast";
import type { DemoCycle } from "../story/shape";
import type { Step } from "./chronicle";
import type { Memory } from "./memory";

/** A cycle is planned with all its stages, and closed stage by stage. */
export function cycleSteps(cycle: DemoCycle, as: (key: PersonKey) => Viewer, memory: Memory): Step[] {
  const { slug, startsOn, endsOn, referenceDate, lead } = cycle;
  return [
    {
      on: startsOn,
      what: `Zyklus ${slug} angelegt`,
      run: async () => {
        const stages = Object.fromEntries(
          cycle.stages.map((stage) => [stage.stage, { startsOn: stage.startsOn, endsOn: stage.endsOn }]),
        ) as Record<StageKey, { startsOn: string; endsOn: string }>;
        const planned = await planCycle(as(lead), {
          startsOn,
          endsOn,
          referenceDate,
          leadName: nameOfPerson(lead),
          stages,
        });
        if (planned.slug !== slug) throw new Error(`Der Zyklus heißt ${planned.slug}, die Geschichte nennt ${slug}.`);
        memory.cycles.set(slug, planned.id);
      },
    },
    ...cycle.stages.flatMap(({ stage, closedOn, reason }) =>
      closedOn
        ? [
            {
              on: closedOn,
              what: `Stufe ${stage} von ${slug} abgeschlossen`,
              run: () =>
                closeStage(as(lead), { cycleId: memory.cycles.get(slug), stage, ...(reason ? { reason } : {}) }),
            },
          ]
        : [],
    ),
  ];
}
