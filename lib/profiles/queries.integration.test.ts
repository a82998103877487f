import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicViewer } from "@/lib/access/mint";
import { findAreaByText } from "@/lib/atlas/places/queries";
import { atlasView, indicatorPage } from "@/lib/atlas/queries";
import { demoMemberships } from "@/lib/demo/geography";
import { standardIndicators } from "@/lib/indicators/rules";
import { cityExample, figureSlice, screeningTable } from "@/lib/releases/figures/queries";
import { numberOf } from "@/lib/statistics/values";
import { setUpNumbers } from "@/scripts/test-city";
import { ownDatabase } from "@/scripts/test-database";
import { areaFigures, areaProfile } from "./queries";

const viewer = publicViewer();
const share = "anteil-kinder-in-bedarfsgemeinschaften";
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("profiles");
  expect(await atlasView(viewer)).toBeNull();
  expect(await areaProfile(viewer, "bezirke", "05")).toBeNull();
  await setUpNumbers([2014, 2016, 2018], "2019-1");
});

afterAll(() => dropDatabase());

describe("an atlas view", () => {
  it("opens with something sensible when the address says nothing", async () => {
    const view = await atlasView(viewer);
    expect(view).toMatchObject({ mode: "status", method: "naturalBreaks", date: "2018-12-31", before: "2014-12-31" });
    expect(view?.indicator.key).toBe(share);
    expect(view?.partition).toMatchObject({ key: "bezirke", count: 17, isCity: false });
    expect(view?.areas).toHaveLength(17);
    expect(view?.dates).toEqual(["2014-12-31", "2016-12-31", "2018-12-31"]);
    expect(view?.partitions.map((one) => one.hasValues)).toEqual([true, true, true, true, true]);
    expect(view?.city).toMatchObject({ name: "Emscherau", isDemo: true, official: null });
  });

  it("keeps the classes over the years and counts each area once", async () => {
    const [now, before] = [
      await atlasView(viewer, { indicator: share, date: "2018-12-31" }),
      await atlasView(viewer, { indicator: share, date: "2014-12-31" }),
    ];
    expect(now?.classes.map((one) => one.lower)).toEqual(before?.classes.map((one) => one.lower));
    expect(now?.classes.reduce((sum, one) => sum + one.count, 0)).toBe(17);
    for (const area of now?.areas ?? []) {
      const group = now?.classes[area.classIndex ?? -1];
      expect(numberOf(area.value)).toBeGreaterThanOrEqual(group?.lower ?? Number.NaN);
      expect(numberOf(area.value)).toBeLessThanOrEqual(group?.upper ?? Number.NaN);
      expect(area.series.at(-1)).toEqual(area.value);
    }
    const { above = 0, similar = 0, below = 0 } = now?.keySentence ?? {};
    expect(above + similar + below).toBe(17);
  });

  it("shows changes over four years, of counts in percent", async () => {
    const view = await atlasView(viewer, { indicator: "einwohner", mode: "change" });
    expect(view?.format).toEqual({ unit: "%", decimals: 1, style: "relative" });
    const [area] = view?.areas ?? [];
    const [first, , last] = (area?.series ?? []).map((value) => numberOf(value) ?? Number.NaN);
    expect(numberOf(area?.shown ?? { state: "missing" })).toBeCloseTo(100 * ((last ?? 0) / (first ?? 1) - 1), 9);
    expect(view?.keySentence.risen).toBeGreaterThan(0);
    const change = await atlasView(viewer, { indicator: "bevoelkerungsentwicklung", mode: "change" });
    expect([change?.mode, change?.modes, change?.dates]).toEqual(["status", ["status"], ["2018-12-31"]]);
  });

  it("gives the official rate of the city beside the share of the areas", async () => {
    const view = await atlasView(viewer, { indicator: "arbeitslosenanteil" });
    expect(view?.city.official?.name.de).toMatch(/^Arbeitslosenquote/);
    expect(numberOf(view?.city.official?.value ?? { state: "missing" })).toBeCloseTo(6.5, 1);
    expect(numberOf(view?.city.value ?? { state: "missing" })).toBeLessThan(6);
  });

  it("says withheld, neither classes nor orders it, and shows the residual without a place", async () => {
    const view = await atlasView(viewer, {
      indicator: "kinder-in-alleinerziehenden-bedarfsgemeinschaften",
      partition: "blockgruppen",
    });
    const closed = view?.areas.filter((area) => area.value.state === "suppressed" && !area.isResidual) ?? [];
    expect(closed.length).toBeGreaterThan(1);
    expect(view?.keySentence).toMatchObject({ areas: 112, suppressed: closed.length });
    expect(view?.keySentence.known).toBeGreaterThan(closed.length);
    expect(closed.every((area) => area.classIndex === null && area.position === null)).toBe(true);
    expect(closed.map((area) => area.key)).not.toContain(view?.keySentence.highest?.key);
    expect(view?.areas.at(-1)).toMatchObject({ isResidual: true, geometry: null, position: null });
  });

  it("knows no unknown keys", async () => {
    expect(await atlasView(viewer, { indicator: "gibtsnicht" })).toBeNull();
    expect(await atlasView(viewer, { partition: "gibtsnicht" })).toBeNull();
    expect(await atlasView(viewer, { release: 4711 })).toBeNull();
    expect(await indicatorPage(viewer, "gibtsnicht")).toBeNull();
    expect(await figureSlice(viewer, { indicator: share, partition: "gibtsnicht" })).toBeNull();
  });
});

describe("a profile", () => {
  it("sets eight values beside the city, without ranks", async () => {
    const profile = await areaProfile(viewer, "bezirke", "05");
    expect(profile?.area).toMatchObject({ name: "Hafen", isResidual: false });
    expect(profile?.area.leafCount).toBe(
      demoMemberships.filter((row) => row.partition === "bezirke" && row.areaKey === "05").length,
    );
    expect(profile?.leaves).toHaveLength(profile?.area.leafCount ?? 0);
    expect(profile?.core).toHaveLength(8);
    for (const figure of profile?.core ?? []) expect(figure.others).toHaveLength(16);
    expect(profile?.core.find((one) => one.indicator.key === share)?.position).toBe("above");
    expect(profile?.core.find((one) => one.indicator.key === "einwohner")?.position).toBeNull();
    const { inhabitants, shareOfCity, densityPerSquareKilometre } = profile?.population ?? {};
    expect(numberOf(shareOfCity ?? { state: "missing" })).toBeCloseTo(
      (100 * (numberOf(inhabitants ?? { state: "missing" }) ?? 0)) / 116_845,
      9,
    );
    expect(numberOf(densityPerSquareKilometre ?? { state: "missing" })).toBeCloseTo(
      (numberOf(inhabitants ?? { state: "missing" }) ?? 0) / (profile?.area.squareKilometres ?? 1),
      9,
    );
  });

  it("names its neighbours both ways and the areas of other partitions it lies in", async () => {
    const profile = await areaProfile(viewer, "bezirke", "05");
    for (const neighbour of profile?.neighbours ?? []) {
      const back = await areaProfile(viewer, "bezirke", neighbour.key);
      expect(back?.neighbours.map((one) => one.key)).toContain("05");
    }
    const block = await areaProfile(viewer, "blockgruppen", profile?.leaves[0]?.key ?? "");
    expect(block?.within.find((one) => one.partition.key === "bezirke")?.areas).toEqual([
      { partition: "bezirke", key: "05", name: "Hafen", isResidual: false, wholly: true },
    ]);
    expect(block?.leaves).toEqual([]);
  });

  it("lists every indicator, and nothing for an unknown area", async () => {
    expect(await areaFigures(viewer, "bezirke", "05")).toHaveLength(standardIndicators.length);
    expect(await areaProfile(viewer, "bezirke", "99")).toBeNull();
    expect(await areaFigures(viewer, "gibtsnicht", "05")).toBeNull();
  });
});

it("finds areas by what people type, beginnings first", async () => {
  const found = await findAreaByText(viewer, "HAFEN");
  expect(found[0]).toMatchObject({ kind: "area", text: "Hafen", area: { partition: "bezirke", key: "05" } });
  expect(await findAreaByText(viewer, "x")).toEqual([]);
  expect(await findAreaByText(viewer, "%_'; drop table")).toEqual([]);
});

it("counts on the page of an indicator what is withheld", async () => {
  const page = await indicatorPage(viewer, "anteil-grundsicherung-im-alter");
  expect(page?.partitions.find((one) => one.partition.key === "bezirke")?.values).toHaveLength(17);
  expect(page?.variants.map((one) => one.key)).toEqual(["grundsicherung-im-alter"]);
  expect(page?.gaps.every((gap) => gap.areas > 0 && gap.state !== "missing")).toBe(true);
});

it("gives the screening all areas × indicators in one order", async () => {
  const table = await screeningTable(viewer, { partition: "bezirke" });
  expect(table?.cells).toHaveLength(table?.indicators.length ?? 0);
  expect(table?.cells.every((row) => row.length === 17)).toBe(true);
  const slice = await figureSlice(viewer, { indicator: share, partition: "bezirke" });
  const row = table?.indicators.findIndex((one) => one.key === share) ?? -1;
  expect(table?.cells[row]?.map((cell) => cell.value)).toEqual(slice?.areas.map((area) => area.results.at(-1)?.value));
  const example = await cityExample(viewer);
  expect(example).toMatchObject({ date: "2018-12-31", counts: { EW: 116_845 } });
});
