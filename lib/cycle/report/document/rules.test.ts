import { describe, expect, it } from "vitest";
import { bullets, documentOf, figureOf, heading, keyPointsOf, link, paragraph, plainText, wordsOf } from "./rules";
import { linkTarget, richDocument, richDocumentText } from "./schema";

const figure = {
  indicator: "k",
  partition: "bezirke",
  date: "2025-12-31",
  mode: "status",
  kind: "map",
  title: "Im Süden mehr",
  alt: "Karte",
} as const;

describe("richDocument", () => {
  it("takes what the editor makes, and drops attributes a report does not know", () => {
    const read = richDocument.parse({
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2, id: "x" }, content: [{ type: "text", text: "Titel" }] },
        {
          type: "paragraph",
          attrs: { textAlign: "center" },
          content: [
            {
              type: "text",
              text: "hier",
              marks: [{ type: "link", attrs: { href: "https://a.example", target: "_blank", class: "x" } }],
            },
          ],
        },
        { type: "paragraph" },
        { type: "figure", attrs: figure },
      ],
    });
    expect(read.content[0]).toEqual({
      type: "heading",
      attrs: { level: 2 },
      content: [{ type: "text", text: "Titel" }],
    });
    expect(JSON.stringify(read)).not.toContain("target");
    expect(read.content[2]).toEqual({ type: "paragraph", content: [] });
  });

  it.each([
    [{ type: "codeBlock", content: [] }],
    [{ type: "image", attrs: { src: "https://a.example/x.png" } }],
    [{ type: "heading", attrs: { level: 1 }, content: [] }],
    [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "strike" }] }] }],
    [{ type: "figure", attrs: { ...figure, date: "gestern" } }],
  ])("refuses %j", (block) => {
    expect(richDocument.safeParse({ type: "doc", content: [block] }).success).toBe(false);
  });

  it("refuses text that is no JSON with a sentence instead of an exception", () => {
    const read = richDocumentText.safeParse("{");
    expect(read.success).toBe(false);
    expect(read.error?.issues[0]?.message).toContain("Formatierung");
  });

  it("lets links lead to this house and by http(s), nowhere else", () => {
    for (const good of ["https://stadt.example/a?b=c", "http://stadt.example", "/empfehlungen/E-11", "#absatz-3"])
      expect(linkTarget.safeParse(good).success, good).toBe(true);
    for (const bad of [
      "javascript:alert(1)",
      "JAVASCRIPT:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "/\\evil.example",
      "mailto:a@b.example",
      "evil",
    ])
      expect(linkTarget.safeParse(bad).success, bad).toBe(false);
  });
});

describe("a document in words", () => {
  it("writes its blocks line by line, figures by their title", () => {
    const text = plainText(
      documentOf(
        heading("Lage"),
        paragraph("Siehe ", link("E-1", "/empfehlungen/E-1"), "."),
        bullets("a", "b"),
        figureOf(figure),
      ),
    );
    expect(text).toBe("Lage\n\nSiehe E-1.\n\na\nb\n\n[Im Süden mehr]");
  });

  it("reads key points with or without a bullet sign", () => {
    expect(keyPointsOf("- Eins.\n\n  • Zwei.\nDrei – mit Strich.")).toEqual(["Eins.", "Zwei.", "Drei – mit Strich."]);
  });
});

describe("the words of a text as the editor hands it over", () => {
  it("reads empty paragraphs, which come without content", () => {
    const text = { type: "paragraph", content: [{ type: "text", text: "Kinder" }] };
    expect(wordsOf(JSON.stringify({ type: "doc", content: [text, { type: "paragraph" }] }))).toBe("Kinder\n\n");
  });

  it("has no words for what is no document", () => {
    expect(wordsOf("{")).toBe("");
  });
});
