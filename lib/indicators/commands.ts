import type { Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { unknownKeySentence } from "./keys/rules";
import { keepLimits } from "./limits/commands";
import { limitKeys, limitLabels, limitWord, type SourceLimits } from "./limits/rules";
import type { BaseCountInput, IndicatorInput, SourceInput } from "./schema";
import { formulaText } from "./standard/rules";

/**
 * Defines a source, inside a given transaction. The same definition again changes nothing, also where its limits were
 * changed in the Verwaltung since: those stay in force.
 * @throws Refusal when the key stands for something else already
 */
export async function defineSource(tx: Transaction, viewer: Viewer, input: SourceInput): Promise<number> {
  const data = {
    key: input.key,
    name: input.name,
    nameEn: input.nameEn ?? null,
    attribution: input.attribution ?? input.name,
    attributionEn: input.attributionEn ?? null,
    licence: input.licence ?? null,
  };
  const existing = await tx.source.findUnique({
    where: { key: input.key },
    include: { limits: { orderBy: { version: "asc" }, take: 1 } },
  });
  if (existing) {
    const { limits, ...source } = existing;
    refuseDifference("Die Quelle", source, data);
    refuseOtherLimits(input, [source, ...limits]);
    return existing.id;
  }
  const limits: SourceLimits = {
    threshold: input.threshold ?? 3,
    carrierThreshold: input.carrierThreshold ?? null,
    minPopulation: input.minPopulation ?? 0,
    minPopulationForMeanAge: input.minPopulationForMeanAge ?? 30,
    strictInsider: input.strictInsider ?? false,
  };
  const { id } = await tx.source.create({
    data: { ...data, ...limits, marks: (input.marks ?? {}) as Prisma.InputJsonValue },
  });
  await keepLimits(tx, viewer, id, 1, limits, "Angelegt mit der Quelle.");
  await record(tx, viewer, "sourceDefined", { kind: "source", id }, { title: input.name });
  return id;
}

/**
 * Defines base counts that may refer to each other, inside a given transaction.
 * @throws Refusal naming every key that is not known, with the nearest ones
 */
export async function defineBaseCounts(
  tx: Transaction,
  viewer: Viewer,
  inputs: readonly BaseCountInput[],
): Promise<void> {
  const sources = new Map((await tx.source.findMany()).map((row) => [row.key, row.id]));
  const existing = new Map((await tx.baseCount.findMany()).map((row) => [row.key, row]));
  const known = new Set([...existing.keys(), ...inputs.map((input) => input.key)]);
  const problems = inputs.flatMap((input) => [
    ...(sources.has(input.source) ? [] : [unknownKeySentence("Die Quelle", input.source, sources.keys())]),
    ...[input.carrier, input.whole, input.meanOver, ...(input.sumOf ?? []).flat()]
      .filter((key): key is string => key !== undefined && !known.has(key))
      .map((key) => `${input.key}: ${unknownKeySentence("Das Merkmal", key, known)}`),
    ...(isPartOfItself(input.key, inputs) ? [`${input.key} kann nicht Teil seiner eigenen Summe sein.`] : []),
    ...(input.sumOf ?? [])
      .filter((parts) => new Set(parts).size < parts.length)
      .map((parts) => `${input.key}: In der Summe ${parts.join(" + ")} steht ein Merkmal doppelt.`),
  ]);
  if (problems.length > 0) throw new Refusal([...new Set(problems)].slice(0, 10).join(" "));

  const hasPopulation = [...existing.values()].some((row) => row.isPopulation);
  for (const input of inputs) {
    const data = baseCountData(input, sources.get(input.source) ?? 0, hasPopulation);
    const before = existing.get(input.key);
    if (before) {
      refuseDifference("Das Merkmal", before, { ...data, isPopulation: before.isPopulation });
      continue;
    }
    const { id } = await tx.baseCount.create({ data });
    await record(tx, viewer, "baseCountDefined", { kind: "baseCount", id }, { title: input.name, key: input.key });
  }
  await linkSums(
    tx,
    inputs.filter((input) => !existing.has(input.key)),
  );
}

/** Whether the sums of these definitions lead from a count back to itself, directly or through others. */
function isPartOfItself(key: string, inputs: readonly BaseCountInput[]): boolean {
  const seen = new Set<string>();
  const reaches = (from: string): boolean =>
    (inputs.find((input) => input.key === from)?.sumOf ?? []).flat().some((part) => {
      if (part === key) return true;
      if (seen.has(part)) return false;
      seen.add(part);
      return reaches(part);
    });
  return reaches(key);
}

/**
 * Defines indicators by formula, or as a rate that is delivered ready-made, inside a given transaction.
 * @throws Refusal naming every key that is not known, with the nearest ones
 */
export async function defineIndicators(
  tx: Transaction,
  viewer: Viewer,
  inputs: readonly IndicatorInput[],
): Promise<void> {
  const counts = new Map((await tx.baseCount.findMany({ include: { source: true } })).map((row) => [row.key, row]));
  const sources = new Map((await tx.source.findMany()).map((row) => [row.key, row.id]));
  const existing = new Map((await tx.indicator.findMany()).map((row) => [row.key, row]));
  const problems = inputs.flatMap((input) => problemsOfIndicator(input, counts, sources));
  if (problems.length > 0) throw new Refusal([...new Set(problems)].slice(0, 10).join(" "));

  let place = Math.max(0, ...[...existing.values()].map((row) => row.sortOrder));
  let number = Math.max(0, ...[...existing.values()].map((row) => row.number), ...inputs.map((row) => row.number ?? 0));
  for (const input of inputs) {
    const first = counts.get(input.numerator[0] ?? "");
    const sourceId = input.source ? sources.get(input.source) : first?.sourceId;
    const names = (locale: "de" | "en") => (key: string) => {
      const count = counts.get(key);
      return (locale === "en" ? count?.nameEn : undefined) ?? count?.name ?? key;
    };
    const formula = formulaOf(input);
    const data = {
      key: input.key,
      kind: input.kind,
      theme: input.theme ?? "soziale-lage",
      name: input.name,
      nameEn: input.nameEn ?? null,
      shortName: input.shortName ?? input.name,
      unit: input.unit,
      decimals: input.decimals,
      polarity: input.polarity ?? "neutral",
      numerator: [...input.numerator],
      denominator: [...(input.denominator ?? [])],
      factor: formula.factor,
      boundedBy100: input.boundedBy100 ?? false,
      sourceId: sourceId ?? 0,
      definitionId: input.definitionId ?? first?.definitionId ?? input.key,
    };
    const before = existing.get(input.key);
    if (before) {
      refuseDifference("Der Indikator", before, data);
      continue;
    }
    place += 10;
    if (input.number === undefined) number += 1;
    const { id } = await tx.indicator.create({
      data: {
        ...data,
        number: input.number ?? number,
        sortOrder: place,
        texts: {
          de: { formula: formulaText(formula, names("de"), "de"), ...input.texts?.de },
          en: { formula: formulaText(formula, names("en"), "en"), ...input.texts?.en },
        },
        ...(input.city && { city: input.city as unknown as Prisma.InputJsonValue }),
      },
    });
    await record(tx, viewer, "indicatorDefined", { kind: "indicator", id }, { title: input.name, key: input.key });
  }
}

/** One source from the Verwaltung. A key that is taken is refused, even with the same definition. */
export function addSource(viewer: Viewer, input: SourceInput): Promise<void> {
  return transaction(async (tx) => {
    refuseTaken("Eine Quelle", input.key, await tx.source.findMany({ select: { key: true } }));
    await defineSource(tx, viewer, input);
  });
}

/** One base count from the Verwaltung. */
export function addBaseCount(viewer: Viewer, input: BaseCountInput): Promise<void> {
  return transaction(async (tx) => {
    refuseTaken("Ein Merkmal", input.key, await tx.baseCount.findMany({ select: { key: true } }));
    await defineBaseCounts(tx, viewer, [input]);
  });
}

/** One indicator from the Verwaltung. */
export function addIndicator(viewer: Viewer, input: IndicatorInput): Promise<void> {
  return transaction(async (tx) => {
    refuseTaken("Einen Indikator", input.key, await tx.indicator.findMany({ select: { key: true } }));
    await defineIndicators(tx, viewer, [input]);
  });
}

/** Headings of files are read whatever their case: keys that differ only there could not be told apart. */
function refuseTaken(what: string, key: string, existing: readonly { key: string }[]): void {
  const taken = existing.find((one) => one.key.toLowerCase() === key.toLowerCase());
  if (!taken) return;
  throw new Refusal(`${what} mit dem Schlüssel ${taken.key} gibt es schon.`, { key: "Dieser Schlüssel ist vergeben." });
}

function baseCountData(input: BaseCountInput, sourceId: number, hasPopulation: boolean) {
  return {
    key: input.key,
    name: input.name,
    nameEn: input.nameEn ?? null,
    unit: input.unit,
    sourceId,
    definitionId: input.definitionId ?? input.key,
    description: input.description ?? null,
    cityOnly: input.cityOnly ?? false,
    integer: input.integer ?? true,
    internal: (input.internal ?? false) || input.meanOver !== undefined,
    carrierKey: input.carrier ?? null,
    wholeKey: input.whole ?? null,
    meanOverKey: input.meanOver ?? null,
    isPopulation: input.isPopulation ?? (!hasPopulation && input.key === "EW"),
  };
}

async function linkSums(tx: Transaction, inputs: readonly BaseCountInput[]): Promise<void> {
  const ids = new Map(
    (await tx.baseCount.findMany({ select: { id: true, key: true } })).map((row) => [row.key, row.id]),
  );
  const idOf = (key: string) => ids.get(key) ?? 0;
  await tx.baseCountSum.createMany({
    data: inputs.flatMap((input) =>
      (input.sumOf ?? []).flatMap((parts, split) =>
        parts.map((part) => ({ totalId: idOf(input.key), partId: idOf(part), split: String(split + 1) })),
      ),
    ),
  });
}

/** The factor follows from the kind where it is left out: shares and changes in percent, counts and means as they are. */
function formulaOf(input: IndicatorInput) {
  const usual = input.kind === "relativeChange" || (input.kind === "ratio" && /%|100/.test(input.unit)) ? 100 : 1;
  return { ...input, denominator: input.denominator ?? [], factor: input.factor ?? usual };
}

function problemsOfIndicator(
  input: IndicatorInput,
  counts: ReadonlyMap<string, { internal: boolean; cityOnly: boolean }>,
  sources: ReadonlyMap<string, number>,
): string[] {
  const { kind, numerator, denominator = [], source, city } = input;
  const label = `Indikator ${input.key}:`;
  const keys = [...numerator, ...denominator, ...(city?.numerator ?? []), ...(city?.denominator ?? [])];
  const problems = keys
    .filter((key) => !counts.has(key))
    .map((key) => `${label} ${unknownKeySentence("Das Merkmal", key, counts.keys())}`);
  if (source !== undefined && !sources.has(source))
    problems.push(`${label} ${unknownKeySentence("Die Quelle", source, sources.keys())}`);
  for (const [place, sum] of [
    ["Zähler", numerator],
    ["Nenner", denominator],
  ] as const)
    for (const key of new Set(sum.filter((one, i) => sum.indexOf(one) !== i)))
      problems.push(`${label} Im ${place} steht ${key} doppelt.`);
  if (kind === "rate" && keys.length > 0)
    problems.push(`${label} Eine gelieferte Quote hat keine Formel. Entfernen Sie Zähler und Nenner.`);
  if (kind === "rate" && source === undefined) problems.push(`${label} Eine gelieferte Quote braucht eine Quelle.`);
  if (kind !== "rate" && numerator.length === 0) problems.push(`${label} Der Zähler ist leer. Nennen Sie Merkmale.`);
  if (kind === "ratio" && denominator.length === 0) problems.push(`${label} Der Nenner ist leer. Nennen Sie Merkmale.`);
  if ((kind === "count" || kind === "relativeChange") && denominator.length > 0)
    problems.push(`${label} Nur ein Anteil hat einen Nenner. Entfernen Sie ${denominator.join(", ")}.`);
  if (kind !== "ratio" && numerator.some((key) => counts.get(key)?.internal))
    problems.push(`${label} Ein internes Merkmal wird nur als Mittelwert gezeigt. Nennen Sie einen Nenner.`);
  const factor = formulaOf(input).factor;
  if (!Number.isFinite(factor) || factor === 0) problems.push(`${label} Der Faktor darf nicht 0 sein.`);
  return problems;
}

/** Limits that differ both from those in force and from those the source came with are a change, and that needs a reason. */
function refuseOtherLimits(input: SourceInput, known: readonly SourceLimits[]) {
  const [inForce] = known;
  const other = limitKeys.find(
    (key) => input[key] !== undefined && known.every((limits) => limits[key] !== input[key]),
  );
  if (!inForce || !other) return;
  throw new Refusal(
    `Die Quelle ${input.key} hat schon andere Grenzen (${limitLabels[other]}: ${limitWord(other, inForce)}). Ändern Sie die Grenzen in der Verwaltung, mit Begründung.`,
  );
}

/** A definition is never changed silently: numbers of other releases rest on it. */
function refuseDifference(what: string, existing: Record<string, unknown>, given: Record<string, unknown>): void {
  const different = Object.keys(given).filter(
    (field) => JSON.stringify(existing[field]) !== JSON.stringify(given[field]),
  );
  if (different.length === 0) return;
  const [field = ""] = different;
  throw new Refusal(
    `${what} ${String(given.key)} gibt es schon mit anderer Angabe (${field}: ${shown(existing[field])} statt ${shown(given[field])}). Wählen Sie einen neuen Schlüssel.`,
  );
}

const shown = (value: unknown) => (value === null || value === "" ? "leer" : String(value));
