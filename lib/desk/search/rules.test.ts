import { describe, expect, it } from "vitest";
import { folded, search } from "./rules";
import type { Hit } from "./schema";

const hit = (kind: Hit["kind"], title: string, extra: Partial<Hit> = {}): Hit => ({ kind, title, href: "/", ...extra });
const stock: Hit[] = [
  hit("finding", "Kinderarmut in der Feldmark", { number: "B-01" }),
  hit("finding", "Alleinerziehende am Hafen", { number: "B-11", more: "Mühlenau" }),
  hit("measure", "Familienzentrum Mühlenau", { number: "M-01", detail: "Jugendamt" }),
  hit("measure", "Lotsenhaus", { number: "M-02", detail: "in Mühlenau" }),
  hit("area", "Mühlenau"),
  hit("area", "Groß Mühlenau"),
  hit("decision", "Familienzentren", { number: "0123/2019-24" }),
];
const titles = (question: string) => search(question, stock).flatMap((group) => group.hits.map((one) => one.title));

describe("the search of the workspace", () => {
  it.each(["Mühlenau", "muehlenau", "MUHLENAU", "  mühlenau "])("finds %s however it is written", (question) => {
    expect(titles(question)).toEqual([
      "Alleinerziehende am Hafen",
      "Familienzentrum Mühlenau",
      "Lotsenhaus",
      "Mühlenau",
      "Groß Mühlenau",
    ]);
  });

  it.each(["B-01", "b1", "B 1", "b-1", "B–01"])("finds a number written %s, and only it", (question) => {
    expect(titles(question)[0]).toBe("Kinderarmut in der Feldmark");
    expect(titles(question)).not.toContain("Alleinerziehende am Hafen");
  });

  it("finds a paper by a part of its number", () => {
    expect(titles("0123")).toEqual(["Familienzentren"]);
  });

  it("asks for all words, in any order and place", () => {
    expect(titles("Jugendamt Familienzentrum")).toEqual(["Familienzentrum Mühlenau"]);
    expect(titles("Jugendamt Lotsenhaus")).toEqual([]);
  });

  it("puts titles that begin with the question first", () => {
    expect(
      search("Mühlenau", stock)
        .find((group) => group.kind === "area")
        ?.hits.map((one) => one.title),
    ).toEqual(["Mühlenau", "Groß Mühlenau"]);
  });

  it("finds nothing for nothing", () => {
    expect(search("", stock)).toEqual([]);
    expect(search("   ", stock)).toEqual([]);
    expect(search("xyz", stock)).toEqual([]);
  });

  it("lists twelve of a kind and counts the others", () => {
    const many = Array.from({ length: 30 }, (_, index) => hit("area", `Block ${index}`));
    expect(search("block", many)).toMatchObject([{ kind: "area", further: 18 }]);
    expect(search("block", many)[0]?.hits).toHaveLength(12);
  });

  it("takes signs of a pattern as they are", () => {
    expect(titles("(.*")).toEqual([]);
    expect(titles("\\")).toEqual([]);
  });

  it("hears ß as ss", () => {
    expect(folded("Große Straße")).toBe(folded("Grosse Strasse"));
  });
});
