import { describe, expect, it } from "vitest";
import { chiSquareQuantile, normalQuantile, studentProbability, studentQuantile } from "./distributions";

describe("quantiles against printed tables", () => {
  it.each([
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.8, 0.8416212335729143],
    [0.025, -1.959963984540054],
  ])("normal %d", (p, expected) => expect(normalQuantile(p)).toBeCloseTo(expected, 9));

  it.each([
    [0.975, 1, 12.706204736432095],
    [0.975, 2, 4.302652729911275],
    [0.975, 4, 2.7764451051977987],
    [0.975, 14, 2.1447866879169273],
    [0.975, 57, 2.0024654592910065],
    [0.8, 13, 0.8701515339681739],
    [0.9, 9, 1.3830287383964925],
    [0.995, 30, 2.7499956535670305],
    [0.025, 10, -2.2281388519649385],
  ])("Student %d with %d degrees of freedom", (p, df, expected) =>
    expect(studentQuantile(p, df)).toBeCloseTo(expected, 8),
  );

  it.each([
    [0.975, 2, 7.377758908227871],
    [0.025, 10, 3.2469727802368396],
    [0.975, 22, 36.780712084],
    [0.95, 1, 3.841458820694124],
    [0.975, 2000, 2125.84230245],
  ])("chi-square %d with %d degrees of freedom", (p, df, expected) =>
    expect(chiSquareQuantile(p, df)).toBeCloseTo(expected, 3),
  );

  it("are inverse to their distribution and refuse no degrees of freedom", () => {
    expect(studentProbability(studentQuantile(0.937, 7), 7)).toBeCloseTo(0.937, 12);
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(() => studentQuantile(0.9, 0)).toThrow(RangeError);
  });
});
