import type { Point } from "./plan";

/** South-western corner of the plan's bounding box; the place is invented, somewhere in the Ruhr area. */
const origin = { longitude: 6.88, latitude: 51.489 };
const kilometresPerDegreeLatitude = 111.19;
const kilometresPerDegreeLongitude = 111.19 * Math.cos((51.55 * Math.PI) / 180);

/** WGS 84 longitude and latitude, five decimals (about one metre). */
export function toWgs84([x, y]: Point): [longitude: number, latitude: number] {
  return [
    round5(origin.longitude + x / kilometresPerDegreeLongitude),
    round5(origin.latitude + y / kilometresPerDegreeLatitude),
  ];
}

const round5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
