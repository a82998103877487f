import type { Viewer } from "@/lib/access/viewer";
import { closeMeasure, createMeasure, followMeasure, publishMeasure } from "@/lib/cycle/measures/commands";
import { reachMilestone, reportProgress, setFunding, setMilestones } from "@/lib/cycle/measures/progress/commands";
import { plannedUntil } from "@/lib/cycle/measures/progress/rules";
import { fixComparison, setTarget } from "@/lib/cycle/measures/targets/commands";
import { cityDatabase } from "@/lib/platform/database";
import { demoPeople, type PersonKey } from "../cast";
import { daysFrom } from "../story/calendar";
import type { DemoCycle, DemoMeasure } from "../story/shape";
import { expectNumber } from "./analysis";
import type { Step } from "./chronicle";
import type { Memory } from "./memory";

type As = (key: PersonKey) => Viewer;

/** Stage 5: created with targets, milestones and money; published; then what people report. */
export function measureSteps(cycle: DemoCycle, as: As, memory: Memory): Step[] {
  return [
    ...cycle.measures.map((measure) => createStep(cycle, measure, as, memory)),
    ...cycle.measures.flatMap((measure) => [
      ...publishSteps(cycle, measure, as, memory),
      ...deliverySteps(measure, as, memory),
    ]),
  ];
}

function createStep(cycle: DemoCycle, measure: DemoMeasure, as: As, memory: Memory): Step {
  return {
    on: measure.createdOn,
    what: `${measure.number} angelegt`,
    run: async () => {
      const lead = as(cycle.lead);
      const contact = demoPeople.find((person) => person.key === measure.contact)!;
      const { title, aim, description, field, partners, startsOn, endsOn } = measure;
      const { id, number } = await createMeasure(lead, {
        cycleId: memory.cycles.get(cycle.slug),
        title,
        aim,
        description,
        field,
        decisionId: measure.decision ? memory.decisions.get(measure.decision) : undefined,
        responsibleId: memory.organisations.get(measure.responsible),
        partners,
        contactName: contact.name,
        contactPhone: contact.phone,
        contactEmail: contact.email,
        startsOn,
        endsOn,
        areas: [...measure.areas],
        recommendations: measure.recommendations.map((key) => memory.recommendations.get(key)),
      });
      expectNumber(number, measure.number);
      memory.measures.set(number, id);
      for (const { indicator, main, direction, baselineDate, targetValue, targetDate, startLag } of measure.targets) {
        await setTarget(lead, {
          measureId: id,
          indicatorKey: indicator,
          isMain: main,
          direction,
          baselineDate,
          targetValue,
          targetDate,
          startLag,
        });
      }
      await setMilestones(lead, {
        measureId: id,
        version: undefined,
        milestones: measure.milestones.map((one) => ({ id: undefined, title: one.title, dueOn: one.dueOn })),
      });
      await setFunding(lead, { measureId: id, version: undefined, lines: [...measure.funding] });
    },
  };
}

function publishSteps(cycle: DemoCycle, measure: DemoMeasure, as: As, memory: Memory): Step[] {
  if (!measure.publishedOn) return [];
  return [
    {
      on: measure.publishedOn,
      what: `${measure.number} veröffentlicht`,
      run: () => publishMeasure(as(cycle.lead), memory.measures.get(measure.number)),
    },
    {
      // A day later, when all measures of one decision are known: none may serve as comparison for another.
      on: daysFrom(measure.publishedOn, 1),
      what: `Vergleichsgebiete zu ${measure.number} festgelegt`,
      run: async () => {
        const targets = await cityDatabase().target.findMany({
          where: { measureId: memory.measures.get(measure.number) },
          orderBy: [{ isMain: "desc" }, { indicatorKey: "asc" }],
        });
        for (const { id } of targets) await fixComparison(as("statistik2"), id);
      },
    },
  ];
}

function deliverySteps(measure: DemoMeasure, as: As, memory: Memory): Step[] {
  const measureId = () => memory.measures.get(measure.number);
  return [
    ...measure.milestones.flatMap(({ title, reachedOn }) =>
      reachedOn
        ? [
            {
              on: reachedOn,
              what: `„${title}“ erreicht`,
              run: async () => {
                const where = { measureId: measureId(), title };
                const milestone = await cityDatabase().milestone.findFirstOrThrow({ where });
                await reachMilestone(as(measure.contact), { milestoneId: milestone.id, reachedOn });
              },
            },
          ]
        : [],
    ),
    ...measure.progress.map(({ on, by, done, next, deviations, spentShare, fundingAtRisk }) => ({
      on,
      what: `Sachstand zu ${measure.number}`,
      run: async () => {
        const spent = Math.round((plannedUntil(measure, on) * spentShare) / 100) * 100;
        await reportProgress(as(by), {
          measureId: measureId(),
          asOf: on,
          done,
          next,
          deviations,
          spent,
          fundingAtRisk,
        });
      },
    })),
    ...(measure.closure
      ? [
          {
            on: measure.closure.on,
            what: `${measure.number} beendet`,
            run: () =>
              closeMeasure(as(measure.closure!.by), { measureId: measureId(), reason: measure.closure!.reason }),
          },
        ]
      : []),
  ];
}

/** Who wants to hear of a measure says so on the day after its publication. */
export function followSteps(
  follows: readonly { readonly person: PersonKey; readonly measure: string }[],
  measures: readonly DemoMeasure[],
  as: As,
  memory: Memory,
): Step[] {
  return follows.map(({ person, measure }) => ({
    on: daysFrom(measures.find((one) => one.number === measure)!.publishedOn!, 2),
    what: `${person} folgt ${measure}`,
    run: () => followMeasure(as(person), memory.measures.get(measure)),
  }));
}
