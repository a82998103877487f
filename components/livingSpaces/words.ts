import type { DrawingJudgement, LeafRole, LivingFigure } from "@/lib/areas/livingSpaces/schema";
import { formatNumber, formatUnit } from "@/lib/statistics/format";
import { type ValueState, valueSigns } from "@/lib/statistics/values";

/** What each leaf of one drawing is; leaves that are not in it are left out. */
export type Roles = ReadonlyMap<string, LeafRole>;

export const leafRoleWords: Record<LeafRole | "none", string> = {
  core: "Kern",
  contested: "umstritten",
  none: "nicht dabei",
};

export const wholeNumber = (x: number) => formatNumber(x, 0, "de");

export const areaCount = (count: number) => (count === 1 ? "1 Gebiet" : `${wholeNumber(count)} Gebiete`);

/** "3.412 Einwohner"; "mindestens 3.412 Einwohner" where some leaves are withheld. */
export function inhabitantsText({ inhabitants, withheld }: Pick<DrawingJudgement, "inhabitants" | "withheld">): string {
  return `${withheld > 0 ? "mindestens " : ""}${wholeNumber(inhabitants)} Einwohner`;
}

/** "512 Einwohner" or the word for what is not shown. */
export const leafInhabitants = (inhabitants: number | null) =>
  inhabitants === null ? "Einwohner nicht veröffentlicht" : `${wholeNumber(inhabitants)} Einwohner`;

const becomes: Record<LeafRole | "none", string> = {
  core: "gehört zum Kern",
  contested: "ist umstritten",
  none: "ist nicht dabei",
};

/** What a screen reader hears after each change: which leaf is what, and what the whole is now. */
export function changeSentence(
  names: readonly string[],
  role: LeafRole | "none",
  count: number,
  judgement: Pick<DrawingJudgement, "inhabitants" | "withheld">,
): string {
  const [first = "", ...others] = names;
  const subject =
    others.length === 0
      ? `${first} ${becomes[role]}.`
      : `${areaCount(names.length)} geändert: ${role === "none" ? "nicht dabei" : leafRoleWords[role]}.`;
  return `${subject} ${areaCount(count)}, ${inhabitantsText(judgement)}.`;
}

/** "3 von 4" */
export const outOf = (some: number, all: number) => `${some} von ${all}`;

/** A figure of a Lebensraum without its unit: "27,9", "zwischen 14 und 25", "mindestens 14", or the sign of its state. */
export function bareFigure(figure: LivingFigure, decimals: number): string {
  const text = (x: number) => formatNumber(x, decimals, "de");
  switch (figure.kind) {
    case "known":
      return text(figure.value);
    case "range":
      return figure.upper === null
        ? `mindestens ${text(figure.lower)}`
        : `zwischen ${text(figure.lower)} und ${text(figure.upper)}`;
    default:
      return valueSigns[stateOf(figure)].sign;
  }
}

/** Why there is no number, in the words of the house. */
export function stateOf(figure: LivingFigure): Exclude<ValueState, "known"> {
  switch (figure.kind) {
    case "withheld":
    case "unreliable":
    case "notApplicable":
      return figure.kind === "withheld" ? "suppressed" : figure.kind;
    default:
      return "missing";
  }
}

/** The same with its unit. */
export function figureWithUnit(figure: LivingFigure, unit: string, decimals: number): string {
  const bare = bareFigure(figure, decimals);
  if (figure.kind !== "known" && figure.kind !== "range") return bare;
  return unit ? `${bare}\u00a0${formatUnit(unit, "de")}` : bare;
}

/** An instant as people write it: "14. März 2027". */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "Europe/Berlin" }).format(instant);
}
