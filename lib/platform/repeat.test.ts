import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repeat } from "./repeat";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("work that is done again and again", () => {
  it("starts after a pause and goes on until it is ended", async () => {
    let rounds = 0;
    const end = repeat(async () => rounds++, 20);
    expect(rounds).toBe(0);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(rounds).toBe(3);
    end();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(rounds).toBe(3);
  });

  it("never runs twice at once, however long it takes", async () => {
    let running = 0;
    let most = 0;
    const end = repeat(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 90_000));
      running--;
    }, 20);
    await vi.advanceTimersByTimeAsync(400_000);
    expect(most).toBe(1);
    end();
  });

  it("survives failures and tells each once until something changes", async () => {
    const told: string[] = [];
    let rounds = 0;
    const end = repeat(
      async () => {
        rounds++;
        if (rounds !== 3) throw new Error(rounds < 3 ? "Datenbank fehlt" : "Datenbank fehlt wieder");
      },
      20,
      (sentence) => told.push(sentence),
    );
    await vi.advanceTimersByTimeAsync(121_000);
    expect(rounds).toBe(6);
    expect(told).toEqual(["Error: Datenbank fehlt", "Error: Datenbank fehlt wieder"]);
    end();
  });

  it("is ended in the middle of a round", async () => {
    let rounds = 0;
    const end = repeat(async () => {
      rounds++;
      await new Promise((resolve) => setTimeout(resolve, 10_000));
    }, 20);
    await vi.advanceTimersByTimeAsync(25_000);
    end();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(rounds).toBe(1);
  });
});
