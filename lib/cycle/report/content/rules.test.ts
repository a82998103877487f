import { describe, expect, it } from "vitest";
import type { AtlasView } from "@/lib/atlas/schema";
import { bullets, documentOf, figureOf, heading, paragraph, viewKey } from "../document/rules";
import type { RichDocument } from "../document/schema";
import { compareReports, correctionsOf, freezeReport, sectionsOf, thawedView } from "./rules";

const figure = {
  indicator: "k",
  partition: "bezirke",
  date: "2025-12-31",
  mode: "status",
  kind: "map",
  title: "Im Süden mehr",
  alt: "Karte",
} as const;
const geometry = { type: "Polygon", coordinates: [] };
const view = {
  partition: { key: "bezirke" },
  orientation: { type: "FeatureCollection", features: [] },
  partitions: [{ key: "stadt" }, { key: "bezirke" }],
  areas: [
    { key: "01", name: "Altstadt", geometry, shown: { state: "known", value: 12.5 } },
    { key: "9999", name: "nicht zuordenbar", geometry: null, shown: { state: "suppressed" } },
  ],
  indicator: { sources: [{ key: "EMR" }] },
} as unknown as AtlasView;
const facts = {
  cycle: { slug: "2023-2027", title: "Zyklus" },
  city: { name: "Teststadt", isDemo: true },
  release: { id: 3, title: "Datenstand 2026-1", note: null, publishedAt: "2026-01-01T00:00:00Z", checksum: "x" },
  frozenOn: "2026-06-15",
};
const report = (...bodies: RichDocument[]) =>
  freezeReport(
    {
      title: "Bericht",
      subtitle: null,
      chapters: bodies.map((body, i) => ({
        id: `c${i}`,
        position: i,
        title: `Kapitel ${i + 1}`,
        keyPoints: "Satz.",
        plainSummary: "Einfach.",
        body,
        version: 1,
        editedByName: "Test",
        editedAt: new Date(0),
      })),
    },
    { [viewKey(figure)]: view },
    facts,
  );

describe("freezeReport", () => {
  const frozen = report(
    documentOf(paragraph("Eins."), heading("Lage"), heading("Genauer", 3), paragraph(), bullets("a", "b")),
    documentOf(
      figureOf(figure),
      heading("Wieder"),
      figureOf({ ...figure, kind: "table" }),
      figureOf(figure),
      paragraph("Drei."),
      figureOf({ ...figure, date: "2020-12-31" }),
    ),
  );

  it("numbers paragraphs through the report, sections and figures by chapter; empty ones do not count", () => {
    const marks = frozen.chapters.map((chapter) => chapter.blocks.map((block) => `${block.type} ${block.number}`));
    expect(marks).toEqual([
      ["paragraph 1", "heading 1.1", "heading 1.1.1", "list 2"],
      ["figure 2.1", "heading 2.1", "figure 2.1", "figure 2.2", "paragraph 3"],
    ]);
    expect(frozen.chapters[1]?.blocks.map((block) => block.anchor)).toEqual([
      "abbildung-2-1",
      "abschnitt-2-1",
      "tabelle-2-1",
      "abbildung-2-2",
      "absatz-3",
    ]);
  });

  it("keeps every outline once and gives the view back as it was", () => {
    expect(Object.keys(frozen.views)).toEqual([viewKey(figure)]);
    expect(frozen.geometries).toEqual({ bezirke: { "01": geometry } });
    expect(JSON.stringify(frozen.views)).not.toContain("Polygon");
    const thawed = thawedView(JSON.parse(JSON.stringify(frozen)), viewKey(figure));
    expect(thawed?.areas).toEqual(view.areas);
    expect(thawed?.orientation).toEqual(view.orientation);
  });

  it("splits a chapter at its upper headings", () => {
    const [first, second] = frozen.chapters;
    expect(first && sectionsOf(first).map((section) => section.length)).toEqual([1, 3]);
    expect(second && sectionsOf(second).map((section) => section.length)).toEqual([1, 4]);
  });
});

describe("compareReports", () => {
  const before = report(documentOf(paragraph("In Ostheide 208 Kinder."), paragraph("Bleibt.")));

  it("names what changed and where", () => {
    const after = report(documentOf(paragraph("In Ostheide 280 Kinder."), paragraph("Bleibt.")));
    expect(compareReports(before, after)).toEqual([
      { label: "Absatz 1", anchor: "absatz-1", before: "In Ostheide 208 Kinder.", after: "In Ostheide 280 Kinder." },
    ]);
    expect(correctionsOf(before, after, "280 statt 208")).toEqual({ "absatz-1": "280 statt 208" });
  });

  it("tells an added paragraph from a moved number", () => {
    const after = report(documentOf(paragraph("In Ostheide 208 Kinder."), paragraph("Neu."), paragraph("Bleibt.")));
    expect(compareReports(before, after)).toEqual([
      { label: "Absatz 2", anchor: "absatz-2", before: "", after: "Neu." },
    ]);
    expect(compareReports(after, before)).toEqual([{ label: "Absatz 2", anchor: null, before: "Neu.", after: "" }]);
  });

  it("finds nothing between equal reports", () => {
    expect(compareReports(before, before)).toEqual([]);
  });
});
