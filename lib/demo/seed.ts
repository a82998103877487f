import { today as clockToday } from "@/lib/platform/clock";
import { cityDatabase } from "@/lib/platform/database";
import { findingSteps, recommendationSteps, reportSteps } from "./seed/analysis";
import { playChronicle, type Step } from "./seed/chronicle";
import { cycleSteps } from "./seed/cycles";
import { dataSteps } from "./seed/data";
import { discussionSteps } from "./seed/discussion";
import { livingSpaceSteps } from "./seed/livingSpaces";
import { followSteps, measureSteps } from "./seed/measures";
import { Memory } from "./seed/memory";
import { reviewSteps, takeOverSteps } from "./seed/reviews";
import { castOfViewers, setUpAreas, setUpCity, setUpIndicators, setUpPeople, setUpTexts } from "./seed/setUp";
import { demoStory } from "./story";
import { daysFrom } from "./story/calendar";

export interface SeedOptions {
  /** ISO day on which the story stands; the server's own day if left out. */
  readonly today?: string;
  readonly log: (sentence: string) => void;
}

/**
 * Builds the demo city: areas, indicators and people, then two cycles replayed through the same commands that people use,
 * each on its own day.
 * @throws when the database holds a city already
 */
export async function seedDemoCity({ today = clockToday(), log }: SeedOptions): Promise<void> {
  if ((await cityDatabase().city.count()) > 0) throw new Error("In dieser Datenbank gibt es schon eine Stadt.");
  const story = demoStory(today);
  const memory = new Memory();
  const began = story.cycles[0]!.startsOn;

  const setUp = { on: newYearOf(began), what: "Stadt, Menschen und Gebiete angelegt" };
  await playChronicle(
    [
      {
        ...setUp,
        run: async () => {
          await setUpCity();
          for (const [key, id] of await setUpPeople()) memory.organisations.set(key, id);
          await setUpAreas();
          await setUpIndicators();
        },
      },
    ],
    log,
  );
  const counts = await Promise.all([cityDatabase().area.count(), cityDatabase().indicator.count()]);
  log(`${counts[0]} Gebiete und ${counts[1]} Indikatoren sind angelegt.`);

  const as = await castOfViewers();
  const steps: Step[] = [
    { on: daysFrom(today, -236), what: "Rechtliche Texte gesetzt", run: () => setUpTexts(as("admin")) },
    ...dataSteps(story, as, memory, log),
    ...livingSpaceSteps(story.livingSpaces, as),
    ...story.cycles.flatMap((cycle, i) => [
      ...cycleSteps(cycle, as, memory),
      ...reportSteps(cycle, as, memory),
      ...takeOverSteps(
        cycle,
        story.cycles.slice(0, i).flatMap((earlier) => earlier.reviews),
        as,
        memory,
      ),
      ...findingSteps(cycle, as, memory),
      ...recommendationSteps(cycle, as, memory),
      ...discussionSteps(cycle, as, memory),
      ...measureSteps(cycle, as, memory),
      ...reviewSteps(cycle, as, memory),
    ]),
    ...followSteps(
      story.follows,
      story.cycles.flatMap((cycle) => cycle.measures),
      as,
      memory,
    ),
  ];
  await playChronicle(steps, log);
  log(`Emscherau steht: ${story.cycles.length} Zyklen, ${steps.length} Ereignisse.`);
}

/** The first working day of the year the story begins in. */
function newYearOf(day: string): string {
  return `${day.slice(0, 4)}-01-02`;
}
