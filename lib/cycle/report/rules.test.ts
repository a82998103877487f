import { describe, expect, it } from "vitest";
import type { AtlasView } from "@/lib/atlas/schema";
import { documentOf, figureOf, heading, paragraph, viewKey } from "./document/rules";
import { checklist, nextVersion, openChecks, slugOf } from "./rules";
import type { ChapterDraft } from "./schema";

const figure = {
  indicator: "k",
  partition: "bezirke",
  date: "2025-12-31",
  mode: "status",
  kind: "map",
  title: "Im Süden mehr",
  alt: "Karte",
} as const;
const chapter = (more: Partial<ChapterDraft> = {}): ChapterDraft => ({
  id: "c1",
  position: 1,
  title: "Kinder",
  keyPoints: "Ein Satz.",
  plainSummary: "Worum es geht.",
  body: documentOf(paragraph("Text.")),
  version: 1,
  editedByName: "Test",
  editedAt: new Date(0),
  ...more,
});
const view = { indicator: { sources: [{ key: "EMR" }] } } as unknown as AtlasView;
const open = (chapters: readonly ChapterDraft[], views: Record<string, AtlasView> = {}) =>
  openChecks(checklist(chapters, views)).map((check) => check.key.split(".c1")[0]);

describe("checklist", () => {
  it("finds nothing to do in a complete chapter", () => {
    const body = documentOf(heading("Lage"), heading("Genauer", 3), paragraph("Text."), figureOf(figure));
    expect(open([chapter({ body })], { [viewKey(figure)]: view })).toEqual([]);
  });

  it("asks for a first chapter", () => {
    expect(open([])).toEqual(["chapters"]);
  });

  it("asks for text, key points and plain words", () => {
    const empty = chapter({ keyPoints: " \n- ", plainSummary: " ", body: documentOf(paragraph()) });
    expect(open([empty])).toEqual(["text", "keyPoints", "plainSummary"]);
  });

  it("asks for a title, a text alternative and released numbers of every figure", () => {
    const body = documentOf(paragraph("Text."), figureOf({ ...figure, title: "", alt: "" }));
    expect(open([chapter({ body })])).toEqual(["figure.numbers", "figure.source", "figure.title", "figure.alt"]);
  });

  it("does not accept a figure without a source", () => {
    const sourceless = { indicator: { sources: [] } } as unknown as AtlasView;
    const body = documentOf(paragraph("Text."), figureOf(figure));
    expect(open([chapter({ body })], { [viewKey(figure)]: sourceless })).toEqual(["figure.source"]);
  });

  it("asks for headings in order, and for words in them", () => {
    expect(open([chapter({ body: documentOf(heading("Tief", 3), paragraph("Text.")) })])).toEqual(["headings"]);
    expect(open([chapter({ body: documentOf(heading(" "), paragraph("Text.")) })])).toEqual(["headings"]);
  });

  it("only advises headings for a long chapter without any", () => {
    const body = documentOf(...Array.from({ length: 9 }, () => paragraph("Text.")));
    const checks = checklist([chapter({ body })], {});
    expect(openChecks(checks)).toEqual([]);
    expect(checks.some((check) => check.state === "advice")).toBe(true);
  });
});

it("makes an address from a title", () => {
  expect(slugOf("Sozialbericht Größe & Maß 2026!")).toBe("sozialbericht-groesse-mass-2026");
  expect(slugOf("…")).toBe("bericht");
});

it("counts versions from 1.0", () => {
  expect(nextVersion([])).toBe("1.0");
  expect(nextVersion([{ number: "1.1" }, { number: "1.0" }])).toBe("1.2");
});
