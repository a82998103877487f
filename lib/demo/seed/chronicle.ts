import { cityPool } from "@/lib/platform/database";
import { tellStoryTime } from "./storyTime";

/** Something that happened on a day of the story. */
export interface Step {
  readonly on: string;
  /** What one reads while it is told: „Bericht veröffentlicht“. */
  readonly what: string;
  readonly run: () => Promise<void>;
}

/** When a step really ran: everything the database stamped in between belongs to the story's day. */
export interface Passage {
  readonly day: string;
  readonly order: number;
  readonly from: Date;
  readonly until: Date;
}

/**
 * Plays the steps in the order of their days. While a step runs, the house's clock shows its day; what PostgreSQL stamps
 * by itself is moved there afterwards, so that log and texts tell the same time.
 */
export async function playChronicle(steps: readonly Step[], log: (sentence: string) => void): Promise<void> {
  const ordered = steps
    .map((step, order) => ({ step, order }))
    .sort((a, b) => compare(a.step.on, b.step.on) || a.order - b.order);
  const passages: Passage[] = [];
  const before = process.env.KREISLAUF_TODAY;
  let year = "";
  try {
    for (const { step } of ordered) {
      if (step.on.slice(0, 4) !== year) {
        year = step.on.slice(0, 4);
        const count = ordered.filter((entry) => entry.step.on.startsWith(year)).length;
        if (count > 1) log(`Das Jahr ${year}: ${count} Ereignisse.`);
      }
      process.env.KREISLAUF_TODAY = step.on;
      const from = await databaseTime();
      try {
        await step.run();
      } catch (error) {
        throw new Error(`${step.on}, ${step.what}: ${(error as Error).message}`, { cause: error });
      }
      passages.push({ day: step.on, order: passages.length, from, until: await databaseTime() });
    }
  } finally {
    if (before === undefined) delete process.env.KREISLAUF_TODAY;
    else process.env.KREISLAUF_TODAY = before;
  }
  await tellStoryTime(passages);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function databaseTime(): Promise<Date> {
  const { rows } = await cityPool().query<{ now: Date }>("select clock_timestamp() as now");
  return rows[0]!.now;
}
