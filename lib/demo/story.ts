import { cycle2018 } from "./story/cycle2018/cycle";
import { cycle2023 } from "./story/cycle2023/cycle";
import { demoLivingSpaces } from "./story/livingSpaces";
import { demoDeliveries, demoReleases } from "./story/releases";
import type { DemoStory } from "./story/shape";

export type * from "./story/shape";

/**
 * Everything that happened in Emscherau until today: one cycle closed and reviewed, one in the midst of discussion.
 * @param today ISO day; what is recent is dated from it, so that the demo never looks abandoned
 */
export function demoStory(today: string): DemoStory {
  return {
    deliveries: demoDeliveries(today),
    releases: demoReleases(today),
    cycles: [cycle2018(today), cycle2023(today)],
    livingSpaces: demoLivingSpaces(today),
    follows: [
      { person: "rat", measure: "M-01" },
      { person: "rat", measure: "M-08" },
      { person: "awo", measure: "M-02" },
      { person: "caritas", measure: "M-11" },
      { person: "jugend", measure: "M-10" },
    ],
  };
}
