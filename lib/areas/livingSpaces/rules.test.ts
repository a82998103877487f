import { describe, expect, it } from "vitest";
import { areaKeyOf, judgeDrawing, newestOfAuthors, overlayOf, voidSentence } from "./rules";

/** Five leaves in a row; E lies apart. */
const ground = [
  { key: "A", name: "Am Hafen", inhabitants: 120, neighbours: ["B"] },
  { key: "B", name: "Bruch", inhabitants: 130, neighbours: ["A", "C"] },
  { key: "C", name: "Kolonie", inhabitants: null, neighbours: ["B", "D"] },
  { key: "D", name: "Damm", inhabitants: 60, neighbours: [] },
  { key: "E", name: "Eck", inhabitants: 900, neighbours: [] },
];
const judge = (core: string[], contested: string[] = []) => judgeDrawing({ core, contested }, ground);

describe("a drawing", () => {
  it("stands with three leaves and 300 known inhabitants", () => {
    expect(judge(["A", "B"], ["D"])).toMatchObject({ problems: [], inhabitants: 310, withheld: 0, pieces: 2 });
    expect(judge(["A", "B", "C"]).problems).toEqual([
      "Bekannt sind erst 250 Menschen. Ein Lebensraum braucht mindestens 300.",
    ]);
    expect(judge(["A", "B", "C"], ["D"])).toMatchObject({ problems: [], withheld: 1, pieces: 1 });
  });
  it("is refused without a core, with too few leaves, unknown ones, or one that is both", () => {
    expect(judge([], ["A", "B", "E"]).problems).toEqual(["Wählen Sie mindestens ein Gebiet als Kern."]);
    expect(judge(["A", "E"]).problems).toEqual(["Ein Lebensraum hat mindestens 3 Gebiete. Es sind erst 2."]);
    // The same leaf three times is one leaf.
    expect(judge(["E", "E", "E"]).problems).toHaveLength(1);
    expect(judge(["A", "E", "9999", "B"]).problems).toEqual([
      "Nicht wählbar: 9999. Dieses Gebiet gibt es nicht oder nicht mehr.",
    ]);
    expect(judge(["A", "B", "E"], ["B"]).problems).toEqual(["Zugleich Kern und umstritten: Bruch. Wählen Sie eines."]);
  });
  it("may fall into pieces, but says so", () => {
    expect(judge(["A", "B", "E"]).remarks).toEqual(["Der Lebensraum zerfällt in 2 Teile, die sich nicht berühren."]);
    // A border named by one side only is one.
    expect(judge(["C", "D", "E"]).pieces).toBe(2);
  });
});

describe("drawings laid over each other", () => {
  it("share what is core for all of them; the rest is the contested edge", () => {
    expect(
      overlayOf([
        { core: ["A", "B"], contested: ["C"] },
        { core: ["B", "A", "C"], contested: [] },
        { core: ["B"], contested: ["A", "D"] },
      ]),
    ).toEqual([
      { leaf: "A", core: 2, contested: 1, standing: "contestedEdge" },
      { leaf: "B", core: 3, contested: 0, standing: "sharedCore" },
      { leaf: "C", core: 1, contested: 1, standing: "contestedEdge" },
      { leaf: "D", core: 0, contested: 1, standing: "contestedEdge" },
    ]);
    expect(overlayOf([])).toEqual([]);
  });
  it("count the newest of every author, and of every group that drew on paper", () => {
    const version = (id: number, authorId: string | null, number: number, onPaperBy = "") => ({
      id,
      authorId,
      authorName: authorId ?? "Kommandozeile",
      number,
      onPaperBy,
    });
    const newest = newestOfAuthors([
      version(1, "a", 1),
      version(2, "b", 1),
      version(3, "a", 2),
      version(4, "a", 1, "Seniorenkreis"),
      version(5, null, 1),
    ]);
    expect([...newest].sort()).toEqual([2, 3, 4, 5]);
  });
});

describe("the key of an adopted Lebensraum", () => {
  it("comes from its name and is never given twice", () => {
    expect(areaKeyOf("Rund um den Hafen", new Set())).toBe("rund-um-den-hafen");
    expect(areaKeyOf("Süd­straße / Löh!", new Set())).toMatch(/^[a-z0-9-]+$/);
    expect(areaKeyOf("Hafen", new Set(["hafen", "hafen-2"]))).toBe("hafen-3");
    expect(areaKeyOf("???", new Set())).toBe("lebensraum");
    // Nobody can make an address of it that means something else.
    expect(areaKeyOf("../../x", new Set())).toBe("x");
  });
});

it("names the releases that have to be prepared again", () => {
  expect(voidSentence([])).toBe("");
  expect(voidSentence(["2026-1"])).toContain("„2026-1“ kennt die Änderung nicht");
  expect(voidSentence(["2026-1", "2026-2"])).toContain("kennen die Änderung nicht");
});
