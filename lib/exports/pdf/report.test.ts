import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { AtlasView } from "@/lib/atlas/schema";
import { freezeReport } from "@/lib/cycle/report/content/rules";
import { bullets, documentOf, figureOf, heading, link, paragraph, viewKey } from "@/lib/cycle/report/document/rules";
import { known, suppressed, type Value } from "@/lib/statistics/values";
import { barsSvg } from "./bars";
import { mapSvg } from "./map";
import { reportData, reportPdf } from "./report";

const figure = {
  indicator: "k",
  partition: "bezirke",
  date: "2025-12-31",
  mode: "status",
  kind: "map",
  title: "Im Süden leben mehr Kinder in Bedarfsgemeinschaften",
  alt: "Karte der Bezirke, dunkel im Süden.",
} as const;

/** What a person may type: Typst's own signs, and letters no Latin-1 has. */
const wild = String.raw`#let x = $ * _ @ref <label> \ ~ „Größe“ € łódź #read("/etc/passwd")`;

const square = (x: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [x, 51],
      [x + 0.1, 51],
      [x + 0.1, 51.1],
      [x, 51.1],
      [x, 51],
    ],
  ],
});
const set = (value: Value, cases: number) => ({
  value,
  numerator: value.state === "known" ? known(cases) : value,
  denominator: known(800),
  change: { difference: known(-1.25), relative: known(-5) },
  series: [],
});
const text = (de: string) => ({ de, en: de });
const view = {
  release: { id: 3, title: "Datenstand 2026-1" },
  indicator: {
    key: "k",
    number: 20,
    kind: "ratio",
    unit: "%",
    decimals: 1,
    name: text("Kinder in Bedarfsgemeinschaften"),
    shortName: text("Anteil"),
    numerator: [{ key: "K_BG", name: text("in BG") }],
    denominator: [{ key: "EW_U18", name: text("Kinder") }],
    sources: [{ key: "BA", attribution: text("Bundesagentur für Arbeit") }],
  },
  partition: { key: "bezirke", name: text("Bezirke") },
  partitions: [],
  date: "2025-12-31",
  before: "2021-12-31",
  mode: "status",
  format: { unit: "%", decimals: 1, style: "value" },
  classes: [
    { lower: 10, upper: 20, count: 0 },
    { lower: 20, upper: 30, count: 1 },
  ],
  areas: [
    {
      key: "01",
      name: "Altstadt <&>",
      geometry: square(7),
      classIndex: 1,
      comparable: true,
      shown: known(28.5),
      ...set(known(28.5), 1234),
    },
    {
      key: "02",
      name: "Hafen",
      geometry: square(7.1),
      classIndex: null,
      comparable: false,
      shown: suppressed,
      ...set(suppressed, 1),
    },
  ],
  city: { name: "Emscherau", shown: known(21.04), ...set(known(21.04), 4074) },
  orientation: null,
} as unknown as AtlasView;

const content = freezeReport(
  {
    title: "Sozialbericht 2026",
    subtitle: wild,
    chapters: [
      {
        id: "c",
        position: 1,
        title: wild,
        keyPoints: `${wild}\nZweiter Satz.`,
        plainSummary: wild,
        version: 1,
        editedByName: "Test",
        editedAt: new Date(0),
        body: documentOf(
          paragraph(wild, link("E-11", "/empfehlungen/E-11")),
          heading(wild),
          heading("Darunter", 3),
          bullets(wild, "b"),
          figureOf(figure),
          figureOf({ ...figure, kind: "chart" }),
          figureOf({ ...figure, kind: "table" }),
        ),
      },
    ],
  },
  { [viewKey(figure)]: view },
  {
    cycle: { slug: "2023-2027", title: "Zyklus 2023–2027" },
    city: { name: "Emscherau", isDemo: true },
    release: { id: 3, title: "Datenstand 2026-1", note: null, publishedAt: "2026-06-01T00:00:00Z", checksum: "x" },
    frozenOn: "2026-06-15",
  },
);
const report = {
  content,
  number: "1.1",
  publishedOn: "2026-09-03",
  errata: [{ number: "1.1", on: "2026-09-03", text: wild }],
  address: "https://stadt.example/berichte/b",
  site: "https://stadt.example",
};

describe("the PDF of a report", () => {
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await reportPdf(report);
  });

  it("is tagged, marked PDF/UA-1, German, and has a title, bookmarks and text alternatives", () => {
    const raw = unpacked(pdf);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/pdfuaid:part(>|=")1/);
    expect(raw).toMatch(/\/Lang ?\(de-DE\)/);
    expect(raw).toMatch(/\/StructTreeRoot/);
    expect(raw).toMatch(/\/Outlines/);
    expect(raw).toContain("/DisplayDocTitle true");
    expect(raw.match(/\/Alt ?[(<]/g)?.length).toBeGreaterThanOrEqual(2);
    expect(raw).toMatch(/\/S ?\/TH\b/);
    expect(raw).toMatch(/\/S ?\/Figure/);
  });

  it("embeds its fonts", () => {
    const raw = unpacked(pdf);
    expect(raw).toMatch(/SourceSerif4/);
    expect(raw).toMatch(/SourceSans3/);
    expect(raw).toMatch(/\/FontFile[23]/);
  });

  it("leads links to this installation's own address", () => {
    expect(unpacked(pdf)).toContain("https://stadt.example/empfehlungen/E-11");
  });
});

describe("what is typeset", () => {
  const data = JSON.stringify(reportData(report));
  it("carries the frozen numbers, the paragraph numbers and the demo marker", () => {
    for (const piece of [
      "1.234",
      "28,5",
      "21,0",
      "−1,3",
      "Abbildung 1.1",
      "Abbildung 1.2",
      "Tabelle 1.1",
      "erfundene Stadt",
    ])
      expect(data, piece).toContain(piece);
    expect(data).toContain("Datenstand 2026-1, eingefroren am 15.\u00a0Juni 2026");
    const chapter = reportData(report).chapters[0] as unknown as { blocks: { type: string; number?: number }[] };
    expect(chapter.blocks.filter((block) => block.type !== "heading").map((block) => block.number)).toEqual([
      1,
      2,
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("gives a withheld value its sign and nothing else", () => {
    const { table } = (
      reportData(report).chapters[0] as unknown as { blocks: { table?: { rows: string[][] } }[] }
    ).blocks.at(-1) as { table: { rows: string[][] } };
    expect(table.rows[1]).toEqual(["Hafen", ".", "800", ".", "−1,3"]);
  });
});

describe("drawings", () => {
  it("draw every area and name it, with signs escaped", () => {
    const svg = mapSvg(view);
    expect(svg.match(/<path d="M/g)).toHaveLength(2);
    expect(svg).toContain("Altstadt &lt;&amp;&gt;");
    expect(svg).toContain(">28,5<");
    expect(svg).toContain("url(#none)");
  });
  it("show water and rail across the city, and nothing where no layer is", () => {
    const line = (kind: string, coordinates: number[][]) => ({
      type: "Feature",
      properties: { kind },
      geometry: { type: "LineString", coordinates },
    });
    const across = [
      [10, 51],
      [10.2, 51.1],
    ];
    const features = [line("river", across), line("railway", across), line("zebra", across)];
    const svg = mapSvg({ ...view, orientation: { type: "FeatureCollection", features } });
    // Each below the areas and, faintly, across them; the two areas themselves; nothing of what is not known.
    expect(svg.match(/<path d="M/g)).toHaveLength(2 * 2 + 2);
    expect(mapSvg({ ...view, orientation: null }).match(/<path d="M/g)).toHaveLength(2);
  });
  it("draw bars for known values and a line for the city", () => {
    const svg = barsSvg(view);
    expect(svg.match(/<rect /g)).toHaveLength(1);
    expect(svg).toContain("Stadt 21,0");
    expect(svg).not.toContain("Hafen");
  });
});

/** The file with its compressed streams laid open, byte by byte as text. */
function unpacked(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].map((match) => {
    const start = (match.index ?? 0) + match[0].length;
    const end = raw.indexOf("endstream", start);
    try {
      return inflateSync(pdf.subarray(start, end)).toString("latin1");
    } catch {
      return "";
    }
  });
  return raw + streams.join("\n");
}
