import { databaseOf } from "@/lib/access/door";
import { publicViewer } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { isoDate, isoDateInBerlin, today } from "@/lib/platform/clock";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { CourseWindow } from "@/lib/statistics/courseHistory";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { deliveryStatus, fundingView, weeksLate } from "./progress/rules";
import { stateOf } from "./rules";
import type { MeasureRow, MeasureView } from "./schema";
import type { FixedComparison, TargetIndicator, TargetView } from "./targets/schema";

/**
 * Which measures a viewer sees. The public door shows published ones by itself; inside, the city's own offices and the
 * responsible organisation see drafts too, everybody else what is published. Everything else does not exist for them.
 */
export async function visibleMeasures(viewer: Viewer): Promise<Prisma.MeasureWhereInput> {
  if (viewer.kind === "public" || can(viewer, "draft:read")) return {};
  const own = isPerson(viewer) ? [{ responsibleId: { in: [...viewer.organisationIds] } }] : [];
  return { OR: [{ id: { in: [...(await publications(viewer)).keys()] } }, ...own] };
}

const columns = {
  id: true,
  number: true,
  title: true,
  aim: true,
  description: true,
  field: true,
  cycleId: true,
  cycle: { select: { slug: true, title: true } },
  decisionId: true,
  decision: {
    select: { id: true, paperNumber: true, committee: true, decidedOn: true, title: true, result: true },
  },
  responsible: { select: { id: true, name: true, shortName: true } },
  partners: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  startsOn: true,
  endsOn: true,
  version: true,
  areas: {
    select: { area: { select: { key: true, name: true, partition: { select: { key: true, name: true } } } } },
  },
  recommendations: { select: { recommendation: { select: { id: true } } } },
  targets: { orderBy: [{ isMain: "desc" }, { indicatorKey: "asc" }] },
  milestones: { orderBy: [{ dueOn: "asc" }, { position: "asc" }] },
  funding: true,
  progressReports: {
    select: {
      id: true,
      asOf: true,
      done: true,
      next: true,
      deviations: true,
      spent: true,
      fundingAtRisk: true,
      at: true,
    },
    orderBy: [{ asOf: "desc" }, { at: "desc" }],
  },
  closure: { select: { at: true, reason: true } },
} as const satisfies Prisma.MeasureSelect;

type Row = Prisma.MeasureGetPayload<{ select: typeof columns }>;

/** Measures this viewer sees, by number: of one cycle or of all. */
export async function listMeasures(viewer: Viewer, cycleId?: string): Promise<MeasureRow[]> {
  const rows = await databaseOf(viewer).measure.findMany({
    where: { AND: [await visibleMeasures(viewer), { cycleId }] },
    orderBy: { number: "asc" },
    select: columns,
  });
  const published = await publications(viewer);
  return rows.map((row) => rowOf(row, published.get(row.id) ?? null));
}

/** One measure with everything on it. @returns null when unknown, or a draft this viewer may not see. */
export async function findMeasure(
  viewer: Viewer,
  by: { id: string } | { number: string },
): Promise<MeasureView | null> {
  const database = databaseOf(viewer);
  const row = await database.measure.findFirst({
    where: { AND: [await visibleMeasures(viewer), by] },
    select: columns,
  });
  if (!row) return null;
  const publishedAt = (await publications(viewer)).get(row.id) ?? null;
  const drafts = can(viewer, "draft:read");
  const isResponsible = isPerson(viewer) && viewer.organisationIds.includes(row.responsible.id);
  const authors =
    drafts || isResponsible
      ? await database.progressReport.findMany({ where: { measureId: row.id }, select: { id: true, byName: true } })
      : [];
  const authorOf = new Map(authors.map(({ id, byName }) => [id, byName]));
  const indicators = await indicatorsOf(
    viewer,
    row.targets.map((target) => target.indicatorKey),
  );
  const facts = factsOf(row);
  const day = today();
  const ids = row.recommendations.flatMap(({ recommendation }) => recommendation?.id ?? []);
  // Drafts of recommendations stay inside even when the measure drawn from them is seen.
  const recommendations = await databaseOf(drafts ? viewer : publicViewer()).recommendation.findMany({
    where: { id: { in: ids } },
    orderBy: { number: "asc" },
    select: { id: true, number: true, versions: { select: { title: true }, orderBy: { number: "desc" }, take: 1 } },
  });
  return {
    ...rowOf(row, publishedAt),
    description: row.description,
    partners: row.partners,
    contact: { name: row.contactName, phone: row.contactPhone, email: row.contactEmail },
    version: row.version,
    cycleTitle: row.cycle.title,
    decision: row.decision && { ...row.decision, decidedOn: isoDate(row.decision.decidedOn) },
    recommendations: recommendations.map(({ id, number, versions }) => ({
      id,
      number,
      title: versions[0]?.title ?? number,
    })),
    targets: row.targets.map(
      (target): TargetView => ({
        id: target.id,
        indicator: indicators.get(target.indicatorKey) ?? unknownIndicator(target.indicatorKey),
        isMain: target.isMain,
        direction: target.direction,
        baselineDate: isoDate(target.baselineDate),
        targetValue: target.targetValue,
        targetDate: target.targetDate && isoDate(target.targetDate),
        window: windowOf(target),
        // Fixed from released values only.
        comparison: target.comparison as unknown as Disclosed<FixedComparison> | null,
        comparisonFixedAt: target.comparisonFixedAt,
      }),
    ),
    milestones: row.milestones.map((milestone) => {
      const dates = {
        dueOn: isoDate(milestone.dueOn),
        reachedOn: milestone.reachedOn && isoDate(milestone.reachedOn),
      };
      return { id: milestone.id, title: milestone.title, ...dates, weeksLate: weeksLate(dates, day) };
    }),
    funding: fundingView(row.funding.map(({ id: _, measureId: __, ...line }) => line)),
    progress: row.progressReports.map((report) => ({
      id: report.id,
      asOf: isoDate(report.asOf),
      done: report.done,
      next: report.next,
      deviations: report.deviations,
      spent: report.spent,
      fundingAtRisk: report.fundingAtRisk,
      status: deliveryStatus({ ...facts, closedOn: null }, isoDate(report.asOf)),
      byName: authorOf.get(report.id) ?? null,
    })),
    closure: row.closure,
  };
}

/** Whether this person follows the measure. */
export async function isFollowing(viewer: Viewer, measureId: string): Promise<boolean> {
  if (!isPerson(viewer)) return false;
  const follow = { userId: viewer.userId, subjectKind: "measure", subjectId: measureId };
  return !!(await databaseOf(viewer).follow.findUnique({ where: { userId_subjectKind_subjectId: follow } }));
}

/** Measures this person follows, by number. */
export async function listFollowedMeasures(viewer: Viewer): Promise<MeasureRow[]> {
  if (!isPerson(viewer)) return [];
  const follows = await databaseOf(viewer).follow.findMany({
    where: { userId: viewer.userId, subjectKind: "measure" },
    select: { subjectId: true },
  });
  const ids = new Set(follows.map((follow) => follow.subjectId));
  return (await listMeasures(viewer)).filter(({ id }) => ids.has(id));
}

/** Indicators as the newest release words them, by key. */
async function indicatorsOf(viewer: Viewer, keys: readonly string[]): Promise<Map<string, TargetIndicator>> {
  const rows = await databaseOf(viewer).publishedIndicator.findMany({
    where: { key: { in: [...keys] } },
    orderBy: { releaseId: "asc" },
  });
  return new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        name: { de: row.name, en: row.nameEn ?? row.name },
        shortName: { de: row.shortName, en: row.nameEn ?? row.shortName },
        unit: row.unit,
        decimals: row.decimals,
        polarity: row.polarity,
      },
    ]),
  );
}

const unknownIndicator = (key: string): TargetIndicator => ({
  key,
  name: { de: key, en: key },
  shortName: { de: key, en: key },
  unit: "%",
  decimals: 1,
  polarity: "neutral",
});

function windowOf(target: Row["targets"][number]): CourseWindow {
  return {
    selectionYear: target.baselineDate.getUTCFullYear(),
    preYears: target.yearsBefore,
    lag: target.startLag,
    postYears: target.yearsJudged,
  };
}

function factsOf(row: Row) {
  return {
    startsOn: isoDate(row.startsOn),
    endsOn: row.endsOn && isoDate(row.endsOn),
    closedOn: row.closure && isoDateInBerlin(row.closure.at),
    contactName: row.contactName,
    milestones: row.milestones.map((milestone) => ({
      title: milestone.title,
      dueOn: isoDate(milestone.dueOn),
      reachedOn: milestone.reachedOn && isoDate(milestone.reachedOn),
    })),
    funding: row.funding,
    reports: row.progressReports.map((report) => ({
      asOf: isoDate(report.asOf),
      spent: report.spent,
      fundingAtRisk: report.fundingAtRisk,
    })),
  };
}

function rowOf(row: Row, publishedAt: Date | null): MeasureRow {
  const facts = factsOf(row);
  const day = today();
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    aim: row.aim,
    field: row.field,
    cycleId: row.cycleId,
    cycleSlug: row.cycle.slug,
    responsible: row.responsible,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    areas: row.areas
      .map(({ area }) => ({
        partition: area.partition.key,
        partitionName: area.partition.name,
        key: area.key,
        name: area.name,
      }))
      .sort((a, b) => a.partition.localeCompare(b.partition) || a.key.localeCompare(b.key)),
    state: stateOf(facts, day),
    status: deliveryStatus(facts, day),
    total: row.funding.reduce((sum, line) => sum + line.total, 0),
    mainIndicator: row.targets.find((target) => target.isMain)?.indicatorKey ?? null,
    hasDecision: row.decisionId !== null,
    publishedAt,
    reportedOn: row.progressReports[0] ? isoDate(row.progressReports[0].asOf) : null,
  };
}

async function publications(viewer: Viewer): Promise<Map<string, Date>> {
  const rows = await databaseOf(viewer).publication.findMany({
    where: { subjectKind: "measure" },
    select: { subjectId: true, at: true },
  });
  return new Map(rows.map((row) => [row.subjectId, row.at]));
}

/** The measure a milestone belongs to, if this viewer sees it. */
export async function measureOfMilestone(viewer: Viewer, milestoneId: string): Promise<MeasureView | null> {
  const milestone = await databaseOf(viewer).milestone.findUnique({
    where: { id: milestoneId },
    select: { measureId: true },
  });
  return milestone && findMeasure(viewer, { id: milestone.measureId });
}
