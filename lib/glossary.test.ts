import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { policy } from "@/lib/access/policy";
import { enumWords, moduleWords, roleKeys, stageKeys, stageWords, type Term, terms } from "./glossary";

const lib = path.dirname(fileURLToPath(import.meta.url));
const models = path.join(lib, "../prisma/models");
const schema = readdirSync(models)
  .filter((file) => file.endsWith(".prisma"))
  .map((file) => readFileSync(path.join(models, file), "utf8"))
  .join("\n");

const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const words: Record<string, Term> = terms;

const modelNames = [...schema.matchAll(/^model (\w+) \{/gm)].map((match) => lowerFirst(match[1] ?? ""));
const enums = new Map(
  [...schema.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map((match) => [
    lowerFirst(match[1] ?? ""),
    (match[2] ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => /^\w+$/.test(line)),
  ]),
);

/** The nouns with their one German word, as architecture fixed them. */
const fixed: [english: keyof typeof terms, german: string][] = [
  ["partition", "Gliederung"],
  ["area", "Gebiet"],
  ["baseCount", "Merkmal"],
  ["indicator", "Indikator"],
  ["delivery", "Datenlieferung"],
  ["release", "Datenstand"],
  ["cycle", "Planungszyklus"],
  ["report", "Sozialbericht"],
  ["finding", "Befund"],
  ["recommendation", "Handlungsempfehlung"],
  ["consultation", "Beteiligung"],
  ["statement", "Stellungnahme"],
  ["point", "Anregung"],
  ["weighing", "Abwägung"],
  ["decision", "Beschluss"],
  ["measure", "Maßnahme"],
  ["target", "Wirkungsziel"],
  ["milestone", "Meilenstein"],
  ["fundingLine", "Finanzierung"],
  ["progressReport", "Sachstand"],
  ["review", "Überprüfung"],
  ["organisation", "Organisation"],
  ["livingSpace", "Lebensraum"],
  ["thread", "Roter Faden"],
  ["activity", "Ereignis"],
];

describe("the glossary", () => {
  it("reads the models at all", () => {
    expect(modelNames.length).toBeGreaterThan(70);
    expect(enums.size).toBeGreaterThan(8);
  });

  it.each(fixed)("%s is %s", (english, german) => {
    expect(terms[english].de).toBe(german);
  });

  it.each(modelNames)("knows the model %s", (model) => {
    expect(words[model], `Add „${model}" to terms in lib/glossary.ts.`).toBeDefined();
  });

  it.each([...enums.keys()])("has a word for every value of the enum %s, and for no other", (name) => {
    const given: Record<string, string> | undefined = (enumWords as Record<string, Record<string, string>>)[name];
    expect(Object.keys(given ?? {}).toSorted()).toEqual(enums.get(name)?.toSorted());
    for (const word of Object.values(given ?? {})) expect(word.trim()).not.toBe("");
  });

  it("words no enum that is gone", () => {
    expect(Object.keys(enumWords).filter((name) => !enums.has(name))).toEqual([]);
  });

  it("names roles and stages as the database does, stages in the order of the ring", () => {
    expect([...roleKeys]).toEqual(enums.get("role"));
    expect([...stageKeys]).toEqual(enums.get("stage"));
    expect(stageKeys.map((key) => stageWords[key].de)).toEqual([
      "Sozialbericht",
      "Soziale Lage",
      "Handlungsempfehlungen",
      "Diskussion & Beteiligung",
      "Maßnahmen",
      "Überprüfung",
    ]);
    expect(stageKeys.map((key) => stageWords[key].number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([...new Set(Object.keys(policy).map((action) => action.split(":")[0] ?? ""))])(
    "knows what the policy speaks of: %s",
    (subject) => {
      expect(words[subject], `Add „${subject}" to terms in lib/glossary.ts.`).toBeDefined();
    },
  );

  it("knows what events are recorded about", () => {
    const unknown = sourcesOf(lib).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/(?:\{ kind: |subjectKind: )"(\w+)", (?:id|subjectId)/g)]
        .map((match) => match[1] ?? "")
        .filter((kind) => !words[kind])
        .map((kind) => `${path.relative(lib, file)}: ${kind}`),
    );
    expect(unknown).toEqual([]);
  });

  it("has an entry for every module of lib, and for none that is gone", () => {
    const folders = (place: string) =>
      readdirSync(path.join(lib, place)).filter(
        (name) =>
          statSync(path.join(lib, place, name)).isDirectory() && sourcesOf(path.join(lib, place, name)).length > 0,
      );
    const modules = [...folders(""), ...folders("cycle").map((name) => `cycle/${name}`)];
    expect(modules.filter((name) => !(name in moduleWords))).toEqual([]);
    expect(Object.keys(moduleWords).filter((name) => !existsSync(path.join(lib, name)))).toEqual([]);
  });

  it("gives each address segment to one noun, in letters an address can hold", () => {
    const segments = Object.values(words).flatMap((term) => (term.segment ? [term.segment] : []));
    expect(segments.filter((segment, index) => segments.indexOf(segment) !== index)).toEqual([]);
    for (const segment of [...segments, ...stageKeys.map((key) => stageWords[key].segment)])
      expect(segment).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("defines every term in a sentence of its own", () => {
    for (const [key, term] of Object.entries(words)) {
      expect(term.definition, key).toMatch(/^\p{Lu}.*\.$/u);
      expect(term.de.trim(), key).not.toBe("");
      expect(term.plural.trim(), key).not.toBe("");
      expect(term.en.trim(), key).not.toBe("");
    }
  });
});

function sourcesOf(place: string): string[] {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(place, entry.name);
    if (entry.isDirectory()) return entry.name === "prisma" ? [] : sourcesOf(file);
    return /\.tsx?$|\.json$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [file] : [];
  });
}
