import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownDatabase } from "@/scripts/test-database";
import { GET as getAreas } from "./areas/route";
import { GET as getBaseCounts } from "./base-counts/route";
import { GET as getPartitions } from "./partitions/route";
import { GET as getValues } from "./values/route";

const run = promisify(execFile);
const data = path.resolve("../shared/data");
let leave: () => Promise<void>;

async function answer<T>(get: (request: Request) => Promise<Response>, query: string): Promise<T> {
  const response = await get(new Request(`http://localhost/api/v1/x?${query}`));
  expect(response.status, query).toBe(200);
  return (await response.json()) as T;
}

/** The whole way: one command, then what anybody can read, against the city's own file through another parser. */
describe.skipIf(!existsSync(`${data}/koeln`))("Köln, imported by one command and read through the API", () => {
  beforeAll(async () => {
    leave = await ownDatabase("api");
    await run("npx", ["tsx", "scripts/import.ts", "lib/deliveries/fixtures/koeln.datapackage.json", "--base", data], {
      env: process.env,
    });
  });
  afterAll(() => leave());

  it("shows the city's partitions, keys and leaves", async () => {
    const { partitions } = await answer<{ partitions: { key: string }[] }>(getPartitions, "");
    expect(partitions.map((partition) => partition.key)).toEqual([
      "stadt",
      "stadtbezirke",
      "stadtteile",
      "stadtviertel",
    ]);
    const { features } = await answer<{
      features: { properties: { key: string; leaves: string[] }; geometry: unknown }[];
    }>(getAreas, "partition=stadtteile");
    expect(features).toHaveLength(86);
    expect(features.every((feature) => feature.geometry !== null)).toBe(true);
    expect(features.flatMap((feature) => feature.properties.leaves)).toHaveLength(371);
    expect(features.every(({ properties }) => properties.leaves.every((leaf) => leaf.startsWith(properties.key)))).toBe(
      true,
    );
    const { baseCounts } = await answer<{ baseCounts: unknown[] }>(getBaseCounts, "");
    expect(baseCounts).toHaveLength(38);
  });

  it("gives the file's own numbers, and shares from summed counts", async () => {
    type Row = Record<string, string>;
    const rows = Papa.parse<Row>(readFileSync(`${data}/koeln/bevoelkerung_2005-2012.csv`, "utf8"), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const sums = new Map<string, number>();
    for (const row of rows) {
      if (!/^[1-9]\d\d$/.test(row.raum_id ?? "") || row.jahr !== "2012") continue;
      for (const area of [row.raum_id, row.raum_id?.[0], "05315000"]) {
        const key = `${row.tab_id}/${row.zei_id}|${area}`;
        sums.set(key, (sums.get(key) ?? 0) + Number(row.zahl));
      }
    }
    type Values = {
      values: {
        area: string;
        state: string;
        value: number | null;
        numerator: number | null;
        denominator: number | null;
      }[];
    };
    for (const partition of ["stadt", "stadtbezirke", "stadtteile"]) {
      const counted = await answer<Values>(getValues, `baseCount=einwohner&partition=${partition}&date=2012-12-31`);
      expect(counted.values.length).toBeGreaterThan(0);
      for (const { area, state, value } of counted.values)
        expect([area, state, value]).toEqual([area, "known", sums.get(`005/10|${area}`)]);
      const shares = await answer<Values>(
        getValues,
        `indicator=anteil-auslaender&partition=${partition}&date=2012-12-31`,
      );
      for (const { area, numerator, denominator, value } of shares.values) {
        const [foreign, all] = [sums.get(`030/50|${area}`) ?? 0, sums.get(`005/10|${area}`) ?? 0];
        expect([area, numerator, denominator]).toEqual([area, foreign, all]);
        expect(value).toBeCloseTo((100 * foreign) / all, 0);
      }
    }
  });
});
