import { describe, expect, it } from "vitest";
import { hardChecks, softChecks } from "@/lib/indicators/rules";
import { type CheckInput, checkRows } from "./check";
import type { Nesting } from "./check/sums";
import { AreaDirectory, applySteps, isResidualText, isTotalText, type KnownArea, normalName } from "./map/areas";
import type { CountDefinition } from "./map/definitions";
import { readFile, readRows } from "./read";
import { type MappingInput, mapping } from "./schema";

const areas: KnownArea[] = [
  { partition: "stadt", key: "05512000", name: "Emscherau" },
  { partition: "bezirke", key: "01", name: "Altstadt" },
  { partition: "bezirke", key: "02", name: "Kolonie" },
  { partition: "bloecke", key: "011", name: "Hafen" },
  { partition: "bloecke", key: "012", name: "Markt" },
  { partition: "bloecke", key: "021", name: "Mülheim" },
  { partition: "bloecke", key: "022", name: "Neue Mitte", validFrom: "2020-01-01" },
  { partition: "bloecke", key: "9999", name: "nicht zuordenbar", residual: true },
];
const directory = new AreaDirectory(areas);
const counts = new Map<string, CountDefinition>(
  ["EW", "EW_U18", "EW_18_65", "EW_65P", "EW_80P", "MH", "AL", "AL_SGB2", "AL_SGB3"].map((key) => [
    key,
    { key, name: key, integer: true },
  ]),
);
counts.set("MITTEL", { key: "MITTEL", name: "Jahresmittel", integer: false });
counts.set("QUOTE", { key: "QUOTE", name: "Quote", integer: false, rate: true });

const nestings: Nesting[] = [
  {
    parent: "bezirke",
    child: "bloecke",
    parentOf: new Map([
      ["011", "01"],
      ["012", "01"],
      ["021", "02"],
      ["022", "02"],
    ]),
  },
  {
    parent: "stadt",
    child: "bloecke",
    parentOf: new Map(["011", "012", "021", "022", "9999"].map((key) => [key, "05512000"])),
  },
];
const bloecke = { partition: "bloecke", column: "Gebiet" };
const wide = (values: string[], more: Partial<MappingInput> = {}): MappingInput => ({
  areas: [bloecke],
  date: { constant: "2023-12-31" },
  baseCount: { header: true },
  values: values.map((key) => ({ column: key, baseCount: key })),
  ...more,
});

async function check(text: string, decisions: MappingInput, more: Partial<CheckInput> = {}) {
  const source = () => [new TextEncoder().encode(text)];
  const file = await readFile(source, "datei.csv");
  if (!file.ok) throw new Error(file.problems[0]?.message);
  return checkRows({
    rows: readRows(source, file.format),
    mapping: mapping.parse(decisions),
    directory,
    baseCounts: counts,
    relations: [
      ...hardChecks.map((relation) => ({ relation, severity: "error" as const })),
      ...softChecks.map((relation) => ({ relation, severity: "warning" as const })),
    ],
    nestings,
    cityPartition: "stadt",
    today: "2026-01-31",
    found: file.problems,
    ...more,
  });
}
const kinds = (result: Awaited<ReturnType<typeof check>>) => result.report.problems.map((problem) => problem.kind);

describe("area keys", () => {
  it("runs the steps in order", () => {
    expect(applySteps("STGT01", [{ do: "stripPrefix", prefix: "STGT" }])).toBe("01");
    expect(applySteps(" 001", [{ do: "stripLeadingZeros" }])).toBe("1");
    expect(applySteps("000", [{ do: "stripLeadingZeros" }])).toBe("0");
    expect(applySteps("5512000", [{ do: "padZeros", length: 8 }])).toBe("05512000");
    expect(applySteps("04 Schwabing - West", [{ do: "takeFirst", count: 2 }])).toBe("04");
    expect(applySteps("01 Altstadt", [{ do: "takeBefore", mark: " " }, { do: "stripLeadingZeros" }])).toBe("1");
    expect(
      applySteps("Bezirk/12", [
        { do: "takeAfter", mark: "/" },
        { do: "addPrefix", prefix: "B" },
      ]),
    ).toBe("B12");
  });

  it("compares names as people read them", () => {
    expect(normalName("04 Schwabing - West")).toBe(normalName("Schwabing-West"));
    expect(normalName("Mu\u0308lheim")).toBe(normalName("MÜLHEIM"));
    expect(normalName("Mülheim")).not.toBe(normalName("Müllheim"));
  });

  it("knows totals and residuals by their words", () => {
    for (const text of ["Stadt insgesamt", "Summe", "Gesamt", "Emscherau gesamt", "davon:", "zusammen"])
      expect(isTotalText(text)).toBe(true);
    for (const text of ["Gesamtschulviertel", "Altstadt", "011"]) expect(isTotalText(text)).toBe(false);
    for (const text of ["nicht zuordenbar", "nicht zugeordnet", "ohne Zuordnung", "unbekannt"])
      expect(isResidualText(text)).toBe(true);
  });
});

describe("mapping", () => {
  it("reads marks as the source means them, never as zero by itself", async () => {
    const text = "Gebiet;EW\n011;.\n012;-\n021;*\n022;…\n";
    const first = await check(text, wide(["EW"], { marks: { secret: ["*"], missing: [".", "…"], zero: ["-"] } }));
    expect(first.report.states).toMatchObject({ known: 1, suppressed: 1, missing: 2 });
    expect(first.table.get("bloecke", "EW", "2023-12-31", "012")).toMatchObject({ state: "known", value: 0 });
    const other = await check(text, wide(["EW"], { marks: { secret: ["*", "."], missing: ["-", "…"] } }));
    expect(other.report.states).toMatchObject({ known: 0, suppressed: 2, missing: 2 });
  });

  it("makes a sign that was not agreed an error", async () => {
    const { report } = await check("Gebiet;EW\n011;?\n012;5\n021;5\n022;5\n", wide(["EW"]));
    expect(report.problems).toContainEqual(
      expect.objectContaining({ kind: "unreadableNumber", row: 2, column: 2, heading: "EW", area: "011", value: "?" }),
    );
  });

  it("names row, column, area and the repair of a typing slip", async () => {
    const { report } = await check("Gebiet;EW\n011;1O7\n012;5\n021;5\n022;5\n", wide(["EW"]));
    expect(report.problems[0]).toMatchObject({
      kind: "unreadableNumber",
      row: 2,
      areaName: "Hafen",
      message: "„1O7“ ist keine Zahl: Buchstabe O statt Null.",
      repair: { label: "107 übernehmen", action: "setValue", row: 2, column: 2, value: 107 },
    });
  });

  it("takes a correction instead of the cell and leaves the file alone", async () => {
    const { report, table } = await check("Gebiet;EW\n011;1O7\n012;5\n021;5\n022;5\n", wide(["EW"]), {
      corrections: [{ row: 2, column: 2, value: 107, state: "known" }],
    });
    expect(report.errors).toBe(0);
    expect(table.get("bloecke", "EW", "2023-12-31", "011")).toMatchObject({ value: 107, row: 2 });
  });

  it("reports an unknown key once and says where it belongs", async () => {
    const { report } = await check("Gebiet;EW\n999;1\n999;2\n01;5\n", wide(["EW"]));
    const unknown = report.problems.filter((problem) => problem.kind === "unknownArea");
    expect(unknown).toHaveLength(2);
    expect(unknown[1]?.advice).toContain("bezirke");
    expect(unknown[0]?.repair).toEqual({ label: "„999“ auslassen", action: "ignoreArea", text: "999" });
  });

  it("never adds leading zeros by itself, only by the rule", async () => {
    const text = "Gebiet;EW\n11;1\n12;2\n21;3\n22;4\n";
    expect(kinds(await check(text, wide(["EW"])))).toContain("unknownArea");
    const ruled = await check(
      text,
      wide(["EW"], { areas: [{ ...bloecke, transform: [{ do: "padZeros", length: 3 }] }] }),
    );
    expect(ruled.report.errors).toBe(0);
  });

  it("stops at a subtotal row and offers to leave it out", async () => {
    const text = "Gebiet;EW\n011;1\n012;2\n021;3\n022;4\nStadt insgesamt;10\n";
    const { report } = await check(text, wide(["EW"]));
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        kind: "subtotalRow",
        row: 6,
        repair: expect.objectContaining({ action: "ignoreArea" }),
      }),
    );
    const left = await check(text, wide(["EW"], { ignore: { areas: ["Stadt insgesamt"] } }));
    expect(left.report.errors).toBe(0);
    expect(left.report.skipped.ignored).toBe(1);
  });

  it("takes the total row as the city's control total", async () => {
    const rules: MappingInput["areas"] = [
      { partition: "stadt", constant: "05512000", when: { column: "Gebiet", equals: ["Stadt insgesamt"] } },
      bloecke,
    ];
    const text = (total: number) => `Gebiet;EW\n011;1\n012;2\n021;3\n022;4\nStadt insgesamt;${total}\n`;
    expect((await check(text(10), wide(["EW"], { areas: rules }))).report.errors).toBe(0);
    const wrong = await check(text(11), wide(["EW"], { areas: rules }));
    expect(wrong.report.problems).toContainEqual(
      expect.objectContaining({
        kind: "sumOfAreas",
        severity: "error",
        row: 6,
        repair: expect.objectContaining({ label: "10 übernehmen" }),
      }),
    );
    expect((await check(text(11), wide(["EW"], { areas: rules }), { additive: false })).report.errors).toBe(0);
  });

  it("puts cases without an address on the residual leaf and warns above 2 %", async () => {
    const { report, table } = await check(
      "Gebiet;AL\n011;100\n012;100\n021;100\n022;90\nnicht zuordenbar;10\n",
      wide(["AL"]),
    );
    expect(table.get("bloecke", "AL", "2023-12-31", "9999")).toMatchObject({ value: 10 });
    expect(report.problems).toContainEqual(expect.objectContaining({ kind: "unassigned", severity: "warning" }));
  });

  it("joins by name where the key column is empty, and warns where key and name disagree", async () => {
    const named = await check(
      "Nr;Name;EW\n;Hafen;1\n;Markt;2\n;MÜLHEIM;3\n;Neue  Mitte;4\n",
      wide(["EW"], { areas: [{ partition: "bloecke", column: "Name", by: "name" }] }),
    );
    expect(named.report.errors).toBe(0);
    const shifted = await check(
      "Gebiet;Name;EW\n011;Markt;1\n012;Markt;2\n021;Mülheim;3\n022;Neue Mitte;4\n",
      wide(["EW"], { areaName: "Name" }),
    );
    expect(shifted.report.problems).toContainEqual(
      expect.objectContaining({ kind: "nameMismatch", row: 2, value: "Markt" }),
    );
  });

  it("reads long tables, years in headings, areas in columns and merged cells", async () => {
    const long = await check("Jahr;Gebiet;Merkmal;Wert\n2023;011;Einwohner;7\n2022;011;x;7\n", {
      areas: [bloecke],
      date: { column: "Jahr", format: "year", only: ["2023-12-31"] },
      baseCount: { columns: ["Merkmal"], names: { Einwohner: "EW" } },
      values: [{ column: "Wert" }],
    });
    expect(long.report).toMatchObject({ cells: 1, errors: 0, skipped: { otherDate: 1 } });
    const years = await check("Gebiet;2022;2023\n011;5;6\n", {
      areas: [bloecke],
      date: { header: true },
      baseCount: { constant: "EW" },
      values: [
        { column: "2022", date: "2022-12-31" },
        { column: "2023", date: "2023-12-31" },
      ],
    });
    expect(years.report.dates).toEqual(["2022-12-31", "2023-12-31"]);
    const across = await check("Jahr;Hafen;Markt\n2023;5;6\n", {
      date: { column: "Jahr" },
      baseCount: { constant: "EW" },
      values: [
        { column: "Hafen", area: { partition: "bloecke", key: "011" } },
        { column: "Markt", area: { partition: "bloecke", key: "012" } },
      ],
    });
    expect(across.table.get("bloecke", "EW", "2023-12-31", "012")).toMatchObject({ value: 6 });
    const merged = await check("Gebiet;Merkmal;Wert\n011;EW;5\n;EW_U18;1\n012;EW;6\n;EW_U18;2\n", {
      areas: [bloecke],
      date: { constant: "2023-12-31" },
      baseCount: { columns: ["Merkmal"] },
      values: [{ column: "Wert" }],
      fillDown: ["Gebiet"],
    });
    expect(merged.table.get("bloecke", "EW_U18", "2023-12-31", "012")).toMatchObject({ value: 2 });
  });

  it("multiplies values given in thousands", async () => {
    const { table } = await check(
      "Gebiet;EW\n011;1,2\n",
      wide(["EW"], { factor: 1000, numbers: { decimalChar: "," } }),
    );
    expect(table.get("bloecke", "EW", "2023-12-31", "011")).toMatchObject({ value: 1200 });
  });

  it("passes over footnotes and empty rows, and names a missing column with those that exist", async () => {
    const noted = await check(
      "Gebiet;EW\n011;1\n012;2\n021;3\n022;4\n\nQuelle: Einwohnermelderegister;\n",
      wide(["EW"]),
    );
    expect(noted.report).toMatchObject({ errors: 0, skipped: { empty: 2 } });
    const { report } = await check("Gebiet;EW\n011;1\n", wide(["Einwohner"]));
    expect(report.problems[0]).toMatchObject({
      kind: "missingColumn",
      message: "Die Spalte „Einwohner“ gibt es in der Datei nicht.",
      advice: "Vorhanden sind: Gebiet, EW.",
    });
  });

  it("refuses a heading that stands twice and names the places", async () => {
    const { report } = await check("Gebiet;EW;EW\n011;1;2\n", wide(["EW"]));
    expect(report.problems[0]).toMatchObject({
      kind: "doubledColumn",
      severity: "error",
      advice: expect.stringContaining("2 oder 3"),
    });
    const placed = await check("Gebiet;EW;EW\n011;1;2\n", wide([], { values: [{ column: 3, baseCount: "EW" }] }));
    expect(placed.table.get("bloecke", "EW", "2023-12-31", "011")).toMatchObject({ value: 2 });
  });

  it("keeps rates as rates: with decimals, negative, never summed", async () => {
    const { report } = await check(
      "Gebiet;QUOTE\n011;-0,8\n012;2,5\n021;3\n022;4\n",
      wide([], { values: [{ column: "QUOTE", indicator: "QUOTE" }], numbers: { decimalChar: "," } }),
    );
    expect(report.errors).toBe(0);
    expect(report.cells).toBe(4);
  });
});

describe("checks", () => {
  it("refuses negative counts and fractions of people", async () => {
    const { report } = await check(
      "Gebiet;EW;MITTEL\n011;-3;1,5\n012;1,5;2\n021;1;2\n022;1;2\n",
      wide(["EW", "MITTEL"], { numbers: { decimalChar: "," } }),
    );
    expect(
      report.problems.filter((problem) => problem.severity === "error").map((problem) => [problem.kind, problem.row]),
    ).toEqual([
      ["negative", 2],
      ["notInteger", 3],
    ]);
  });

  it("refuses doubled keys with both rows", async () => {
    const { report } = await check("Gebiet;EW\n011;5\n012;6\n011;7\n", wide(["EW"]));
    expect(report.problems[0]).toMatchObject({
      kind: "doubledKey",
      row: 4,
      message: expect.stringContaining("in den Zeilen 2 und 4 mit verschiedenen Werten"),
    });
  });

  it("finds swapped digits in a sum of parts and names the result of the repair", async () => {
    const { report } = await check(
      "Gebiet;EW;EW_U18;EW_18_65;EW_65P\n011;2.143;418;1.312;404\n",
      wide(["EW", "EW_U18", "EW_18_65", "EW_65P"], { numbers: { groupChar: "." } }),
    );
    expect(report.problems[0]).toMatchObject({
      kind: "sumOfParts",
      severity: "error",
      row: 2,
      column: 2,
      baseCount: "EW",
      message: "EW 2.143 ≠ 418 + 1.312 + 404 = 2.134. Vermutlich ein Zahlendreher.",
      repair: { label: "2.134 übernehmen", value: 2134 },
    });
  });

  it("refuses a part that exceeds its whole, also across deliveries", async () => {
    const within = await check("Gebiet;EW;MH\n011;100;120\n", wide(["EW", "MH"]));
    expect(within.report.problems[0]).toMatchObject({ kind: "exceeds", severity: "error" });
    const across = await check("Gebiet;MH\n011;120\n", wide(["MH"]), {
      stored: async () => (_partition, count) => (count === "EW" ? 100 : undefined),
    });
    expect(across.report.problems[0]).toMatchObject({ kind: "exceeds", row: 2 });
  });

  it("does not check a relation with a withheld part, but a sum of known areas above the total", async () => {
    const rules: MappingInput["areas"] = [
      { partition: "stadt", constant: "05512000", when: { column: "Gebiet", equals: ["Stadt"] } },
      bloecke,
    ];
    const more = { areas: rules, marks: { secret: ["."] } };
    expect((await check("Gebiet;EW\n011;5\n012;.\n021;3\n022;1\nStadt;12\n", wide(["EW"], more))).report.errors).toBe(
      0,
    );
    expect((await check("Gebiet;EW\n011;5\n012;.\n021;3\n022;1\nStadt;8\n", wide(["EW"], more))).report.errors).toBe(1);
  });

  it("names areas and cells that are missing, without refusing", async () => {
    const { report } = await check(
      "Gebiet;EW;AL\n011;5;1\n012;6;\n021;7;1\n",
      wide(["EW", "AL"], { marks: { missing: [""] } }),
    );
    expect(report.errors).toBe(0);
    expect(report.problems).toContainEqual(expect.objectContaining({ kind: "missingArea", area: "022" }));
    const long = await check("Gebiet;Merkmal;Wert\n011;EW;5\n011;AL;1\n012;EW;6\n021;EW;1\n022;EW;1\n", {
      areas: [bloecke],
      date: { constant: "2023-12-31" },
      baseCount: { columns: ["Merkmal"] },
      values: [{ column: "Wert" }],
    });
    expect(long.report.problems).toContainEqual(expect.objectContaining({ kind: "missingCell", baseCount: "AL" }));
  });

  it("adds rows that differ in a further column, and no sum without all its parts", async () => {
    const decisions = wide(["EW"], { sumOver: ["Geschlecht", "Alter"] });
    const head = "Gebiet;Geschlecht;Alter;EW\n";
    const full = ["011", "012", "021", "022"].flatMap((area) =>
      ["m", "w"].flatMap((sex) => ["jung", "alt"].map((age, index) => `${area};${sex};${age};${10 + index}`)),
    );
    const { report, table } = await check(`${head}${full.join("\n")}\n`, decisions);
    expect(report.problems).toEqual([]);
    expect(table.get("bloecke", "EW", "2023-12-31", "011")).toMatchObject({ state: "known", value: 42, row: 2 });
    expect([...table.derived()].map((cell) => cell.value)).toEqual([42, 42, 42, 42]);

    const gap = `${head}${full.filter((row) => row !== "012;w;alt;11").join("\n")}\n`;
    const lacking = await check(gap, decisions);
    expect(lacking.table.get("bloecke", "EW", "2023-12-31", "012")?.state).toBe("missing");
    expect(lacking.report.problems[0]?.message).toContain(
      "fehlt in einer Summe ein Teil, zum Beispiel „w, alt“ für Markt",
    );
    const zero = await check(gap, { ...decisions, absent: "zero" });
    expect(zero.table.get("bloecke", "EW", "2023-12-31", "012")).toMatchObject({ state: "known", value: 31 });
    const secret = await check(gap, { ...decisions, absent: "suppressed" });
    expect(secret.table.get("bloecke", "EW", "2023-12-31", "012")?.state).toBe("suppressed");

    const twice = await check(`${head}${full.join("\n")}\n011;m;jung;10\n`, decisions);
    expect(twice.report.problems[0]).toMatchObject({ kind: "doubledKey", severity: "error", row: 18 });
    const total = await check(`${head}${full.join("\n")}\n011;insgesamt;jung;20\n`, decisions);
    expect(total.report.problems[0]).toMatchObject({ kind: "subtotalRow", severity: "error", value: "insgesamt" });
  });

  it("adds the texts and the columns that the mapping gives to one count", async () => {
    const long = await check("Gebiet;Merkmal;Wert\n011;Männer;5\n011;Frauen;6\n011;Kinder;1\n", {
      areas: [bloecke],
      date: { constant: "2023-12-31" },
      baseCount: { columns: ["Merkmal"], names: { Männer: "EW", Frauen: "EW", Kinder: "EW_U18" } },
      values: [{ column: "Wert" }],
    });
    expect(long.report.errors).toBe(0);
    expect(long.table.get("bloecke", "EW", "2023-12-31", "011")?.value).toBe(11);
    expect(long.table.get("bloecke", "EW_U18", "2023-12-31", "011")?.value).toBe(1);
    const columns = await check("Gebiet;m;w\n011;5;.\n012;5;6\n", {
      ...wide([]),
      values: ["m", "w"].map((column) => ({ column, baseCount: "EW" })),
      marks: { secret: ["."] },
    });
    expect(columns.table.get("bloecke", "EW", "2023-12-31", "011")?.state).toBe("suppressed");
    expect(columns.table.get("bloecke", "EW", "2023-12-31", "012")?.value).toBe(11);
  });

  it("takes absent cells for zero where the source leaves zeros out, but no rate and no area before its time", async () => {
    const { table } = await check("Gebiet;Jahr;Merkmal;Wert\n011;2019;AL;5\n011;2021;AL;5\n011;2021;QUOTE;5\n", {
      areas: [bloecke],
      date: { column: "Jahr" },
      baseCount: { columns: ["Merkmal"] },
      values: [{ column: "Wert" }],
      absent: "zero",
    });
    expect(table.get("bloecke", "AL", "2021-12-31", "022")).toMatchObject({ state: "known", value: 0 });
    expect(table.get("bloecke", "AL", "2019-12-31", "022")).toBeUndefined();
    expect(table.get("bloecke", "AL", "2021-12-31", "9999")).toBeUndefined();
    expect(table.get("bloecke", "QUOTE", "2021-12-31", "012")).toBeUndefined();
  });

  it("names an unreadable date once, and a row longer than its heading", async () => {
    const dates = await check("Gebiet;Jahr;EW\n011;bald;5\n012;bald;5\n021;nie;5\n", {
      ...wide(["EW"]),
      date: { column: "Jahr" },
    });
    expect(dates.report.problems.filter((one) => one.kind === "unreadableDate")).toHaveLength(2);
    const long = await check("Gebiet;EW\n011;5\n012;5;7\n021;5\n022;5;8\n", wide(["EW"]));
    expect(long.report.problems).toMatchObject([{ kind: "raggedRow", severity: "warning", row: 3 }]);
  });

  it("refuses a date to come, asks about the end of this year, and doubts one within a month", async () => {
    const at = async (date: string) =>
      kinds(await check("Gebiet;EW\n011;5\n012;5\n021;5\n022;5\n", wide(["EW"], { date: { constant: date } })));
    const soon = await check("Gebiet;EW\n011;5\n", wide(["EW"], { date: { constant: "2026-12-31" } }));
    expect(soon.report.problems[0]).toMatchObject({ kind: "futureDate", severity: "warning" });
    expect(await at("2027-01-31")).toEqual(["futureDate"]);
    expect(await at("2023-12-30")).toEqual(["oddDate"]);
    expect(await at("2023-06-30")).toEqual([]);
  });

  it("refuses values for an area before it existed", async () => {
    const { report } = await check("Gebiet;EW\n022;5\n", wide(["EW"], { date: { constant: "2019-12-31" } }));
    expect(report.problems[0]).toMatchObject({ kind: "wrongBoundary", severity: "error", area: "022" });
    const empty = await check("Gebiet;EW\n011;5\n022;\n", wide(["EW"], { date: { constant: "2019-12-31" } }));
    expect(empty.report.errors).toBe(0);
  });

  it("doubts zeros everywhere and offers to take them for missing", async () => {
    const many = new AreaDirectory(
      Array.from({ length: 6 }, (_, index) => ({ partition: "bloecke", key: String(index), name: `Block ${index}` })),
    );
    const rows = (year: number, value: number) =>
      Array.from({ length: 6 }, (_, index) => `${year};${index};${value + index * value}`).join("\n");
    const decisions: MappingInput = {
      areas: [bloecke],
      date: { column: "Jahr" },
      baseCount: { header: true },
      values: [{ column: "AL", baseCount: "AL" }],
    };
    const text = `Jahr;Gebiet;AL\n${rows(2021, 3)}\n${rows(2022, 0)}\n`;
    const doubted = await check(text, decisions, { directory: many, nestings: [] });
    expect(doubted.report.problems).toContainEqual(
      expect.objectContaining({
        kind: "allZero",
        date: "2022-12-31",
        repair: expect.objectContaining({ action: "zeroIsMissing" }),
      }),
    );
    const taken = await check(
      text,
      { ...decisions, zeroIsMissing: [{ baseCount: "AL", date: "2022-12-31" }] },
      { directory: many, nestings: [] },
    );
    expect(taken.report.states).toMatchObject({ known: 6, missing: 6 });
  });

  it("asks for the reason of a jump against the year before", async () => {
    const { report } = await check(
      "Jahr;Gebiet;EW\n2022;011;412\n2022;012;5000\n2022;021;5000\n2022;022;5000\n2023;011;655\n2023;012;5010\n2023;021;4990\n2023;022;5000\n",
      {
        areas: [bloecke],
        date: { column: "Jahr" },
        baseCount: { header: true },
        values: [{ column: "EW", baseCount: "EW" }],
      },
    );
    const jumps = report.problems.filter((problem) => problem.kind === "jump");
    expect(jumps).toEqual([
      expect.objectContaining({
        area: "011",
        before: 412,
        after: 655,
        severity: "warning",
        message: "Hafen, EW: 412 → 655 (+59 %).",
      }),
    ]);
  });

  it("lists at most 200 of a kind and counts the rest", async () => {
    const rows = Array.from({ length: 5_000 }, () => "011;oje").join("\n");
    const { report } = await check(`Gebiet;EW\n${rows}\n`, wide(["EW"]));
    expect(report.problems).toHaveLength(200);
    expect(report.kinds).toEqual([{ kind: "unreadableNumber", errors: 5_000, warnings: 0 }]);
    expect(report.errors).toBe(5_000);
  });

  it("says so when a mapping finds nothing at all", async () => {
    expect(kinds(await check("Gebiet;EW\n", wide(["EW"])))).toEqual(["emptyFile"]);
  });
});

describe("size", () => {
  it("checks 200,000 values in bounded memory", async () => {
    const many = Array.from(
      { length: 400 },
      (_, index): KnownArea => ({ partition: "bloecke", key: String(index), name: `Block ${index}` }),
    );
    const names = [...counts.keys()].slice(0, 5);
    async function* source() {
      yield new TextEncoder().encode("Jahr;Gebiet;Merkmal;Wert\n");
      for (let year = 1920; year < 2020; year++) {
        let text = "";
        for (const { key } of many) for (const name of names) text += `${year};${key};${name};${Number(key) * 3 + 1}\n`;
        yield new TextEncoder().encode(text);
      }
    }
    const file = await readFile(source, "gross.csv");
    if (!file.ok) throw new Error("unreadable");
    expect(file.sheets[0]!.rowCount).toBe(200_001);
    expect(file.sheets[0]!.rows.length).toBeLessThanOrEqual(2_000);
    const before = process.memoryUsage().heapUsed;
    const { report } = await checkRows({
      rows: readRows(source, file.format),
      mapping: mapping.parse({
        areas: [bloecke],
        date: { column: "Jahr" },
        baseCount: { columns: ["Merkmal"] },
        values: [{ column: "Wert" }],
      }),
      directory: new AreaDirectory(many),
      baseCounts: counts,
      relations: [],
      nestings: [],
      today: "2026-01-31",
    });
    expect(report).toMatchObject({ cells: 200_000, errors: 0 });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
  }, 30_000);
});
