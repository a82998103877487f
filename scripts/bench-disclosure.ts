import { demoDates, demoValues } from "@/lib/demo/counts";
import { demoAreas, demoLeavesOf, demoPartitions, demoResidualKey } from "@/lib/demo/geography";
import { standardBaseCounts } from "@/lib/indicators/baseCounts/rules";
import { hardChecks, softChecks } from "@/lib/indicators/checks/rules";
import type { BlockPartition, DisclosureBlock } from "@/lib/statistics/disclosure/block";
import { type BlockDecision, decideBlock, protocolOf } from "@/lib/statistics/disclosure/engine";
import {
  type InventedCityPlan,
  inventedCounts,
  inventedPartitions,
  summedBlock,
  withThreshold,
} from "@/lib/statistics/disclosure/inventedCity";
import { randomBinomial, seededRandom } from "@/lib/statistics/seededRandom";

/**
 * Measures disclosure control: `npm run bench:disclosure [demo] [cells] [handbook] [large] [huge]`, all but the last if none is
 * named. Each prints what is withheld by level, how far that is from the least possible (the primary cells alone), the time, the
 * longest stretch in which a server would answer nobody, and the peak of memory.
 *
 * - demo: the invented city, 12 dates, t = 3 and 10, with all intervals computed from scratch
 * - cells: 5,000 linked cells, protected and audited
 * - handbook: the cities of handbook §3.5 with P1 alone, to compare
 * - large: 500 block groups, all counts, 12 dates (BENCH_DATES), t = 3 and one date at t = 10
 * - huge: 1,500 block groups, all counts, one date
 */

const areaCounts = standardBaseCounts.filter((count) => !count.cityOnly);
const orders = [...hardChecks, ...softChecks].flatMap(({ kind, left, right, factor, level }) =>
  kind === "atMost" && level === "leaf" ? [{ left, right, factor }] : [],
);

function inventedBlock(plan: InventedCityPlan, threshold: number, keys?: readonly string[]): DisclosureBlock {
  const counts = withThreshold(
    areaCounts.filter((count) => keys?.includes(count.key) ?? true),
    threshold,
    50,
  );
  const partitions = inventedPartitions(plan);
  return summedBlock({ partitions, counts, populationKey: "EW", orders, districts: "districts" }, inventedCounts(plan));
}

function demoBlocks(threshold: number): { date: string; block: DisclosureBlock }[] {
  const partitions = demoPartitions.map(
    ({ key }): BlockPartition => ({
      key,
      areas: demoAreas
        .filter((area) => area.partition === key)
        .map((area) => ({
          key: area.key,
          leaves: demoLeavesOf(key, area.key),
          residual: area.key === demoResidualKey,
        })),
    }),
  );
  const byDate = new Map(demoDates.map((date) => [date, new Map<string, Record<string, number>>()]));
  for (const { date, area, baseCount, value } of demoValues()) {
    const rows = byDate.get(date);
    const row = rows?.get(area) ?? {};
    row[baseCount] = value;
    rows?.set(area, row);
  }
  const counts = withThreshold(areaCounts, threshold, 50);
  return [...byDate].map(([date, rows]) => ({
    date,
    block: summedBlock({ partitions, counts, populationKey: "EW", orders, districts: "bezirke" }, rows),
  }));
}

/** The city of handbook §3.5: 19,000 children in 17 + 3 + 1 areas above the leaves, ten counts linked by sums, P1 alone. */
function handbookBlock(leaves: number, threshold: number): DisclosureBlock {
  const random = seededRandom(leaves);
  const draw = (n: number, share: number) => randomBinomial(n, Math.min(1, share), random);
  const sizes = Array.from({ length: leaves }, () => 0.3 + 1.4 * random());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const rows = new Map(
    sizes.map((size, i) => {
      const K = Math.round((19_000 * size) / total);
      const [BG, AE, RARE] = [
        draw(K, 0.1 + 0.25 * random()),
        draw(K, 0.04 + 0.2 * random()),
        draw(K, 0.02 + 0.07 * random()),
      ];
      const A = draw(K, 0.32);
      const B = draw(K - A, 0.5);
      const row = { K, BG, NO_BG: K - BG, AE, NO_AE: K - AE, RARE, NO_RARE: K - RARE, A, B, C: K - A - B };
      return [`L${i}`, row] as const;
    }),
  );
  const sumOf = [
    ["BG", "NO_BG"],
    ["AE", "NO_AE"],
    ["RARE", "NO_RARE"],
    ["A", "B", "C"],
  ];
  const keys = ["BG", "NO_BG", "AE", "NO_AE", "RARE", "NO_RARE", "A", "B", "C"];
  const counts = withThreshold([{ key: "K", sumOf }, ...keys.map((key) => ({ key }))], threshold);
  const plan = { leaves, inhabitants: 0, districts: 17, boroughs: 3, livingSpaces: 0, seed: 1 };
  return summedBlock({ partitions: inventedPartitions(plan), counts, populationKey: "", districts: "districts" }, rows);
}

async function measure(name: string, block: DisclosureBlock, intervals: boolean) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let last = start;
  let longest = 0;
  const look = () => {
    const at = performance.now();
    longest = Math.max(longest, at - last);
    last = at;
  };
  const clock = setInterval(look, 1);
  let shown = 0;
  const decision = await decideBlock(block, {
    intervals,
    onProgress: (done, of) => {
      // The audit of all intervals belongs to this measurement, not to a release.
      if (done === of) {
        look();
        clearInterval(clock);
      }
      if (performance.now() - shown < 500) return;
      shown = performance.now();
      process.stderr.write(`\r${name}: ${done} of ${of} steps `);
    },
  });
  const used = process.cpuUsage(cpu);
  process.stderr.write(`\r${" ".repeat(70)}\r`);
  console.log(`${name}: ${summary(decision)}`);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  console.log(
    `  ${seconds(performance.now() - start)} s, ${seconds((used.user + used.system) / 1000)} s of processor, ${decision.programs.linear} linear and ${decision.programs.integer} integer programs, the longest ${decision.programs.longest.toFixed(0)} ms; longest stretch ${longest.toFixed(0)} ms; peak ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`,
  );
  return decision;
}

function summary(decision: BlockDecision): string {
  const rows = protocolOf(decision.cells);
  const sum = (field: "cells" | "primary" | "secondary" | "coarsened", of = rows) =>
    of.reduce((total, row) => total + row[field], 0);
  const share = (n: number, of = sum("cells")) => `${((100 * n) / of).toFixed(2)} %`;
  const levels = [...new Set(rows.map((row) => row.partition))].map((partition) => {
    const own = rows.filter((row) => row.partition === partition);
    return `${partition} ${sum("primary", own)}+${sum("secondary", own)}+${sum("coarsened", own)} of ${sum("cells", own)}`;
  });
  const all = sum("primary") + sum("secondary") + sum("coarsened");
  return [
    `${sum("cells")} cells, primary ${sum("primary")} (${share(sum("primary"))}), secondary ${sum("secondary")} (${share(sum("secondary"))}), coarsened ${sum("coarsened")}; ${(all / Math.max(1, sum("primary"))).toFixed(2)} × the primary ones`,
    `  by level: ${levels.join(" · ")}`,
    `  proved ${decision.audit.proved}, faults ${decision.audit.faults.length}, narrowest at least ${decision.audit.narrowest ?? "–"}, coarsenings ${decision.coarsened.length}, weakened ${decision.weakened.length}, opened ${decision.opened.length}`,
  ].join("\n");
}

const asked = process.argv.slice(2);
const wants = (name: string) => asked.length === 0 || asked.includes(name);
const begun = performance.now();
if (wants("demo")) {
  for (const threshold of [3, 10]) {
    const start = performance.now();
    for (const { date, block } of demoBlocks(threshold))
      await measure(`demo city ${date}, t = ${threshold}`, block, true);
    console.log(`demo city, 12 dates, t = ${threshold}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
}
if (wants("cells")) {
  const plan = { leaves: 500, inhabitants: 117_000, districts: 17, boroughs: 3, livingSpaces: 1, seed: 7 };
  const ten = ["EW_U18", "K_BG", "BG_K", "BG", "AE_BG", "AE_K_BG", "P_BG", "AL", "AL_SGB2", "AL_SGB3"];
  for (const threshold of [3, 10])
    await measure(`5,220 linked cells, t = ${threshold}`, inventedBlock(plan, threshold, ten), true);
}
if (wants("handbook")) {
  for (const leaves of [110, 500])
    for (const threshold of [3, 5, 10])
      await measure(`handbook §3.5, ${leaves} leaves, t = ${threshold}`, handbookBlock(leaves, threshold), true);
}
const largeBlock = (leaves: number, seed: number, threshold: number) =>
  inventedBlock({ leaves, inhabitants: 117_000, districts: 17, boroughs: 3, livingSpaces: 2, seed }, threshold);
if (wants("large")) {
  const dates = Number(process.env.BENCH_DATES ?? 12);
  const start = performance.now();
  for (let seed = 1; seed <= dates; seed++)
    await measure(
      `500 leaves × ${areaCounts.length} counts, date ${seed} of ${dates}, t = 3`,
      largeBlock(500, seed, 3),
      false,
    );
  console.log(`500 leaves, ${dates} dates, t = 3: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  await measure(`500 leaves × ${areaCounts.length} counts, one date, t = 10`, largeBlock(500, 1, 10), false);
}
if (asked.includes("huge"))
  await measure(`1,500 leaves × ${areaCounts.length} counts, one date, t = 3`, largeBlock(1500, 1, 3), false);
console.log(`altogether ${((performance.now() - begun) / 1000).toFixed(0)} s`);
