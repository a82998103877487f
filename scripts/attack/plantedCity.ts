import { inventedBaseCounts, inventedCounts, inventedPartitions } from "@/lib/statistics/disclosure/inventedCity";
import { seededRandom } from "@/lib/statistics/seededRandom";
import type { PlantedNumber } from "./planted";

const names =
  "Ahorn Birken Cedern Dornbusch Eschen Flieder Ginster Hasel Ilex Jasmin Kastanien Linden Malven Nelken Oliven Pappel Quitten Rosen Salbei Tannen Ulmen Veilchen Weiden Zedern".split(
    " ",
  );
const plan = { leaves: names.length, inhabitants: 14_000, districts: 4, boroughs: 3, livingSpaces: 1, seed: 2027 };
const years = [2016, 2017, 2018, 2019, 2020];
/** Every count of an area at a date is multiplied by a number of that size, so that relations hold and digits are unmistakable. */
const size = 1_000_000;
const threshold = 3 * size;
const sources = [
  { key: "EMR", name: "Einwohnermelderegister", counts: /^(?:EW|MH|AUS|AGE)/ },
  { key: "HHGen", name: "Haushaltegenerierung", counts: /^(?:HH|AE_HH$|AE_K$)/ },
  { key: "BA", name: "Statistik der Bundesagentur für Arbeit", counts: /^(?:AL|BG|P_BG|RLB|K_BG|AE_BG|AE_K_BG)/ },
  { key: "SGB12", name: "Sozialhilfe", counts: /^(?:GS|HLU|ASYL)/ },
] as const;

export interface PlantedCity {
  /** File name → contents of a data package (docs/data-formats.md). */
  readonly files: Readonly<Record<string, string>>;
  /** Every number of every area, date and count. Which of them may be seen is for the release to say. */
  readonly numbers: readonly PlantedNumber[];
}

/**
 * An invented city in which every small count is a number of seven digits below a limit of seven digits: what a release withholds
 * can be searched for by its digits in everything public.
 */
export function plantedCity(): PlantedCity {
  const partitions = inventedPartitions(plan);
  const random = seededRandom(plan.seed + 2);
  const counts = inventedBaseCounts.map((count) => count.key);
  const rows: string[][] = [];
  const leafNumbers = new Map<string, Record<string, number>>();
  for (const [i, year] of years.entries()) {
    for (const [leaf, row] of inventedCounts({ ...plan, seed: plan.seed + 10 * i })) {
      const by = size + Math.floor(random() * 90_000) * 10 + 7;
      const own = Object.fromEntries(counts.map((key) => [key, (row[key] ?? 0) * by]));
      leafNumbers.set(`${leaf}|${year}`, own);
      rows.push([`${year}-12-31`, leaf, ...counts.map((key) => String(own[key] ?? 0))]);
    }
  }
  const numbers = years.flatMap((year) =>
    partitions.flatMap(({ key: partition, areas }) =>
      areas.flatMap(({ key: area, leaves }) =>
        counts.map((subject) => {
          const number = leaves.reduce((sum, leaf) => sum + (leafNumbers.get(`${leaf}|${year}`)?.[subject] ?? 0), 0);
          return { subject, partition: nameOfPartition[partition] ?? partition, area, date: `${year}-12-31`, number };
        }),
      ),
    ),
  );
  const files = {
    "viertel.geojson": JSON.stringify(outlines()),
    "werte.csv": [["Stichtag", "Gebiet", ...counts], ...rows].map((row) => `${row.join(";")}\n`).join(""),
    "datapackage.json": JSON.stringify(dataPackage(partitions, counts), null, 2),
  };
  return { files, numbers: numbers.filter(({ number }) => number >= size) };
}

const nameOfPartition: Readonly<Record<string, string>> = {
  ...{ city: "stadt", districts: "bezirke", boroughs: "stadtbezirke", leaves: "viertel", spaces: "lebensraeume" },
};

function dataPackage(partitions: ReturnType<typeof inventedPartitions>, counts: readonly string[]) {
  const placesOf = (partition: string) => partitions.find((one) => one.key === partition)?.areas ?? [];
  const coarse = ["districts", "boroughs"].map((partition) => ({
    name: nameOfPartition[partition],
    data: placesOf(partition).map(({ key }) => ({
      nr: key,
      name: `${partition === "districts" ? "Bezirk" : "Stadtteil"} ${key}`,
    })),
    kreislauf: {
      role: "areas",
      partition: { key: nameOfPartition[partition], name: partition === "districts" ? "Bezirke" : "Stadtbezirke" },
      ...{ key: "nr", name: "name" },
    },
  }));
  return {
    name: "zahlenfeld",
    title: "Zahlenfeld 2016–2020",
    sources: [{ title: "Erfundene Zahlen" }],
    kreislauf: { city: { key: "05998000", name: "Zahlenfeld" }, leaf: "viertel", standard: true, release: "2020-1" },
    resources: [
      {
        name: "viertel",
        path: "viertel.geojson",
        kreislauf: {
          role: "areas",
          partition: { key: "viertel", name: "Viertel" },
          ...{ key: "nr", name: "name" },
          parents: [
            { partition: "bezirke", field: "bezirk" },
            { partition: "stadtbezirke", field: "stadtbezirk" },
          ],
        },
      },
      ...coarse,
      {
        name: "quellen",
        data: sources.map(({ key, name }) => ({ key, name, threshold, minPopulation: 0 })),
        kreislauf: { role: "sources" },
      },
      ...sources.map(({ key, counts: own }) => ({
        name: `werte-${key.toLowerCase()}`,
        path: "werte.csv",
        kreislauf: {
          role: "values",
          source: key,
          areas: [{ partition: "viertel", column: "Gebiet" }],
          date: { column: "Stichtag", format: "iso" },
          values: Object.fromEntries(counts.filter((count) => own.test(count)).map((count) => [count, count])),
        },
      })),
    ],
  };
}

/** Squares in rows of six, each with its district and borough. */
function outlines() {
  const partitions = inventedPartitions(plan);
  const holderOf = (partition: string, leaf: string) =>
    partitions.find((one) => one.key === partition)?.areas.find((area) => area.leaves.includes(leaf))?.key;
  const features = names.map((name, i) => {
    const [west, south] = [7.1 + 0.01 * (i % 6), 51.5 + 0.01 * Math.floor(i / 6)];
    const [east, north] = [west + 0.01, south + 0.01];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ].map((point) => point.map((x) => Number(x.toFixed(6))));
    const leaf = `L${i}`;
    return {
      type: "Feature",
      properties: {
        ...{ nr: leaf, name: `${name}viertel` },
        ...{ bezirk: holderOf("districts", leaf), stadtbezirk: holderOf("boroughs", leaf) },
      },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  return { type: "FeatureCollection", features };
}
