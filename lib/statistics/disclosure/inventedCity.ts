import { randomBinomial, seededRandom } from "../seededRandom";
import { known, missing, type Value } from "../values";
import type { BlockCount, BlockPartition, CountOrder, DisclosureBlock } from "./block";

const plain = (keys: string) => keys.split(" ").map((key) => ({ key }));

/** The area counts of handbook §1.3 with their links. */
export const inventedBaseCounts: readonly Omit<
  BlockCount,
  "threshold" | "minPopulation" | "minPopulationForMeanAge"
>[] = [
  { key: "EW", sumOf: [["EW_U18", "EW_18_65", "EW_65P"]] },
  ...plain("EW_U18 EW_18_65 EW_65P EW_15_65 EW_U_AG EW_AG EW_60_80 EW_80P"),
  { key: "AGE_SUM", meanOver: "EW", integer: false },
  { key: "MH", whole: "EW", sumOf: [["MH_U18", "MH_18_65", "MH_65P"]] },
  { key: "MH_U18", whole: "EW_U18" },
  { key: "MH_18_65", whole: "EW_18_65" },
  { key: "MH_65P", whole: "EW_65P" },
  { key: "AUS", whole: "EW" },
  { key: "AUS_15_65", whole: "EW_15_65" },
  ...plain("HH HH_K"),
  { key: "HHK_K", carrier: "HH_K" },
  { key: "AE_HH", whole: "HH_K" },
  { key: "AE_K", carrier: "AE_HH", whole: "HHK_K" },
  { key: "AL", whole: "EW_15_65", sumOf: [["AL_SGB2", "AL_SGB3"]] },
  ...plain("AL_SGB2 AL_SGB3"),
  { key: "AL_AUS", whole: "AUS_15_65" },
  { key: "BG", whole: "HH" },
  { key: "BG_K", whole: "BG" },
  { key: "P_BG", carrier: "BG", whole: "EW_U_AG" },
  { key: "RLB", carrier: "BG", whole: "P_BG" },
  { key: "K_BG", carrier: "BG_K", whole: "EW_U18" },
  { key: "AE_BG", whole: "BG_K" },
  { key: "AE_K_BG", carrier: "AE_BG", whole: "K_BG" },
  { key: "GS_A", whole: "EW_AG" },
  { key: "GS_EM", whole: "EW_U_AG" },
  { key: "HLU", whole: "EW" },
  { key: "ASYL", whole: "EW" },
];

/** Orders that hold for the invented counts, beside those of wholes and carriers. */
export const inventedOrders: readonly CountOrder[] = [
  { left: ["EW_80P"], right: ["EW_65P"] },
  { left: ["EW_65P"], right: ["EW_60_80", "EW_80P"] },
  { left: ["EW_18_65"], right: ["EW_15_65"] },
  { left: ["AL_AUS"], right: ["AL"] },
  { left: ["BG"], right: ["P_BG"] },
  { left: ["K_BG"], right: ["P_BG"] },
  { left: ["RLB"], right: ["P_BG"] },
];

export interface InventedCityPlan {
  readonly leaves: number;
  readonly inhabitants: number;
  readonly districts: number;
  /** Boroughs cut through some districts. */
  readonly boroughs: number;
  /** Neighbourhoods across district borders. */
  readonly livingSpaces: number;
  readonly seed: number;
}

/** Partitions of an invented city: districts and boroughs that do not nest, neighbourhoods that cover a part only. */
export function inventedPartitions(plan: InventedCityPlan): BlockPartition[] {
  const random = seededRandom(plan.seed);
  const leaves = Array.from({ length: plan.leaves }, (_, i) => `L${i}`);
  const per = plan.leaves / plan.districts;
  const area = (key: string, own: string[]) => ({ key, leaves: own });
  const districts = Array.from({ length: plan.districts }, (_, d) =>
    area(
      `D${d}`,
      leaves.filter((_, i) => Math.floor(i / per) === d),
    ),
  );
  const boroughOf = leaves.map((_, i) => {
    const inner = (i / plan.leaves) * plan.boroughs;
    const nearBorder = Math.abs(inner - Math.round(inner)) < 0.06;
    return Math.min(plan.boroughs - 1, nearBorder && random() < 0.5 ? Math.round(inner) : Math.floor(inner));
  });
  const boroughs = Array.from({ length: plan.boroughs }, (_, b) =>
    area(
      `B${b}`,
      leaves.filter((_, i) => boroughOf[i] === b),
    ),
  ).filter((one) => one.leaves.length > 0);
  const spaces = Array.from({ length: plan.livingSpaces }, (_, s) => {
    const start = Math.floor(((s + 1) / (plan.livingSpaces + 1)) * plan.leaves - per / 3);
    return area(`S${s}`, leaves.slice(start, start + Math.max(3, Math.round(per * 0.8))));
  });
  return [
    { key: "city", areas: [area("C", leaves)] },
    { key: "districts", areas: districts },
    { key: "boroughs", areas: boroughs },
    { key: "leaves", areas: leaves.map((leaf) => area(leaf, [leaf])) },
    ...(spaces.length > 0 ? [{ key: "spaces", areas: spaces }] : []),
  ];
}

/** Counts of the standard catalogue for every leaf, drawn so that all hard checks of handbook §1.3 hold. */
export function inventedCounts(plan: InventedCityPlan): Map<string, Record<string, number>> {
  const random = seededRandom(plan.seed + 1);
  const draw = (n: number, p: number) => randomBinomial(Math.max(0, n), Math.min(1, Math.max(0, p)), random);
  const sizes = Array.from({ length: plan.leaves }, () => 0.25 + 1.5 * random());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return new Map(
    sizes.map((size, i) => {
      const burden = 0.4 + 1.4 * random();
      const EW = Math.round((plan.inhabitants * size) / total);
      const EW_U18 = draw(EW, 0.165);
      const EW_65P = draw(EW - EW_U18, 0.265);
      const EW_18_65 = EW - EW_U18 - EW_65P;
      const EW_15_65 = EW_18_65 + draw(EW_U18, 0.17);
      const EW_AG = draw(EW_65P, 0.93);
      const EW_80P = draw(EW_65P, 0.3);
      const EW_60_80 = EW_65P - EW_80P + draw(EW_18_65, 0.1);
      const MH_U18 = draw(EW_U18, 0.3 * burden);
      const MH_18_65 = draw(EW_18_65, 0.24 * burden);
      const MH_65P = draw(EW_65P, 0.1 * burden);
      const AUS = draw(MH_U18 + MH_18_65 + MH_65P, 0.5);
      const AUS_15_65 = Math.min(draw(AUS, 0.7), EW_15_65);
      const HH = draw(EW, 0.49);
      const HH_K = Math.min(draw(EW_U18, 0.6), HH);
      const HHK_K = Math.max(HH_K, draw(EW_U18, 0.98));
      const AE_HH = draw(HH_K, 0.19);
      const AE_K = Math.min(HHK_K, AE_HH + draw(AE_HH, 0.45));
      const AL_SGB2 = draw(EW_15_65, 0.036 * burden);
      const AL_SGB3 = draw(EW_15_65 - AL_SGB2, 0.017);
      const AL_AUS = Math.min(draw(AL_SGB2 + AL_SGB3, 0.3), AUS_15_65);
      const BG = draw(HH, 0.11 * burden);
      const BG_K = Math.min(draw(BG, 0.34), HH_K);
      const AE_BG = draw(BG_K, 0.45);
      const K_BG = Math.min(EW_U18, BG_K + draw(BG_K, 0.8));
      const AE_K_BG = Math.min(K_BG, AE_BG + draw(AE_BG, 0.5));
      const P_BG = BG + K_BG + draw(BG, 0.4);
      const RLB = BG + draw(P_BG - BG, 0.95);
      const GS_A = draw(EW_AG, 0.05 * burden);
      const GS_EM = draw(EW - EW_AG, 0.008 * burden);
      const row: Record<string, number> = {
        ...{ EW, EW_U18, EW_18_65, EW_65P, EW_15_65, EW_U_AG: EW - EW_AG, EW_AG, EW_60_80, EW_80P },
        AGE_SUM: Math.round(EW_U18 * 9.2 + EW_18_65 * 43 + EW_65P * 76 + EW * (random() - 0.5)),
        ...{ MH: MH_U18 + MH_18_65 + MH_65P, MH_U18, MH_18_65, MH_65P, AUS, AUS_15_65 },
        ...{ HH, HH_K, HHK_K, AE_HH, AE_K },
        ...{ AL: AL_SGB2 + AL_SGB3, AL_SGB2, AL_SGB3, AL_AUS, BG, BG_K, P_BG, RLB, K_BG, AE_BG, AE_K_BG },
        ...{ GS_A, GS_EM, HLU: draw(EW, 0.004), ASYL: draw(EW, 0.006 * burden) },
      };
      return [`L${i}`, row];
    }),
  );
}

/** A block whose values are sums over its leaves. */
export function summedBlock(
  block: Omit<DisclosureBlock, "valueOf">,
  leafValues: ReadonlyMap<string, Readonly<Record<string, number>>>,
): DisclosureBlock {
  const sums = new Map<string, Value>();
  for (const { key: partition, areas } of block.partitions) {
    for (const { key: area, leaves } of areas) {
      for (const { key } of block.counts) {
        const parts = leaves.map((leaf) => leafValues.get(leaf)?.[key]);
        if (parts.includes(undefined)) continue;
        sums.set(`${key}|${partition}|${area}`, known(parts.reduce((sum: number, part) => sum + (part ?? 0), 0)));
      }
    }
  }
  return {
    ...block,
    valueOf: ({ baseCount, partition, area }) => sums.get(`${baseCount}|${partition}|${area}`) ?? missing,
  };
}

/** Counts with the same thresholds for all of them. */
export function withThreshold<T extends { readonly key: string }>(
  counts: readonly T[],
  threshold: number,
  minPopulation = 0,
): (T & BlockCount)[] {
  return counts.map((count) => ({ ...count, threshold, minPopulation, minPopulationForMeanAge: 30 }));
}
