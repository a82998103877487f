import { describe, expect, it } from "vitest";
import { isPrintOf, printedNumbers } from "./printedNumbers";

const read = (text: string, language: "de" | "en") => printedNumbers(text, language).map((one) => one.value);

describe("numbers in texts", () => {
  it("reads both languages", () => {
    expect(read("1.234 Kinder, 22,4 %, −3,1 Punkte, +0,5", "de")).toEqual([1234, 22.4, -3.1, 0.5]);
    expect(read("1,234 children, 22.4%, −3.1 points", "en")).toEqual([1234, 22.4, -3.1]);
    expect(read("1\u202f234\u202f567", "de")).toEqual([1_234_567]);
  });

  it("passes over parts of words, days and paths", () => {
    expect(read("B-10, 2025-12-31, /gebiete/07/x, Q4, 3a", "de")).toEqual([]);
  });

  it("knows what a number was rounded from", () => {
    const [number] = printedNumbers("22,4 %", "de");
    if (!number) throw new Error("no number");
    expect(isPrintOf(number, 22.35)).toBe(true);
    expect(isPrintOf(number, 22.449)).toBe(true);
    expect(isPrintOf(number, 22.45)).toBe(false);
    expect(isPrintOf(number, -22.4)).toBe(true);
  });
});
