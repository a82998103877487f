import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail } from "@/lib/access/mint";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { defineBaseCounts, defineIndicators, defineSource } from "@/lib/indicators/commands";
import { changeLimits } from "@/lib/indicators/limits/commands";
import { cityDatabase, cityPool, publicPool, transaction } from "@/lib/platform/database";
import { numberOf, type Value } from "@/lib/statistics/values";
import { ownDatabase } from "@/scripts/test-database";
import { readAreas, readCatalogue } from "./catalogue/queries";
import {
  approveRelease,
  discardRelease,
  prepareRelease,
  publishFromCommandLine,
  stopTrial,
  tryThresholds,
} from "./commands";
import { releasedResult } from "./figures/rules";
import { findPreparation } from "./preparations/queries";
import { findProtocol, findWithheld } from "./protocol/queries";
import { findRelease, latestRelease, listReleases } from "./queries";
import { workOnRuns } from "./runs/commands";
import { listTrials } from "./runs/queries";
import { readValues } from "./values/queries";

/** Twelve leaves in three districts of four; two boroughs cut the second district; cases without an address in R. */
const leaves = Array.from({ length: 12 }, (_, i) => `L${String(i + 1).padStart(2, "0")}`);
const districts = { B1: leaves.slice(0, 4), B2: leaves.slice(4, 8), B3: leaves.slice(8) };
const boroughs = { S1: leaves.slice(0, 6), S2: leaves.slice(6) };
const dates = ["2018-12-31", "2022-12-31"] as const;
const operator = operatorViewer("Test");

/** The city's counts: the district's number, the leaf's number and the date make each one different. */
function countOf(key: "EW" | "KIND" | "K_BG" | "AGE", leaf: string, date: string): number {
  const i = leaf === "R" ? 0 : leaves.indexOf(leaf) + 1;
  const later = date === dates[1] ? 1 : 0;
  if (key === "EW") return leaf === "R" ? 40 : 400 + 10 * i + later;
  if (key === "KIND") return leaf === "R" ? 0 : 80 + i;
  if (key === "AGE") return leaf === "R" ? 1600 : (40 + i) * countOf("EW", leaf, date);
  // In 2022 a leaf of the first district has one child in benefit units.
  if (leaf === "R") return 0;
  return later && leaf === "L02" ? 1 : 20 + i;
}
const sum = (key: Parameters<typeof countOf>[0], keys: readonly string[], date: string) =>
  keys.reduce((total, leaf) => total + countOf(key, leaf, date), 0);

let prepared = 0;

async function deliver(
  title: string,
  rows: readonly (readonly [count: string, date: string, partition: string, area: string, value: number | null])[],
): Promise<number> {
  const { id } = await cityDatabase().delivery.create({
    data: { title, fileName: `${title}.csv`, fileSize: 1, checksum: title, uploadedByName: "Test" },
  });
  await cityPool().query(
    `insert into raw_value (delivery_id, base_count_id, date, area_id, state, value)
     select $1, c.id, r.date::date, a.id, case when r.value is null then 1 else 0 end, r.value
     from jsonb_to_recordset($2::jsonb) as r(count text, date text, part text, area text, value float8)
     join base_count c on c.key = r.count join partition p on p.key = r.part join area a on a.partition_id = p.id and a.key = r.area`,
    [id, JSON.stringify(rows.map(([count, date, part, area, value]) => ({ count, date, part, area, value })))],
  );
  await cityDatabase().deliveryAcceptance.create({
    data: { deliveryId: id, byName: "Test", at: new Date(2027, 0, ++prepared), cells: rows.length },
  });
  return id;
}

const everything = (keys: readonly Parameters<typeof countOf>[0][], when: readonly string[] = dates) =>
  when.flatMap((date) =>
    keys.flatMap((key) =>
      [...leaves, "R"].map((leaf) => [key, date, "blocks", leaf, countOf(key, leaf, date)] as const),
    ),
  );

/** What the public reads of a base count. */
async function published(
  count: string,
  partition: string,
  date: string,
  release?: number,
): Promise<Map<string, Value>> {
  const viewer = publicViewer();
  const catalogue = await readCatalogue(viewer, release);
  const found = catalogue?.partitions.filter((one) => one.key === partition) ?? [];
  const baseCounts = catalogue?.baseCounts.filter((one) => one.key === count) ?? [];
  if (!catalogue) throw new Error("no release");
  const areas = await readAreas(viewer, catalogue, found, { geometry: false });
  const values = await readValues(viewer, catalogue, { baseCounts, partitions: found });
  return new Map(areas.map((area) => [area.key, values.count(count, area.id, date)]));
}

const numbers = (values: Map<string, Value>) =>
  Object.fromEntries([...values].map(([key, value]) => [key, numberOf(value) ?? value.state]));

async function person(email: string) {
  await cityDatabase().user.create({ data: { email, name: email, roles: { create: { role: "statistics" } } } });
  return viewerOfEmail(email);
}

let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("releases");
  await transaction(async (tx) => {
    const square = (i: number) => {
      const [x, y] = [7 + (i % 4) * 0.01, 51 + Math.floor(i / 4) * 0.01];
      const ring = [
        [x, y],
        [x + 0.01, y],
        [x + 0.01, y + 0.01],
        [x, y + 0.01],
        [x, y],
      ];
      return { type: "Polygon" as const, coordinates: [ring] };
    };
    await definePartition(tx, operator, {
      key: "blocks",
      name: "Blockgruppen",
      areas: [
        ...leaves.map((key, i) => ({ key, name: `Block ${key}`, geometry: square(i) })),
        { key: "R", name: "nicht zuordenbar", geometry: null, isResidual: true },
      ],
    });
    await defineWholeCity(tx, operator, {
      key: "city",
      name: "Stadt",
      areaKey: "0",
      areaName: "Teststadt",
      leafPartitionKey: "blocks",
    });
    for (const [key, unions] of [
      ["districts", districts],
      ["boroughs", boroughs],
    ] as const) {
      await definePartition(tx, operator, {
        key,
        name: key,
        leafPartitionKey: "blocks",
        areas: Object.keys(unions).map((area) => ({ key: area, name: area })),
        memberships: Object.entries(unions).flatMap(([area, list]) => list.map((leaf) => ({ area, leaf }))),
      });
    }
    await defineSource(tx, operator, { key: "EMR", name: "Register", threshold: 3, minPopulation: 50 });
    await defineSource(tx, operator, { key: "OPEN", name: "Offene Daten", threshold: 1 });
    const persons = { unit: "Personen", source: "EMR" };
    await defineBaseCounts(tx, operator, [
      { key: "EW", name: "Einwohner", ...persons },
      { key: "KIND", name: "Kinder", ...persons },
      { key: "K_BG", name: "Kinder in Bedarfsgemeinschaften", ...persons, whole: "KIND" },
      { key: "AGE", name: "Summe der Lebensjahre", ...persons, unit: "Jahre", meanOver: "EW", integer: false },
      { key: "CARS", name: "Autos", unit: "Autos", source: "OPEN" },
      { key: "EP", name: "Erwerbspersonen", ...persons, cityOnly: true },
    ]);
    await defineIndicators(tx, operator, [
      {
        key: "k-bg",
        kind: "ratio",
        name: "Kinder in BG",
        unit: "%",
        decimals: 1,
        numerator: ["K_BG"],
        denominator: ["KIND"],
      },
      {
        key: "alter",
        kind: "ratio",
        name: "Alter",
        unit: "Jahre",
        decimals: 1,
        numerator: ["AGE"],
        denominator: ["EW"],
      },
      { key: "autos", kind: "count", name: "Autos", unit: "Autos", decimals: 0, numerator: ["CARS"] },
    ]);
  });
});

afterAll(() => dropDatabase());

describe("a release", () => {
  it("sums every count over every partition, by an independent path", async () => {
    const id = await deliver("all", [
      ...everything(["EW", "KIND", "K_BG", "AGE"]),
      ...dates.map((date) => ["EP", date, "city", "0", 3000] as const),
    ]);
    await publishFromCommandLine(operator, { title: "2023-1", deliveryIds: [id] });
    const all = [...leaves, "R"];
    for (const date of dates) {
      expect(numbers(await published("EW", "city", date))).toEqual({ 0: sum("EW", all, date) });
      expect(numbers(await published("EW", "districts", date))).toEqual({
        B1: sum("EW", districts.B1, date),
        B2: sum("EW", districts.B2, date),
        B3: sum("EW", districts.B3, date),
      });
      expect(numbers(await published("EP", "city", date))).toEqual({ 0: 3000 });
    }
    expect(numbers(await published("KIND", "blocks", dates[0]))).toMatchObject({ L07: 87, R: 0 });
  });

  it("withholds the small cell and as few others as protect it, in all partitions together", async () => {
    // 2018: nothing is small. 2022: one child in L02 of the first district and of the first borough.
    expect(numbers(await published("K_BG", "blocks", dates[0]))).toMatchObject({ L02: 22 });
    expect(numbers(await published("EW", "boroughs", dates[0]))).toMatchObject({
      S1: sum("EW", boroughs.S1, dates[0]),
    });
    const blocks = numbers(await published("K_BG", "blocks", dates[1]));
    const closed = Object.keys(blocks).filter((key) => blocks[key] === "suppressed");
    expect(closed).toHaveLength(2);
    expect(closed).toContain("L02");
    // Its partner lies in the same district and borough, so that both totals can be shown.
    expect(districts.B1).toEqual(expect.arrayContaining(closed));
    expect(numbers(await published("K_BG", "districts", dates[1]))).toMatchObject({ B1: 21 + 1 + 23 + 24 });
    expect(numbers(await published("K_BG", "boroughs", dates[1]))).toMatchObject({ S1: 21 + 1 + 23 + 24 + 25 + 26 });
    // The denominator is not withheld with its numerator.
    expect(numbers(await published("KIND", "blocks", dates[1]))).toMatchObject({ L02: 82 });
  });

  it("keeps a protocol that only the office reads", async () => {
    const latest = await latestRelease(publicViewer());
    const release = await findPreparation(operator, latest?.id ?? 0);
    const blocks = release?.partitions.find((one) => one.key === "blocks");
    expect(blocks).toMatchObject({ primary: 1, secondary: 1, coarsened: 0, withheld: 2 });
    const protocol = await findProtocol(operator, latest?.id ?? 0);
    expect(protocol?.groups).toMatchObject([
      {
        partition: "blocks",
        counts: ["Kinder in Bedarfsgemeinschaften"],
        dates: [{ date: dates[1], reason: "2 von 13 Werten: 1 × zu wenige Fälle, 1 × zum Schutz anderer Werte." }],
      },
    ]);
    expect(protocol).toMatchObject({ totals: { primary: 1, secondary: 1 }, proved: 1, coarsened: [] });
    expect(protocol?.counts.find((one) => one.key === "K_BG")).toMatchObject({ primary: 1, secondary: 1, withheld: 2 });
    expect(protocol?.sources.find((one) => one.key === "EMR")).toMatchObject({
      thresholds: { threshold: 3, minPopulation: 50 },
      totals: { withheld: 2 },
    });
    expect(await findPreparation(publicViewer(), latest?.id ?? 0)).toBeNull();
    expect(await findProtocol(publicViewer(), latest?.id ?? 0)).toBeNull();
    expect(await findWithheld(publicViewer(), latest?.id ?? 0, {})).toBeNull();
  });

  it("tells of each area on the map why it stays closed", async () => {
    const latest = await latestRelease(publicViewer());
    const view = await findWithheld(operator, latest?.id ?? 0, {});
    expect(view).toMatchObject({ count: "K_BG", date: dates[1], partition: "blocks" });
    const closed = view?.areas.filter((area) => area.fate !== null) ?? [];
    expect(closed.find((area) => area.key === "L02")?.fate).toBe("primary");
    expect(closed.filter((area) => area.key !== "L02").map((area) => area.fate)).toEqual(["secondary"]);
    // What the map says is closed is what the public does not get.
    const shown = numbers(await published("K_BG", "blocks", dates[1]));
    expect(closed.map((area) => area.key)).toEqual(Object.keys(shown).filter((key) => shown[key] === "suppressed"));
    const other = await findWithheld(operator, latest?.id ?? 0, {
      date: dates[0],
      count: "K_BG",
      partition: "nonsense",
    });
    expect(other).toMatchObject({ date: dates[0], partition: "blocks" });
    expect(other?.areas.every((area) => area.fate === null)).toBe(true);
  });

  it("shows the public no trace of what is withheld or internal", async () => {
    const { rows } = await publicPool().query(
      `select count(*)::int as leaks from published_value where state <> 0 and value is not null`,
    );
    expect(rows).toEqual([{ leaks: 0 }]);
    const { rows: ages } = await publicPool().query(
      `select count(*)::int as n from published_value v join published_area a on a.id = v.area_id
       where v.value = $1 and a.key = 'L01'`,
      [countOf("AGE", "L01", dates[0])],
    );
    expect(ages).toEqual([{ n: 0 }]);
    for (const table of ["raw_value", "disclosure_run", "delivery", "base_count", "source", "release"])
      await expect(publicPool().query(`select * from ${table} limit 1`)).rejects.toThrow(/permission denied/);
  });

  it("publishes the mean of an internal count rounded", async () => {
    const viewer = publicViewer();
    const catalogue = await readCatalogue(viewer);
    const alter = catalogue?.indicators.find((one) => one.key === "alter");
    const partitions = catalogue?.partitions.filter((one) => one.key === "districts") ?? [];
    if (!catalogue || !alter) throw new Error("no mean age");
    const areas = await readAreas(viewer, catalogue, partitions, { geometry: false });
    const values = await readValues(viewer, catalogue, { indicators: [alter], partitions });
    const district = areas.find((area) => area.key === "B3");
    const exact = sum("AGE", districts.B3, dates[0]) / sum("EW", districts.B3, dates[0]);
    expect(releasedResult(alter.formulaOver, values, district?.id ?? 0, dates[0]).value).toEqual({
      state: "known",
      value: Math.round(exact * 10) / 10,
    });
  });
});

describe("a trial", () => {
  const limits = { threshold: 3, minPopulation: 50, minPopulationForMeanAge: 30, strictInsider: false };

  it("says what other thresholds would come to, even for what is public by now, and changes nothing", async () => {
    const release = await latestRelease(publicViewer());
    const id = release?.id ?? 0;
    const before = await cityDatabase().publishedValue.count();
    // Everything up to 30: all of the children in benefit units.
    await tryThresholds(operator, {
      releaseId: id,
      earlier: false,
      sources: [{ key: "EMR", ...limits, threshold: 30 }],
    });
    await expect(
      tryThresholds(operator, { releaseId: id, earlier: false, sources: [{ key: "EMR", ...limits }] }),
    ).rejects.toThrow(/läuft schon/);
    expect(await workOnRuns()).toBe(1);
    await tryThresholds(operator, { releaseId: id, earlier: false, sources: [{ key: "EMR", ...limits }] });
    expect(await workOnRuns()).toBe(1);
    const [same, strict] = await listTrials(operator, id);
    const protocol = await findProtocol(operator, id);
    expect(same?.result?.partitions).toEqual(protocol?.partitions);
    expect(strict?.result?.thresholds.EMR).toMatchObject({ threshold: 30, carrierThreshold: 30 });
    const blocks = strict?.result?.partitions.find((one) => one.key === "blocks");
    // Twelve blocks at each date have 1 to 29 children in benefit units, but for those with 30 and more.
    const small = dates.flatMap((date) => leaves.filter((leaf) => countOf("K_BG", leaf, date) < 30));
    expect(blocks?.primary).toBeGreaterThanOrEqual(small.length);
    expect(await listTrials(publicViewer(), id)).toEqual([]);
    expect(await cityDatabase().publishedValue.count()).toBe(before);
    expect((await latestRelease(publicViewer()))?.id).toBe(id);
    expect(await findPreparation(operator, id)).toMatchObject({ state: "published" });
  });

  it("on a waiting release leaves what is public as it is, unless it looks away from it", async () => {
    const delivery = await cityDatabase().delivery.findFirstOrThrow({ where: { title: "all" } });
    const { id } = await prepareRelease(operator, { title: "Gleiches noch einmal", deliveryIds: [delivery.id] });
    for (const earlier of [false, true]) {
      await tryThresholds(operator, { releaseId: id, earlier, sources: [{ key: "EMR", ...limits, threshold: 30 }] });
      expect(await workOnRuns()).toBe(1);
    }
    const withheld = (await listTrials(operator, id)).map(
      ({ result }) => result?.partitions.find((one) => one.key === "blocks")?.withheld ?? -1,
    );
    const run = (await findPreparation(operator, id))?.partitions.find((one) => one.key === "blocks");
    expect(withheld[1]).toBe(run?.withheld);
    expect(withheld[0]).toBeGreaterThan(5 * (run?.withheld ?? 0));
    await discardRelease(operator, { releaseId: id, reason: "nur ein Test" });
  });

  it("can be stopped, and keeps who did", async () => {
    const id = (await latestRelease(publicViewer()))?.id ?? 0;
    await tryThresholds(operator, { releaseId: id, earlier: false, sources: [{ key: "EMR", ...limits }] });
    await stopTrial(operator, { releaseId: id });
    expect(await workOnRuns()).toBe(0);
    const [stopped] = await listTrials(operator, id);
    expect(stopped).toMatchObject({ result: null, run: { ended: true, failure: "Abgebrochen von Test." } });
    await expect(
      tryThresholds(operator, { releaseId: id, earlier: false, sources: [{ key: "nonsense", ...limits }] }),
    ).rejects.toThrow(/Quelle/);
  });
});

describe("four eyes", () => {
  it("lets a second person approve, never the first, and never the command line alone", async () => {
    const [first, second] = [await person("eins@test.example"), await person("zwei@test.example")];
    const delivery = await deliver("cars", [["CARS", dates[1], "districts", "B1", 10]]);
    const { id } = await prepareRelease(first, { title: "Entwurf", deliveryIds: [delivery] });
    await expect(approveRelease(first, { releaseId: id })).rejects.toThrow(/zweite Person/);
    await expect(approveRelease(operator, { releaseId: id })).rejects.toThrow(/zweite Person/);
    await expect(publishFromCommandLine(first, { title: "X", deliveryIds: [delivery] })).rejects.toThrow(
      /Kommandozeile/,
    );
    expect(await findRelease(publicViewer(), id)).toBeNull();
    await approveRelease(second, { releaseId: id });
    expect(await findRelease(publicViewer(), id)).toMatchObject({ title: "Entwurf" });
    await expect(approveRelease(second, { releaseId: id })).rejects.toThrow(/schon freigegeben/);
    await expect(discardRelease(second, { releaseId: id, reason: "doch nicht" })).rejects.toThrow(/schon freigegeben/);
  });

  it("refuses a preparation that definitions have overtaken", async () => {
    const [first, second] = [await viewerOfEmail("eins@test.example"), await viewerOfEmail("zwei@test.example")];
    const delivery = await deliver("cars again", [["CARS", dates[1], "districts", "B1", 11]]);
    const { id } = await prepareRelease(first, { title: "Überholt", deliveryIds: [delivery] });
    const limits = { carrierThreshold: null, minPopulation: 50, minPopulationForMeanAge: 30, strictInsider: false };
    const change = { ...limits, source: "EMR", threshold: 3, reason: "Der Vertrag verlangt es." };
    // Every single limit counts, also one that no cell of this release comes near.
    const changes = [
      { carrierThreshold: 4 },
      { strictInsider: true },
      { threshold: 10 },
      { minPopulationForMeanAge: 31 },
    ];
    for (const [i, one] of changes.entries()) {
      await changeLimits(first, { ...change, ...one, version: 1 + 2 * i });
      await expect(approveRelease(second, { releaseId: id })).rejects.toThrow(/neu vor/);
      await changeLimits(first, { ...change, version: 2 + 2 * i });
    }
    // The same limits as at the preparation again: nothing stands against it.
    await approveRelease(second, { releaseId: id });
    const { result } = await cityDatabase().disclosureRun.findUniqueOrThrow({ where: { releaseId: id } });
    expect(result).toMatchObject({
      thresholds: { EMR: { threshold: 3, carrierThreshold: 3, strictInsider: false, minPopulationForMeanAge: 30 } },
    });
    // What a release was prepared with stays with it.
    await changeLimits(first, { ...change, threshold: 5, version: 9 });
    expect((await cityDatabase().disclosureRun.findUniqueOrThrow({ where: { releaseId: id } })).result).toEqual(result);
    await changeLimits(first, { ...change, version: 10 });
  });
});

describe("sums and control totals", () => {
  it("refuses totals that are not the sum of their parts, and names them", async () => {
    const delivery = await deliver("contradiction", [
      ...everything(["EW"], [dates[0]]),
      ["EW", dates[0], "districts", "B2", 9999],
    ]);
    await expect(publishFromCommandLine(operator, { title: "falsch", deliveryIds: [delivery] })).rejects.toThrow(
      /EW, 31\.12\.2018, B2 \(B2\): geliefert 9\.999, Summe der Teile 1\.860/,
    );
  });

  it("never counts twice: a total beside its parts is the total, two deliveries of one cell are one", async () => {
    const fine = await deliver("fine", everything(["EW"], [dates[0]]));
    const coarse = await deliver("coarse", [
      ["EW", dates[0], "city", "0", sum("EW", [...leaves, "R"], dates[0])],
      ["EW", dates[0], "districts", "B1", sum("EW", districts.B1, dates[0])],
    ]);
    const again = await deliver("again", everything(["EW"], [dates[0]]));
    const { id } = await publishFromCommandLine(operator, { title: "einmal", deliveryIds: [fine, coarse, again] });
    expect(numbers(await published("EW", "city", dates[0], id))).toEqual({ 0: sum("EW", [...leaves, "R"], dates[0]) });
  });

  it("takes the delivered total where a part is missing, and says missing where nothing covers", async () => {
    const delivery = await deliver("gap", [
      ...everything(["EW"], [dates[0]]).filter(([, , , leaf]) => leaf !== "L01"),
      ["EW", dates[0], "districts", "B1", 2000],
    ]);
    const { id } = await publishFromCommandLine(operator, { title: "Lücke", deliveryIds: [delivery] });
    expect(numbers(await published("EW", "districts", dates[0], id))).toMatchObject({ B1: 2000 });
    const others = [...leaves.slice(4), "R"];
    expect(numbers(await published("EW", "city", dates[0], id))).toEqual({ 0: 2000 + sum("EW", others, dates[0]) });
    expect(numbers(await published("EW", "blocks", dates[0], id))).toMatchObject({ L01: "missing" });
  });

  it("keeps a count that has no unplaced cases closed without them", async () => {
    const delivery = await deliver(
      "placed",
      leaves.map((leaf, i) => ["CARS", dates[0], "blocks", leaf, i + 1] as const),
    );
    const { id } = await publishFromCommandLine(operator, { title: "Autos", deliveryIds: [delivery] });
    // Threshold 1: public already, so even a single car is shown, in every partition.
    expect(numbers(await published("CARS", "city", dates[0], id))).toEqual({ 0: 78 });
    expect(numbers(await published("CARS", "boroughs", dates[0], id))).toEqual({ S1: 21, S2: 57 });
    expect(numbers(await published("CARS", "blocks", dates[0], id))).toMatchObject({ L01: 1, R: "missing" });
  });
});

describe("a correction", () => {
  it("makes a new release; the old one stays readable with its own numbers", async () => {
    const first = await deliver("first", everything(["KIND", "EW"], [dates[0]]));
    const old = await publishFromCommandLine(operator, { title: "alt", deliveryIds: [first] });
    const correction = await deliver("correction", [["KIND", dates[0], "blocks", "L03", 183]]);
    const corrected = await publishFromCommandLine(operator, { title: "neu", deliveryIds: [first, correction] });
    expect(numbers(await published("KIND", "blocks", dates[0], old.id))).toMatchObject({ L03: 83 });
    expect(numbers(await published("KIND", "blocks", dates[0], corrected.id))).toMatchObject({ L03: 183, L04: 84 });
    expect(await latestRelease(publicViewer())).toMatchObject({ id: corrected.id });
    const [before, after] = [
      await findRelease(publicViewer(), old.id),
      await findRelease(publicViewer(), corrected.id),
    ];
    expect(before?.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(before?.checksum).not.toBe(after?.checksum);
    expect((await listReleases(publicViewer())).map((one) => one.title)).toContain("alt");
    await expect(cityPool().query("update published_value set value = 1 where state = 0")).rejects.toThrow(
      /unveränderlich/,
    );
  });

  it("keeps closed what the old and the new numbers would open together", async () => {
    const before = await deliver("before", everything(["KIND", "EW", "K_BG"], [dates[1]]));
    const old = await publishFromCommandLine(operator, { title: "vorher", deliveryIds: [before] });
    const closed = Object.entries(numbers(await published("K_BG", "blocks", dates[1], old.id)))
      .filter(([, value]) => value === "suppressed")
      .map(([key]) => key);
    expect(closed).toHaveLength(2);
    const partner = closed.find((key) => key !== "L02") ?? "";
    // L02 is not small any more. Shown, it would give its partner away, and with it the one child of before.
    const correction = await deliver("many", [["K_BG", dates[1], "blocks", "L02", 30]]);
    const after = await publishFromCommandLine(operator, { title: "nachher", deliveryIds: [before, correction] });
    const now = numbers(await published("K_BG", "blocks", dates[1], after.id));
    expect([now.L02, now[partner]]).toContain("suppressed");
    const total = numbers(await published("K_BG", "districts", dates[1], after.id)).B1;
    const shown = districts.B1.filter((key) => typeof now[key] === "number");
    // Either both stay closed or the total does: the old sum of the two is public, so one of them alone would be enough.
    if (typeof total === "number") expect(shown).not.toContain("L02");
    expect(shown).not.toContain(partner);
  });
});
