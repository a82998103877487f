import type { Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { dateColumn, isoDate, now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { latestRelease } from "@/lib/releases/queries";
import { minimalComparisonAreas } from "@/lib/statistics/expectedCourse";
import { formatDate, formatNumber } from "@/lib/statistics/format";
import { cityCourse, listShares, previewComparison } from "./queries";
import { contradictsDirection, startLagFor } from "./rules";
import type { ComparisonPlan, SetTarget } from "./schema";

/**
 * Sets a target, or changes one that is not fixed yet: the indicator that should move, in which direction, from which
 * reference date on. The first target of a measure is its main one.
 * @throws Refusal when the indicator is no share, the date is not released, or the comparison is fixed already
 */
export async function setTarget(viewer: Viewer, input: SetTarget): Promise<{ id: string }> {
  const release = await latestRelease(viewer);
  if (!release) throw new Refusal("Es gibt noch keinen Datenstand. Ein Wirkungsziel braucht veröffentlichte Zahlen.");
  const share = (await listShares(viewer, release.id)).find(({ key }) => key === input.indicatorKey);
  if (!share)
    throw new Refusal("Ein Wirkungsziel braucht einen Anteil in Prozent. Bitte einen anderen Indikator wählen.", {
      indicatorKey: "Dieser Indikator ist kein Anteil.",
    });
  const year = Number(input.baselineDate.slice(0, 4));
  const city = await cityCourse(viewer, { releaseId: release.id, share, day: input.baselineDate.slice(5) });
  if (city && !city.years.has(year))
    throw new Refusal(`Zum ${formatDate(input.baselineDate, "de")} gibt es keine veröffentlichten Werte.`, {
      baselineDate: newestOf([...city.years.keys()], input.baselineDate),
    });
  if (input.targetDate && input.targetDate <= input.baselineDate)
    throw new Refusal("Das Zieldatum muss nach dem Ausgangsstichtag liegen.", { targetDate: "Bitte später wählen." });
  if (input.targetValue !== undefined && (input.targetValue < 0 || input.targetValue > 100))
    throw new Refusal("Der Zielwert ist ein Anteil zwischen 0 und 100 Prozent.", { targetValue: "Bitte prüfen." });
  return transaction(async (tx) => {
    const measure = await tx.measure.findUnique({ where: { id: input.measureId }, include: { targets: true } });
    if (!measure) throw new NotFound();
    const before = measure.targets.find((target) => target.indicatorKey === input.indicatorKey);
    if (before?.comparisonFixedAt)
      throw new Refusal("Dieses Wirkungsziel steht fest. Es kann nicht mehr geändert werden.");
    const isMain = input.isMain || before?.isMain === true || !measure.targets.some((target) => target.isMain);
    const main = measure.targets.find((target) => target.isMain && target.id !== before?.id);
    if (isMain && main?.comparisonFixedAt)
      throw new Refusal("Der Hauptindikator dieser Maßnahme steht fest. Weitere Ziele sind explorativ.", {
        isMain: "Es gibt schon einen Hauptindikator.",
      });
    if (isMain) await tx.target.updateMany({ where: { measureId: measure.id }, data: { isMain: false } });
    const data = {
      isMain,
      direction: input.direction,
      baselineDate: dateColumn(input.baselineDate),
      targetValue: input.targetValue ?? null,
      targetDate: input.targetDate ? dateColumn(input.targetDate) : null,
      startLag: input.startLag ?? startLagFor(input.baselineDate, isoDate(measure.startsOn)),
      yearsBefore: input.yearsBefore ?? 4,
      yearsJudged: input.yearsJudged ?? 3,
    };
    const target = before
      ? await tx.target.update({ where: { id: before.id }, data })
      : await tx.target.create({ data: { measureId: measure.id, indicatorKey: input.indicatorKey, ...data } });
    await record(
      tx,
      viewer,
      "targetSet",
      { kind: "measure", id: measure.id },
      { number: measure.number, indicator: share.name.de },
    );
    return { id: target.id };
  });
}

/** Takes a target away again. @throws Refusal once its comparison is fixed */
export function removeTarget(viewer: Viewer, targetId: string): Promise<void> {
  return transaction(async (tx) => {
    const target = await tx.target.findUnique({ where: { id: targetId }, include: { measure: true } });
    if (!target) throw new NotFound();
    if (target.comparisonFixedAt)
      throw new Refusal("Dieses Wirkungsziel steht fest. Es kann nicht mehr entfernt werden.");
    await tx.target.delete({ where: { id: targetId } });
    if (target.isMain) {
      const next = await tx.target.findFirst({ where: { measureId: target.measureId }, orderBy: { id: "asc" } });
      if (next) await tx.target.update({ where: { id: next.id }, data: { isMain: true } });
    }
    const { number } = target.measure;
    await record(tx, viewer, "targetRemoved", { kind: "measure", id: target.measureId }, { number });
  });
}

/**
 * Fixes comparison areas and Nachweisgrenze of a target, once, before later data are known (handbook §5.2 step 3). Fewer
 * than twelve comparable areas are fixed too: then the review will say "noch nicht beurteilbar".
 * @throws Refusal when a year that would be judged is released already
 */
export async function fixComparison(viewer: Viewer, targetId: string): Promise<ComparisonPlan> {
  const plan = await previewComparison(viewer, targetId);
  if (!plan) throw new NotFound();
  if (plan.knownTooEarly.length > 0)
    throw new Refusal(
      `Für ${plan.knownTooEarly.join(", ")} sind schon Zahlen veröffentlicht. Die Vergleichsgebiete müssen vorher feststehen. Bitte wählen Sie einen späteren Ausgangsstichtag.`,
    );
  const { knownTooEarly: _, ...fixed } = plan;
  await transaction(async (tx) => {
    const target = await lockTarget(tx, targetId);
    if (target.comparisonFixedAt) throw new Refusal("Die Vergleichsgebiete stehen schon fest.");
    if (target.targetValue !== null && plan.baseline) {
      const baseline = (100 * plan.baseline.cases) / plan.baseline.base;
      if (contradictsDirection(target.direction, baseline, target.targetValue))
        throw new Refusal(
          `Der Zielwert ${formatNumber(target.targetValue, 1, "de")} % passt nicht zur Richtung. Der Ausgangswert ist ${formatNumber(baseline, 1, "de")} %.`,
        );
    }
    await tx.target.update({
      where: { id: targetId },
      data: {
        comparison: fixed as unknown as Prisma.InputJsonObject,
        comparisonFixedAt: now(),
        yearsBefore: fixed.window.preYears,
      },
    });
    await record(
      tx,
      viewer,
      "comparisonFixed",
      { kind: "measure", id: target.measureId },
      {
        number: target.measure.number,
        count: fixed.comparison.length,
        enough: fixed.comparison.length >= minimalComparisonAreas,
      },
    );
  });
  return plan;
}

async function lockTarget(tx: Transaction, targetId: string) {
  await tx.$executeRaw`select from target where id = ${targetId}::uuid for update`;
  return tx.target.findUniqueOrThrow({ where: { id: targetId }, include: { measure: true } });
}

function newestOf(years: readonly number[], wanted: string): string {
  const newest = Math.max(...years);
  return Number.isFinite(newest)
    ? `Der neueste Stichtag ist der ${formatDate(`${newest}${wanted.slice(4)}`, "de")}.`
    : "Zu diesem Tag gibt es keine Werte.";
}
