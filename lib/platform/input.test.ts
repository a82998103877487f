import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  checkbox,
  choices,
  dateInput,
  germanErrors,
  germanNumber,
  listOf,
  objectOf,
  optionalDate,
  optionalText,
  sentencesOf,
  typedValues,
} from "./input";

const form = (...entries: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
/** The sentence at each field, as a form shows it. */
const refusal = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value, { error: germanErrors });
  return parsed.success ? {} : sentencesOf(parsed.error);
};

describe("what a form sends", () => {
  it("has one sign for a line end, in what is stored and in what comes back to the form", () => {
    const data = form(["text", "eins\r\nzwei\rdrei\nvier"]);
    expect(objectOf(data)).toEqual({ text: "eins\nzwei\ndrei\nvier" });
    expect(typedValues(data)).toEqual({ text: "eins\nzwei\ndrei\nvier" });
  });
  it("becomes a nested object", () => {
    expect(
      objectOf(form(["title", "Bericht"], ["stages.report.startsOn", "2026-01-01"], ["points.0.text", "a"])),
    ).toEqual({ title: "Bericht", stages: { report: { startsOn: "2026-01-01" } }, points: { "0": { text: "a" } } });
  });

  it("is a list when its name says so, or when it comes twice", () => {
    expect(objectOf(form(["areas[]", "1"]))).toEqual({ areas: ["1"] });
    expect(objectOf(form(["area", "1"], ["area", "2"]))).toEqual({ area: ["1", "2"] });
  });

  it("cannot reach the prototype of anything, nor what Next adds", () => {
    const sent = objectOf(
      form(
        ["__proto__.admin", "1"],
        ["a.constructor.prototype.admin", "1"],
        ["constructor", "1"],
        ["$ACTION_ID_x", "1"],
        ["ok", "1"],
      ),
    );
    expect(sent).toEqual({ ok: "1" });
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it("does not trip over a name that is both a text and a folder", () => {
    expect(objectOf(form(["a", "text"], ["a.b", "deeper"]))).toEqual({ a: { b: "deeper" } });
    expect(objectOf(form(["a.b", "deeper"], ["a", "text"]))).toEqual({ a: "text" });
  });
});

describe("what was typed", () => {
  it("comes back, but never a password or a file", () => {
    const data = form(
      ["title", "Bericht"],
      ["password", "geheim"],
      ["newPassword", "geheim"],
      ["passwort", "geheim"],
      ["areas[]", "1"],
      ["$ACTION_KEY", "x"],
    );
    data.append("file", new File(["x"], "x.csv"));
    expect(typedValues(data)).toEqual({ title: "Bericht", "areas[]": ["1"] });
  });
});

describe("German numbers", () => {
  it.each([
    ["1.234,5", 1234.5],
    ["1.234", 1234],
    ["1.2340", 1.234],
    ["0,125", 0.125],
    ["1234.5", 1234.5],
    ["12,5 %", 12.5],
    ["1.000.000 €", 1_000_000],
    ["−3,3", -3.3],
    ["-3", -3],
    [" 12 000 ", 12_000],
    ["1\u00a0234,00", 1234],
    ["0", 0],
    ["007", 7],
  ])("reads „%s“ as %d", (typed, number) => {
    expect(germanNumber().parse(typed)).toBe(number);
  });

  it.each(["", "zwölf", "1,2,3", "1.23,4.5", "1.23,4", "1.2345,6", "NaN", "Infinity", "0x10", "1e5", "--1", "1,"])(
    "refuses „%s“",
    (typed) => {
      expect(refusal(z.object({ n: germanNumber() }), { n: typed })).toEqual({ n: "Bitte eine Zahl eingeben." });
    },
  );
});

describe("dates", () => {
  it.each([
    ["2026-12-31", "2026-12-31"],
    ["31.12.2026", "2026-12-31"],
    [" 1.3.2027 ", "2027-03-01"],
    ["29.02.2028", "2028-02-29"],
  ])("reads „%s“ as %s", (typed, iso) => {
    expect(dateInput().parse(typed)).toBe(iso);
  });

  it.each(["", "31.02.2026", "2026-02-30", "29.02.2027", "31.12.26", "morgen", "2026-1-1", "31/12/2026"])(
    "refuses „%s“ with an example",
    (typed) => {
      expect(refusal(z.object({ d: dateInput() }), { d: typed }).d).toMatch(/zum Beispiel 31\.12\.2026/);
    },
  );

  it("may be left out where the field says so", () => {
    expect(optionalDate().parse("")).toBeUndefined();
    expect(optionalDate().parse(undefined)).toBeUndefined();
    expect(optionalDate().parse("31.12.2026")).toBe("2026-12-31");
    expect(optionalDate().safeParse("morgen").success).toBe(false);
  });
});

describe("lists, choices, texts and ticks", () => {
  it("puts list entries in the order of their numbers, also beyond nine", () => {
    const sent = objectOf(form(["p.10.t", "k"], ["p.2.t", "c"], ["p.0.t", "a"]));
    expect(listOf(z.object({ t: z.string() })).parse(sent.p)).toEqual([{ t: "a" }, { t: "c" }, { t: "k" }]);
    expect(listOf(z.string()).parse(undefined)).toEqual([]);
    expect(listOf(z.string()).parse(["x"])).toEqual(["x"]);
  });

  it("names the entry that is wrong", () => {
    const schema = z.object({ p: listOf(z.object({ t: z.string().min(1) })) });
    expect(refusal(schema, { p: { "0": { t: "a" }, "1": { t: "" } } })).toEqual({ "p.1.t": "Bitte ausfüllen." });
  });

  it("takes one choice, several, or none, always as a list", () => {
    expect(choices(z.string()).parse("a")).toEqual(["a"]);
    expect(choices(z.string()).parse(["a", "b"])).toEqual(["a", "b"]);
    expect(choices(z.string()).parse(undefined)).toEqual([]);
    expect(choices(z.string()).parse("")).toEqual([]);
  });

  it("counts blanks as not given, and trims", () => {
    expect(optionalText().parse("   ")).toBeUndefined();
    expect(optionalText().parse(" a ")).toBe("a");
    expect(optionalText(3).safeParse("abcd").success).toBe(false);
  });

  it("reads a tick", () => {
    expect([
      checkbox().parse("on"),
      checkbox().parse("true"),
      checkbox().parse(undefined),
      checkbox().parse(""),
    ]).toEqual([true, true, false, false]);
  });
});

describe("every refusal is a German sentence that says the repair", () => {
  const schema = z.object({
    text: z.string().min(1),
    long: z.string().min(12),
    short: z.string().max(3),
    number: z.number().min(5),
    small: z.number().max(5),
    email: z.email(),
    address: z.url(),
    id: z.uuid(),
    list: z.array(z.string()).min(1),
    few: z.array(z.string()).max(1),
    choice: z.enum(["a", "b"]),
    missing: z.string(),
  });
  const sentences = refusal(schema, {
    text: "",
    long: "kurz",
    short: "lang",
    number: 1,
    small: 9,
    email: "keine",
    address: "keine",
    id: "keine",
    list: [],
    few: ["a", "b"],
    choice: "c",
  });

  it("at the field it is about", () => {
    expect(sentences).toEqual({
      text: "Bitte ausfüllen.",
      long: "Bitte mindestens 12 Zeichen eingeben.",
      short: "Bitte höchstens 3 Zeichen eingeben.",
      number: "Bitte mindestens 5 eingeben.",
      small: "Bitte höchstens 5 eingeben.",
      email: "Bitte eine E-Mail-Adresse eingeben, zum Beispiel name@stadt.de.",
      address: "Bitte eine Adresse eingeben, die mit https:// beginnt.",
      id: "Dieses Format passt nicht.",
      list: "Bitte mindestens einen Eintrag wählen.",
      few: "Bitte höchstens einen Eintrag wählen.",
      choice: "Bitte einen der angebotenen Werte wählen.",
      missing: "Bitte ausfüllen.",
    });
  });

  it("and a schema's own sentence wins", () => {
    expect(refusal(z.object({ d: z.string("Bitte den Namen nennen.") }), {})).toEqual({ d: "Bitte den Namen nennen." });
  });
});
