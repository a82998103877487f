import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { foundSmallCity, person } from "@/lib/demo/smallCity";
import { cityDatabase, cityPool, closeDatabase, publicPool } from "@/lib/platform/database";
import { publishFromCommandLine } from "@/lib/releases/commands";
import { publicRange } from "@/lib/statistics/attack/recover";
import { ownDatabase } from "@/scripts/test-database";
import { findLivingSpaceFigures } from "./queries";

let drop: () => Promise<void>;
let association: Viewer;
const date = "2022-12-31";

/** One child in benefit units in L01 and one in L07: primary cells, so that others have to be withheld with them. */
async function releaseSmallCells() {
  const deliveries = await cityDatabase().delivery.findMany({ select: { id: true } });
  const { id } = await cityDatabase().delivery.create({
    data: { title: "klein", fileName: "klein.csv", fileSize: 1, checksum: "klein", uploadedByName: "Test" },
  });
  await cityPool().query(
    `insert into raw_value (delivery_id, base_count_id, date, area_id, state, value)
     select $1, c.id, '2023-12-31', a.id, 0,
       case when c.key = 'EW' then 1000 when c.key = 'KIND' then 200 when a.key in ('L01', 'L07') then 1 else 12 + a.id % 5 end
     from base_count c, area a join partition p on p.id = a.partition_id and p.key = 'blocks'`,
    [id],
  );
  await cityDatabase().deliveryAcceptance.create({ data: { deliveryId: id, byName: "Test", cells: 36 } });
  const deliveryIds = [...deliveries.map((delivery) => delivery.id), id];
  await publishFromCommandLine(operatorViewer("Test"), { title: "2024-1", deliveryIds });
}

beforeAll(async () => {
  drop = await ownDatabase("eigenesgebiet");
  await foundSmallCity();
  association = await person("awo", "association");
});
afterAll(() => drop());

const figures = (leaves: string[], more: object = {}) => findLivingSpaceFigures(association, { leaves, ...more });

describe("figures of a self-drawn area", () => {
  it("are sums of what is released, with change and city beside them", async () => {
    const found = await figures(["L01", "L05", "L12"]);
    expect(found).toMatchObject({
      date,
      dates: ["2018-12-31", date],
      leaves: 3,
      inhabitants: { kind: "known", value: 3000 },
      release: { title: "2023-1" },
    });
    // 35 + 43 + 57 of 600 now, 20 + 28 + 42 four years before.
    expect(found?.rows).toMatchObject([
      {
        key: "k-bg",
        figure: { kind: "known", value: 22.5 },
        numerator: { kind: "known", value: 135 },
        denominator: { kind: "known", value: 600 },
        change: { since: "2018-12-31", figure: { kind: "known", value: 7.5 }, unit: "Prozentpunkte" },
        city: { state: "known", value: 23 },
      },
    ]);
    expect((await figures(["L01", "L05", "L12"], { date: "2018-12-31" }))?.rows[0]).toMatchObject({
      figure: { kind: "known", value: 15 },
      change: null,
    });
  });

  it("are none for few or unknown leaves, and for people who are not signed in", async () => {
    expect(await figures(["L01", "L02"])).toBeNull();
    expect(await figures(["L01", "L01", "L01"])).toBeNull();
    expect(await figures(["L01", "L02", "L99"])).toBeNull();
    expect(await figures(["L01", "L02", "B1"])).toBeNull();
    expect(await findLivingSpaceFigures(publicViewer(), { leaves: ["L01", "L05", "L12"] })).toBeNull();
  });

  it("are what anybody could compute where a leaf is withheld, and never less wide", async () => {
    await releaseSmallCells();
    const { rows } = await publicPool().query<{ leaves: number[]; state: number; value: number | null; key: string }>(
      `select a.leaf_ids as leaves, v.state, v.value, c.key from published_value v
       join published_area a on a.release_id = v.release_id and a.id = v.area_id
       join published_base_count c on c.release_id = v.release_id and c.id = v.base_count_id
       where v.date = '2023-12-31'`,
    );
    const cells = rows.map((row) => ({
      baseCount: row.key,
      leaves: row.leaves.map(String),
      label: "",
      value: row.state === 0 ? (row.value ?? undefined) : undefined,
    }));
    const raw = await cityPool().query<{ id: number; key: string; value: number }>(
      `select a.id, a.key, v.value from raw_value v join area a on a.id = v.area_id join base_count c on c.id = v.base_count_id
       where c.key = 'K_BG' and v.date = '2023-12-31'`,
    );
    const truth = new Map(raw.rows.map((row) => [row.key, row]));
    const keys = [...truth.keys()].sort();
    let ranges = 0;
    for (const leaves of [
      keys,
      keys.slice(0, 3),
      keys.slice(0, 4),
      keys.slice(4, 8),
      keys.slice(1, 9),
      keys.slice(6),
    ]) {
      const row = (await figures(leaves, { date: "2023-12-31" }))?.rows[0];
      const own = leaves.map((leaf) => String(truth.get(leaf)?.id));
      const attackers = await publicRange({ cells, relations: [], rates: [] }, { baseCount: "K_BG", leaves: own });
      const sum = leaves.reduce((total, leaf) => total + (truth.get(leaf)?.value ?? 0), 0);
      const { numerator } = row ?? {};
      if (numerator?.kind === "known") expect([attackers.lower, attackers.upper]).toEqual([sum, sum]);
      if (numerator?.kind === "known") expect(numerator.value).toBe(sum);
      if (numerator?.kind !== "range") continue;
      ranges++;
      expect(row?.figure.kind).toBe("range");
      expect(numerator.lower).toBeLessThanOrEqual(Math.min(sum, attackers.lower));
      expect(numerator.upper ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(Math.max(sum, attackers.upper));
    }
    expect(ranges).toBeGreaterThan(0);
  });

  it("come through the public door alone: without any connection of the city they are the same", async () => {
    const leaves = ["L01", "L02", "L03"];
    const inside = await figures(leaves, { date: "2023-12-31" });
    const url = process.env.DATABASE_URL ?? "";
    const login = `kreislauf_figures_${process.pid}`;
    await cityPool().query(`create role ${login} login password 'tuerhueter' in role kreislauf_public`);
    try {
      const outside = new URL(url);
      outside.username = login;
      outside.password = "tuerhueter";
      await closeDatabase();
      process.env.PUBLIC_DATABASE_URL = outside.toString();
      process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nothing";
      await expect(cityPool().query("select 1")).rejects.toThrow();
      const { rows } = await publicPool().query("select current_user");
      expect(rows[0].current_user).toBe(login);
      expect(await figures(leaves, { date: "2023-12-31" })).toEqual(inside);
    } finally {
      await closeDatabase();
      delete process.env.PUBLIC_DATABASE_URL;
      process.env.DATABASE_URL = url;
      await cityPool().query(`drop role ${login}`);
    }
  });
});
