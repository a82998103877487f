import { boundsOf } from "@/components/map/projection";
import type { AreaProfile } from "@/lib/atlas/schema";

export const compassPoints = [
  "north",
  "northeast",
  "east",
  "southeast",
  "south",
  "southwest",
  "west",
  "northwest",
] as const;
export type CompassPoint = (typeof compassPoints)[number] | "centre";

/** Where an area lies in its city, from the middle of its outline; `null` without outlines, or for the city itself. */
export function compassOf(profile: Pick<AreaProfile, "area" | "cityOutline">): CompassPoint | null {
  const own = profile.area.geometry && boundsOf([profile.area.geometry]);
  const city = profile.cityOutline && boundsOf([profile.cityOutline]);
  if (!own || !city) return null;
  const share = (low: number, high: number, from: number, to: number) =>
    to === from ? 0 : ((low + high) / 2 - (from + to) / 2) / ((to - from) / 2);
  const east = share(own[0], own[2], city[0], city[2]);
  const north = share(own[1], own[3], city[1], city[3]);
  if (Math.hypot(east, north) < 0.28) return "centre";
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return compassPoints[(eighth + 8) % 8] ?? null;
}

/** "Waldrand, Tiergarten und Zechenpark": at most three, in the order of the alphabet. */
export function namesInSentence(names: readonly string[], and: string): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}
