import { describe, expect, it } from "vitest";
import { errorListCsv } from "./errorList";
import { formOfMapping, type MappingForm, mappingOfForm } from "./form";
import { AreaDirectory } from "./map/areas";
import { readFile } from "./read";
import { recogniseFile } from "./recognise";
import { reasonKey, stateOf, stepOf } from "./rules";
import { mapping as mappingSchema } from "./schema";

const directory = new AreaDirectory([
  { partition: "stadt", key: "05512000", name: "Emscherau" },
  ...["011", "012", "021"].map((key) => ({ partition: "bloecke", key, name: `Block ${key}` })),
]);
const keys = ["011", "012", "021"];
const counts = [
  { key: "EW", name: "Einwohner" },
  { key: "AL", name: "Arbeitslose" },
];

async function recognise(text: string) {
  const file = await readFile(() => [new TextEncoder().encode(text)], "a.csv");
  if (!file.ok) throw new Error("unreadable");
  const recognition = recogniseFile(file.sheets, directory, counts);
  if (!recognition) throw new Error("nothing recognised");
  return recognition;
}
const use = (form: MappingForm, column: number, choice: string): MappingForm => ({
  ...form,
  columns: form.columns.map((one) => (one.column === column ? { ...one, use: choice } : one)),
});

describe("the mapping form", () => {
  it("shows what was recognised and means the same when sent unchanged", async () => {
    const recognition = await recognise(
      "Jahr;Block;Einwohner;Arbeitslose\n2023;011;1.200;*\n2023;012;900;?\n2023;021;800;20\n2023;Summe;2900;20\n",
    );
    const form = formOfMapping(recognition.mapping, recognition);
    expect(form.columns.map((column) => column.use)).toEqual(["date", "area", "count:EW", "count:AL"]);
    expect(form.marks).toEqual(
      expect.arrayContaining([
        { sign: "*", meaning: "secret" },
        { sign: "?", meaning: "error" },
      ]),
    );
    const made = mappingOfForm(form, recognition, null, keys);
    if (!made.ok) throw new Error("not complete");
    const mapping = mappingSchema.parse(made.mapping);
    expect(mapping.areas).toMatchObject([
      { partition: "stadt", when: { equals: ["Summe"] } },
      { partition: "bloecke", column: "Block" },
    ]);
    expect(mapping.date).toMatchObject({ column: "Jahr" });
    expect(mapping.marks).toMatchObject({ secret: ["*"], missing: [""] });
    expect(formOfMapping(mapping, recognition)).toEqual(form);
  });

  it("needs no column of areas for a file of the whole city", async () => {
    const recognition = await recognise("Jahr;Arbeitslose\n2021;900\n2022;880\n2023;910\n");
    const form = { ...formOfMapping(recognition.mapping, recognition), partition: "stadt" };
    const made = mappingOfForm(form, recognition, null, ["05512000"]);
    expect(made.ok && made.mapping.areas).toMatchObject([{ partition: "stadt", constant: "05512000" }]);
    const below = mappingOfForm({ ...form, partition: "bloecke" }, recognition, null, keys);
    expect(below.ok).toBe(false);
    expect(!below.ok && below.errors["columns.0.use"]).toContain("oder als Gliederung die ganze Stadt");
  });

  it("keeps the columns that are summed over", async () => {
    const recognition = await recognise("Block;Geschlecht;Einwohner\n011;m;1\n011;w;2\n012;m;3\n012;w;3\n021;m;4\n");
    const form = { ...use(formOfMapping(recognition.mapping, recognition), 2, "sumOver"), date: "2023-12-31" };
    const made = mappingOfForm(form, recognition, null, keys);
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    expect(made.mapping.sumOver).toEqual(["Geschlecht"]);
    expect(formOfMapping(mappingSchema.parse(made.mapping), recognition).columns[1]?.use).toBe("sumOver");
  });

  it("leaves total rows out when asked to", async () => {
    const recognition = await recognise("Jahr;Block;Einwohner\n2023;011;1\n2023;012;2\n2023;021;3\n2023;Summe;6\n");
    const form = { ...formOfMapping(recognition.mapping, recognition), totals: "ignore" as const };
    const made = mappingOfForm(form, recognition, null, keys);
    expect(made.ok && made.mapping.ignore?.areas).toEqual(["Summe"]);
    expect(made.ok && made.mapping.areas).toHaveLength(1);
  });

  it("names each open question at its field", async () => {
    const recognition = await recognise("Block;Wert\n011;1\n012;2\n021;3\n");
    const form = use(formOfMapping(recognition.mapping, recognition), 2, "value");
    expect(mappingOfForm(form, recognition, null, keys)).toEqual({
      ok: false,
      errors: {
        date: "Bitte geben Sie den Stichtag an.",
        baseCount: "Bitte geben Sie an, welches Merkmal in der Spalte steht.",
      },
    });
    const without = use(form, 1, "ignore");
    const made = mappingOfForm(without, recognition, null, keys);
    expect(made.ok ? {} : made.errors).toHaveProperty(["columns.0.use"]);
    const done = mappingOfForm(
      { ...form, date: "2023-12-31", baseCount: "EW", keyRule: "padZeros" },
      recognition,
      null,
      keys,
    );
    expect(done.ok && done.mapping).toMatchObject({
      baseCount: { constant: "EW" },
      areas: [{ transform: [{ do: "padZeros", length: 3 }] }],
    });
  });

  it("asks for the count at the column of numbers whose heading nobody has defined", async () => {
    const recognition = await recognise("Stichtag;Block;WOHNGELT\n31.12.2023;011;41\n31.12.2023;012;42\n");
    const made = mappingOfForm(formOfMapping(recognition.mapping, recognition), recognition, null, keys);
    expect(made.ok ? {} : made.errors).toEqual({ "columns.2.use": expect.stringContaining("wählen Sie das Merkmal") });
    const none = await recognise("Stichtag;Block\n31.12.2023;011\n31.12.2023;012\n");
    const empty = mappingOfForm(formOfMapping(none.mapping, none), none, null, keys);
    expect(empty.ok ? {} : empty.errors).toHaveProperty(["columns.0.use"], expect.stringContaining("mit Werten"));
  });

  it("goes by place where two headings are alike", async () => {
    const recognition = await recognise("Block;Frauen;Frauen\n011;1;2\n012;3;4\n021;5;6\n");
    const form = {
      ...use(use(formOfMapping(recognition.mapping, recognition), 2, "count:EW"), 3, "count:AL"),
      date: "2023-12-31",
    };
    const made = mappingOfForm(form, recognition, null, keys);
    expect(made.ok && made.mapping.values.map((value) => value.column)).toEqual([2, 3]);
  });
});

describe("where a delivery stands", () => {
  const open = { accepted: false, rejected: false, hasMapping: true, check: { errors: 0, current: true } };
  it("follows from its records", () => {
    expect(stateOf({ ...open, hasMapping: false, check: null })).toBe("open");
    expect(stateOf({ ...open, check: { errors: 0, current: false } })).toBe("mapped");
    expect(stateOf({ ...open, check: { errors: 2, current: true } })).toBe("refused");
    expect(stateOf(open)).toBe("ready");
    expect(stateOf({ ...open, accepted: true })).toBe("accepted");
    expect(stepOf("refused")).toBe("pruefen");
    expect(stepOf("accepted")).toBe("uebernehmen");
  });

  it("keeps a reason with the jump it explains, whatever the row", () => {
    const jump = { kind: "jump", partition: "bloecke", area: "011", baseCount: "EW", date: "2023-12-31" } as const;
    expect(reasonKey(jump)).toBe(reasonKey({ ...jump }));
    expect(reasonKey(jump)).not.toBe(reasonKey({ ...jump, date: "2022-12-31" }));
  });
});

describe("the error list", () => {
  it("is CSV a German spreadsheet opens, and runs no formula from somebody's file", () => {
    const csv = errorListCsv({
      problems: [
        { kind: "unreadableNumber", severity: "error", row: 2, value: '=HYPERLINK("x")', message: "Kein Wert; hier." },
        { kind: "negative", severity: "error", row: 3, value: "-3", message: "Unter null." },
      ],
    } as unknown as Parameters<typeof errorListCsv>[0]);
    expect(csv.startsWith("\uFEFFSchwere;Art;")).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(";-3;Unter null.;");
    expect(csv).toContain('"Kein Wert; hier."');
    expect(csv.endsWith("\r\n")).toBe(true);
  });
});
