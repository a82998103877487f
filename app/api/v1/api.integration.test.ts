import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoValue, demoValues } from "@/lib/demo/counts";
import { demoMemberships } from "@/lib/demo/geography";
import { standardIndicators } from "@/lib/indicators/rules";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";
import { setUpNumbers } from "@/scripts/test-city";
import { ownDatabase } from "@/scripts/test-database";
import { GET as areas } from "./areas/route";
import { GET as baseCounts } from "./base-counts/route";
import { GET as dates } from "./dates/route";
import { GET as indicators } from "./indicators/route";
import { GET as openapi } from "./openapi.json/route";
import { GET as partitions } from "./partitions/route";
import { GET as releases } from "./releases/route";
import { GET as values } from "./values/route";

const years = [2014, 2018];
const raw = [...demoValues(years)];

type Handler = (request: Request) => Promise<Response>;
const ask = (handler: Handler, query = "", headers: Record<string, string> = {}) =>
  handler(new Request(`http://city.example/api/v1/x?${query}`, { headers }));
const json = async (handler: Handler, query = "") => (await ask(handler, query)).json();
const valuesOf = async (query: string) => (await json(values, query)).values as ApiValue[];

interface ApiValue {
  area: string;
  date?: string;
  state: string;
  value: number | null;
  numerator?: number | null;
  denominator?: number | null;
  official?: { value: number };
}

/** Straight sums of the raw numbers, without anything of the release. */
function summed(count: string, date: string, partition: string, area: string): number {
  const leaves = new Set(
    demoMemberships.filter((row) => row.partition === partition && row.areaKey === area).map((row) => row.leafKey),
  );
  return raw
    .filter((row: DemoValue) => row.baseCount === count && row.date === date && leaves.has(row.area))
    .reduce((sum, row) => sum + row.value, 0);
}

let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("api");
  await setUpNumbers(years, "2019-1");
});

afterAll(() => dropDatabase());

describe("the lists", () => {
  it("name what the release knows, marked as invented", async () => {
    const list = await json(partitions);
    expect(list.partitions.map((one: { key: string }) => one.key)).toEqual([
      "stadt",
      "bezirke",
      "stadtbezirke",
      "lebensraeume",
      "blockgruppen",
    ]);
    expect(list.notice).toMatch(/erfunden/);
    const counts = (await json(baseCounts)).baseCounts.map((one: { key: string }) => one.key);
    expect(counts).toHaveLength(37);
    expect(counts).not.toContain("AGE_SUM");
    const all = (await json(indicators)).indicators;
    expect(all.map((one: { key: string }) => one.key)).toEqual(standardIndicators.map((one) => one.key));
    expect(all[0]).toMatchObject({
      theme: "bevoelkerung",
      unit: "Personen",
      decimals: 0,
      numerator: ["EW"],
      factor: 1,
    });
    expect((await json(dates)).dates).toEqual(["2014-12-31", "2018-12-31"]);
    expect((await json(dates, "indicator=bevoelkerungsentwicklung&partition=bezirke")).dates).toEqual(["2018-12-31"]);
    expect((await json(releases)).releases).toMatchObject([{ title: "2019-1" }]);
  });

  it("give areas as RFC 7946 wants them, with the keys of their leaves", async () => {
    const response = await ask(areas, "partition=bezirke");
    expect(response.headers.get("content-type")).toMatch(/^application\/geo\+json/);
    const collection = await response.json();
    expect(collection.crs).toBeUndefined();
    expect(collection.features).toHaveLength(17);
    for (const { geometry, properties } of collection.features) {
      const [ring] = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates[0];
      expect(ring[0]).toEqual(ring.at(-1));
      expect(ring[0][0]).toBeLessThan(16);
      expect(ring[0][1]).toBeGreaterThan(46);
      expect(properties.leaves).toEqual(
        demoMemberships
          .filter((row) => row.partition === "bezirke" && row.areaKey === properties.key)
          .map((row) => row.leafKey)
          .sort(),
      );
    }
  });
});

describe("the values", () => {
  it("of base counts equal straight sums of the raw numbers, wherever they are known", async () => {
    let known = 0;
    for (const partition of ["stadt", "bezirke", "stadtbezirke", "lebensraeume"]) {
      for (const count of ["EW", "MH_65P", "AL_SGB2", "K_BG", "AE_K_BG", "ASYL"]) {
        for (const { area, state, value } of await valuesOf(
          `baseCount=${count}&partition=${partition}&date=2018-12-31`,
        )) {
          if (state === "known") {
            known += 1;
            expect([count, area, value]).toEqual([count, area, summed(count, "2018-12-31", partition, area)]);
          } else expect(value).toBeNull();
        }
      }
    }
    expect(known).toBeGreaterThan(100);
  });

  it("of indicators are computed from summed counts and rounded once", async () => {
    const list = await valuesOf("indicator=mindestsicherungsquote&partition=bezirke&date=2018-12-31");
    expect(list).toHaveLength(17);
    for (const { area, value, numerator, denominator } of list) {
      const cases = ["RLB", "HLU", "GS_A", "GS_EM", "ASYL"].reduce(
        (sum, count) => sum + summed(count, "2018-12-31", "bezirke", area),
        0,
      );
      const base = summed("EW", "2018-12-31", "bezirke", area);
      expect([numerator, denominator]).toEqual([cases, base]);
      expect(value).toBe(roundHalfAwayFromZero((100 * cases) / base, 1));
    }
  });

  it("of the city are the figures of the talk", async () => {
    const city = async (indicator: string) =>
      (await valuesOf(`indicator=${indicator}&partition=stadt&date=2018-12-31`))[0];
    expect((await city("einwohner"))?.value).toBe(116_845);
    expect((await city("anteil-ab-65"))?.value).toBe(22.1);
    expect((await city("anteil-migrationshintergrund"))?.value).toBe(21.3);
    expect((await city("anteil-kinder-in-bedarfsgemeinschaften"))?.value).toBe(22.4);
    expect((await city("arbeitslosenanteil"))?.official?.value).toBe(6.5);
  });

  it("are null unless known, and hold no sum of ages", async () => {
    const blocks = await valuesOf("baseCount=AE_K_BG&partition=blockgruppen");
    expect(blocks.some((one) => one.state === "suppressed")).toBe(true);
    expect(blocks.every((one) => (one.state === "known") === (one.value !== null))).toBe(true);
    expect(blocks[0]?.date).toBe("2014-12-31");
    expect((await ask(values, "baseCount=AGE_SUM&partition=stadt")).status).toBe(404);
    const [age] = await valuesOf("indicator=durchschnittsalter&partition=stadt&date=2018-12-31");
    expect(age?.value).toBe(roundHalfAwayFromZero(age?.value ?? 0, 1));
    expect((await valuesOf("baseCount=EP&partition=bezirke&date=2018-12-31"))[0]?.state).toBe("notApplicable");
    expect((await valuesOf("baseCount=EW&partition=bezirke&date=1999-12-31"))[0]?.state).toBe("missing");
  });

  it("give no withheld block away by differences of what is shown", async () => {
    for (const count of ["AE_K_BG", "GS_A", "MH_65P", "AL_AUS"]) {
      const shown = new Map<string, number>();
      for (const partition of ["stadt", "bezirke", "stadtbezirke", "lebensraeume", "blockgruppen"])
        for (const one of await valuesOf(`baseCount=${count}&partition=${partition}&date=2018-12-31`))
          if (one.value !== null) shown.set(`${partition}/${one.area}`, one.value);
      const leavesOf = (place: string) => {
        const [partition, area] = place.split("/");
        return new Set(
          demoMemberships
            .filter((row) => row.partition === partition && row.areaKey === area)
            .map((row) => row.leafKey),
        );
      };
      const places = [...shown.keys()].map((place) => ({ place, leaves: leavesOf(place) }));
      for (const a of places)
        for (const b of places) {
          const rest = [...a.leaves].filter((leaf) => !b.leaves.has(leaf));
          if (![...b.leaves].every((leaf) => a.leaves.has(leaf)) || rest.length !== 1) continue;
          // One block is left over: it may be computed, so it must be shown anyway, or the place of nobody.
          const left = (shown.get(a.place) ?? 0) - (shown.get(b.place) ?? 0);
          expect([count, rest[0], shown.get(`blockgruppen/${rest[0]}`)]).toEqual([count, rest[0], left]);
        }
    }
  });
});

describe("as CSV", () => {
  it("say the same as JSON, for programs and for German Excel", async () => {
    const query = "indicator=anteil-kinder-in-bedarfsgemeinschaften&partition=bezirke&date=2018-12-31";
    const list = await valuesOf(query);
    const plain = await (await ask(values, `${query}&format=csv`)).text();
    const [head, ...lines] = plain.trim().split("\n");
    expect(head?.split(",").slice(0, 6)).toEqual(["area", "name", "date", "state", "state_de", "value"]);
    expect(lines.map((line) => line.split(",")[0])).toEqual(list.map((one) => one.area));
    expect(lines.every((line) => line.includes("erfunden"))).toBe(true);
    const response = await ask(values, `${query}&format=csv-excel`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`;known;Wert;${String(list[0]?.value).replace(".", ",")};`);
  });
});

describe("what does not fit", () => {
  it.each([
    [values, "partition=bezirke", 400, "indicator"],
    [values, "indicator=einwohner&baseCount=EW&partition=bezirke", 400, "baseCount"],
    [values, "indicator=einwohner", 400, "partition"],
    [values, "indicator=einwohner&partition=bezirke&date=31.12.2018", 400, "date"],
    [values, "indicator=einwohner&partition=bezirke&date=0000-01-01", 400, "date"],
    [values, "indicator=einwohner&partition=bezirke&date=", 400, "date"],
    [values, "indicator=einwohner&partition=bezirke&format=xml", 400, "format"],
    [values, "indicator=einwohner&partition=bezirke&datum=2018-12-31", 400, "datum"],
    [values, "indicator=einwohner&partition=bezirke&partition=stadt", 400, "partition"],
    [values, "indicator=einwohner&partition=bezirke&release=x", 400, "release"],
    [values, "indicator=einwohner&partition=bezirke&release=99999999999", 400, "release"],
    [values, "indicator=einwohner&partition=bezirke&release=4711", 404, "release"],
    [values, "indicator=gibtsnicht&partition=bezirke", 404, "indicator"],
    [values, "baseCount=EWW&partition=bezirke", 404, "baseCount"],
    [values, "baseCount=EW&partition=%00%F0%9F%92%A9", 404, "partition"],
    [areas, "", 400, "partition"],
    [areas, "partition=nirgends", 404, "partition"],
    [areas, "partition=bezirke&indicator=nichts", 404, "indicator"],
    [dates, "indicator=nichts", 404, "indicator"],
    [partitions, "release=4711", 404, "release"],
    [indicators, "foo=1", 400, "foo"],
  ] as const)("%#: ?%s is refused with the name of the parameter", async (handler, query, status, parameter) => {
    const response = await ask(handler as Handler, query);
    const { error } = await response.json();
    expect([response.status, error.parameter]).toEqual([status, parameter]);
    expect(error.message).toContain(parameter);
  });
});

describe("the description and the cache", () => {
  it("describes every path from the schemas that check it", async () => {
    const document = await json(openapi as unknown as Handler);
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(["/api/health", "/api/v1/values", "/api/v1/areas", "/api/v1/dates"]),
    );
    const names = document.paths["/api/v1/values"].get.parameters.map((one: { name: string }) => one.name);
    expect(names).toEqual(["indicator", "baseCount", "partition", "date", "release", "format"]);
  });

  it("answers 304 to who has it already", async () => {
    const first = await ask(values, "baseCount=EW&partition=stadt");
    const etag = first.headers.get("etag") ?? "";
    const again = await ask(values, "baseCount=EW&partition=stadt", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await ask(values, "baseCount=AL&partition=stadt", { "if-none-match": etag })).status).toBe(200);
  });
});
