import { execFile } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer } from "@/lib/access/mint";
import { cityDatabase, cityPool } from "@/lib/platform/database";
import { ownDatabase } from "@/scripts/test-database";
import { importPackage } from "./import";
import { planPackage } from "./plan";
import { PackageRefused } from "./refused";

const run = promisify(execFile);
const data = path.resolve("../shared/data");
const hasData = existsSync(`${data}/koeln`);
if (!hasData) console.warn(`${data} is not here: the imports of real cities are skipped.`);
const operator = operatorViewer();

let leave: () => Promise<void>;

const filesUnder = (folder: string) => ({
  read: async (name: string) => new Uint8Array(readFileSync(path.join(folder, name))),
  open: (name: string) => () => createReadStream(path.join(folder, name)),
});

async function importCity(descriptor: string, folder: string) {
  const files = filesUnder(folder);
  const planned = await planPackage(descriptor, files.read);
  if (!planned.ok) throw new Error(planned.problems.join("\n"));
  return importPackage(operator, planned.plan, files);
}

/** The city's own file through another parser and plain addition: nothing of ours takes part. */
function rawRows(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(`${data}/${file}`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

async function publishedValues(): Promise<Map<string, { state: number; value: number | null }>> {
  const { rows } = await cityPool().query<{
    count: string;
    partition: string;
    area: string;
    date: string;
    state: number;
    value: number | null;
  }>(
    `select c.key as count, p.key as partition, a.key as area, v.date::text as date, v.state, v.value
     from published_value v
     join published_base_count c on c.release_id = v.release_id and c.id = v.base_count_id
     join published_area a on a.release_id = v.release_id and a.id = v.area_id
     join published_partition p on p.release_id = v.release_id and p.id = v.partition_id`,
  );
  return new Map(
    rows.map((row) => [
      `${row.count}|${row.partition}|${row.area}|${row.date}`,
      { state: row.state, value: row.value },
    ]),
  );
}

describe.skipIf(!hasData)("Köln by one command", () => {
  beforeAll(async () => {
    leave = await ownDatabase("koeln");
    const { stdout } = await run(
      "npx",
      ["tsx", "scripts/import.ts", "lib/deliveries/fixtures/koeln.datapackage.json", "--base", data],
      { env: process.env },
    );
    expect(stdout).toContain("Der Datenstand „Köln 2005–2012“ ist veröffentlicht.");
    expect(stdout).toMatch(/371 {2}Stadtviertel/);
  });
  afterAll(() => leave());

  it("has 9, 86 and 371 areas that lie in one another, eight dates and 38 counts", async () => {
    const areas = await cityPool().query<{ key: string; count: number }>(
      "select p.key, count(*)::int as count from partition p join area a on a.partition_id = p.id group by p.key",
    );
    expect(Object.fromEntries(areas.rows.map((row) => [row.key, row.count]))).toEqual({
      stadt: 1,
      stadtbezirke: 9,
      stadtteile: 86,
      stadtviertel: 371,
    });
    const dates = await cityPool().query("select distinct date from raw_value");
    expect(dates.rowCount).toBe(8);
    expect(await cityDatabase().baseCount.count()).toBe(38);
    const memberships = await cityPool().query<{ key: string; parent: string }>(
      `select l.key, a.key as parent from membership m join area a on a.id = m.area_id join area l on l.id = m.leaf_id
       join partition p on p.id = a.partition_id where p.key = 'stadtteile'`,
    );
    expect(memberships.rows).toHaveLength(371);
    expect(memberships.rows.every((row) => row.key.startsWith(row.parent))).toBe(true);
    const bare = await cityDatabase().area.count({ where: { geometry: { equals: undefined } } });
    expect(bare).toBeGreaterThan(0);
  });

  it("publishes exactly the numbers of the city's file, and withholds what is absent", async () => {
    const published = await publishedValues();
    const descriptor = JSON.parse(readFileSync("lib/deliveries/fixtures/koeln.datapackage.json", "utf8"));
    const names = descriptor.resources.at(-1).kreislauf.baseCount.names as Record<string, string>;
    let compared = 0;
    const seen = new Set<string>();
    for (const row of rawRows("koeln/bevoelkerung_2005-2012.csv")) {
      const id = row.raum_id ?? "";
      const area =
        id === "000" ? "stadt|05315000" : id.startsWith("00") ? `stadtbezirke|${Number(id)}` : `stadtteile|${id}`;
      const key = `${names[`${row.tab_id}/${row.zei_id}`]}|${area}|${row.jahr}-12-31`;
      seen.add(key);
      expect(published.get(key), key).toEqual({ state: 0, value: Number(row.zahl) });
      compared += 1;
    }
    expect(compared).toBe(29_135);
    const others = [...published].filter(
      ([key, { state }]) => !seen.has(key) && !key.includes("|stadtviertel|") && state === 0,
    );
    expect(others).toEqual([]);
    const withheld = [...published].filter(([key, { state }]) => state === 1 && key.includes("|stadtteile|"));
    expect(withheld.length).toBe(49);
  });

  it("adds Stadtteile up to the Bezirk and to the city as the raw file does", async () => {
    const published = await publishedValues();
    const sums = new Map<string, number>();
    for (const row of rawRows("koeln/bevoelkerung_2005-2012.csv")) {
      if (row.tab_id !== "005" || !/^[1-9]\d\d$/.test(row.raum_id ?? "")) continue;
      for (const area of [`stadtbezirke|${row.raum_id?.[0]}`, "stadt|05315000"]) {
        const key = `einwohner|${area}|${row.jahr}-12-31`;
        sums.set(key, (sums.get(key) ?? 0) + Number(row.zahl));
      }
    }
    expect(sums.size).toBe(8 * 10);
    for (const [key, sum] of sums) expect(published.get(key)?.value, key).toBe(sum);
  });

  it("imports the same package again without writing anything twice", async () => {
    const before = await cityPool().query("select count(*)::int as n from raw_value");
    const result = await importCity(readFileSync("lib/deliveries/fixtures/koeln.datapackage.json", "utf8"), data);
    expect(result.deliveries).toEqual([]);
    expect(result.notes.join()).toContain("schon unverändert übernommen");
    const after = await cityPool().query("select count(*)::int as n from raw_value");
    expect(after.rows).toEqual(before.rows);
  });

  it("refuses another city in the same database", async () => {
    const leipzig = readFileSync("lib/deliveries/fixtures/leipzig.datapackage.json", "utf8");
    await expect(importCity(leipzig, data)).rejects.toThrow("In dieser Datenbank liegt schon Köln");
  });
});

describe.skipIf(!hasData)("Leipzig and Flensburg", () => {
  it("Leipzig: sums of Ortsteile by Stadtbezirk equal the raw file; empty years stay missing; rates stay rates", async () => {
    leave = await ownDatabase("leipzig");
    const result = await importCity(readFileSync("lib/deliveries/fixtures/leipzig.datapackage.json", "utf8"), data);
    expect(result.partitions.map((partition) => partition.areas)).toEqual([1, 10, 63]);
    const rows = rawRows("leipzig/auswahl_2010-2023.csv");
    const expected = new Map<string, number>();
    for (const row of rows) {
      if (!row.arbeitslose) continue;
      const key = `${row.ortsteil_nr?.[0]}|${row.jahr}-12-31`;
      expected.set(key, (expected.get(key) ?? 0) + Number(row.arbeitslose));
    }
    const { rows: found } = await cityPool().query<{ key: string; date: string; sum: number }>(
      `select b.key, v.date::text as date, sum(v.value)::float as sum from raw_value v join base_count c on c.id = v.base_count_id
       join membership m on m.leaf_id = v.area_id join area b on b.id = m.area_id join partition p on p.id = b.partition_id
       where c.key = 'AL' and p.key = 'stadtbezirke' group by b.key, v.date`,
    );
    expect(new Map(found.map((row) => [`${row.key}|${row.date}`, row.sum]))).toEqual(expected);
    const rates = await cityPool().query<{ n: number; sum: number }>(
      "select count(*)::int as n, sum(value)::float as sum from raw_rate r join indicator i on i.id = r.indicator_id where i.key = 'durchschnittsalter'",
    );
    expect(rates.rows[0]).toEqual({
      n: rows.length,
      sum: rows.reduce((sum, row) => sum + Number(row.durchschnittsalter), 0),
    });
    await leave();
  });

  it("Flensburg: zipped Shapefiles, keys by rule, empty cells withheld", async () => {
    leave = await ownDatabase("flensburg");
    const result = await importCity(readFileSync("lib/deliveries/fixtures/flensburg.datapackage.json", "utf8"), data);
    expect(result.partitions.map((partition) => partition.areas)).toEqual([1, 13, 41]);
    const rows = rawRows("flensburg/sozialatlas_2022_flach.csv");
    const { rows: found } = await cityPool().query<{ key: string; state: number; value: number | null }>(
      `select a.key, v.state, v.value from raw_value v join area a on a.id = v.area_id join base_count c on c.id = v.base_count_id
       where c.key = 'RAEUMUNG' order by a.key`,
    );
    const expected = rows
      .map((row) => {
        const text = row["housing_assistance.eviction_carried"] ?? "";
        return {
          key: (row.district_id ?? "").padStart(2, "0"),
          state: text === "" ? 1 : 0,
          value: text === "" ? null : Number(text),
        };
      })
      .sort((a, b) => a.key.localeCompare(b.key));
    expect(found).toEqual(expected);
    expect(found.some((row) => row.state === 1)).toBe(true);
    await leave();
  });
});

describe.skipIf(!hasData)("München, written down from the documentation alone", () => {
  afterAll(() => leave());

  it("takes counts and a rate from the second sheet of a workbook, with the key in front of the name", async () => {
    leave = await ownDatabase("muenchen");
    const areas = [
      { partition: "stadt", constant: "09162000", when: { column: "Raumbezug", equals: ["Stadt München"] } },
      { partition: "stadtbezirke", column: "Raumbezug", transform: [{ do: "takeFirst", count: 2 }] },
    ];
    const names = (key: string) => ({
      columns: ["Indikator", "Ausprägung"],
      separator: " | ",
      names: { "Altersgruppen | bis 2 Jahre": key },
      others: "ignore",
    });
    const values = (name: string, column: string, key: string, more: object = {}) => ({
      name,
      path: "muenchen/raw/export_ki.xlsx",
      kreislauf: {
        role: "values",
        sheet: "KINDERBETREUUNG",
        areas,
        date: { column: "Jahr", format: "year" },
        baseCount: names(key),
        values: column,
        ...more,
      },
    });
    const result = await importCity(
      JSON.stringify({
        name: "muenchen",
        kreislauf: { city: { key: "09162000", name: "München" } },
        resources: [
          {
            name: "stadtbezirke",
            path: "muenchen/stadtbezirke.geojson",
            kreislauf: { role: "areas", partition: "stadtbezirke", key: "sb_nummer", name: "name" },
          },
          {
            name: "quellen",
            data: [{ key: "muc", name: "Statistisches Amt", threshold: 1 }],
            kreislauf: { role: "sources" },
          },
          {
            name: "merkmale",
            data: [
              { key: "K_U3", name: "Betreute Kinder bis 2 Jahre", source: "muc", whole: "K" },
              { key: "K", name: "Betreute Kinder", source: "muc" },
            ],
            kreislauf: { role: "baseCounts" },
          },
          {
            name: "indikatoren",
            data: [{ key: "anteil", name: "Anteil bis 2 Jahre", kind: "rate", source: "muc" }],
            kreislauf: { role: "indicators" },
          },
          values("zaehler", "Basiswert 1", "K_U3"),
          values("nenner", "Basiswert 2", "K"),
          values("anteile", "Indikatorwert", "anteil", { numbers: { decimalChar: "," } }),
        ],
      }),
      data,
    );
    expect(result.partitions).toMatchObject([{ areas: 1 }, { areas: 25 }]);
    const { rows } = await cityPool().query<{ key: string; value: number }>(
      `select c.key, v.value from raw_value v join base_count c on c.id = v.base_count_id join area a on a.id = v.area_id
       where a.key = '01' and v.date = '2024-12-31' order by c.key`,
    );
    expect(rows).toEqual([
      { key: "K", value: 988 },
      { key: "K_U3", value: 341 },
    ]);
    const rate = await cityPool().query<{ value: number }>(
      "select r.value from raw_rate r join area a on a.id = r.area_id where a.key = '01' and r.date = '2024-12-31'",
    );
    expect(rate.rows).toEqual([{ value: 34.5 }]);
  });
});

describe("a city without most of its maps", () => {
  afterAll(() => leave());

  it("takes a partition from a table, memberships from another, the city's outline, a residual, and one file a year", async () => {
    leave = await ownDatabase("ohne");
    const place = await mkdtemp(path.join(tmpdir(), "paket-"));
    const ring = [
      [7, 51],
      [7.1, 51],
      [7.1, 51.1],
      [7, 51.1],
      [7, 51],
    ];
    await writeFile(
      path.join(place, "grenze.geojson"),
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            id: "05999000",
            properties: { name: "Ohnekarten" },
            geometry: { type: "Polygon", coordinates: [ring] },
          },
        ],
      }),
    );
    await writeFile(
      path.join(place, "bloecke.csv"),
      "nr;titel;bezirk\n001;Am Markt;A\n002;Süd;A\n003;Nord;B\n",
      "latin1",
    );
    await writeFile(path.join(place, "foerder.csv"), "block;gebiet\n001;1\n003;1\n");
    const csv = (year: number) =>
      `Gebiet;${year - 1};${year}\n1;10;11\n2;20;21\n3;30;31\nnicht zuordenbar;1;1\nStadt insgesamt;61;64\n`;
    await writeFile(path.join(place, "a.csv"), csv(2020));
    await writeFile(path.join(place, "b.csv"), csv(2022));
    const result = await importCity(
      JSON.stringify({
        name: "ohne",
        kreislauf: { city: { key: "05999000", name: "Ohnekarten" }, standard: true },
        resources: [
          {
            name: "grenze",
            path: "grenze.geojson",
            kreislauf: { role: "areas", partition: { key: "stadt", name: "Stadt" }, key: "id", name: "name" },
          },
          {
            name: "bezirke",
            data: [
              { k: "A", n: "West" },
              { k: "B", n: "Ost" },
            ],
            kreislauf: { role: "areas", partition: "bezirke", key: "k", name: "n" },
          },
          {
            name: "bloecke",
            path: "bloecke.csv",
            kreislauf: {
              role: "areas",
              partition: "bloecke",
              key: "nr",
              name: "titel",
              residual: { key: "999", name: "nicht zuordenbar" },
              parents: [{ partition: "bezirke", field: "bezirk" }],
            },
          },
          {
            name: "foerdergebiet",
            data: [{ k: "1", n: "Soziale Stadt" }],
            kreislauf: { role: "areas", partition: "foerdergebiet", key: "k", name: "n" },
          },
          {
            name: "lage",
            path: "foerder.csv",
            kreislauf: {
              role: "memberships",
              child: { partition: "bloecke", field: "block" },
              parent: { partition: "foerdergebiet", field: "gebiet" },
            },
          },
          { name: "quellen", data: [{ key: "amt", name: "Amt" }], kreislauf: { role: "sources" } },
          { name: "ew20", path: ["a.csv"], kreislauf: werte(["2019", "2020"]) },
          { name: "ew22", path: ["b.csv"], kreislauf: werte(["2021", "2022"]) },
        ],
      }),
      place,
    );
    expect(result.partitions.map((partition) => [partition.key, partition.areas])).toEqual([
      ["stadt", 1],
      ["bezirke", 2],
      ["foerdergebiet", 1],
      ["bloecke", 4],
    ]);
    expect(result.deliveries.map((delivery) => delivery.written)).toEqual([10, 10]);
    expect(result.notes.join()).toContain("liegen in keinem Gebiet von „foerdergebiet“");
    const whole = await cityDatabase().area.findFirstOrThrow({
      where: { partition: { key: "stadt" } },
      include: { leaves: true },
    });
    expect(whole.leaves).toHaveLength(4);
    expect(whole.geometry).not.toBeNull();
    const süd = await cityDatabase().area.findFirstOrThrow({ where: { key: "002" } });
    expect(süd.name).toBe("Süd");

    function werte(years: string[]) {
      return {
        role: "values",
        areas: [
          { partition: "stadt", constant: "05999000", when: { column: "Gebiet", equals: ["Stadt insgesamt"] } },
          { partition: "bloecke", column: "Gebiet", transform: [{ do: "padZeros", length: 3 }] },
        ],
        date: { header: true },
        baseCount: { constant: "EW" },
        values: years,
      };
    }
  });
});

describe("a package that is wrong", () => {
  const square = (x: number) => ({
    type: "Polygon",
    coordinates: [
      [
        [x, 51],
        [x + 0.01, 51],
        [x + 0.01, 51.01],
        [x, 51.01],
        [x, 51],
      ],
    ],
  });
  const map = {
    type: "FeatureCollection",
    features: ["01", "02"].map((nr, index) => ({
      type: "Feature",
      properties: { nr, name: `Bezirk ${nr}` },
      geometry: square(7 + index / 100),
    })),
  };
  const descriptor = JSON.stringify({
    name: "klein",
    title: "Kleinstadt",
    kreislauf: { city: { key: "05999000", name: "Kleinstadt" }, standard: true },
    resources: [
      {
        name: "bezirke",
        path: "bezirke.geojson",
        kreislauf: { role: "areas", partition: { key: "bezirke", name: "Bezirke" }, key: "nr", name: "name" },
      },
      { name: "quellen", data: [{ key: "amt", name: "Amt", threshold: 3 }], kreislauf: { role: "sources" } },
      {
        name: "werte",
        path: "werte.csv",
        kreislauf: {
          role: "values",
          areas: [{ partition: "bezirke", column: "Bezirk" }],
          date: { column: "Jahr" },
          values: { EW: "EW", U18: "EW_U18", M: "EW_18_65", A: "EW_65P" },
        },
      },
    ],
  });
  const folder = async (csv: string) => {
    const place = await mkdtemp(path.join(tmpdir(), "paket-"));
    await writeFile(path.join(place, "bezirke.geojson"), JSON.stringify(map));
    await writeFile(path.join(place, "werte.csv"), csv);
    await writeFile(path.join(place, "datapackage.json"), descriptor);
    return place;
  };
  beforeAll(async () => {
    leave = await ownDatabase("klein");
  });
  afterAll(() => leave());

  it("writes nothing at all and names row, column, value and repair", async () => {
    const place = await folder(
      "Jahr;Bezirk;EW;U18;M;A\n2023;01;2.143;418;1.312;404\n2023;02;1O7;20;70;17\n2023;03;5;1;2;2\n",
    );
    const error = await importCity(descriptor, place).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(PackageRefused);
    const problems = (error as PackageRefused).problems.join("\n");
    expect(problems).toContain(
      "Zeile 2, Spalte 3, Bezirk 01: EW 2.143 ≠ 418 + 1.312 + 404 = 2.134. Vermutlich ein Zahlendreher.",
    );
    expect(problems).toContain("„1O7“ ist keine Zahl: Buchstabe O statt Null.");
    expect(problems).toContain("„03“ gehört zu keinem Gebiet der Gliederung „Bezirke“.");
    for (const table of [
      "city",
      "partition",
      "area",
      "source",
      "base_count",
      "indicator",
      "delivery",
      "raw_value",
      "event",
    ]) {
      const { rows } = await cityPool().query<{ n: number }>(`select count(*)::int as n from ${table}`);
      expect(rows[0]?.n, table).toBe(0);
    }
  });

  it("ends the command with exit code 1 and a readable report", async () => {
    const place = await folder("Jahr;Bezirk;EW;U18;M;A\n2023;01;x;1;1;1\n");
    const failed = await run("npx", ["tsx", "scripts/import.ts", path.join(place, "datapackage.json")], {
      env: process.env,
    }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1 });
    expect((failed as { stderr: string }).stderr).toContain("Es ist nichts gespeichert.");
  });

  it("is accepted once mended, with the standard catalogue and its indicators", async () => {
    const place = await folder("Jahr;Bezirk;EW;U18;M;A\n2023;01;2.134;418;1.312;404\n2023;02;107;20;70;17\n");
    const result = await importCity(descriptor, place);
    expect(result.deliveries[0]).toMatchObject({ written: 8 });
    const keys = (await cityDatabase().indicator.findMany({ select: { key: true } })).map((row) => row.key);
    expect(keys).toContain("anteil-unter-18");
    // The counts belong to whoever delivers them here, with the threshold agreed there.
    const sources = await cityDatabase().baseCount.findMany({ select: { source: { select: { key: true } } } });
    expect(new Set(sources.map((row) => row.source.key))).toEqual(new Set(["amt"]));
    expect(await cityDatabase().event.count({ where: { kind: "deliveryAccepted" } })).toBe(1);
  });
});
