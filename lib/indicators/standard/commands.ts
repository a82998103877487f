import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/platform/database";
import { defineBaseCounts, defineIndicators, defineSource } from "../commands";
import { type StandardIndicator, standardBaseCounts, standardIndicators, standardSources } from "../rules";
import type { BaseCountInput, IndicatorInput, SourceInput } from "../schema";

/**
 * Defines the catalogue of the handbook inside a given transaction: its sources, base counts and every indicator whose
 * counts are there. What is defined already stays as it is.
 * @param only keys of base counts to take; all of them if left out
 * @param sourceOf the city's own source of a base count: its thresholds hold instead of those of the standard source
 */
export async function defineStandardCatalogue(
  tx: Transaction,
  viewer: Viewer,
  only?: ReadonlySet<string>,
  sourceOf: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const sources = await tx.source.findMany({ select: { key: true } });
  const counts = await tx.baseCount.findMany({ select: { key: true } });
  const indicators = await tx.indicator.findMany({ select: { key: true } });
  const taken = new Set(standardBaseCounts.map((count) => count.key).filter((key) => only?.has(key) ?? true));
  const known = new Set([...taken, ...counts.map((row) => row.key)]);
  const missing = <T extends { key: string }>(inputs: readonly T[], rows: readonly { key: string }[]) =>
    inputs.filter((input) => !rows.some((row) => row.key === input.key));

  const newCounts = missing(baseCountInputs(known), counts)
    .filter((count) => taken.has(count.key))
    .map((count) => ({ ...count, source: sourceOf.get(count.key) ?? count.source }));
  const needed = new Set(newCounts.map((count) => count.source));
  for (const source of missing(sourceInputs(), sources))
    if (needed.has(source.key)) await defineSource(tx, viewer, source);
  await defineBaseCounts(tx, viewer, newCounts);
  const computable = standardIndicators.filter((one) =>
    [...one.numerator, ...one.denominator].every((key) => known.has(key)),
  );
  const given = computable.map(indicatorInput).map((one) => ({ ...one, source: undefined }));
  await defineIndicators(tx, viewer, missing(given, indicators).map(withKnownCityRate(known)));
}

function sourceInputs(): SourceInput[] {
  return standardSources.map(({ key, name, attribution, licence, ...thresholds }) => ({
    key,
    name: name.de,
    nameEn: name.en,
    attribution: attribution.de,
    attributionEn: attribution.en,
    licence,
    threshold: thresholds.threshold,
    minPopulation: thresholds.minPopulation,
    minPopulationForMeanAge: thresholds.minPopulationForMeanAge,
  }));
}

/** References to counts that a city does not have are left out; the protection they stand for has nothing to protect there. */
function baseCountInputs(known: ReadonlySet<string>): BaseCountInput[] {
  const ifKnown = (key: string | undefined) => (key !== undefined && known.has(key) ? key : undefined);
  return standardBaseCounts.map((count) => ({
    key: count.key,
    name: count.name.de,
    nameEn: count.name.en,
    unit: count.unit,
    source: count.source,
    definitionId: count.definitionId,
    cityOnly: count.cityOnly,
    integer: count.meanOver === undefined,
    carrier: ifKnown(count.carrier),
    whole: ifKnown(count.whole),
    meanOver: ifKnown(count.meanOver),
    internal: count.meanOver !== undefined,
    sumOf: (count.sumOf ?? []).filter((parts) => parts.every((part) => known.has(part))),
    isPopulation: count.key === "EW",
  }));
}

function indicatorInput(one: StandardIndicator): IndicatorInput {
  const texts = (locale: "de" | "en") => ({
    definition: one.definition[locale],
    why: one.why[locale],
    caveats: one.caveats[locale],
    formula: one.formula[locale],
    shortName: one.shortName[locale],
  });
  return {
    key: one.key,
    number: one.number,
    kind: one.kind,
    theme: one.theme,
    name: one.name.de,
    nameEn: one.name.en,
    shortName: one.shortName.de,
    unit: one.unit,
    decimals: one.decimals,
    polarity: one.polarity,
    numerator: one.numerator,
    denominator: one.denominator,
    factor: one.factor,
    boundedBy100: one.boundedBy100,
    source: one.sources[0],
    definitionId: one.definitionId,
    texts: { de: texts("de"), en: texts("en") },
    city: one.city,
  };
}

const withKnownCityRate =
  (known: ReadonlySet<string>) =>
  ({ city, ...input }: IndicatorInput): IndicatorInput =>
    city && [...city.numerator, ...city.denominator].every((key) => known.has(key)) ? { ...input, city } : input;
