import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { environmentNames } from "@/lib/platform/environment";

const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const text = (file: string) => readFileSync(path.join(checkout, file), "utf8");
const readme = text("README.md");
const { scripts, license, version } = JSON.parse(text("package.json")) as {
  scripts: Record<string, string>;
  license: string;
  version: string;
};
const documents = [
  "README.md",
  ...readdirSync(path.join(checkout, "docs"), { recursive: true })
    .map((file) => `docs/${String(file)}`)
    .filter((file) => file.endsWith(".md")),
];
const decisions = documents.filter((file) => file.startsWith("docs/decisions/"));

describe("the README", () => {
  it("has fewer than a hundred lines", () => {
    expect(readme.split("\n").length).toBeLessThan(100);
  });

  it("has the test command on a line of its own, as .ci/run calls it", () => {
    expect(readme).toMatch(/^npm test$/m);
    expect(readme).toMatch(/^npm run demo$/m);
    expect(text(".ci/run")).toMatch(/^npm test$/m);
  });
});

describe("the documentation", () => {
  it.each(documents)("%s names only commands that exist", (file) => {
    const named = [...text(file).matchAll(/npm (?:run (?:-s )?([\w:]+)|(test|start)\b)/g)].map(
      (m) => m[1] ?? m[2] ?? "",
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(documents)("%s links only to files that exist", (file) => {
    const links = [...text(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    const broken = links
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .filter((link) => !existsSync(path.resolve(checkout, path.dirname(file), link.split("#")[0] ?? "")));
    expect(broken).toEqual([]);
  });

  it.each(documents)("%s links only to headings that exist", (file) => {
    const anchorsOf = (target: string) =>
      [...text(target).matchAll(/^#+ (.+)$/gm)].map((match) =>
        (match[1] ?? "")
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, "")
          .trim()
          .replaceAll(" ", "-"),
      );
    const broken = [...text(file).matchAll(/\]\(([^)\s]*)#([^)\s]+)\)/g)].filter(([, target = "", anchor = ""]) => {
      if (/^https?:/.test(target)) return false;
      const place = target ? path.join(path.dirname(file), target) : file;
      return place.endsWith(".md") && !anchorsOf(place).includes(anchor);
    });
    expect(broken.map((match) => match[0])).toEqual([]);
  });

  it("explains every variable of the surroundings, and none that is gone", () => {
    const table = [...text("docs/operations.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? "");
    expect(table.toSorted()).toEqual([...environmentNames, "PORT"].toSorted());
  });
});

describe("decisions", () => {
  it("are numbered without gaps", () => {
    const numbers = decisions.map((file) => Number(path.basename(file).slice(0, 4)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it.each(decisions)("%s fits on a page, with the same five headings", (file) => {
    const lines = text(file).split("\n");
    expect(lines.length).toBeLessThan(70);
    expect(lines[0]).toMatch(/^# \d{4} .+/);
    expect(lines.filter((line) => line.startsWith("## "))).toEqual([
      "## Date",
      "## Status",
      "## Context",
      "## Decision",
      "## Consequences",
    ]);
  });

  it("that code refers to exist", () => {
    const referring = ["lib/platform/database.ts", "prisma/schema.prisma", "scripts/structureRules.ts"];
    const named = referring.flatMap((file) =>
      [...text(file).matchAll(/docs\/decisions\/[\w-]+\.md/g)].map((m) => m[0]),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(path.join(checkout, file)))).toEqual([]);
  });
});

describe("what a public administration looks for", () => {
  const publiccode = text("publiccode.yml");

  it("is the licence in full", () => {
    expect(license).toBe("EUPL-1.2");
    expect(text("LICENSE")).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    expect(text("LICENSE")).toContain("15.Applicable Law");
    expect(publiccode).toContain("license: EUPL-1.2");
  });

  it("is a publiccode.yml of this version, in German and English, with descriptions of the asked length", () => {
    expect(publiccode).toContain(`softwareVersion: "${version}"`);
    for (const language of ["de", "en"]) {
      const part = publiccode.split(`\n  ${language}:\n`)[1] ?? "";
      const short = /shortDescription: >-\n([\s\S]*?)\n {4}\w/.exec(part)?.[1]?.replace(/\s+/g, " ").trim() ?? "";
      const long = /longDescription: >-\n([\s\S]*?)\n {4}\w/.exec(part)?.[1]?.replace(/\s+/g, " ").trim() ?? "";
      expect(short.length).toBeGreaterThan(20);
      expect(short.length).toBeLessThanOrEqual(150);
      expect(long.length).toBeGreaterThanOrEqual(150);
      expect(long.length).toBeLessThanOrEqual(10_000);
    }
  });
});
