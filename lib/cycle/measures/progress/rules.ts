import { daysBetween } from "@/lib/platform/clock";
import type {
  DeliveryColour,
  DeliveryReason,
  DeliveryStatus,
  FundingLine,
  FundingLineView,
  FundingSum,
  FundingView,
} from "./schema";

/**
 * The Ampel of handbook §6.1: by rule, never by feeling, and about delivery (Umsetzung) alone – never about effect.
 *
 * - blue: closed · grey: not started
 * - green: milestones at most 4 weeks late, spending within ±10 % of the plan
 * - yellow: 4 to 12 weeks, or 10 to 20 %
 * - red: more than 12 weeks, more than 20 %, the post of the responsible person vacant, or the grant at risk
 *
 * Two things the handbook leaves open are settled here. Late are the milestones that are still open, and of those reached
 * only the newest: a delay made good by a later milestone does not follow a measure for ever. The plan on a day is the
 * year's budget by days; in its first and last year only the days the measure runs count.
 */
export interface DeliveryFacts {
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly closedOn?: string | null;
  readonly contactName: string;
  readonly milestones: readonly {
    readonly title: string;
    readonly dueOn: string;
    readonly reachedOn?: string | null;
  }[];
  readonly funding: readonly Pick<FundingLine, "year" | "total">[];
  readonly reports: readonly {
    readonly asOf: string;
    readonly spent?: number | null;
    readonly fundingAtRisk: boolean;
  }[];
}

/** The status on a day, from what was known and had happened by then. */
export function deliveryStatus(facts: DeliveryFacts, day: string): DeliveryStatus {
  if (facts.closedOn && facts.closedOn <= day) return { colour: "blue", reasons: [{ kind: "closed" }], asOf: day };
  const report = facts.reports
    .filter(({ asOf }) => asOf <= day)
    .reduce<DeliveryFacts["reports"][number] | undefined>((a, b) => (!a || b.asOf >= a.asOf ? b : a), undefined);
  if (facts.startsOn > day && !report)
    return { colour: "grey", reasons: [{ kind: "notStarted", startsOn: facts.startsOn }], asOf: day };

  const found: [DeliveryColour, DeliveryReason][] = [timeliness(facts, day), spending(facts, report)];
  if (facts.contactName.trim() === "") found.push(["red", { kind: "vacant" }]);
  if (report?.fundingAtRisk) found.push(["red", { kind: "fundingAtRisk" }]);
  found.sort(([a], [b]) => severity.indexOf(a) - severity.indexOf(b));
  return { colour: found[0]?.[0] ?? "green", reasons: found.map(([, reason]) => reason), asOf: day };
}

const severity: readonly DeliveryColour[] = ["red", "yellow", "green"];

function timeliness({ milestones }: DeliveryFacts, day: string): [DeliveryColour, DeliveryReason] {
  if (milestones.length === 0) return ["green", { kind: "noMilestones" }];
  const isReached = (one: (typeof milestones)[number]) => !!one.reachedOn && one.reachedOn <= day;
  const newest = milestones
    .filter(isReached)
    .reduce<(typeof milestones)[number] | undefined>(
      (a, b) => (!a || (b.reachedOn ?? "") >= (a.reachedOn ?? "") ? b : a),
      undefined,
    );
  const counted = [...milestones.filter((one) => !isReached(one)), ...(newest ? [newest] : [])];
  const worst = counted
    .map((one) => ({ one, days: daysBetween(one.dueOn, isReached(one) ? (one.reachedOn ?? day) : day) }))
    .reduce((a, b) => (b.days > a.days ? b : a));
  if (worst.days <= 28) return ["green", { kind: "onTime" }];
  const reason: DeliveryReason = {
    kind: "late",
    title: worst.one.title,
    weeks: Math.floor(worst.days / 7),
    open: !isReached(worst.one),
  };
  return [worst.days <= 84 ? "yellow" : "red", reason];
}

function spending(
  facts: DeliveryFacts,
  report: DeliveryFacts["reports"][number] | undefined,
): [DeliveryColour, DeliveryReason] {
  const planned = report ? plannedUntil(facts, report.asOf) : 0;
  if (report?.spent === undefined || report.spent === null || planned <= 0)
    return ["green", { kind: "spendingUnknown" }];
  const percent = (100 * (report.spent - planned)) / planned;
  const colour = Math.abs(percent) <= 10 ? "green" : Math.abs(percent) <= 20 ? "yellow" : "red";
  return [colour, { kind: "spending", percent, asOf: report.asOf }];
}

/** Euros planned from the start of the day's year up to the day itself. */
export function plannedUntil(
  { startsOn, endsOn, funding }: Pick<DeliveryFacts, "startsOn" | "endsOn" | "funding">,
  day: string,
): number {
  const year = day.slice(0, 4);
  const total = funding.filter((line) => String(line.year) === year).reduce((sum, line) => sum + line.total, 0);
  const first = startsOn > `${year}-01-01` ? startsOn : `${year}-01-01`;
  const last = endsOn && endsOn < `${year}-12-31` ? endsOn : `${year}-12-31`;
  if (first > last) return 0;
  const running = daysBetween(first, last) + 1;
  const passed = Math.min(running, Math.max(0, daysBetween(first, day) + 1));
  return (total * passed) / running;
}

/** Whole weeks a milestone is or was behind its date; 0 when in time. */
export function weeksLate(milestone: { dueOn: string; reachedOn?: string | null }, day: string): number {
  return Math.max(0, Math.floor(daysBetween(milestone.dueOn, milestone.reachedOn ?? day) / 7));
}

/** Eigenanteil = total − grant − third party (handbook §6.1), in euros. */
export const ownShare = (line: Pick<FundingLine, "total" | "grant" | "thirdParty">): number =>
  line.total - line.grant - line.thirdParty;

/** What does not add up, as a sentence by field that names the line; empty when all is well. */
export function fundingProblems(lines: readonly FundingLine[]): Record<string, string> {
  const problems: Record<string, string> = {};
  lines.forEach((line, i) => {
    const missing = -ownShare(line);
    if (missing > 0)
      problems[`lines.${i}.grant`] =
        `Zeile ${i + 1} (${line.year}, ${line.source}): Zuwendung und Drittmittel liegen ${inEuros(missing)} über den Gesamtkosten. Bitte einen der drei Beträge ändern.`;
    if (lines.findIndex((other) => other.year === line.year && other.source === line.source) < i)
      problems[`lines.${i}.source`] =
        `Zeile ${i + 1}: „${line.source}“ steht für ${line.year} schon in einer anderen Zeile. Bitte zusammenfassen.`;
  });
  return problems;
}

/** Lines with their own share, sums by year and over all. */
export function fundingView(lines: readonly FundingLine[]): FundingView {
  const sorted = [...lines].sort((a, b) => a.year - b.year || a.source.localeCompare(b.source));
  const years = [...new Set(sorted.map((line) => line.year))];
  return {
    lines: sorted.map((line): FundingLineView => ({ ...line, ownShare: ownShare(line) })),
    years: years.map((year) => ({ year, ...sumOf(sorted.filter((line) => line.year === year)) })),
    sum: sumOf(sorted),
  };
}

function sumOf(lines: readonly FundingLine[]): FundingSum {
  const add = (pick: (line: FundingLine) => number) => lines.reduce((sum, line) => sum + pick(line), 0);
  const total = add((line) => line.total);
  const own = add(ownShare);
  return {
    total,
    grant: add((line) => line.grant),
    thirdParty: add((line) => line.thirdParty),
    ownShare: own,
    ownPercent: total > 0 ? (100 * own) / total : null,
  };
}

function inEuros(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")} €`;
}
