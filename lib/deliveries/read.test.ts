import { existsSync, readFileSync } from "node:fs";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readFile, readRows } from "./read";
import { detectEncoding } from "./read/bytes";
import { detectDelimiter, parseCsv, parseCsvText, UnclosedQuote } from "./read/csv";

const data = "../shared/data";
const onlyWithData = describe.skipIf(!existsSync(`${data}/messy`));
if (!existsSync(`${data}/messy`)) console.warn(`${data} is not here: the tests on real files are skipped.`);

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
const open = async (bytes: Uint8Array, name = "datei.csv") => readFile(() => [bytes], name);
const real = (path: string) => open(new Uint8Array(readFileSync(`${data}/${path}`)), path);

async function ok(file: ReturnType<typeof open>) {
  const result = await file;
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join(" "));
  return result;
}

describe("encoding", () => {
  it("tells UTF-8, UTF-8 with a mark, Windows-1252 and UTF-16 apart", async () => {
    expect(await detectEncoding([utf8("Köln")])).toBe("utf-8");
    expect(await detectEncoding([utf8("\uFEFFKöln")])).toBe("utf-8");
    expect(await detectEncoding([latin("Köln")])).toBe("windows-1252");
    expect(await detectEncoding([Uint8Array.from([0xff, 0xfe, 0x4b, 0])])).toBe("utf-16le");
  });

  it("finds Windows-1252 although the first umlaut stands at the very end", async () => {
    expect(await detectEncoding([utf8("a;b\n".repeat(50_000)), latin("Süd;1\n")])).toBe("windows-1252");
  });

  it("takes an umlaut that two blocks cut apart for UTF-8", async () => {
    const bytes = utf8("Süd");
    expect(await detectEncoding([bytes.subarray(0, 2), bytes.subarray(2)])).toBe("utf-8");
  });

  it("brings decomposed umlauts into composed form", async () => {
    const file = await ok(open(utf8("Gebiet;Wert\nMu\u0308lheim;1\n")));
    expect(file.sheets[0]!.rows[1]!.cells[0]!.text).toBe("Mülheim");
  });

  it("warns of umlauts that were destroyed before", async () => {
    const file = await ok(open(utf8("Jahr;Kr?er\n1960;4405\n")));
    expect(file.problems[0]).toMatchObject({ kind: "destroyedText", severity: "warning", row: 1, column: 2 });
    expect((await ok(open(utf8("Wie viele? Alle.;1\n")))).problems).toEqual([]);
  });
});

describe("a file that is not what it is called", () => {
  it("is read as the text it is, with a warning", async () => {
    const file = await ok(open(utf8("Gebiet;Wert\n1;2\n"), "ordner/zahlen.xlsx"));
    expect(file.format.kind).toBe("csv");
    expect(file.problems).toMatchObject([{ kind: "otherFormat", severity: "warning" }]);
    expect(file.problems[0]?.message).toContain("„zahlen.xlsx“ ist keine Arbeitsmappe");
  });

  it("is refused where it is no table at all", async () => {
    const message = async (bytes: Uint8Array, name: string) => (await open(bytes, name)).problems[0]?.message;
    expect(await message(utf8("<html><body><table></table></body></html>"), "zahlen.xls")).toContain("eine Webseite");
    expect(await message(utf8('[{"Jahr": 2021}]'), "zahlen.json")).toContain("eine JSON-Datei");
    expect(await message(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 0, 0, 0]), "zahlen.csv")).toContain(
      "keine Textdatei",
    );
    expect(await message(utf8("[Gebiet];Wert\n1;2\n"), "zahlen.csv")).toBeUndefined();
  });

  it("is refused in another encoding than stated", async () => {
    const stated = (bytes: Uint8Array, encoding: "utf-8" | "windows-1252") =>
      readFile(() => [bytes], "datei.csv", { encoding });
    expect((await stated(latin("Süd;1\n"), "utf-8")).problems[0]?.message).toBe(
      "Die Datei ist nicht in UTF-8 geschrieben, wie angegeben, sondern in Windows-1252.",
    );
    expect((await stated(utf8("Süd;1\n"), "windows-1252")).ok).toBe(false);
    expect((await stated(utf8("Nord;1\n"), "windows-1252")).ok).toBe(true);
  });
});

describe("CSV", () => {
  it("finds the delimiter, also beside decimal commas and titles", () => {
    expect(detectDelimiter("Gebiet;A;B\nNord;1,5;2,5\nSüd;3,5;4,5\n")).toBe(";");
    expect(detectDelimiter("a,b,c\n1,2,3\n4,5,6\n")).toBe(",");
    expect(detectDelimiter("a\tb\n1,0\t2,0\n3,0\t4,0\n")).toBe("\t");
    expect(detectDelimiter("Bevölkerung, Haushalte\nStand: 31.12.2023\n\nNr;EW\n1;1.234\n2;2.345\n3;99\n")).toBe(";");
    expect(detectDelimiter("sep=,\na;b,1\n")).toBe(",");
    expect(detectDelimiter('id,text,a,b,c,d\n1,"x; y",2,3,4,5\n2,"x; z",2,3,4,5\n')).toBe(",");
  });

  it("keeps quotes, doubled quotes, delimiters and line breaks inside a field", () => {
    expect(parseCsvText('a;"b;c";"d ""e"""\r\n"zwei\nZeilen";5" Rohr;\n', ";")).toEqual([
      ["a", "b;c", 'd "e"'],
      ["zwei\nZeilen", '5" Rohr', ""],
    ]);
  });

  it("reads the same however the text is cut into blocks", async () => {
    const text = 'Gebiet;Wert\r\n"Nord ""A""";1\r\n;2\r\n\r\nSüd;3';
    const whole = parseCsvText(text, ";");
    for (let size = 1; size < 8; size++) {
      const blocks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
      const rows: string[][] = [];
      for await (const row of parseCsv(blocks, ";")) rows.push(row);
      expect(rows).toEqual(whole);
    }
  });

  it("names the row of a quote that never closes, at once and on a large file", async () => {
    const text = `a;b\n1;"offen\n${"x;y\n".repeat(400_000)}`;
    const began = performance.now();
    expect(() => parseCsvText(text, ";")).toThrow(UnclosedQuote);
    expect(performance.now() - began).toBeLessThan(2_000);
    const file = await open(utf8(text));
    expect(file).toMatchObject({ ok: false, problems: [{ row: 2 }] });
  });

  it("counts rows as a spreadsheet shows them and skips Excel's own sep line", async () => {
    const file = await ok(open(utf8("sep=;\nGebiet;Wert\n\nNord;1\n")));
    expect(file.sheets[0]!.rows.map((row) => row.row)).toEqual([1, 2, 3]);
    expect(file.sheets[0]!.rows[2]!.cells[0]!.text).toBe("Nord");
  });
});

describe("workbooks", () => {
  it("keeps numbers, dates and several sheets of .xlsx and .ods", async () => {
    const sheets = [
      { name: "Impressum", rows: [["Amt"]] },
      {
        name: "Daten",
        rows: [
          ["Gebiet", "Stichtag", "Wert"],
          ["01", new Date(Date.UTC(2023, 11, 31)), 1234.5],
        ],
      },
    ];
    for (const [name, bytes] of [
      ["a.xlsx", await writeXlsx({ sheets })],
      ["a.ods", await writeOds({ sheets })],
    ] as const) {
      const file = await ok(open(bytes, name));
      expect(file.sheets.map((sheet) => sheet.name)).toEqual(["Impressum", "Daten"]);
      expect(file.sheets[1]!.rows[1]!.cells[0]).toEqual({ text: "01" });
      expect(file.sheets[1]!.rows[1]!.cells[1]).toMatchObject({ date: "2023-12-31" });
      expect(file.sheets[1]!.rows[1]!.cells[2]).toMatchObject({ number: 1234.5 });
      const rows = [];
      for await (const row of readRows(() => [bytes], file.format, "Daten")) rows.push(row);
      expect(rows.map((row) => row.row)).toEqual([1, 2]);
      expect(rows[1]!.cells.map((cell) => cell.text)).toEqual(["01", "2023-12-31", "1234.5"]);
    }
  });

  it("streams the rows of a sheet with the numbers they have in the file", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["Titel"], [], ["Gebiet", "Wert"], ["Nord", 1]] }] });
    const file = await ok(open(bytes, "a.xlsx"));
    const rows = [];
    for await (const row of readRows(() => [bytes], file.format)) rows.push(row);
    expect(rows.filter((row) => row.cells.some((cell) => cell.text !== "")).map((row) => row.row)).toEqual([1, 3, 4]);
  });

  it("refuses what is no table, with the way out", async () => {
    for (const [bytes, message] of [
      [new Uint8Array(), "leer"],
      [utf8("%PDF-1.7"), "PDF"],
      [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "Archiv"],
      [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "beschädigt"],
      [utf8(" \n \n"), "leer"],
    ] as const) {
      const file = await open(bytes, "datei");
      expect(file.ok).toBe(false);
      expect(file.problems[0]!.message).toContain(message);
      expect(file.problems[0]!.advice).toMatch(/Bitte/);
    }
  });

  it("refuses a workbook that would unpack to gigabytes, before unpacking it", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["Bezirk", 1]] }] });
    // What the archive's list of contents says of its first part: bytes 24 to 27 of the entry.
    const entry = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => bytes[at + i] === byte));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 2_000_000_000, true);
    const file = await open(bytes, "klein.xlsx");
    expect(file.problems[0]?.message).toBe("Die Arbeitsmappe ist entpackt zu groß.");
  });
});

onlyWithData("real files", () => {
  it("reads the Land's legacy .xls with its 37 merged cells", async () => {
    const file = await ok(real("messy/it-nrw_13211-03ir.xls"));
    expect(file.format.kind).toBe("xls");
    expect(file.sheets[0]!.merged.length).toBeGreaterThanOrEqual(37);
    expect(file.sheets[0]!.rows[9]!.cells[1]).toMatchObject({ number: 54197 });
  });

  it("reads .xls and .xlsx twins alike", async () => {
    const [old, now] = [
      await ok(real("messy/kiel/kiel_arbeitslose.xls")),
      await ok(real("messy/kiel/kiel_arbeitslose.xlsx")),
    ];
    expect(old.sheets[0]!.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(
      now.sheets[0]!.rows.map((row) => row.cells.map((cell) => cell.text)),
    );
  });

  it("recognises the encoding of Kiel's files", async () => {
    expect((await ok(real("messy/kiel/kiel_ehescheidungen.csv"))).format).toEqual({
      kind: "csv",
      encoding: "windows-1252",
      delimiter: ";",
    });
    const vehicles = await ok(real("messy/kiel/kiel_fahrzeuge.csv"));
    expect(vehicles.problems[0]?.message).toContain("Kr?er");
    expect((await ok(real("messy/koeln_haushalt_bezirke.csv"))).sheets[0]!.rows[0]!.cells[0]!.text).toBe("Bezirk");
  });

  it("reads München's sheets with the values on the second one", async () => {
    const file = await ok(real("muenchen/raw/export_ki.xlsx"));
    expect(file.sheets.map((sheet) => sheet.rowCount)).toEqual([10, 4213, 14]);
    const rows = [];
    for await (const row of readRows(
      () => [new Uint8Array(readFileSync(`${data}/muenchen/raw/export_ki.xlsx`))],
      file.format,
      "KINDERBETREUUNG",
    ))
      rows.push(row);
    expect(rows).toHaveLength(4213);
    expect(rows[1]!.cells.map((cell) => cell.text).slice(2, 6)).toEqual(["2024", "Stadt München", "20,2", "17784"]);
  });
});
