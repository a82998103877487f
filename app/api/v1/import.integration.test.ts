import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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

  it("gives every number of the file: 38 counts, three partitions, eight dates", async () => {
    const descriptor = JSON.parse(readFileSync("lib/deliveries/fixtures/koeln.datapackage.json", "utf8"));
    const names = descriptor.resources.at(-1).kreislauf.baseCount.names as Record<string, string>;
    const given = new Map<string, number>();
    for (const row of Papa.parse<Record<string, string>>(
      readFileSync(`${data}/koeln/bevoelkerung_2005-2012.csv`, "utf8"),
      { header: true, skipEmptyLines: true },
    ).data) {
      const id = row.raum_id ?? "";
      const area = id === "000" ? "stadt|05315000" : id < "100" ? `stadtbezirke|${Number(id)}` : `stadtteile|${id}`;
      given.set(`${names[`${row.tab_id}/${row.zei_id}`]}|${area}|${row.jahr}-12-31`, Number(row.zahl));
    }
    type Answer = { values: { area: string; date: string; state: string; value: number | null }[] };
    const read = new Map<string, number | null>();
    for (const count of new Set(Object.values(names)))
      for (const partition of ["stadt", "stadtbezirke", "stadtteile"]) {
        const { values } = await answer<Answer>(getValues, `baseCount=${count}&partition=${partition}`);
        for (const { area, date, state, value } of values)
          if (state === "known") read.set(`${count}|${partition}|${area}|${date}`, value);
      }
    expect(given.size).toBe(29_135);
    expect([...given].filter(([key, value]) => read.get(key) !== value)).toEqual([]);
    expect([...read.keys()].filter((key) => !given.has(key))).toEqual([]);
  }, 120_000);

  it("gives shares from summed counts", async () => {
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

describe("a city whose areas change and whose file counts by sex and age", () => {
  afterAll(() => leave());

  it("adds the parts, keeps areas to their time, and publishes both", async () => {
    leave = await ownDatabase("zeit");
    const place = await mkdtemp(path.join(tmpdir(), "paket-"));
    const rows = [2019, 2020]
      .flatMap((year) =>
        (year === 2019 ? ["A", "B"] : ["A", "C", "D"]).flatMap((area, index) =>
          ["m", "w"].flatMap((sex) => ["U18", "18+"].map((age) => `${year};${area};${sex};${age};${10 * (index + 1)}`)),
        ),
      )
      .filter((row) => row !== "2020;D;w;U18;30");
    await writeFile(path.join(place, "ew.csv"), `Jahr;Gebiet;Geschlecht;Alter;Zahl\n${rows.join("\n")}\n`);
    await writeFile(
      path.join(place, "datapackage.json"),
      JSON.stringify({
        name: "zeit",
        kreislauf: { city: { key: "05999000", name: "Zeitstadt" } },
        resources: [
          {
            name: "orte",
            data: [
              { k: "A", n: "Alt", von: "", bis: "", teil: "1" },
              { k: "B", n: "Bald weg", von: "", bis: "2019-12-31", teil: "1" },
              { k: "C", n: "Neu 1", von: "2020-01-01", bis: "", teil: "1" },
              { k: "D", n: "Neu 2", von: "2020-01-01", bis: "", teil: "2" },
            ],
            kreislauf: {
              role: "areas",
              partition: "orte",
              key: "k",
              name: "n",
              validFrom: { field: "von" },
              validTo: { field: "bis" },
              parents: [{ partition: "teile", field: "teil" }],
            },
          },
          {
            name: "teile",
            data: [
              { k: "1", n: "Eins" },
              { k: "2", n: "Zwei" },
            ],
            kreislauf: { role: "areas", partition: "teile", key: "k", name: "n" },
          },
          { name: "q", data: [{ key: "amt", name: "Amt", threshold: 1 }], kreislauf: { role: "sources" } },
          { name: "m", data: [{ key: "P", name: "Personen", source: "amt" }], kreislauf: { role: "baseCounts" } },
          {
            name: "ew",
            path: "ew.csv",
            kreislauf: {
              role: "values",
              areas: [{ partition: "orte", column: "Gebiet" }],
              date: { column: "Jahr" },
              baseCount: { constant: "P" },
              sumOver: ["Geschlecht", "Alter"],
              absent: "zero",
              values: "Zahl",
            },
          },
        ],
      }),
    );
    const { stdout } = await run("npx", ["tsx", "scripts/import.ts", path.join(place, "datapackage.json")], {
      env: process.env,
    });
    expect(stdout).toContain("5  Werte übernommen");
    type Answer = { values: { area: string; date: string; value: number | null }[] };
    const published = new Map<string, number | null>();
    for (const partition of ["orte", "teile", "stadt"]) {
      const { values } = await answer<Answer>(getValues, `baseCount=P&partition=${partition}`);
      for (const { area, date, value } of values) published.set(`${partition}|${area}|${date}`, value);
    }
    const at = (key: string) => published.get(key);
    expect([at("orte|A|2019-12-31"), at("orte|B|2019-12-31"), at("orte|C|2019-12-31")]).toEqual([40, 80, undefined]);
    expect([at("orte|A|2020-12-31"), at("orte|B|2020-12-31"), at("orte|D|2020-12-31")]).toEqual([40, undefined, 90]);
    expect([at("teile|1|2019-12-31"), at("teile|1|2020-12-31"), at("teile|2|2020-12-31")]).toEqual([120, 120, 90]);
    expect([at("stadt|05999000|2019-12-31"), at("stadt|05999000|2020-12-31")]).toEqual([120, 210]);
  });
});
