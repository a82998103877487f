import type { AreaProfile } from "@/lib/atlas/schema";
import { perUnit } from "@/lib/releases/figures/rules";
import type { Figure } from "@/lib/releases/figures/schema";
import { computeDisclosedChange } from "@/lib/statistics/change";
import { computeDisclosedIndicator } from "@/lib/statistics/indicator";

/** What the opening sentence of a profile is made of; every part comes from released counts. */
export function populationFigures(input: {
  readonly date: string | null;
  readonly inhabitants: Figure;
  /** Four years before. */
  readonly before: Figure;
  readonly city: Figure;
  /** Area in km²; none for the residual. */
  readonly squareKilometres: number | null;
}): AreaProfile["population"] {
  const { date, inhabitants, before, city, squareKilometres } = input;
  const share = computeDisclosedIndicator(
    {
      key: "",
      kind: "ratio",
      numerator: ["area"],
      denominator: ["city"],
      factor: 100,
      unit: "%",
      decimals: 1,
      polarity: "neutral",
    },
    (key) => (key === "area" ? inhabitants : city),
  );
  return {
    date,
    inhabitants,
    change: computeDisclosedChange({ kind: "count" }, inhabitants, before),
    shareOfCity: share.value,
    densityPerSquareKilometre: perUnit(inhabitants, squareKilometres),
  };
}
