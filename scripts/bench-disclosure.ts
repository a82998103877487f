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

/** Measures disclosure control: `npm run bench:disclosure [demo] [cells] [large]`, all three if none is named. */

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

async function measure(name: string, block: DisclosureBlock, intervals: boolean) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const decision = await decideBlock(block, {
    intervals,
    onProgress: (done, of) => process.stderr.write(`\r${name}: ${done} of ${of} primary cells `),
  });
  const used = process.cpuUsage(cpu);
  process.stderr.write(`\r${" ".repeat(70)}\r`);
  console.log(`${name}: ${summary(decision)}`);
  console.log(
    `  ${((performance.now() - start) / 1000).toFixed(1)} s, ${((used.user + used.system) / 1e6).toFixed(1)} s of processor, ${decision.programs.linear} linear and ${decision.programs.integer} integer programs, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
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
  return [
    `${sum("cells")} cells, primary ${sum("primary")} (${share(sum("primary"))}), secondary ${sum("secondary")} (${share(sum("secondary"))}), coarsened ${sum("coarsened")}`,
    `  by level: ${levels.join(" · ")}`,
    `  proved ${decision.audit.proved}, faults ${decision.audit.faults.length}, narrowest ${decision.audit.narrowest ?? "–"}, coarsenings ${decision.coarsened.length}, weakened ${decision.weakened.length}, opened ${decision.opened.length}`,
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
  await measure("5,210 linked cells, t = 3", inventedBlock(plan, 3, ten), true);
}
if (wants("large")) {
  const dates = Number(process.env.BENCH_DATES ?? 12);
  for (let seed = 1; seed <= dates; seed++) {
    const plan = { leaves: 500, inhabitants: 117_000, districts: 17, boroughs: 3, livingSpaces: 2, seed };
    await measure(
      `500 leaves × ${areaCounts.length} counts, date ${seed} of ${dates}, t = 3`,
      inventedBlock(plan, 3),
      false,
    );
  }
}
console.log(`altogether ${((performance.now() - begun) / 1000).toFixed(0)} s`);
