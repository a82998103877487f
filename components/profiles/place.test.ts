import { describe, expect, it } from "vitest";
import { demoAreas } from "@/lib/demo/geography";
import { compassOf, namesInSentence } from "./place";

const city = demoAreas.find((area) => area.partition === "stadt")!.geometry;
const at = (name: string) => {
  const area = demoAreas.find((one) => one.partition === "bezirke" && one.name === name)!;
  return compassOf({ area: { ...area, isResidual: false, squareKilometres: 1, leafCount: 1 }, cityOutline: city });
};

describe("compassOf", () => {
  it("finds the places of the demo city", () => {
    expect(at("Feldmark")).toBe("north");
    expect(at("Emscherbruch")).toBe("southwest");
    expect(at("Zechenpark")).toBe("southeast");
    expect(at("Bergfeld")).toBe("west");
  });
  it("says nothing without an outline", () => {
    const area = { ...demoAreas[0]!, geometry: null, isResidual: true, squareKilometres: null, leafCount: 0 };
    expect(compassOf({ area, cityOutline: city })).toBeNull();
  });
});

describe("namesInSentence", () => {
  it("joins as one speaks", () => {
    expect(namesInSentence([], "und")).toBe("");
    expect(namesInSentence(["A"], "und")).toBe("A");
    expect(namesInSentence(["A", "B", "C"], "und")).toBe("A, B und C");
  });
});
