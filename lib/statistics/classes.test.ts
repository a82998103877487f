import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesOf, classMethods, classOf, countPerClass } from "./classes";

const lowers = (values: number[], method: (typeof classMethods)[number], count?: number) =>
  classesOf(values, method, count).map((one) => one.lower);

describe("classes", () => {
  it("break where the gaps are", () => {
    expect(lowers([1, 2, 3, 20, 21, 22, 90], "naturalBreaks", 3)).toEqual([1, 20, 90]);
  });
  it("hold equally many values or equally wide spans", () => {
    expect(lowers([1, 2, 3, 4, 5, 6, 7, 8], "quantile", 4)).toEqual([1, 2.75, 4.5, 6.25]);
    expect(lowers([0, 1, 2, 100], "equal", 4)).toEqual([0, 25, 50, 75]);
    expect(countPerClass([0, 1, 2, 100], classesOf([0, 1, 2, 100], "equal", 4))).toEqual([3, 0, 0, 1]);
  });
  it("are never more than five, and fewer for few distinct values", () => {
    const many = Array.from({ length: 100 }, (_, i) => i * i);
    for (const method of classMethods) expect(classesOf(many, method, 9)).toHaveLength(5);
    expect(classesOf([3, 3, 3], "naturalBreaks")).toEqual([{ lower: 3, upper: 3 }]);
    expect(lowers([1, 1, 1, 9], "quantile")).toEqual([1, 9]);
    expect(classesOf([], "equal")).toEqual([]);
  });
  it("take values from outside the scale to its ends", () => {
    const classes = classesOf([10, 20, 30, 40, 50], "equal");
    expect(classOf(5, classes)).toBe(0);
    expect(classOf(99, classes)).toBe(4);
    expect(classOf(50, classes)).toBe(4);
    expect(classOf(Number.NaN, classes)).toBeUndefined();
    expect(classOf(1, [])).toBeUndefined();
  });
  it("stay quick on a large city over many years", () => {
    const values = Array.from({ length: 50_000 }, (_, i) => Math.sin(i) * 50 + (i % 97));
    const start = performance.now();
    expect(classesOf(values, "naturalBreaks")).toHaveLength(5);
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it("cover every value exactly once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...classMethods),
        fc.integer({ min: 1, max: 7 }),
        (values, method, count) => {
          const classes = classesOf(values, method, count);
          expect(classes.length).toBeLessThanOrEqual(5);
          expect(countPerClass(values, classes).reduce((a, b) => a + b, 0)).toBe(values.length);
          for (const value of values) {
            const one = classes[classOf(value, classes) ?? -1];
            expect(one !== undefined && value >= one.lower && value <= one.upper).toBe(true);
          }
        },
      ),
    );
  });
});
