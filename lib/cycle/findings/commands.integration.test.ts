import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicViewer } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { eventsOf, foundSmallCity, person, planSmallCycle, releaseSmallCity } from "@/lib/demo/smallCity";
import { cityPool, publicPool } from "@/lib/platform/database";
import { Outdated, Refusal } from "@/lib/platform/errors";
import { numberOf } from "@/lib/statistics/values";
import { ownDatabase } from "@/scripts/test-database";
import { changeFinding, publishFinding, writeFinding } from "./commands";
import { findFinding, listFindingRevisions, listFindings } from "./queries";
import { screeningView } from "./screening/queries";

let drop: () => Promise<void>;
let cycleId: string;
let planning: Viewer;
let department: Viewer;
let association: Viewer;
const finding = (more: object = {}) => ({
  cycleId,
  title: "In B3 leben viele Kinder in Bedarfsgemeinschaften",
  text: "Es sind mehr als in der Stadt.",
  date: "2022-12-31",
  areas: [{ partition: "districts", area: "B3" }],
  indicators: ["k-bg"],
  ...more,
});

beforeAll(async () => {
  drop = await ownDatabase("findings");
  await foundSmallCity();
  cycleId = await planSmallCycle();
  planning = await person("planung", "planning");
  department = await person("jugend", "department");
  association = await person("awo", "association");
});

afterAll(() => drop());

describe("a finding", () => {
  it("freezes its evidence when it is written; a later release does not touch it", async () => {
    let written = { id: "", number: "" };
    expect(
      await eventsOf(async () => {
        written = await writeFinding(planning, finding());
      }),
    ).toEqual(["findingWritten"]);
    const before = await findFinding(planning, { id: written.id });
    expect(before?.evidence).toHaveLength(1);
    expect(before?.evidence[0]).toMatchObject({ areaKey: "B3", releaseTitle: "2023-1", date: "2022-12-31" });
    const value = before?.evidence[0]?.figures.value;
    expect(value && numberOf(value)).toBe(27);
    await releaseSmallCity("2023-3", 20);
    expect((await findFinding(planning, { id: written.id }))?.evidence).toEqual(before?.evidence);
    await expect(cityPool().query("update finding_evidence set area_key = 'x'")).rejects.toThrow(/unveränderlich/);
  });

  it("refuses what the release has no figure for", async () => {
    await expect(writeFinding(planning, finding({ indicators: ["nichts"] }))).rejects.toThrow(Refusal);
    await expect(writeFinding(planning, finding({ date: "2020-12-31" }))).rejects.toThrow(/gibt es keine Werte/);
    await expect(writeFinding(planning, finding({ areas: [{ partition: "districts", area: "B9" }] }))).rejects.toThrow(
      Refusal,
    );
  });

  it("numbers findings without a gap, also when two people write at once", async () => {
    const all = await Promise.all([1, 2, 3].map(() => writeFinding(planning, finding())));
    const counts = all.map(({ number }) => Number(number.slice(2))).sort((a, b) => a - b);
    expect(new Set(counts).size).toBe(3);
    expect((counts[2] ?? 0) - (counts[0] ?? 0)).toBe(2);
  });

  it("is changed by version; figures chosen anew are frozen beside the old ones", async () => {
    const { id } = await writeFinding(planning, finding());
    const before = await findFinding(planning, { id });
    const text = { title: "Anders", text: "Genauer." };
    const basis = {
      date: "2022-12-31",
      areas: [
        { partition: "districts", area: "B3" },
        { partition: "city", area: "0" },
      ],
      indicators: ["k-bg"],
    };
    expect(await eventsOf(() => changeFinding(planning, { id, baseVersion: 1, ...text, basis }))).toEqual([
      "findingChanged",
    ]);
    const after = await findFinding(planning, { id });
    expect(after?.evidence.map(({ areaKey }) => areaKey)).toEqual(["0", "B3"]);
    expect(after?.evidence[1]).toEqual(before?.evidence[0]);
    const refused = await changeFinding(planning, { id, baseVersion: 1, ...text }).catch((error) => error);
    expect(refused).toBeInstanceOf(Outdated);
    expect(refused.theirs).toEqual({ title: "Anders", text: "Genauer.", version: "2" });
    expect((await listFindingRevisions(planning, id)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it("is seen by the public and by associations only when published", async () => {
    const { id, number } = await writeFinding(planning, finding());
    for (const viewer of [association, publicViewer()]) {
      expect(await findFinding(viewer, { number })).toBeNull();
      expect((await listFindings(viewer)).map((row) => row.number)).not.toContain(number);
    }
    expect(await findFinding(department, { number })).not.toBeNull();
    expect(await eventsOf(() => publishFinding(planning, id))).toEqual(["findingPublished"]);
    await expect(publishFinding(planning, id)).rejects.toThrow(/schon veröffentlicht/);
    const seen = await findFinding(publicViewer(), { number });
    expect(seen).toMatchObject({ number, inside: null });
    expect(seen?.evidence).toHaveLength(1);
    expect((await findFinding(association, { number }))?.inside).toBeNull();
    await expect(publicPool().query("select author_name from finding")).rejects.toThrow(/permission denied/);
  });

  it("comes from a screening of released values that only the offices see", async () => {
    const view = await screeningView(planning, { gliederung: "districts" });
    expect(view).toMatchObject({ date: "2022-12-31", before: "2018-12-31", baseDate: "2022-12-31" });
    expect(view?.areas.map(({ key }) => key)).toEqual(["B1", "B2", "B3"]);
    expect(view?.proposals.some((one) => one.areaKey === "B3" && one.indicator.key === "k-bg")).toBe(true);
    expect(await screeningView(association, {})).toBeNull();
    expect(await screeningView(publicViewer(), {})).toBeNull();
  });
});
