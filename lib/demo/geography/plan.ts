/**
 * The hand-made plan of Emscherau: where things lie. Coordinates are kilometres east and north of the
 * south-western corner of the city's bounding box; `place.ts` puts them on the globe.
 */
export type Point = readonly [x: number, y: number];

export interface PlannedDistrict {
  readonly number: string;
  readonly name: string;
  /** Points from which the district grows. */
  readonly seats: readonly Point[];
  readonly blockGroups: number;
}

export const plannedDistricts: readonly PlannedDistrict[] = [
  {
    number: "01",
    name: "Altstadt",
    seats: [
      [4.7, 4.4],
      [5.5, 4.0],
    ],
    blockGroups: 9,
  },
  { number: "02", name: "Neue Mitte", seats: [[2.9, 4.9]], blockGroups: 8 },
  {
    number: "03",
    name: "Südviertel",
    seats: [
      [4.9, 2.7],
      [5.5, 1.2],
    ],
    blockGroups: 9,
  },
  { number: "04", name: "Kolonie", seats: [[2.5, 3.1]], blockGroups: 9 },
  { number: "05", name: "Hafen", seats: [[1.1, 2.2]], blockGroups: 6 },
  { number: "06", name: "Emscherbruch", seats: [[3.3, 1.1]], blockGroups: 6 },
  { number: "07", name: "Zechenpark", seats: [[7.2, 1.9]], blockGroups: 8 },
  { number: "08", name: "Mühlenau", seats: [[7.8, 3.8]], blockGroups: 6 },
  { number: "09", name: "Ostheide", seats: [[7.8, 5.9]], blockGroups: 7 },
  { number: "10", name: "Waldrand", seats: [[5.4, 6.2]], blockGroups: 8 },
  { number: "11", name: "Bergfeld", seats: [[1.4, 6.3]], blockGroups: 7 },
  { number: "12", name: "Am Stadtwald", seats: [[3.1, 7.6]], blockGroups: 7 },
  { number: "13", name: "Nordmark", seats: [[5.4, 8.5]], blockGroups: 6 },
  { number: "14", name: "Tiergarten", seats: [[7.7, 8.1]], blockGroups: 5 },
  { number: "15", name: "Heidhof", seats: [[2.8, 10.2]], blockGroups: 4 },
  { number: "16", name: "Kirchdorf", seats: [[6.5, 10.7]], blockGroups: 4 },
  { number: "17", name: "Feldmark", seats: [[4.9, 12.7]], blockGroups: 3 },
];

/** Boroughs of the council: whole districts, plus the block groups of a split district that lie furthest in one direction. */
export interface PlannedBorough {
  readonly key: string;
  readonly name: string;
  readonly districts: readonly string[];
}

export const plannedBoroughs: readonly PlannedBorough[] = [
  { key: "1", name: "Emscherau-Mitte", districts: ["02", "09", "10", "11", "01", "12"] },
  { key: "2", name: "Emscherau-Süd", districts: ["03", "04", "05", "06", "07", "08"] },
  { key: "3", name: "Emscherau-Nord", districts: ["13", "14", "15", "16", "17"] },
];

/** The `count` block groups of a district that lie furthest towards `towards` belong to another borough than the rest. */
export const boroughExceptions: readonly {
  readonly district: string;
  readonly count: number;
  readonly towards: Point;
  readonly borough: string;
}[] = [
  { district: "12", count: 4, towards: [3.4, 14], borough: "3" },
  { district: "10", count: 3, towards: [5.6, 14], borough: "3" },
  { district: "01", count: 4, towards: [5, -4], borough: "2" },
  { district: "08", count: 3, towards: [8.2, 14], borough: "1" },
  { district: "04", count: 3, towards: [2.6, 14], borough: "1" },
];

/** „Rund um den Hafen“: the whole district Hafen and the nearest block groups of two neighbours. */
export const plannedLivingSpace = {
  key: "hafen",
  name: "Rund um den Hafen",
  centre: [1.5, 1.9] as Point,
  whole: ["05"],
  nearest: [
    { district: "04", count: 3 },
    { district: "06", count: 3 },
  ],
} as const;

/** The city limit, counter-clockwise. */
export const plannedOutline: readonly Point[] = [
  [1.2, 1.0],
  [2.5, 0.5],
  [3.6, 0.2],
  [4.9, 0.45],
  [6.2, 0.55],
  [7.5, 0.8],
  [8.4, 1.6],
  [8.8, 2.7],
  [8.7, 3.8],
  [9.0, 4.9],
  [9.15, 6.0],
  [8.7, 7.0],
  [9.0, 8.1],
  [8.9, 9.3],
  [8.2, 10.3],
  [8.0, 11.5],
  [7.1, 12.5],
  [6.2, 13.5],
  [5.0, 13.8],
  [3.9, 13.3],
  [3.1, 12.3],
  [2.0, 11.6],
  [1.4, 10.5],
  [1.6, 9.3],
  [1.0, 8.2],
  [0.5, 7.0],
  [0.75, 5.8],
  [0.35, 4.7],
  [0.15, 3.4],
  [0.4, 2.0],
];
