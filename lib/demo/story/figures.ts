import { formatNumber } from "@/lib/statistics/format";
import { demoValues } from "../counts";
import { type DemoPartition, demoCityKey, demoLeavesOf } from "../geography";

/** Numbers for the texts, taken from the counts themselves: the texts can never say anything else than the tables. */
type Place = "stadt" | `${Exclude<DemoPartition, "stadt" | "blockgruppen">}/${string}`;

let counts: Map<string, number> | undefined;

function countAt(count: string, place: Place, year: number): number {
  counts ??= new Map([...demoValues()].map((v) => [`${v.date.slice(0, 4)} ${v.area} ${v.baseCount}`, v.value]));
  const known = counts;
  const [partition, area] = place === "stadt" ? ["stadt" as const, demoCityKey] : place.split("/");
  return demoLeavesOf(partition as DemoPartition, area!).reduce(
    (sum, leaf) => sum + known.get(`${year} ${leaf} ${count}`)!,
    0,
  );
}

const measures = {
  kinderInBg: { part: ["K_BG"], whole: "EW_U18" },
  arbeitslos: { part: ["AL"], whole: "EW_15_65" },
  arbeitslosAuslaender: { part: ["AL_AUS"], whole: "AUS_15_65" },
  grundsicherungAlter: { part: ["GS_A"], whole: "EW_AG" },
  mindestsicherung: { part: ["RLB", "HLU", "GS_A", "GS_EM", "ASYL"], whole: "EW" },
  alleinerziehendeInBg: { part: ["AE_BG"], whole: "AE_HH" },
  alleinerziehende: { part: ["AE_HH"], whole: "HH_K" },
  personenInBg: { part: ["P_BG"], whole: "EW_U_AG" },
  bedarfsgemeinschaften: { part: ["BG"], whole: "HH" },
  ab65: { part: ["EW_65P"], whole: "EW" },
  unter18: { part: ["EW_U18"], whole: "EW" },
  migrationshintergrund: { part: ["MH"], whole: "EW" },
} as const;
export type Share = keyof typeof measures;

/** Share in percent, not rounded. */
export function percentOf(share: Share, place: Place, year: number): number {
  const { part, whole } = measures[share];
  return (100 * part.reduce((sum, count) => sum + countAt(count, place, year), 0)) / countAt(whole, place, year);
}

/** „31,0 Prozent“ */
export function percent(share: Share, place: Place, year: number): string {
  return `${formatNumber(percentOf(share, place, year), 1, "de")} Prozent`;
}

/** „2,4 Prozentpunkte“, without a sign. */
export function points(share: Share, place: Place, from: number, to: number): string {
  const difference = Math.abs(percentOf(share, place, to) - percentOf(share, place, from));
  return `${formatNumber(difference, 1, "de")} Prozentpunkte`;
}

/** „117.543“ */
export function number(count: string, place: Place, year: number): string {
  return formatNumber(countAt(count, place, year), 0, "de");
}
