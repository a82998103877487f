import { describe, expect, it } from "vitest";
import { overlayOf } from "@/lib/areas/livingSpaces/rules";
import { stageKeys } from "@/lib/glossary";
import { standardIndicators } from "@/lib/indicators/rules";
import { demoOrganisations, demoPeople } from "./cast";
import { demoAreas, demoLeavesOf } from "./geography";
import { demoStory } from "./story";
import { daysFrom } from "./story/calendar";
import { percentOf } from "./story/figures";

const today = "2026-11-22";
const story = demoStory(today);
const all = <T>(pick: (cycle: (typeof story.cycles)[number]) => readonly T[]): T[] =>
  story.cycles.flatMap((c) => [...pick(c)]);
const findings = all((c) => c.findings);
const recommendations = all((c) => c.recommendations);
const consultations = all((c) => c.consultations);
const decisions = all((c) => c.decisions);
const measures = all((c) => c.measures);
const reviews = all((c) => c.reviews);
const statements = consultations.flatMap((c) => c.statements);
const points = statements.flatMap((s) => s.points);
const figures = all((c) => c.report.chapters).flatMap((chapter) =>
  chapter.body.flatMap((block) => (block.kind === "figure" ? [block.figure] : [])),
);
const bezirke = demoAreas.filter((area) => area.partition === "bezirke").map((area) => area.key);

describe("the cast of Emscherau", () => {
  it("has someone for every role, and the sign-ins that are promised", () => {
    expect(new Set(demoPeople.map((p) => p.role))).toEqual(
      new Set(["planning", "statistics", "department", "association", "council", "administration"]),
    );
    for (const key of ["planung", "statistik", "statistik2", "jugend", "jobcenter", "awo", "caritas", "rat", "admin"]) {
      expect(
        demoPeople.find((p) => p.email === `${key}@emscherau.example`),
        key,
      ).toBeDefined();
    }
    expect(new Set(demoPeople.map((p) => p.email)).size).toBe(demoPeople.length);
    for (const { organisation } of demoPeople) expect(demoOrganisations.some((o) => o.key === organisation)).toBe(true);
  });
});

describe("the Lebensräume people draw", () => {
  it("share a core and have a contested edge; the adopted one holds what at least two of them drew", () => {
    for (const { key, drawings, adopted } of story.livingSpaces) {
      const newest = new Map(drawings.map((drawing) => [`${drawing.by} ${drawing.onPaperBy ?? ""}`, drawing]));
      const overlay = overlayOf([...newest.values()]);
      expect(newest.size, key).toBe(3);
      expect(overlay.some((leaf) => leaf.standing === "sharedCore")).toBe(true);
      expect(overlay.some((leaf) => leaf.standing === "contestedEdge")).toBe(true);
      if (!adopted) continue;
      const twice = overlay.filter((leaf) => leaf.core + leaf.contested >= 2).map((leaf) => leaf.leaf);
      expect(twice).toEqual(demoLeavesOf("lebensraeume", adopted.area));
    }
  });
});

describe("the story of Emscherau", () => {
  it("names only things that exist", () => {
    const indicators = new Set(standardIndicators.map((indicator) => indicator.key));
    const areas = new Set(demoAreas.map((area) => `${area.partition}/${area.key}`));
    const numbers = {
      finding: new Set(findings.map((f) => f.number)),
      recommendation: new Set(recommendations.map((r) => r.number)),
      measure: new Set(measures.map((m) => m.number)),
      paper: new Set(decisions.map((d) => d.paperNumber)),
      release: new Set(story.releases.map((r) => r.key)),
      delivery: new Set(story.deliveries.map((d) => d.key)),
      point: new Set(points.map((p) => p.key)),
    };
    for (const f of findings) {
      for (const { partition, area } of f.areas) expect(areas.has(`${partition}/${area}`), f.number).toBe(true);
      for (const key of f.indicators) expect(indicators.has(key), key).toBe(true);
      if (f.fromReviewOf) expect(numbers.measure.has(f.fromReviewOf)).toBe(true);
    }
    for (const r of recommendations) {
      for (const number of r.findings) expect(numbers.finding.has(number), r.number).toBe(true);
      for (const { point } of r.versions) if (point) expect(numbers.point.has(point), point).toBe(true);
    }
    for (const c of consultations) for (const n of c.recommendations) expect(numbers.recommendation.has(n)).toBe(true);
    for (const p of points) expect(numbers.recommendation.has(p.recommendation), p.key).toBe(true);
    for (const d of decisions) for (const n of d.recommendations) expect(numbers.recommendation.has(n)).toBe(true);
    for (const m of measures) {
      for (const n of m.recommendations) expect(numbers.recommendation.has(n)).toBe(true);
      for (const { partition, area } of m.areas) expect(areas.has(`${partition}/${area}`), m.number).toBe(true);
      for (const target of m.targets) expect(indicators.has(target.indicator), target.indicator).toBe(true);
      expect(m.targets.filter((target) => target.main)).toHaveLength(1);
      if (m.decision) expect(numbers.paper.has(m.decision), m.number).toBe(true);
    }
    for (const r of reviews) {
      expect(numbers.measure.has(r.measure) && numbers.release.has(r.release)).toBe(true);
      if (r.takenOverAs) expect(findings.find((f) => f.number === r.takenOverAs)?.fromReviewOf).toBe(r.measure);
    }
    const drawn = story.livingSpaces.flatMap((space) => space.drawings);
    for (const { core, contested } of drawn)
      for (const leaf of [...core, ...contested]) expect(areas.has(`blockgruppen/${leaf}`), leaf).toBe(true);
    for (const { adopted } of story.livingSpaces)
      if (adopted) expect(areas.has(`lebensraeume/${adopted.area}`)).toBe(true);
    for (const figure of figures) expect(indicators.has(figure.indicator), figure.indicator).toBe(true);
    for (const r of story.releases) for (const d of r.deliveries) expect(numbers.delivery.has(d)).toBe(true);
    for (const c of story.cycles) expect(numbers.release.has(c.report.release)).toBe(true);
    for (const f of story.follows) expect(numbers.measure.has(f.measure)).toBe(true);
    const counted = [findings, recommendations, measures].reduce((n, list) => n + list.length, 0);
    expect(numbers.finding.size + numbers.recommendation.size + numbers.measure.size).toBe(counted);
    expect(numbers.point.size).toBe(points.length);
  });

  it("has one thread without a gap: value, finding, recommendation, statement, decision, measure, review, finding", () => {
    const finding = findings.find((f) => f.number === "B-02")!;
    const recommendation = recommendations.find((r) => r.findings.includes(finding.number))!;
    const point = points.find((p) => p.recommendation === recommendation.number && p.weighing?.version)!;
    expect(recommendation.versions[point.weighing!.version! - 1]!.point).toBe(point.key);
    const decision = decisions.find((d) => d.recommendations.includes(recommendation.number))!;
    const measure = measures.find(
      (m) => m.decision === decision.paperNumber && m.recommendations.includes(recommendation.number),
    )!;
    const review = reviews.find((r) => r.measure === measure.number)!;
    expect(measure.targets[0]!.indicator).toBe(finding.indicators[0]);
    expect(review.judgement && review.takenOverAs).toBe("B-10");
    expect(recommendations.some((r) => r.findings.includes("B-10"))).toBe(true);
  });

  it("has broken threads to find", () => {
    expect(
      findings.filter((f) => !recommendations.some((r) => r.findings.includes(f.number))).map((f) => f.number),
    ).toEqual(["B-17"]);
    expect(
      recommendations
        .filter((r) => !consultations.some((c) => c.recommendations.includes(r.number)))
        .map((r) => r.number),
    ).toEqual(["E-17"]);
    expect(measures.filter((m) => !m.decision).map((m) => m.number)).toEqual(["M-13"]);
  });

  it("closes the first cycle whole and leaves the second in stage 4", () => {
    const [first, second] = story.cycles;
    expect(first!.stages.map((s) => s.stage)).toEqual(stageKeys);
    expect(first!.stages.every((s) => s.closedOn)).toBe(true);
    expect(second!.stages.filter((s) => s.closedOn).map((s) => s.stage)).toEqual([
      "report",
      "analysis",
      "recommendations",
    ]);
    for (const s of first!.consultations.flatMap((c) => c.statements)) {
      for (const p of s.points) expect(p.weighing, p.key).toBeDefined();
    }
    expect(first!.measures.map((m) => m.number)).toEqual(first!.reviews.map((r) => r.measure));
    const open = second!.consultations[0]!;
    expect([open.opensOn < today, open.closesOn > daysFrom(today, 20), open.closedOn]).toEqual([true, true, undefined]);
    const waiting = open.statements.filter((s) => s.from === "resident" && !s.moderation);
    const drafts = open.statements.filter((s) => s.from !== "resident" && !s.submittedOn);
    expect([waiting.length, drafts.length]).toEqual([1, 2]);
  });

  it("pays for everything: the city's own share is never negative", () => {
    for (const m of measures) {
      expect(m.funding.length, m.number).toBeGreaterThan(0);
      for (const f of m.funding)
        expect(f.total - f.grant - f.thirdParty, `${m.number} ${f.year}`).toBeGreaterThanOrEqual(0);
      expect(new Set(m.funding.map((f) => `${f.year} ${f.source}`)).size).toBe(m.funding.length);
    }
  });

  it("keeps the order of time on whatever day it is told", () => {
    for (const day of [today, "2026-07-01", "2027-02-28"]) {
      const told = demoStory(day);
      for (const cycle of told.cycles) {
        const release = told.releases.find((r) => r.key === cycle.report.release)!;
        const published = cycle.report.versions[0]!.on;
        expect(release.approvedOn < published).toBe(true);
        for (const f of cycle.findings.filter((f) => !f.fromReviewOf)) {
          expect(f.on > published && f.on < f.publishedOn!, f.number).toBe(true);
        }
        for (const r of cycle.recommendations) {
          expect(r.versions[0]!.on < r.publishedOn!, r.number).toBe(true);
          for (const n of r.findings) {
            const finding = told.cycles.flatMap((c) => c.findings).find((f) => f.number === n)!;
            expect(finding.publishedOn! <= r.publishedOn!, r.number).toBe(true);
          }
        }
        for (const c of cycle.consultations) {
          for (const s of c.statements) expect(s.on >= c.opensOn && s.on <= c.closesOn && s.on <= day).toBe(true);
        }
        for (const m of cycle.measures) {
          for (const p of m.progress) expect(p.on <= day && p.on >= m.createdOn, `${m.number} ${p.on}`).toBe(true);
          for (const s of m.milestones) expect(!s.reachedOn || s.reachedOn <= day).toBe(true);
        }
      }
    }
  });

  it("is told in sentences of at most fifteen words, without anything a measure is said to have caused", () => {
    const months = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
    const sentencesOf = (text: string) =>
      text
        .replace(new RegExp(`(\\d)\\. (${months})`, "g"), "$1 $2")
        .replace(/(\d+)\. Geburtstag/g, "$1 Geburtstag")
        .split(/(?<=[.!?])\s+/);
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === "string") texts.push(value);
      else if (Array.isArray(value)) value.forEach(collect);
      else if (value && typeof value === "object") Object.values(value).forEach(collect);
    };
    collect(story);
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) {
      for (const sentence of sentencesOf(text)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
      }
      expect(text).not.toMatch(/verursacht|\bwirkt\b/);
    }
  });
});

describe("what the texts say about the figures", () => {
  const at = (share: Parameters<typeof percentOf>[0], year: number) =>
    bezirke.map((key) => ({ key, value: percentOf(share, `bezirke/${key}`, year) })).sort((a, b) => b.value - a.value);
  const above = (share: Parameters<typeof percentOf>[0], year: number, limit: number) =>
    at(share, year)
      .filter((d) => d.value > limit)
      .map((d) => d.key)
      .sort();

  it("holds for 2017", () => {
    expect(at("kinderInBg", 2017)[0]!.key).toBe("08");
    expect(at("kinderInBg", 2017).at(-1)!.key).toBe("17");
    expect(above("kinderInBg", 2017, 29)).toEqual(["01", "03", "04", "05", "07", "08"]);
    expect(
      at("arbeitslos", 2017)
        .slice(0, 2)
        .map((d) => d.key),
    ).toEqual(["07", "08"]);
    expect(percentOf("kinderInBg", "stadtbezirke/3", 2017)).toBeCloseTo(10, 0);
    expect(percentOf("alleinerziehendeInBg", "bezirke/05", 2017)).toBeGreaterThan(47);
  });

  it("holds for 2025", () => {
    expect(at("kinderInBg", 2025)[0]!.key).toBe("04");
    expect(percentOf("kinderInBg", "bezirke/04", 2025)).toBeGreaterThan(29);
    expect(above("kinderInBg", 2025, 25)).toHaveLength(6);
    expect(percentOf("kinderInBg", "stadt", 2025)).toBeGreaterThan(20);
    expect(percentOf("kinderInBg", "stadt", 2025)).toBeGreaterThan(percentOf("kinderInBg", "stadt", 2021));
    for (const key of ["02", "04"] as const) {
      expect(percentOf("kinderInBg", `bezirke/${key}`, 2025)).toBeGreaterThan(
        percentOf("kinderInBg", `bezirke/${key}`, 2021),
      );
    }
    expect(
      at("arbeitslos", 2025)
        .slice(0, 3)
        .map((d) => d.key),
    ).toEqual(["08", "03", "04"]);
    expect(
      at("grundsicherungAlter", 2025)
        .slice(0, 2)
        .map((d) => d.key)
        .sort(),
    ).toEqual(["01", "04"]);
    expect(percentOf("alleinerziehendeInBg", "stadt", 2025)).toBeLessThan(
      percentOf("alleinerziehendeInBg", "stadt", 2021),
    );
    expect(percentOf("arbeitslosAuslaender", "bezirke/06", 2025)).toBeGreaterThan(
      percentOf("arbeitslosAuslaender", "bezirke/06", 2021),
    );
  });
});
