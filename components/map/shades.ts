import type { Value, ValueState } from "@/lib/statistics/values";

/** `quantity`: more is darker · `mean`: around the city · `change`: fell or rose. Never an alarm red (experience.md). */
export type Palette = "quantity" | "mean" | "change";

export interface Shade {
  /** Follows the scheme of the page. */
  readonly color: string;
  /** The same for files, which know no scheme. */
  readonly hex: string;
  /** What surrounds a label on it; dark where light text stands better. */
  readonly halo: string;
  readonly dark: boolean;
}

const shade = (color: string, hex: string, halo?: string): Shade => ({
  color: `var(--${color})`,
  hex,
  halo: halo ?? "#ffffff",
  dark: halo !== undefined,
});

const five: Record<Palette, readonly [Shade, Shade, Shade, Shade, Shade]> = {
  quantity: [
    shade("q1", "#ffffcc"),
    shade("q2", "#a1dab4"),
    shade("q3", "#41b6c4"),
    shade("q4", "#2c7fb8", "#1f6296"),
    shade("q5", "#253494", "#253494"),
  ],
  mean: [
    shade("mean1", "#a6611a", "#7d4711"),
    shade("mean2", "#dfc27d"),
    shade("mean3", "#f5f5f5"),
    shade("mean4", "#80cdc1"),
    shade("mean5", "#018571", "#016555"),
  ],
  change: [
    shade("change1", "#e66101"),
    shade("change2", "#fdb863"),
    shade("change3", "#f7f7f7"),
    shade("change4", "#b2abd2"),
    shade("change5", "#5e3c99", "#4d2f82"),
  ],
};

const chosen: Record<number, readonly number[]> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/** The shades for a number of classes, as far apart as the palette allows. */
export function shadesOf(palette: Palette, classes: number): readonly Shade[] {
  const places = chosen[Math.min(Math.max(classes, 1), 5)] ?? [];
  return classes === 0 ? [] : places.map((place) => five[palette][place] as Shade);
}

/** White borders vanish between areas that hardly changed. */
export function borderOf(palette: Palette): string {
  return palette === "quantity" ? "#ffffff" : "#aaa497";
}

/**
 * How an area without a class is hatched: by its state, or `limited` for a value on a small base, which no class takes
 * (handbook §1.1). `undefined`: a plain colour.
 */
export type Hatch = Exclude<ValueState, "known"> | "limited";

export function hatchOf(value: Value): Hatch | undefined {
  if (value.state !== "known") return value.state;
  return value.limited ? "limited" : undefined;
}

export const hatchNames = [
  "suppressed",
  "unreliable",
  "limited",
  "missing",
  "notApplicable",
] as const satisfies readonly Hatch[];

/** Ink and halo on a map stay the same in the dark scheme, because the areas do. */
export const mapInk = "#1b2330";
