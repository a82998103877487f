import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import type { IndicatorDefinition } from "@/lib/statistics/indicator";
import { standardBaseCounts } from "../baseCounts/rules";
import type { BilingualText } from "../sources/rules";

/** An indicator of the standard catalogue with everything a page says about it (handbook §1.2). */
export interface StandardIndicator extends IndicatorDefinition {
  /** 1 to 26 in the catalogue; the count and the share of one subject have the same number. */
  readonly number: number;
  readonly name: BilingualText;
  readonly shortName: BilingualText;
  readonly theme: "bevoelkerung" | "soziale-lage";
  readonly sources: readonly string[];
  readonly definitionId: string;
  /** One plain sentence. */
  readonly definition: BilingualText;
  readonly why: BilingualText;
  /** What a reader must know before drawing conclusions from small areas. */
  readonly caveats: BilingualText;
  readonly formula: BilingualText;
}

/** What is said of a subject, whatever its measure. */
export interface IndicatorSubject {
  readonly number: number;
  readonly theme: StandardIndicator["theme"];
  readonly polarity: IndicatorDefinition["polarity"];
  readonly definitionId: string;
  readonly why: BilingualText;
  readonly caveats: BilingualText;
}

/** What is said of one measure of a subject. */
export interface IndicatorMeasure {
  readonly key: string;
  readonly name: BilingualText;
  readonly shortName: BilingualText;
  readonly definition: BilingualText;
  readonly numerator: readonly string[];
  readonly denominator?: readonly string[];
  readonly unit: string;
  readonly city?: IndicatorDefinition["city"];
}

export const text = (de: string, en: string): BilingualText => ({ de, en });

/** A count of persons, households or benefit units. */
export function countIndicator(subject: IndicatorSubject, measure: IndicatorMeasure): StandardIndicator {
  return complete(subject, measure, { kind: "count", factor: 1, decimals: 0 });
}

/** A share in percent; above 100 it would mean nothing. */
export function shareIndicator(subject: IndicatorSubject, measure: Omit<IndicatorMeasure, "unit">): StandardIndicator {
  return complete(subject, { ...measure, unit: "%" }, { kind: "ratio", factor: 100, decimals: 1, boundedBy100: true });
}

/** A quotient per 100 of another group, which may exceed 100. */
export function quotientIndicator(
  subject: IndicatorSubject,
  measure: Omit<IndicatorMeasure, "unit">,
): StandardIndicator {
  return complete(subject, { ...measure, unit: "je 100" }, { kind: "ratio", factor: 100, decimals: 1 });
}

/** Any other kind. */
export function otherIndicator(
  subject: IndicatorSubject,
  measure: IndicatorMeasure,
  kind: Pick<IndicatorDefinition, "kind" | "factor" | "decimals">,
): StandardIndicator {
  return complete(subject, measure, kind);
}

/** The formula in words, from the names of its counts: "100 × Arbeitslose ÷ Einwohner von 15 bis unter 65 Jahren". */
export function formulaText(
  definition: Pick<IndicatorDefinition, "kind" | "numerator" | "denominator" | "factor">,
  nameOf: (baseCountKey: string) => string,
  locale: FigureLocale,
): string {
  const sum = (keys: readonly string[]) => {
    const names = keys.map(nameOf).join(" + ");
    return keys.length > 1 ? `(${names})` : names;
  };
  const numerator = sum(definition.numerator);
  const factor = shownFactor(definition.factor, locale);
  switch (definition.kind) {
    case "count":
      return definition.numerator.map(nameOf).join(" + ");
    case "rate":
      return locale === "de" ? "fertig geliefert, nicht berechnet" : "delivered ready-made, not computed";
    case "relativeChange":
      return locale === "de"
        ? `${factor} × (${numerator} ÷ ${numerator} vier Jahre zuvor − 1)`
        : `${factor} × (${numerator} ÷ ${numerator} four years earlier − 1)`;
    case "ratio": {
      const quotient = `${numerator} ÷ ${sum(definition.denominator)}`;
      return definition.factor === 1 ? quotient : `${factor} × ${quotient}`;
    }
  }
}

/** With as many decimals as it has. */
function shownFactor(factor: number, locale: FigureLocale): string {
  return formatNumber(factor, String(factor).split(".")[1]?.length ?? 0, locale);
}

const baseCountOf = new Map(standardBaseCounts.map((count) => [count.key, count]));

function complete(
  subject: IndicatorSubject,
  measure: IndicatorMeasure,
  kind: Pick<IndicatorDefinition, "kind" | "factor" | "decimals" | "boundedBy100">,
): StandardIndicator {
  const definition = { ...subject, ...measure, ...kind, denominator: measure.denominator ?? [] };
  const keys = [...definition.numerator, ...definition.denominator];
  const nameIn = (locale: FigureLocale) => (key: string) => baseCountOf.get(key)?.name[locale] ?? key;
  return {
    ...definition,
    sources: [...new Set(keys.flatMap((key) => baseCountOf.get(key)?.source ?? []))],
    formula: { de: formulaText(definition, nameIn("de"), "de"), en: formulaText(definition, nameIn("en"), "en") },
  };
}
