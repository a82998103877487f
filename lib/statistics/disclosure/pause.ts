/** Lets a server answer others in between: long work asks it often, and it waits only when some time has passed. */
export class Breath {
  #last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#last < longestStretch) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#last = performance.now();
  }
}

/** Milliseconds of work between two pauses. */
const longestStretch = 40;
