import { operatorViewer, viewerOfEmail } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { planCycle } from "@/lib/cycle/commands";
import { type Role, stageKeys } from "@/lib/glossary";
import { defineBaseCounts, defineIndicators, defineSource } from "@/lib/indicators/commands";
import { createUser } from "@/lib/people/commands";
import { cityDatabase, cityPool, transaction } from "@/lib/platform/database";
import { publishFromCommandLine } from "@/lib/releases/commands";

/**
 * A city of twelve leaves in three districts, with one indicator at two dates: enough for tests of the cycle that need
 * released figures, small enough to compute by hand.
 */
const operator = operatorViewer("Test");
const leaves = Array.from({ length: 12 }, (_, i) => `L${String(i + 1).padStart(2, "0")}`);
const districts = { B1: leaves.slice(0, 4), B2: leaves.slice(4, 8), B3: leaves.slice(8) };
const dates = ["2018-12-31", "2022-12-31"];
/** Children in benefit units; `shift` stands for a correction that a later release brings. */
const benefits = (leaf: string, date: string, shift: number) =>
  20 + leaves.indexOf(leaf) * 2 + (date === dates[1] ? 15 : 0) + shift;

let deliveries: number[] = [];

/** Delivers and releases the city's counts; every leaf has `shift` more children in benefit units than in the first release. */
export async function releaseSmallCity(title: string, shift: number): Promise<number> {
  const rows = dates.flatMap((date) =>
    leaves.flatMap((leaf) => [
      { count: "EW", date, leaf, value: 1000 },
      { count: "KIND", date, leaf, value: 200 },
      { count: "K_BG", date, leaf, value: benefits(leaf, date, shift) },
    ]),
  );
  const { id } = await cityDatabase().delivery.create({
    data: { title, fileName: `${title}.csv`, fileSize: 1, checksum: title, uploadedByName: "Test" },
  });
  await cityPool().query(
    `insert into raw_value (delivery_id, base_count_id, date, area_id, state, value)
     select $1, c.id, r.date::date, a.id, 0, r.value from jsonb_to_recordset($2::jsonb) as r(count text, date text, leaf text, value float8)
     join base_count c on c.key = r.count join partition p on p.key = 'blocks' join area a on a.partition_id = p.id and a.key = r.leaf`,
    [id, JSON.stringify(rows)],
  );
  await cityDatabase().deliveryAcceptance.create({
    data: { deliveryId: id, byName: "Test", at: new Date(2026, 0, deliveries.length + 1), cells: rows.length },
  });
  deliveries = [...deliveries, id];
  return (await publishFromCommandLine(operator, { title, deliveryIds: deliveries })).id;
}

export async function person(name: string, role: Role): Promise<Viewer> {
  const email = `${name}@stages.example`;
  await transaction((tx) => createUser(tx, { email, name, passwordHash: null, roles: [role], organisationIds: [] }));
  return viewerOfEmail(email);
}

/** Runs a command and tells which events it left. */
export async function eventsOf(run: () => Promise<unknown>): Promise<string[]> {
  const last = (await cityDatabase().event.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0n;
  await run();
  const rows = await cityDatabase().event.findMany({ where: { id: { gt: last } }, orderBy: { id: "asc" } });
  return rows.map((row) => row.kind);
}

/** Areas, counts, one indicator and a first release. */
export async function foundSmallCity(): Promise<void> {
  deliveries = [];
  await transaction(async (tx) => {
    const square = (i: number) => {
      const [x, y] = [7 + (i % 4) * 0.01, 51 + Math.floor(i / 4) * 0.01];
      const corners = [
        [x, y],
        [x + 0.01, y],
        [x + 0.01, y + 0.01],
        [x, y + 0.01],
        [x, y],
      ];
      return { type: "Polygon" as const, coordinates: [corners] };
    };
    await definePartition(tx, operator, {
      key: "blocks",
      name: "Blockgruppen",
      areas: leaves.map((key, i) => ({ key, name: `Block ${key}`, geometry: square(i) })),
    });
    await defineWholeCity(tx, operator, {
      key: "city",
      name: "Stadt",
      areaKey: "0",
      areaName: "Teststadt",
      leafPartitionKey: "blocks",
    });
    await definePartition(tx, operator, {
      key: "districts",
      name: "Bezirke",
      leafPartitionKey: "blocks",
      areas: Object.keys(districts).map((key) => ({ key, name: `Bezirk ${key}` })),
      memberships: Object.entries(districts).flatMap(([area, list]) => list.map((leaf) => ({ area, leaf }))),
    });
    await defineSource(tx, operator, { key: "EMR", name: "Register", threshold: 3, minPopulation: 50 });
    const persons = { unit: "Personen", source: "EMR" };
    await defineBaseCounts(tx, operator, [
      { key: "EW", name: "Einwohner", ...persons },
      { key: "KIND", name: "Kinder", ...persons },
      { key: "K_BG", name: "Kinder in Bedarfsgemeinschaften", ...persons, whole: "KIND" },
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
        polarity: "burden",
      },
    ]);
  });
  await releaseSmallCity("2023-1", 0);
}

/** A cycle from 2023 to 2027, all stages open. */
export async function planSmallCycle(): Promise<string> {
  const span = { startsOn: "2023-01-01", endsOn: "2027-12-31" };
  const stages = Object.fromEntries(stageKeys.map((stage) => [stage, span])) as Record<
    (typeof stageKeys)[number],
    typeof span
  >;
  return (await planCycle(operator, { ...span, referenceDate: "2022-12-31", leadName: "Planung", stages })).id;
}
