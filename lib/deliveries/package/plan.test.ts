import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { standardBaseCounts, standardIndicators } from "@/lib/indicators/rules";
import { condition, keyStep, mapping, markTable } from "../schema";
import { planPackage } from "./plan";
import {
  areasRole,
  baseCountDefinition,
  indicatorDefinition,
  membershipsRole,
  sourceDefinition,
  valuesRole,
} from "./schema";

const none = async (path: string): Promise<Uint8Array> => {
  throw new Error(`${path} gibt es nicht.`);
};
const area = {
  name: "bezirke",
  data: [
    { nr: "01", titel: "Altstadt" },
    { nr: "02", titel: "Kolonie" },
  ],
  kreislauf: { role: "areas", partition: { key: "bezirke", name: "Bezirke" }, key: "nr", name: "titel" },
};
const source = { name: "quellen", data: [{ key: "amt", name: "Amt" }], kreislauf: { role: "sources" } };
const count = {
  name: "merkmale",
  data: [{ key: "EW", name: "Einwohner", source: "amt" }],
  kreislauf: { role: "baseCounts" },
};
const values = {
  name: "werte",
  path: "werte.csv",
  kreislauf: {
    role: "values",
    areas: [{ partition: "bezirke", column: "nr" }],
    date: { constant: "2023-12-31" },
    values: { ew: "EW" },
  },
};
const pack = (resources: unknown[], more: object = {}) =>
  JSON.stringify({ name: "stadt-x", kreislauf: { city: { key: "05999000", name: "X" }, ...more }, resources });

async function problems(text: string): Promise<readonly string[]> {
  const result = await planPackage(text, none);
  return result.ok ? [] : result.problems;
}
async function plan(text: string, read = none) {
  const result = await planPackage(text, read);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.plan;
}

describe("a data package that is wrong", () => {
  const inside = (more: object) => [{ ...area, kreislauf: { ...area.kreislauf, ...more } }, source, count, values];

  it("names partitions that lie in each other, and one in itself", async () => {
    const other = (parent: string) => ({
      ...area,
      name: "kreise",
      kreislauf: {
        ...area.kreislauf,
        partition: { key: "kreise", name: "Kreise" },
        parents: [{ partition: parent, field: "nr" }],
      },
    });
    const round = [...inside({ parents: [{ partition: "kreise", field: "nr" }] }), other("bezirke")];
    expect(await problems(pack(round))).toEqual([
      "Die Gliederungen „bezirke“ und „kreise“ liegen im Kreis: Jede nennt die andere als übergeordnet. Streichen Sie eine Richtung in parents oder memberships.",
    ]);
    expect((await problems(pack(inside({ parents: [{ partition: "bezirke", field: "nr" }] }))))[0]).toContain(
      "nennt sich selbst",
    );
  });

  it("tells what is missing from what is of the wrong kind, and where the JSON breaks", async () => {
    expect(await problems(pack(inside({ validFrom: 2020 })))).toEqual([
      "Ressource „bezirke“, kreislauf, validFrom: Erwartet wird ein Text.",
    ]);
    expect(await problems(pack(inside({ name: undefined })))).toEqual([
      "Ressource „bezirke“, kreislauf, name: Diese Angabe fehlt.",
    ]);
    expect(await problems('{\n  "name": "x",\n}')).toEqual([
      "datapackage.json ist kein gültiges JSON. Prüfen Sie Zeile 3, Zeichen 1.",
    ]);
    expect(await problems(pack([area, source, count, { ...values, title: "a\u0000b" }]))).toEqual([
      "datapackage.json enthält das Zeichen NUL. Entfernen Sie es.",
    ]);
  });

  it("refuses an encoding and a delimiter it does not read", async () => {
    const stated = { ...values, encoding: "ebcdic" };
    expect((await problems(pack([area, source, count, stated])))[0]).toContain("encoding „ebcdic“ lesen wir nicht");
    const odd = { ...values, dialect: { delimiter: "§" } };
    expect((await problems(pack([area, source, count, odd])))[0]).toContain("dialect.delimiter „§“ lesen wir nicht");
  });
});

describe("a data package", () => {
  it("reads the validity of each area from a field, an empty one as open", async () => {
    const dated = {
      ...area,
      data: [
        { nr: "01", titel: "Alt", bis: "31.12.2019" },
        { nr: "02", titel: "Neu", bis: null },
      ],
      kreislauf: { ...area.kreislauf, validTo: { field: "bis" } },
    };
    const made = await plan(pack([dated, source, count, values]));
    expect(made.partitions[0]).toMatchObject({ rows: [{ key: "01", validTo: "2019-12-31" }, { key: "02" }] });
    const wrong = { ...dated, data: [{ nr: "01", titel: "Alt", bis: "demnächst" }] };
    expect((await problems(pack([wrong, source, count, values])))[0]).toContain("„demnächst“ kein Datum");
  });

  it("is planned from inline tables, with the city's partition made by itself", async () => {
    const made = await plan(pack([area, source, count, values]));
    expect(made.cityPartition).toMatchObject({ key: "stadt", created: true });
    expect(made.partitions[0]).toMatchObject({ kind: "table", rows: [{ key: "01", name: "Altstadt" }, { key: "02" }] });
    expect(made.baseCounts[0]).toMatchObject({ unit: "Personen", sumOf: [] });
    expect(made.sources[0]).toMatchObject({ key: "amt", name: "Amt" });
    expect(made.values[0]).toMatchObject({ source: "amt", title: "werte", additive: true });
    expect(made.values[0]?.mapping).toMatchObject({
      header: { row: 1, rows: 1 },
      values: [{ column: "ew", baseCount: "EW" }],
    });
  });

  it("takes definitions from CSV, with sums and lists written in cells", async () => {
    const csv =
      "key;name;source;integer;sumOf;whole\nEW;Einwohner;amt;;A+B; \nM;Mittel;amt;nein;;EW\nA;a;amt;;;\nB;b;amt;;;\n";
    const made = await plan(pack([area, source, { ...count, data: undefined, path: "merkmale.csv" }]), async () =>
      new TextEncoder().encode(csv),
    );
    expect(made.baseCounts[0]).toMatchObject({ key: "EW", sumOf: [["A", "B"]], whole: undefined });
    expect(made.baseCounts[1]).toMatchObject({ integer: false, whole: "EW" });
  });

  it("honours the standard's dialect, fields and missing values", async () => {
    const made = await plan(
      pack([
        area,
        source,
        count,
        {
          ...values,
          encoding: "iso-8859-1",
          dialect: { delimiter: ";", headerRows: [3, 4] },
          schema: {
            fields: [
              { name: "ew", type: "number", decimalChar: ",", groupChar: "." },
              { name: "al", type: "integer" },
            ],
            missingValues: ["", { value: "k.A.", label: "keine Angabe" }],
          },
          kreislauf: { ...values.kreislauf, values: { ew: "EW", al: "EW" }, marks: { secret: ["*"] } },
        },
      ]),
    );
    expect(made.values[0]).toMatchObject({ encoding: "windows-1252", delimiter: ";" });
    expect(made.values[0]?.mapping).toMatchObject({
      header: { row: 3, rows: 2 },
      marks: { secret: ["*"], missing: ["", "k.A."] },
      values: [{ numbers: { decimalChar: ",", groupChar: "." } }, { numbers: { decimalChar: ".", groupChar: null } }],
    });
    const bare = await plan(pack([area, source, count, { ...values, dialect: { header: false } }]));
    expect(bare.values[0]?.mapping.header).toBeNull();
  });

  it("names what is wrong and where", async () => {
    expect(await problems("{")).toEqual([expect.stringContaining("kein gültiges JSON")]);
    expect(await problems(JSON.stringify({ name: "x", resources: [] }))).toEqual(
      expect.arrayContaining(["datapackage.json, kreislauf: Diese Angabe fehlt."]),
    );
    expect(await problems(pack([{ ...area, kreislauf: { ...area.kreislauf, name: undefined } }]))).toContain(
      "Ressource „bezirke“, kreislauf, name: Diese Angabe fehlt.",
    );
    expect(await problems(pack([{ ...area, kreislauf: { ...area.kreislauf, key: "nummer" } }]))).toContain(
      "Ressource „bezirke“: Das Feld „nummer“ gibt es nicht. Vorhanden sind: nr, titel.",
    );
    expect(
      await problems(pack([area, source, { ...count, data: [{ key: "EW", name: "E", source: "amt", einheit: "P" }] }])),
    ).toContain("Ressource „merkmale“, Eintrag 1: Unbekannte Angabe „einheit“. Prüfen Sie die Schreibweise.");
    expect(await problems(pack([{ ...area, kreislauf: { role: "gebiete" } }]))).toEqual(
      expect.arrayContaining([expect.stringContaining("Die Rolle „gebiete“ gibt es nicht")]),
    );
    const odd = { ...values, kreislauf: { ...values.kreislauf, areas: [{ partition: "viertel", column: "nr" }] } };
    expect(await problems(pack([area, source, count, odd]))).toContain(
      "Ressource „werte“: Die Gliederung „viertel“ gibt es im Paket nicht.",
    );
    expect(await problems(pack([area, count, { ...values, path: undefined }]))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("Es fehlt die Quelle"),
        expect.stringContaining("Es fehlt die Datei"),
      ]),
    );
    expect(await problems(pack([{ ...area, data: undefined, path: "weg.csv" }]))).toContain(
      "Ressource „bezirke“: weg.csv gibt es nicht.",
    );
    expect(
      await problems(
        pack([
          { ...area, kreislauf: { ...area.kreislauf, parents: [{ partition: "stadt", field: "a", keyPrefix: 2 }] } },
        ]),
      ),
    ).toEqual([expect.stringContaining("genau eines von")]);
    expect(await problems(pack([area, source, count, values, { ...values }]))).toEqual([
      "Zwei Ressourcen heißen „werte“. Geben Sie jeder einen eigenen Namen.",
    ]);
  });
});

describe("docs/data-formats.md", () => {
  const page = readFileSync("docs/data-formats.md", "utf8");
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? ""));
  const shapes = page.slice(page.indexOf("## 7."), page.indexOf("## 8."));

  it("names every property of the package, of each role and of the mapping, and every standard count and indicator", () => {
    const shapesOf = [
      areasRole,
      membershipsRole,
      valuesRole,
      sourceDefinition,
      baseCountDefinition,
      indicatorDefinition,
      mapping,
      markTable,
      condition,
    ];
    const properties = shapesOf.flatMap((schema) => Object.keys(schema.shape));
    const keys = [...standardBaseCounts, ...standardIndicators].map((one) => one.key);
    const steps = keyStep.options.map((option) => option.shape.do.value);
    expect(
      [...new Set([...properties, ...keys, ...steps])].filter(
        (name) => !page.includes(`\`${name}\``) && !page.includes(`"${name}"`),
      ),
    ).toEqual([]);
  });

  it("has examples that are read as they stand", async () => {
    const [whole, ...others] = examples;
    expect(await problems(JSON.stringify(whole))).toEqual([]);
    for (const example of others.filter((one) => one.values))
      expect(valuesRole.parse({ role: "values", ...example })).toBeTruthy();
    expect(shapes.match(/```json/g)?.length).toBeGreaterThanOrEqual(8);
  });
});

const data = "../shared/data";
describe.skipIf(!existsSync(`${data}/koeln`))("the packages of real cities", () => {
  it.each([
    ["koeln", 3, 38],
    ["leipzig", 2, 10],
    ["flensburg", 2, 9],
  ])("%s is complete in itself", async (city, partitions, counts) => {
    const read = async (path: string) => new Uint8Array(readFileSync(`${data}/${path}`));
    const made = await plan(readFileSync(`lib/deliveries/fixtures/${city}.datapackage.json`, "utf8"), read);
    expect(made.partitions).toHaveLength(partitions);
    expect(made.baseCounts).toHaveLength(counts);
  });
});
