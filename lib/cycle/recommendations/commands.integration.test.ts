import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicViewer } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { eventsOf, foundSmallCity, person, planSmallCycle } from "@/lib/demo/smallCity";
import { transaction } from "@/lib/platform/database";
import { Outdated, Refusal } from "@/lib/platform/errors";
import { ownDatabase } from "@/scripts/test-database";
import { writeFinding } from "../findings/commands";
import { changeRecommendation, publishRecommendation, reassignRecommendation, writeRecommendation } from "./commands";
import { findRecommendation, listRecommendations } from "./queries";

let drop: () => Promise<void>;
let cycleId: string;
let planning: Viewer;
let department: Viewer;
let association: Viewer;

const writeBasis = () =>
  writeFinding(planning, {
    cycleId,
    title: "In B3 leben viele Kinder in Bedarfsgemeinschaften",
    text: "Es sind mehr als in der Stadt.",
    date: "2022-12-31",
    areas: [{ partition: "districts", area: "B3" }],
    indicators: ["k-bg"],
  });

beforeAll(async () => {
  drop = await ownDatabase("recommendations");
  await foundSmallCity();
  cycleId = await planSmallCycle();
  planning = await person("planung", "planning");
  department = await person("jugend", "department");
  association = await person("awo", "association");
});

afterAll(() => drop());

describe("a recommendation", () => {
  const recommendation = (findingIds: string[]) => ({
    cycleId,
    findingIds,
    field: "Kinder",
    addressee: "Rat",
    priority: "high" as const,
    title: "Ein Familienbüro einrichten",
    text: "Die Stadt richtet ein Büro ein.",
  });

  it("rests on at least one finding and changes in versions", async () => {
    const { id: basis } = await writeBasis();
    await expect(writeRecommendation(planning, recommendation([]))).rejects.toThrow(Refusal);
    await expect(
      writeRecommendation(planning, recommendation(["0197c0de-0000-7000-8000-000000000000"])),
    ).rejects.toThrow(Refusal);
    let written = { id: "", number: "", version: 0 };
    expect(
      await eventsOf(async () => {
        written = await writeRecommendation(planning, recommendation([basis]));
      }),
    ).toEqual(["recommendationWritten"]);
    const change = { id: written.id, baseVersion: 1, title: "Ein Familienbüro einrichten", text: "Zwei Büros." };
    await expect(
      changeRecommendation(planning, { ...change, text: "Die Stadt richtet ein Büro ein." }),
    ).rejects.toThrow(/unverändert/);
    expect(await eventsOf(() => changeRecommendation(planning, { ...change, reason: "Mehr Bedarf." }))).toEqual([
      "recommendationChanged",
    ]);
    const refused = await changeRecommendation(planning, { ...change, text: "Drei." }).catch((error) => error);
    expect(refused).toBeInstanceOf(Outdated);
    expect(refused.theirs).toMatchObject({ text: "Zwei Büros.", version: "2" });
    const found = await findRecommendation(planning, { id: written.id });
    expect(found?.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, "Mehr Bedarf."],
      [1, null],
    ]);
    expect(
      await eventsOf(() =>
        reassignRecommendation(planning, {
          id: written.id,
          findingIds: [basis],
          field: "Bildung",
          addressee: "Rat",
          priority: "low",
        }),
      ),
    ).toEqual(["recommendationReassigned"]);
    expect(await findRecommendation(planning, { id: written.id })).toMatchObject({ field: "Bildung", version: 2 });
  });

  it("is changed inside the caller's transaction, all or nothing", async () => {
    const { id: basis } = await writeBasis();
    const { id } = await writeRecommendation(planning, recommendation([basis]));
    const fail = transaction(async (tx) => {
      await changeRecommendation(planning, { id, baseVersion: 1, title: "T", text: "Neu.", tx });
      throw new Error("the weighing failed");
    });
    await expect(fail).rejects.toThrow("the weighing failed");
    expect((await findRecommendation(planning, { id }))?.version).toBe(1);
    const done = await transaction((tx) =>
      changeRecommendation(planning, { id, baseVersion: 1, title: "T", text: "Neu.", tx }),
    );
    expect(done).toEqual({ version: 2 });
  });

  it("shows the public what was published, and later wording only after it is published again", async () => {
    const { id: basis } = await writeBasis();
    const { id, number } = await writeRecommendation(planning, recommendation([basis]));
    for (const viewer of [association, publicViewer()]) {
      expect(await findRecommendation(viewer, { number })).toBeNull();
      expect((await listRecommendations(viewer)).map((row) => row.number)).not.toContain(number);
    }
    expect(await eventsOf(() => publishRecommendation(planning, id))).toEqual(["recommendationPublished"]);
    await expect(publishRecommendation(planning, id)).rejects.toThrow(/schon veröffentlicht/);
    await changeRecommendation(planning, { id, baseVersion: 1, title: "T", text: "Noch geheim." });
    for (const viewer of [association, publicViewer()]) {
      const seen = await findRecommendation(viewer, { number });
      expect(seen).toMatchObject({ version: 1, status: "published", findings: [] });
      expect(JSON.stringify(seen)).not.toContain("Noch geheim");
    }
    expect(await findRecommendation(department, { number })).toMatchObject({ version: 2, hasUnpublishedVersion: true });
    await publishRecommendation(planning, id);
    expect(await findRecommendation(publicViewer(), { number })).toMatchObject({ version: 2, text: "Noch geheim." });
    expect((await findRecommendation(publicViewer(), { number }))?.versions[0]?.byName).toBeNull();
  });
});
