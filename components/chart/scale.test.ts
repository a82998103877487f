import { describe, expect, it } from "vitest";
import { known, missing, suppressed } from "@/lib/statistics/values";
import {
  datePlaces,
  freestRoom,
  labelledDates,
  lastKnown,
  pointsAlong,
  runsOf,
  shareOf,
  spreadLabels,
  stackDots,
  ticksOf,
} from "./scale";

describe("ticksOf", () => {
  it("takes round steps around the values", () => {
    expect(ticksOf([20.1, 28.8])).toEqual({ from: 20, to: 30, values: [20, 25, 30], decimals: 0 });
    expect(ticksOf([0.4, 0.9]).values).toEqual([0.4, 0.6, 0.8, 1]);
  });
  it("includes zero for bars only", () => {
    expect(ticksOf([20, 30], { zero: true }).from).toBe(0);
    expect(ticksOf([-3, -1], { zero: true }).to).toBe(0);
    expect(ticksOf([20, 30]).from).toBe(20);
  });
  it("prefers more ticks where the room is the same", () => {
    expect(ticksOf([2.6, 42], { most: 6 }).values).toEqual([0, 10, 20, 30, 40, 50]);
  });
  it("survives one value, the same values, and none", () => {
    expect(ticksOf([5]).from).toBeLessThan(5);
    expect(ticksOf([0, 0])).toMatchObject({ from: 0, to: 1 });
    expect(ticksOf([])).toMatchObject({ from: 0, to: 1 });
  });
});

describe("series", () => {
  const values = [known(1), missing, known(0), known(2), suppressed];
  it("leaves gaps and keeps a true zero", () => {
    expect(runsOf(values)).toEqual([
      [{ index: 0, value: 1 }],
      [
        { index: 2, value: 0 },
        { index: 3, value: 2 },
      ],
    ]);
  });
  it("labels the last known value", () => {
    expect(lastKnown(values)).toEqual({ index: 3, value: 2 });
    expect(lastKnown([missing])).toBeUndefined();
  });
});

describe("places", () => {
  it("gives a missing year its room on the axis", () => {
    const [first, second, third] = datePlaces(["2014-12-31", "2015-12-31", "2018-12-31"]);
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0.25, 2);
    expect(third).toBe(1);
  });
  it("labels the last year and every fourth before it", () => {
    const dates = Array.from({ length: 12 }, (_, i) => `${2014 + i}-12-31`);
    expect(labelledDates(dates).map((i) => dates[i]?.slice(0, 4))).toEqual(["2014", "2017", "2021", "2025"]);
    expect(labelledDates(["2025-12-31"])).toEqual([0]);
  });
  it("keeps shares inside the axis", () => {
    expect(shareOf(50, { from: 0, to: 100 })).toBe(0.5);
    expect(shareOf(-5, { from: 0, to: 100 })).toBe(0);
  });
  it("moves labels apart and stays inside", () => {
    const spread = spreadLabels([50, 52, 100], 18, 100);
    expect(spread[1]! - spread[0]!).toBeGreaterThanOrEqual(18);
    expect(spread[2]! - spread[1]!).toBeGreaterThanOrEqual(18);
    expect(spread[2]).toBeLessThanOrEqual(100);
  });
  it("stacks dots that would cover each other", () => {
    expect(stackDots([0.1, 0.11, 0.5, 0.12], 0.05)).toEqual([0, 1, 0, 2]);
  });
});

describe("names on lines", () => {
  const room = (x: number, y: number) => ({ x, y, width: 60, height: 16 });
  it("takes the first room nothing is drawn in, and else the emptiest", () => {
    const line = pointsAlong([
      [0, 10],
      [100, 10],
    ]);
    expect(freestRoom([room(20, 2), room(20, 30), room(0, 60)], line)).toEqual(room(20, 30));
    expect(freestRoom([room(20, 2), room(80, 2)], line)).toEqual(room(80, 2));
  });
  it("leaves no gap a name could slip through", () => {
    const along = pointsAlong(
      [
        [0, 0],
        [30, 40],
      ],
      5,
    );
    expect(along.length).toBe(11);
    expect(along[5]).toEqual([15, 20]);
  });
});
