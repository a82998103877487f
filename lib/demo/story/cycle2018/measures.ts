import type { DemoMeasure } from "../shape";
import { finishedMeasures2018 } from "./finishedMeasures";
import { runningMeasures2018 } from "./runningMeasures";

/** The eight measures of the first cycle; three of them still run today. */
export function measures2018(today: string): DemoMeasure[] {
  return [...runningMeasures2018(today), ...finishedMeasures2018].sort((a, b) => a.number.localeCompare(b.number));
}
