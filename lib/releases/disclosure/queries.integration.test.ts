import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer } from "@/lib/access/mint";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { defineBaseCounts, defineSource } from "@/lib/indicators/commands";
import { cityDatabase, cityPool, transaction } from "@/lib/platform/database";
import { type TableConstraint, tryNumbers } from "@/lib/statistics/disclosure/allTables";
import { ownDatabase } from "@/scripts/test-database";
import { readAreas, readCatalogue } from "../catalogue/queries";
import { publishFromCommandLine } from "../commands";
import { listReleases } from "../queries";
import { readValues } from "../values/queries";

const operator = operatorViewer("Test");
const leaves = ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"];
const districts: Record<string, string[]> = { D1: leaves.slice(0, 4), D2: leaves.slice(4) };
const zones: Record<string, string[]> = { Z: ["L2", "L3", "L5"] };
const membersOf: Record<string, string[]> = {
  ...Object.fromEntries(leaves.map((leaf) => [leaf, [leaf]])),
  ...districts,
  ...zones,
  City: leaves,
};
const numbers = [2, 14, 9, 25, 11, 17, 20, 8];
/** Children, families in benefit units (both known from open data) and children in benefit units. */
const row = (key: "KIND" | "FAM" | "K_BG") =>
  numbers.map((x) => (key === "KIND" ? x + 60 : key === "FAM" ? Math.max(1, Math.floor(x / 2)) : x));

let accepted = 0;

async function deliver(title: string, date: string, values: readonly (readonly [string, string, number])[]) {
  const { id } = await cityDatabase().delivery.create({
    data: { title, fileName: `${title}.csv`, fileSize: 1, checksum: title, uploadedByName: "Test" },
  });
  await cityPool().query(
    `insert into raw_value (delivery_id, base_count_id, date, area_id, state, value)
     select $1, c.id, $3::date, a.id, 0, r.value from jsonb_to_recordset($2::jsonb) as r(count text, area text, value float8)
     join base_count c on c.key = r.count join area a on a.key = r.area`,
    [id, JSON.stringify(values.map(([count, area, value]) => ({ count, area, value }))), date],
  );
  await cityDatabase().deliveryAcceptance.create({
    data: { deliveryId: id, byName: "Test", at: new Date(2027, 0, ++accepted), cells: values.length },
  });
  return id;
}

const everything = (keys: readonly ("KIND" | "FAM" | "K_BG")[]) =>
  keys.flatMap((key) => row(key).map((x, i) => [key, leaves[i] ?? "", x] as const));

const publish = (title: string, deliveryIds: number[]) => publishFromCommandLine(operator, { title, deliveryIds });

/** What the public reads of a base count in a release: area key → number, undefined where it is withheld. */
async function published(releaseId: number, count: string, date: string) {
  const viewer = publicViewer();
  const catalogue = await readCatalogue(viewer, releaseId);
  if (!catalogue) throw new Error("no release");
  const partitions = catalogue.partitions;
  const baseCounts = catalogue.baseCounts.filter((one) => one.key === count);
  const areas = await readAreas(viewer, catalogue, partitions, { geometry: false });
  const values = await readValues(viewer, catalogue, { baseCounts, partitions });
  return new Map(
    areas.map((area) => {
      const value = values.count(count, area.id, date);
      return [area.key, value.state === "known" ? value.value : undefined] as const;
    }),
  );
}

/**
 * All numbers of the leaves that fit several releases together, for someone who knows which leaves were corrected in which
 * release: a corrected leaf has a number of its own from there on.
 */
function triedOver(releases: readonly { values: ReadonlyMap<string, number | undefined>; corrected: string[] }[]) {
  const nameOf = new Map(leaves.map((leaf) => [leaf, leaf]));
  const constraints: TableConstraint[] = [];
  for (const [place, { values, corrected }] of releases.entries()) {
    for (const leaf of corrected) nameOf.set(leaf, `${leaf} of release ${place + 1}`);
    for (const [area, value] of values) {
      const terms = (membersOf[area] ?? []).map((leaf) => [nameOf.get(leaf) ?? leaf, 1] as const);
      constraints.push({ terms, lower: value ?? 0, upper: value ?? 200 });
    }
  }
  const tried = tryNumbers(constraints, 300_000);
  if (!tried) throw new Error("too many tables to try");
  return tried.ranges;
}

let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("corrections");
  await transaction(async (tx) => {
    const square = (i: number) => {
      const x = 7 + i * 0.01;
      const ring = [
        [x, 51],
        [x + 0.01, 51],
        [x + 0.01, 51.01],
        [x, 51.01],
        [x, 51],
      ];
      return { type: "Polygon" as const, coordinates: [ring] };
    };
    await definePartition(tx, operator, {
      key: "blocks",
      name: "Blockgruppen",
      areas: leaves.map((key, i) => ({ key, name: `Block ${key}`, geometry: square(i) })),
    });
    await defineWholeCity(tx, operator, {
      key: "city",
      name: "Stadt",
      areaKey: "City",
      areaName: "Teststadt",
      leafPartitionKey: "blocks",
    });
    for (const [key, unions] of [
      ["districts", districts],
      ["zones", zones],
    ] as const) {
      await definePartition(tx, operator, {
        key,
        name: key,
        leafPartitionKey: "blocks",
        areas: Object.keys(unions).map((area) => ({ key: area, name: area })),
        memberships: Object.entries(unions).flatMap(([area, list]) => list.map((leaf) => ({ area, leaf }))),
      });
    }
    await defineSource(tx, operator, { key: "BA", name: "Bundesagentur", threshold: 3 });
    await defineSource(tx, operator, { key: "OPEN", name: "Offene Daten", threshold: 1 });
    await defineBaseCounts(tx, operator, [
      { key: "KIND", name: "Kinder", unit: "Personen", source: "OPEN" },
      { key: "FAM", name: "Familien", unit: "Familien", source: "OPEN" },
      {
        key: "K_BG",
        name: "Kinder in Bedarfsgemeinschaften",
        unit: "Personen",
        source: "BA",
        whole: "KIND",
        carrier: "FAM",
      },
    ]);
  });
});

afterAll(() => dropDatabase());

describe("a correction of what was published", () => {
  it("passes where it opens nothing, and the old small number stays closed over all releases together", async () => {
    const date = "2020-12-31";
    const first = await deliver("2020", date, everything(["K_BG"]));
    const old = await publish("2020-1", [first]);
    const before = await published(old.id, "K_BG", date);
    expect(before.get("L1")).toBeUndefined();
    expect(before.get("L6")).toBe(17);

    // In the other district: 19 instead of 17.
    const harmless = await deliver("2020, L6", date, [["K_BG", "L6", 19]]);
    const second = await publish("2020-2", [first, harmless]);
    const after = await published(second.id, "K_BG", date);
    expect(after.get("L6")).toBe(19);
    // The small leaf itself: 8 instead of 2. Now it is not small any more, but it was.
    const grown = await deliver("2020, L1", date, [["K_BG", "L1", 8]]);
    const third = await publish("2020-3", [first, harmless, grown]);
    const last = await published(third.id, "K_BG", date);

    const two = triedOver([
      { values: before, corrected: [] },
      { values: after, corrected: ["L6"] },
    ]);
    const three = triedOver([
      { values: before, corrected: [] },
      { values: after, corrected: ["L6"] },
      { values: last, corrected: ["L1"] },
    ]);
    for (const ranges of [two, three]) {
      const [low, high] = ranges.get("L1") ?? [2, 2];
      expect(low).toBeLessThanOrEqual(1);
      expect(high).toBeGreaterThanOrEqual(3);
    }
  });

  it("is refused, with the sentence, where it opens an old number, whatever is withheld now", async () => {
    const date = "2021-12-31";
    const all = everything(["KIND", "FAM", "K_BG"]).map(([count, area, x]): [string, string, number] => [
      count,
      area,
      // Two families with two children in benefit units.
      count === "FAM" && area === "L1" ? 2 : x,
    ]);
    const first = await deliver("2021", date, all);
    const old = await publish("2021-1", [first]);
    expect((await published(old.id, "K_BG", date)).get("L1")).toBeUndefined();

    const otherwise = await deliver("2021, KIND L6", date, [["KIND", "L6", 90]]);
    await publish("2021-2", [first, otherwise]);
    // Everybody knows of two families with at least one child each; now there are only two children at all.
    const opening = await deliver("2021, KIND L1", date, [["KIND", "L1", 2]]);
    await expect(publish("2021-3", [first, otherwise, opening])).rejects.toThrow(
      /Diese Korrektur lässt sich nicht veröffentlichen.*am 31\.12\.2021 gesperrt ist: Kinder in Bedarfsgemeinschaften in Block L1/,
    );
    const titles = (await listReleases(publicViewer())).map((one) => one.title);
    expect(titles).toContain("2021-2");
    expect(titles).not.toContain("2021-3");
  });
});

describe("areas that end after a release", () => {
  it("leave a small number closed: no sum over those that remain gives it away", async () => {
    const date = "2022-12-31";
    const first = await deliver("2022", date, everything(["K_BG"]));
    const old = await publish("2022-1", [first]);
    const before = await published(old.id, "K_BG", date);
    const closed = districts.D1?.filter((leaf) => before.get(leaf) === undefined) ?? [];
    expect(closed).toHaveLength(2);
    expect(before.get("D1")).toBe(50);

    await cityPool().query(
      `update membership m set valid_to = '2021-12-31' from area a where a.id = m.leaf_id and a.key = 'L1'`,
    );
    await cityPool().query(`update area set valid_to = '2021-12-31' where key = 'L1'`);
    const { id } = await publish("2022-2", [first]);
    const after = await published(id, "K_BG", date);
    expect(after.has("L1")).toBe(false);
    // 50 for four leaves is public: the sum of three would give the fourth away, and so would its partner.
    expect(after.get("D1")).toBeUndefined();
    expect(after.get("City")).toBeUndefined();
    for (const leaf of closed.filter((key) => key !== "L1")) expect(after.get(leaf)).toBeUndefined();
    expect(after.get("D2")).toBe(56);
  });
});
