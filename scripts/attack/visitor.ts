/** An answer as a visitor gets it. */
export interface Answer {
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type Get = (path: string) => Promise<Answer>;

export const textOf = (answer: Answer): string => new TextDecoder().decode(answer.bytes);

/** Somebody without an account: asks a few things at once, asks a busy server again, and counts what it was told. */
export class Visitor {
  readonly address: string;
  readonly #atOnce: number;
  readonly #pause: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  answers = 0;
  bytes = 0;
  /** Addresses that never answered well, with their last status. */
  readonly failed = new Map<string, number>();

  /** @param pause milliseconds before a refused question is asked again, growing with each attempt */
  constructor(address: string, { atOnce = 3, pause = 1500 } = {}) {
    this.address = address.replace(/\/$/, "");
    this.#atOnce = atOnce;
    this.#pause = pause;
  }

  /** The last answer after at most five attempts; status 0 where there was none at all. Follows redirects within the address. */
  readonly get: Get = async (path) => {
    await this.#enter();
    try {
      let last: Answer = { path, status: 0, type: "", bytes: new Uint8Array() };
      for (let attempt = 0; attempt < 5; attempt++) {
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, this.#pause * attempt));
        try {
          const answer = await fetch(this.address + path, { signal: AbortSignal.timeout(180_000) });
          const bytes = new Uint8Array(await answer.arrayBuffer());
          last = { path, status: answer.status, type: answer.headers.get("content-type") ?? "", bytes };
        } catch {
          continue;
        }
        if (last.status < 500 && last.status !== 429) break;
      }
      if (last.status === 0 || last.status >= 500 || last.status === 429) this.failed.set(path, last.status);
      this.answers++;
      this.bytes += last.bytes.length;
      return last;
    } finally {
      this.#leave();
    }
  };

  async #enter(): Promise<void> {
    if (this.#running < this.#atOnce) this.#running++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running--;
  }
}

/** Does something for each of many, several at once, and reports how far it is. */
export async function forEachAtOnce<T>(
  list: readonly T[],
  work: (one: T) => Promise<void>,
  progress?: (done: number) => void,
): Promise<void> {
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < list.length) {
      const one = list[next++] as T;
      await work(one);
      progress?.(++done);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}
