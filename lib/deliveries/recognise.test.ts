import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AreaDirectory, type KnownArea } from "./map/areas";
import { readFile } from "./read";
import { recogniseFile } from "./recognise";
import { dateInHeading, readDate } from "./recognise/dates";
import { readNumber, recogniseNumberFormat } from "./recognise/numbers";
import type { NumberFormat } from "./schema";

const data = "../shared/data";
const onlyWithData = describe.skipIf(!existsSync(`${data}/koeln`));

const open: NumberFormat = { decimalChar: null, groupChar: null };
const german: NumberFormat = { decimalChar: ",", groupChar: "." };
const number = (text: string, format = open, integer = true) => readNumber({ text }, format, integer);

describe("numbers", () => {
  it.each([
    ["1234", 1234],
    ["1.234", 1234],
    ["1.234.567", 1234567],
    ["9.577.207", 9577207],
    ["1 234", 1234],
    ["1\u00A0234\u00A0567", 1234567],
    ["1\u202F234", 1234],
    ["1'234", 1234],
    ["1’234,5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["76,70", 76.7],
    [",8", 0.8],
    ["-,8", -0.8],
    ["−35", -35],
    ["–35", -35],
    ["35-", -35],
    ["22,4 %", 22.4],
    ["1023101.0", 1023101],
    ["(15)", 15],
    ["123 p", 123],
    ["0", 0],
  ])("reads %s as %d in a column of whole numbers with no format stated", (text, value) => {
    expect(number(text)).toMatchObject({ kind: "number", value });
  });

  it("refuses 1.234 in a decimal column unless the mapping says what the point means", () => {
    expect(number("1.234", open, false)).toEqual({ kind: "ambiguous", readings: [1234, 1.234] });
    expect(number("1.234", german, false)).toMatchObject({ value: 1234 });
    expect(number("1.234", { decimalChar: ".", groupChar: null }, false)).toMatchObject({ value: 1.234 });
    expect(number("1.234", { decimalChar: ".", groupChar: null }, true)).toMatchObject({ value: 1.234 });
    expect(number("1,234", open, true)).toMatchObject({ kind: "ambiguous" });
    expect(number("0.123", open, true)).toMatchObject({ value: 0.123 });
  });

  it("does not take a badly grouped number", () => {
    expect(number("12.34", german)).toMatchObject({ kind: "unreadable", guess: 12.34 });
    expect(number("1.23.456", german)).toMatchObject({ kind: "unreadable" });
    expect(number("1.234,5,6", german)).toMatchObject({ kind: "unreadable" });
    expect(number("12.3456,7")).toMatchObject({ kind: "unreadable" });
  });

  it("recognises a number that became a date", () => {
    expect(number("03.11.")).toMatchObject({ kind: "date", guess: 3.11 });
    expect(readNumber({ text: "2023-11-03", date: "2023-11-03" }, open, false)).toMatchObject({
      kind: "date",
      guess: 3.11,
    });
    expect(number("3. Nov")).toMatchObject({ kind: "date" });
  });

  it("proposes what a slip of the hand meant", () => {
    expect(number("1O7")).toMatchObject({ kind: "unreadable", guess: 107, why: "Buchstabe O statt Null" });
    expect(number("l2")).toMatchObject({ guess: 12 });
    expect(number("1,2E+05")).toMatchObject({ kind: "unreadable", why: "Excel hat die Zahl gekürzt" });
    expect(number("#BEZUG!")).toMatchObject({ kind: "unreadable" });
    expect(number("viele")).toEqual({ kind: "unreadable" });
  });

  it("keeps the number a spreadsheet stored", () => {
    expect(readNumber({ text: "1234.5", number: 1234.5 }, german, true)).toEqual({ kind: "number", value: 1234.5 });
  });

  it("decides the format by numbers with one reading", () => {
    expect(recogniseNumberFormat(["1.234", "76,70"])).toEqual({ decimalChar: ",", groupChar: "." });
    expect(recogniseNumberFormat(["1023101.0"])).toEqual({ decimalChar: ".", groupChar: null });
    expect(recogniseNumberFormat(["1.234", "2.345"])).toEqual(open);
    expect(recogniseNumberFormat(["1.5", "2,5"])).toEqual(open);
  });
});

describe("dates", () => {
  it.each([
    ["31.12.2025", "2025-12-31"],
    ["2025-12-31", "2025-12-31"],
    ["31.12.25", "2025-12-31"],
    ["2025", "2025-12-31"],
    ["2025.0", "2025-12-31"],
    ["Dezember 2025", "2025-12-31"],
    ["Mrz 2024", "2024-03-31"],
    ["02/2024", "2024-02-29"],
    ["30. Juni 2024", "2024-06-30"],
    ["31.02.2024", undefined],
    ["13.13.2024", undefined],
    ["Nord", undefined],
  ])("reads %s as %s", (text, date) => {
    expect(readDate({ text })).toBe(date);
  });

  it("finds the date a heading names", () => {
    expect(dateInHeading("Plan 2012")).toBe("2012-12-31");
    expect(dateInHeading("Stand 30.06.2020")).toBe("2020-06-30");
    expect(dateInHeading("2019/2020")).toBeUndefined();
    expect(dateInHeading("EW_U18")).toBeUndefined();
  });
});

const blocks: KnownArea[] = ["011", "012", "021", "022"].map((key, index) => ({
  partition: "bloecke",
  key,
  name: `Block ${index}`,
}));
const city: KnownArea = { partition: "stadt", key: "05512000", name: "Emscherau" };
const directory = new AreaDirectory([city, ...blocks]);
const counts = [
  { key: "EW", name: "Einwohner insgesamt", aliases: ["Einwohner"] },
  { key: "EW_U18", name: "Einwohner unter 18 Jahren", aliases: ["0 bis unter 18"] },
  { key: "EW_65P", name: "Einwohner ab 65 Jahren", aliases: ["65 und älter"] },
];

async function recognise(text: string, areas = directory) {
  const file = await readFile(() => [new TextEncoder().encode(text)], "datei.csv");
  if (!file.ok) throw new Error(file.problems[0]?.message);
  const recognition = recogniseFile(file.sheets, areas, counts);
  if (!recognition) throw new Error("nothing recognised");
  return recognition;
}

describe("tables", () => {
  it("passes over titles and takes the heading above the first values", async () => {
    const found = await recognise(
      "Bevölkerung in Emscherau;;\nStand: 31.12.2023;;\n;;\nNr;Einwohner;0 bis unter 18\n011;1.200;210\n012;980;150\n",
    );
    expect(found.frame.header).toEqual({ row: 4, rows: 1 });
    expect(found.mapping.date).toEqual({ constant: "2023-12-31" });
    expect(found.mapping.values).toEqual([
      { column: "Einwohner", baseCount: "EW" },
      { column: "0 bis unter 18", baseCount: "EW_U18" },
    ]);
    expect(found.open).toEqual([]);
  });

  it("recognises areas by years, although the headings are numbers", async () => {
    const found = await recognise("Block;2021;2022;2023\n011;1200;1210;1220\n012;980;985;990\n021;5;6;7\n");
    expect(found.layout).toBe("wide");
    expect(found.mapping.date).toEqual({ header: true });
    expect(found.mapping.values.map((value) => value.date)).toEqual(["2021-12-31", "2022-12-31", "2023-12-31"]);
    expect(found.open).toContain("baseCount");
  });

  it("recognises a long table", async () => {
    const found = await recognise(
      "Stichtag;Gebiet;Merkmal;Wert\n31.12.2023;011;Einwohner;1.200\n31.12.2023;011;65 und älter;300\n31.12.2023;012;Einwohner;900\n",
    );
    expect(found.layout).toBe("long");
    expect(found.mapping.baseCount).toEqual({
      columns: ["Merkmal"],
      names: { Einwohner: "EW", "65 und älter": "EW_65P" },
    });
    expect(found.mapping.values).toEqual([{ column: "Wert" }]);
  });

  it("recognises a long table of a single count", async () => {
    const found = await recognise("Stichtag;Gebiet;Merkmal;Wert\n31.12.2023;011;EW;1.200\n31.12.2023;012;EW;900\n");
    expect(found.layout).toBe("long");
    expect(found.mapping.baseCount).toEqual({ columns: ["Merkmal"], names: {} });
    expect(found.open).toEqual([]);
  });

  it("knows a file without a heading", async () => {
    const found = await recognise("011;1200\n012;980\n021;500\n022;400\n");
    expect(found.frame.header).toBeNull();
    expect(found.mapping.areas?.[0]).toMatchObject({ partition: "bloecke", column: 1 });
    expect(found.mapping.values).toEqual([{ column: 2 }]);
  });

  it("joins a heading of two rows and leaves trailing empty columns out", async () => {
    const found = await recognise(
      "Block;Einwohner;;Haushalte;;;\n;2022;2023;2022;2023;;\n011;1200;1210;600;610;;\n012;980;985;500;505;;\n",
    );
    expect(found.frame).toMatchObject({ header: { row: 1, rows: 2 }, width: 5 });
    expect(found.frame.headings).toEqual([
      "Block",
      "Einwohner / 2022",
      "Einwohner / 2023",
      "Haushalte / 2022",
      "Haushalte / 2023",
    ]);
    expect(found.columns[2]).toMatchObject({ role: "value", baseCount: "EW", date: "2023-12-31" });
  });

  it("proposes leading zeros only as a rule a person confirms", async () => {
    const found = await recognise("Block;Einwohner\n11;1200\n12;980\n21;500\n22;400\n");
    expect(found.mapping.areas?.[0]).toMatchObject({ by: "key", transform: [{ do: "padZeros", length: 3 }] });
  });

  it("sends the total row to the city", async () => {
    const found = await recognise("Block;Einwohner\n011;1200\n012;980\n021;500\n022;400\nStadt insgesamt;3080\n");
    expect(found.mapping.areas?.[0]).toMatchObject({
      partition: "stadt",
      constant: "05512000",
      when: { equals: ["Stadt insgesamt"] },
    });
  });

  it("lists the signs it found and asks what they mean", async () => {
    const found = await recognise("Block;Einwohner\n011;1200\n012;.\n021;-\n022;*\n");
    expect(found.marks.map((mark) => mark.sign).sort()).toEqual(["*", "-", "."]);
    expect(found.open).toContain("marks");
  });

  it("says that two columns have one heading", async () => {
    const found = await recognise("Block;Frauen;Frauen\n011;1;2\n012;3;4\n");
    expect(found.problems[0]).toMatchObject({ kind: "doubledColumn", column: 3 });
    expect(found.mapping.values.map((value) => value.column)).toEqual([2, 3]);
  });
});

onlyWithData("real files", () => {
  const features = (file: string, partition: string, key: string, name: string): KnownArea[] =>
    (JSON.parse(readFileSync(`${data}/${file}`, "utf8")).features as { properties: Record<string, unknown> }[]).map(
      ({ properties }) => ({
        partition,
        key: String(properties[key]),
        name: String(properties[name]),
      }),
    );
  const real = async (path: string, areas: readonly KnownArea[]) => {
    const bytes = new Uint8Array(readFileSync(`${data}/${path}`));
    const file = await readFile(() => [bytes], path);
    if (!file.ok) throw new Error(file.problems[0]?.message);
    const recognition = recogniseFile(file.sheets, new AreaDirectory(areas), counts);
    if (!recognition) throw new Error("nothing recognised");
    return recognition;
  };
  const koeln = () => [
    { partition: "stadt", key: "05315000", name: "Köln" },
    ...features("koeln/stadtbezirke_wgs84.geojson", "stadtbezirke", "STB_NR", "STB_NAME"),
    ...features("koeln/stadtteile_wgs84.geojson", "stadtteile", "STT_NR", "STT_NAME"),
  ];

  it("Köln: one file with city, Bezirke and Stadtteile", async () => {
    const found = await real("koeln/bevoelkerung_2005-2012.csv", koeln());
    expect(found.layout).toBe("long");
    expect(found.mapping.values).toEqual([{ column: "zahl" }]);
    expect(found.mapping.date).toMatchObject({ column: "jahr" });
    expect(found.mapping.areas?.map((rule) => rule.partition)).toEqual(["stadt", "stadtbezirke", "stadtteile"]);
    expect(found.mapping.areas?.[1]?.transform).toEqual([{ do: "stripLeadingZeros" }]);
    expect(found.mapping.areas?.[2]).toMatchObject({ column: "raum_id", by: "key" });
    expect(found.numbers.decimalChar).toBe(".");
  });

  it("Köln's election: empty key column, join by name, decimal commas, 102 columns", async () => {
    const found = await real("messy/koeln_bundestagswahl2013_stadtteile.csv", koeln());
    expect(found.columns[0]?.role).toBe("empty");
    expect(found.mapping.areas?.[0]).toMatchObject({ partition: "stadtteile", column: "Name", by: "name" });
    expect(found.numbers.decimalChar).toBe(",");
    expect(found.open).toContain("date");
  });

  it("Köln's budget: years in headings, thousands points, negatives", async () => {
    const found = await real("messy/koeln_haushalt_bezirke.csv", koeln());
    expect(found.mapping.areas?.[0]).toMatchObject({ partition: "stadtbezirke", column: "Bezirk" });
    expect(found.mapping.values).toHaveLength(7);
    expect(found.numbers).toEqual({ decimalChar: ",", groupChar: "." });
  });

  it("München: the second sheet, keys in front of names, values as text", async () => {
    const areas = features("muenchen/stadtbezirke_wgs84_vereinigt.geojson", "stadtbezirke", "sb_nummer", "name");
    const found = await real("muenchen/raw/export_ki.xlsx", [
      { partition: "stadt", key: "09162000", name: "München" },
      ...areas,
    ]);
    expect(found.sheet).toBe("KINDERBETREUUNG");
    expect(found.layout).toBe("long");
    expect(found.mapping.values).toEqual([{ column: "Indikatorwert" }]);
    expect(found.mapping.areas?.at(-1)).toMatchObject({ partition: "stadtbezirke", column: "Raumbezug" });
    expect(found.numbers.decimalChar).toBe(",");
  });

  it("IT.NRW: four heading rows under five titles", async () => {
    const found = await real("messy/it-nrw_13211-03ir.xls", []);
    expect(found.frame.header).toEqual({ row: 6, rows: 4 });
    expect(found.frame.headings[1]).toBe(
      "Monate (jeweils Stichtag zum Monatsende) / Januar (31.) / Geschlecht / Insgesamt",
    );
  });

  it("Leipzig and Flensburg: the area column by key and by name", async () => {
    const leipzig = await real(
      "leipzig/auswahl_2010-2023.csv",
      features("leipzig/ortsteile.geojson", "ortsteile", "ortsteil_nr", "name"),
    );
    expect(leipzig.mapping.areas).toMatchObject([
      { partition: "ortsteile", column: "ortsteil_nr", by: "key", transform: [] },
    ]);
    const flensburg = await real(
      "flensburg/sozialatlas_2022_flach.csv",
      features("flensburg/stadtteile_wgs84.geojson", "stadtteile", "AREA_ID", "AREA_NAME"),
    );
    expect(flensburg.mapping.areas).toMatchObject([{ partition: "stadtteile", column: "district_name", by: "name" }]);
  });

  it("Kiel: a file without a heading", async () => {
    const found = await real("messy/kiel/kiel_gesetze_justiz_gemeldete_straftaten.csv", []);
    expect(found.frame.header).toBeNull();
    expect(found.mapping.date).toMatchObject({ column: 4 });
  });
});
