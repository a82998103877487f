import type { IndicatorInput } from "@/lib/indicators/schema";
import type { IndicatorPlan } from "./contents";

/**
 * An indicator of a package as lib/indicators defines it.
 * @param unitOf the unit of a base count: a number of them has the same
 */
export function indicatorInput(plan: IndicatorPlan, unitOf: (baseCount: string | undefined) => string): IndicatorInput {
  const { definition, definitionEn, why, whyEn, caveats, caveatsEn, ...rest } = plan;
  const isCount = plan.kind === "count";
  return {
    ...rest,
    unit: plan.unit ?? (isCount ? unitOf(plan.numerator[0]) : "%"),
    decimals: plan.decimals ?? (isCount ? 0 : 1),
    texts: {
      de: given({ definition, why, caveats }),
      en: given({ definition: definitionEn, why: whyEn, caveats: caveatsEn }),
    },
  };
}

/** Without the entries that are not there: they must not hide a text made from the formula. */
function given(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
