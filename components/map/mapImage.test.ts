import { describe, expect, it } from "vitest";
import { demoAreas, demoOrientation } from "@/lib/demo/geography";
import { drawMap } from "./drawing";
import { escaped, mapImage, wrapped } from "./mapImage";

const drawing = drawMap(
  demoAreas.filter((area) => area.partition === "bezirke"),
  { orientation: demoOrientation },
)!;

describe("mapImage", () => {
  const file = mapImage({
    drawing,
    paintOf: (key) => (key === "01" ? { hatch: "suppressed" } : { hex: "#41b6c4", name: "Süd & <Nord>", value: "1,0" }),
    border: "#ffffff",
    selected: "02",
    title: "Anteil",
    subtitle: "Ende 2025",
    legendTitle: "Anteil in %",
    legend: [
      { hex: "#41b6c4", text: "unter 10" },
      { hatch: "suppressed", text: "gesperrt 1" },
    ],
    notes: ["Quelle: Register. Alle Zahlen sind erfunden."],
    scaleLabel: "2 km",
  });

  it("carries title, legend and source inside the file", () => {
    for (const part of ["Anteil", "Ende 2025", "unter 10", "gesperrt 1", "Quelle: Register.", "2 km"])
      expect(file).toContain(part);
    expect(file).toContain("url(#suppressed)");
  });

  it("depends on nothing outside and takes names for text", () => {
    expect(file).not.toMatch(/var\(--|<Nord>|href=/);
    expect(file).toContain("Süd &amp; &lt;Nord&gt;");
  });
});

it("breaks lines between words", () => {
  expect(wrapped("eins zwei drei", 9)).toEqual(["eins zwei", "drei"]);
  expect(wrapped("Bedarfsgemeinschaften", 5)).toEqual(["Bedarfsgemeinschaften"]);
  expect(wrapped("", 5)).toEqual([]);
});

it("escapes what could be markup", () => {
  expect(escaped(`<a href="x">'&`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
});
