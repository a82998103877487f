import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { writeFinding } from "@/lib/cycle/findings/commands";
import { findFinding, findingChoices } from "@/lib/cycle/findings/queries";
import { createMeasure } from "@/lib/cycle/measures/commands";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { measureMap } from "@/lib/cycle/measures/queries/map";
import { eventsOf, foundSmallCity, person, planSmallCycle, releaseSmallCity } from "@/lib/demo/smallCity";
import { cityDatabase, cityPool, publicPool } from "@/lib/platform/database";
import { Forbidden, NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { prepareRelease } from "@/lib/releases/commands";
import { figureSlice, listAreas } from "@/lib/releases/figures/queries";
import { numberOf } from "@/lib/statistics/values";
import { ownDatabase } from "@/scripts/test-database";
import { findDefinedPartition } from "../queries";
import {
  adoptLivingSpace,
  endLivingSpaceAdoption,
  saveLivingSpaceVersion,
  withdrawLivingSpaceVersion,
} from "./commands";
import { findDrawingGround, findLivingSpace, listLivingSpaces } from "./queries";

let drop: () => Promise<void>;
let planning: Viewer;
let association: Viewer;
let council: Viewer;
const drawing = (more: object = {}) => ({
  name: "Rund um den Hafen",
  reason: "Hier kaufen wir ein.",
  core: ["L01", "L02", "L05"],
  contested: ["L06"],
  ...more,
});

beforeAll(async () => {
  drop = await ownDatabase("lebensraum");
  await foundSmallCity();
  planning = await person("planung", "planning");
  association = await person("awo", "association");
  council = await person("rat", "council");
});
afterAll(() => drop());

describe("the ground to draw on", () => {
  it("are the published leaves with their districts, in order, for people signed in", async () => {
    const ground = await findDrawingGround(association);
    expect(ground).toMatchObject({ partition: "blocks", date: "2022-12-31" });
    expect(ground?.leaves).toHaveLength(12);
    expect(ground?.leaves[4]).toMatchObject({
      key: "L05",
      district: "B2",
      districtName: "Bezirk B2",
      inhabitants: 1000,
      neighbours: expect.arrayContaining(["L01", "L06"]),
    });
    expect(await findDrawingGround(publicViewer())).toBeNull();
    expect(await listLivingSpaces(publicViewer())).toEqual([]);
  });
});

describe("several people", () => {
  let id = 0;
  let first = 0;

  it("draw the same Lebensraum; nobody's drawing replaces another's", async () => {
    expect(
      await eventsOf(async () => {
        ({ livingSpaceId: id, versionId: first } = await saveLivingSpaceVersion(association, drawing()));
      }),
    ).toEqual(["livingSpaceDrawn"]);
    await saveLivingSpaceVersion(
      planning,
      drawing({ livingSpaceId: id, name: "Hafen", core: ["L01", "L02", "L06"], contested: [] }),
    );
    const found = await findLivingSpace(council, id);
    expect(found).toMatchObject({
      name: "Hafen",
      startedBy: "awo",
      authors: 2,
      drawings: 2,
      mayDraw: true,
      mayAdopt: false,
    });
    expect(found?.overlay).toEqual([
      { leaf: "L01", core: 2, contested: 0, standing: "sharedCore" },
      { leaf: "L02", core: 2, contested: 0, standing: "sharedCore" },
      { leaf: "L05", core: 1, contested: 0, standing: "contestedEdge" },
      { leaf: "L06", core: 1, contested: 1, standing: "contestedEdge" },
    ]);
    expect(await findLivingSpace(publicViewer(), id)).toBeNull();
  });

  it("change their own drawing by a new version; a save on an outdated one is refused with both", async () => {
    const next = drawing({ livingSpaceId: id, contested: ["L09"] });
    await expect(saveLivingSpaceVersion(association, next)).rejects.toThrow(Outdated);
    const { versionId } = await saveLivingSpaceVersion(association, { ...next, basedOn: first });
    const stale = saveLivingSpaceVersion(association, { ...next, basedOn: first, name: "Anders" });
    await expect(stale).rejects.toMatchObject({ theirs: { name: "Rund um den Hafen", contested: "Block L09" } });
    const own = (await findLivingSpace(association, id))?.versions.filter((version) => version.isOwn);
    expect(own?.map((version) => [version.id, version.version, version.isNewestOfAuthor])).toEqual([
      [versionId, 2, true],
      [first, 1, false],
    ]);
  });

  it("at the same moment get different numbers", async () => {
    const paper = drawing({ livingSpaceId: id, onPaperBy: "Seniorenkreis" });
    const results = await Promise.allSettled([1, 2, 3].map(() => saveLivingSpaceVersion(council, paper)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const found = await findLivingSpace(council, id);
    expect(found?.versions.filter((version) => version.onPaperBy === "Seniorenkreis")).toHaveLength(1);
    expect(found?.drawings).toBe(3);
  });

  it("take back their own newest drawing, and nobody else's", async () => {
    const versions = (await findLivingSpace(council, id))?.versions ?? [];
    const paper = versions.find((version) => version.onPaperBy !== null)?.id ?? 0;
    await expect(withdrawLivingSpaceVersion(association, { versionId: paper })).rejects.toThrow(Forbidden);
    await expect(withdrawLivingSpaceVersion(association, { versionId: first })).rejects.toThrow(/neuere Fassung/);
    await expect(withdrawLivingSpaceVersion(association, { versionId: 9999 })).rejects.toThrow(NotFound);
    expect(await eventsOf(() => withdrawLivingSpaceVersion(council, { versionId: paper }))).toEqual([
      "livingSpaceDrawingWithdrawn",
    ]);
    await expect(withdrawLivingSpaceVersion(council, { versionId: paper })).rejects.toThrow(/schon zurückgenommen/);
    const found = await findLivingSpace(council, id);
    expect(found?.drawings).toBe(2);
    expect(found?.versions.find((version) => version.id === paper)).toMatchObject({ withdrawn: true });
  });

  it.each([
    ["too few leaves", { core: ["L01"], contested: ["L02"] }, /mindestens 3 Gebiete/],
    ["no core", { core: [], contested: ["L01", "L02", "L03"] }, /als Kern/],
    ["an unknown leaf", { core: ["L01", "L02", "L99"] }, /L99/],
    ["an area of another partition", { core: ["L01", "L02", "B1"] }, /B1/],
    ["a leaf twice", { core: ["L01", "L02", "L03"], contested: ["L01"] }, /Zugleich Kern und umstritten/],
  ])("are refused: %s", async (_, more, message) => {
    await expect(saveLivingSpaceVersion(council, drawing(more))).rejects.toThrow(message);
    await expect(saveLivingSpaceVersion(council, drawing(more))).rejects.toThrow(Refusal);
  });

  it("cannot draw on an area that has ended", async () => {
    const ended = await cityDatabase().area.findFirstOrThrow({ where: { key: "L12" } });
    await cityDatabase().area.update({ where: { id: ended.id }, data: { validTo: new Date("2025-12-31") } });
    await expect(saveLivingSpaceVersion(council, drawing({ core: ["L10", "L11", "L12"] }))).rejects.toThrow(/L12/);
    await cityDatabase().area.update({ where: { id: ended.id }, data: { validTo: null } });
  });
});

describe("an adopted Lebensraum", () => {
  const operator = operatorViewer("Test");
  let id = 0;
  let adoptionId = 0;
  const released = async () => (await listAreas(publicViewer(), "lebensraeume"))?.map((area) => area.key) ?? [];

  beforeAll(async () => {
    ({ livingSpaceId: id } = await saveLivingSpaceVersion(association, drawing({ name: "Kolonie" })));
  });

  it("holds only what somebody drew, and voids what was prepared before", async () => {
    const deliveryIds = (await cityDatabase().delivery.findMany()).map((delivery) => delivery.id);
    await prepareRelease(operator, { title: "wartet", deliveryIds });
    const adopt = (leaves: string[]) =>
      adoptLivingSpace(planning, { livingSpaceId: id, name: "Hafen & Kolonie", leaves, reason: "Beschluss" });
    await expect(adopt(["L01", "L02", "L03"])).rejects.toThrow(/Niemand hat L03 gezeichnet/);
    await expect(adopt(["L01", "L02"])).rejects.toThrow(/mindestens 3/);
    expect(
      await eventsOf(async () => {
        const adopted = await adopt(["L01", "L02", "L05"]);
        adoptionId = adopted.adoptionId;
        expect(adopted).toMatchObject({ key: "hafen-kolonie", outdated: ["wartet"] });
      }),
    ).toEqual(["areasDefined", "livingSpaceAdopted"]);
    await expect(adopt(["L01", "L02", "L05"])).rejects.toThrow(/gilt schon/);
    expect((await findLivingSpace(planning, id))?.adoptedAs).toMatchObject({ key: "hafen-kolonie", released: false });
    // Nothing of it is public before a release, not even its name.
    expect(await released()).toEqual([]);
    const seen = () => publicPool().query<{ name: string }>("select name from area where key = 'hafen-kolonie'");
    expect((await seen()).rows).toEqual([]);
  });

  it("may overlap another one", async () => {
    const { livingSpaceId } = await saveLivingSpaceVersion(
      council,
      drawing({ name: "Am Kanal", core: ["L02", "L05", "L06"], contested: ["L01"] }),
    );
    const { key } = await adoptLivingSpace(planning, {
      livingSpaceId,
      name: "Am Kanal",
      leaves: ["L02", "L05", "L06"],
      reason: "Auch hier",
    });
    expect(key).toBe("am-kanal");
  });

  it("has its figures with the next release, and can be the area of a measure", async () => {
    const cycleId = await planSmallCycle();
    const recommendation = await cityDatabase().recommendation.create({
      data: { number: "E-01", cycleId, field: "…", addressee: "…", priority: "low" },
    });
    const organisation = await cityDatabase().organisation.create({
      data: { key: "amt", name: "Amt", shortName: "Amt", kind: "office" },
    });
    const areas = [{ partition: "lebensraeume", area: "hafen-kolonie" }];
    const measure = {
      cycleId,
      title: "Quartiersbüro",
      aim: "Nachbarn finden Hilfe.",
      description: "…",
      field: "Quartier",
      responsibleId: organisation.id,
      contactName: "",
      startsOn: "2023-01-01",
      areas,
      recommendations: [recommendation.id],
    };
    // Nothing public may speak of an area that is not.
    await expect(createMeasure(planning, measure)).rejects.toThrow(/noch in keinem Datenstand/);
    await releaseSmallCity("2026-1", 1);
    const { rows } = await publicPool().query("select name from area where key = 'hafen-kolonie'");
    expect(rows).toEqual([{ name: "Hafen & Kolonie" }]);
    const { id: measureId } = await createMeasure(planning, measure);
    expect(await released()).toEqual(["am-kanal", "hafen-kolonie"]);
    const slice = await figureSlice(publicViewer(), { indicator: "k-bg", partition: "lebensraeume" });
    const at = slice?.dates.indexOf("2022-12-31") ?? -1;
    const own = slice?.areas.find((area) => area.key === "hafen-kolonie")?.results[at];
    // 20 + 15 + shift 1, and 0, 2 and 8 more in L01, L02 and L05.
    expect(own && [numberOf(own.numerator), numberOf(own.denominator)]).toEqual([118, 600]);
    // The city counts its leaves, not what overlapping Lebensräume add up to.
    const city = slice?.city[at];
    expect(city && numberOf(city.denominator)).toBe(2400);
    expect((await findLivingSpace(association, id))?.adoptedAs?.released).toBe(true);
    expect((await findMeasure(planning, { id: measureId }))?.areas).toMatchObject([{ name: "Hafen & Kolonie" }]);
    expect(
      (await measureMap(planning, [{ partition: "lebensraeume", partitionName: "", key: "hafen-kolonie", name: "" }]))
        ?.ground,
    ).not.toBe("lebensraeume");
    const offered = (await findingChoices(planning)).groups.find((group) => group.label === "Lebensräume");
    expect(offered?.areas.map((area) => area.label)).toEqual(["Am Kanal", "Hafen & Kolonie"]);
    const { id: findingId } = await writeFinding(planning, {
      cycleId,
      title: "Rund um den Hafen",
      text: "…",
      date: "2022-12-31",
      areas,
      indicators: ["k-bg"],
    });
    const evidence = (await findFinding(planning, { id: findingId }))?.evidence[0]?.figures.value;
    expect(evidence && numberOf(evidence)).toBeCloseTo(118 / 6, 6);
  });

  it("ends for later dates; what was published stays", async () => {
    expect(
      await eventsOf(() => endLivingSpaceAdoption(planning, { adoptionId, reason: "Das Quartiersbüro schließt." })),
    ).toEqual(["livingSpaceAdoptionEnded"]);
    await expect(endLivingSpaceAdoption(planning, { adoptionId, reason: "…" })).rejects.toThrow(/schon beendet/);
    const area = await cityDatabase().area.findFirstOrThrow({
      where: { key: "hafen-kolonie" },
      include: { leaves: true },
    });
    expect(area.validTo).not.toBeNull();
    expect(area.leaves.every((row) => row.validTo !== null)).toBe(true);
    expect((await findLivingSpace(planning, id))?.adoptions[0]).toMatchObject({
      endReason: "Das Quartiersbüro schließt.",
      released: true,
    });
    expect(await released()).toContain("hafen-kolonie");
  });

  it("that ends before any release is never published", async () => {
    const { adoptionId: again, key } = await adoptLivingSpace(planning, {
      livingSpaceId: id,
      name: "Hafen & Kolonie",
      leaves: ["L01", "L02", "L05", "L06"],
      reason: "Mit L06",
    });
    expect(key).toBe("hafen-kolonie-2");
    await endLivingSpaceAdoption(planning, { adoptionId: again, reason: "Irrtum" });
    const defined = await findDefinedPartition(operator, "lebensraeume");
    expect(defined?.rows.map((area) => area.key)).toEqual(["am-kanal", "hafen-kolonie"]);
    await releaseSmallCity("2026-2", 1);
    expect(await released()).not.toContain("hafen-kolonie-2");
    const { rows } = await cityPool().query(
      "select from published_value v join area a on a.id = v.area_id where a.key = 'hafen-kolonie-2'",
    );
    expect(rows).toEqual([]);
  });
});
