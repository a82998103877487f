import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicViewer } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { closeStage } from "@/lib/cycle/commands";
import { closedStagesOf } from "@/lib/cycle/queries";
import { eventsOf, foundSmallCity, person, planSmallCycle, releaseSmallCity } from "@/lib/demo/smallCity";
import { cityPool, publicPool } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { numberOf } from "@/lib/statistics/values";
import { ownDatabase } from "@/scripts/test-database";
import {
  addChapter,
  changeReportTitle,
  checksumOf,
  createReport,
  moveChapter,
  publishReport,
  removeChapter,
  restoreChapter,
  returnChapter,
  saveChapter,
} from "./commands";
import { publishedReport } from "./content/queries";
import { documentOf, figureOf, paragraph, viewKey } from "./document/rules";
import { findReport, listRemovedChapters, listReports, listRevisions } from "./queries";

const figure = {
  indicator: "k-bg",
  partition: "districts",
  date: "2022-12-31",
  mode: "status",
  kind: "map",
  title: "In B3 leben die meisten Kinder in Bedarfsgemeinschaften",
  alt: "Karte der drei Bezirke.",
} as const;

let drop: () => Promise<void>;
let cycleId: string;
let planning: Viewer;
let department: Viewer;
let association: Viewer;

const chapter = (reportId: string, more: object = {}) => ({
  reportId,
  title: "Kinder",
  keyPoints: "Mehr Kinder als 2018.",
  plainSummary: "Es geht um Kinder.",
  body: documentOf(paragraph("Der Anteil stieg."), figureOf(figure)),
  ...more,
});

beforeAll(async () => {
  drop = await ownDatabase("report");
  await foundSmallCity();
  cycleId = await planSmallCycle();
  planning = await person("planung", "planning");
  department = await person("jugend", "department");
  association = await person("awo", "association");
});

afterAll(() => drop());

describe("a report", () => {
  it("leaves exactly one event for every step", async () => {
    let report = { id: "", slug: "" };
    expect(
      await eventsOf(async () => {
        report = await createReport(planning, { cycleId, title: "Schritte" });
      }),
    ).toEqual(["reportCreated"]);
    const ids: string[] = [];
    for (const title of ["Eins", "Zwei"]) {
      expect(
        await eventsOf(async () => {
          ids.push((await addChapter(planning, { reportId: report.id, title })).id);
        }),
      ).toEqual(["reportChapterAdded"]);
    }
    const [one = "", two = ""] = ids;
    const text = { title: "Eins", keyPoints: "", plainSummary: "", body: documentOf(paragraph("Neu.")) };
    expect(await eventsOf(() => saveChapter(planning, { id: one, baseVersion: 1, ...text }))).toEqual([
      "reportChapterSaved",
    ]);
    expect(await eventsOf(() => moveChapter(planning, { id: two, direction: "up" }))).toEqual(["reportChapterMoved"]);
    expect((await findReport(planning, { id: report.id }))?.chapters.map(({ title }) => title)).toEqual([
      "Zwei",
      "Eins",
    ]);
    expect(await eventsOf(() => moveChapter(planning, { id: two, direction: "up" }))).toEqual([]);
    expect(await eventsOf(() => removeChapter(planning, one))).toEqual(["reportChapterRemoved"]);
    expect((await findReport(planning, { id: report.id }))?.chapters.map(({ title }) => title)).toEqual(["Zwei"]);
    expect((await listRemovedChapters(planning, report.id)).map(({ id }) => id)).toEqual([one]);
    await expect(saveChapter(planning, { id: one, baseVersion: 2, ...text })).rejects.toThrow(NotFound);
    expect(await eventsOf(() => returnChapter(planning, one))).toEqual(["reportChapterReturned"]);
    expect(await eventsOf(() => restoreChapter(planning, { id: one, baseVersion: 2, restored: 1 }))).toEqual([
      "reportChapterSaved",
    ]);
    expect((await listRevisions(planning, one)).map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(await eventsOf(() => changeReportTitle(planning, { reportId: report.id, title: "Anders" }))).toEqual([
      "reportTitleChanged",
    ]);
    await expect(createReport(planning, { cycleId, title: "Schritte" })).rejects.toThrow(Refusal);
  });

  it("shows both texts to the second of two people who save", async () => {
    const report = await createReport(planning, { cycleId, title: "Zu zweit" });
    const { id } = await addChapter(planning, chapter(report.id));
    const text = { title: "Kinder", keyPoints: "a", plainSummary: "b" };
    const save = (words: string) =>
      saveChapter(planning, { id, baseVersion: 1, ...text, body: documentOf(paragraph(words)) });
    const answers = await Promise.allSettled([save("erste"), save("zweite")]);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toHaveLength(1);
    const conflict = refused[0]?.reason as Outdated;
    expect(conflict).toBeInstanceOf(Outdated);
    expect(conflict.by).toBe("planung");
    expect(conflict.theirs).toMatchObject({ version: "2", keyPoints: "a" });
    expect(conflict.theirs.body).toMatch(/erste|zweite/);
    expect(await listRevisions(planning, id)).toHaveLength(2);
  });

  it("is published only when the checklist is done, and then frozen with its numbers for ever", async () => {
    const report = await createReport(planning, { cycleId, title: "Bericht", subtitle: "für alle" });
    const bare = await addChapter(planning, { reportId: report.id, title: "Leer" });
    await expect(publishReport(planning, { reportId: report.id })).rejects.toThrow(/Leer: Das Kapitel ist noch leer/);
    await removeChapter(planning, bare.id);
    const wrong = await addChapter(
      planning,
      chapter(report.id, { body: documentOf(paragraph("x"), figureOf({ ...figure, date: "2020-12-31" })) }),
    );
    await expect(publishReport(planning, { reportId: report.id })).rejects.toThrow(/keine veröffentlichten Zahlen/);
    await removeChapter(planning, wrong.id);
    const { id } = await addChapter(planning, chapter(report.id));
    expect(await publishedReport(publicViewer(), report.slug)).toBeNull();

    expect(await eventsOf(() => publishReport(planning, { reportId: report.id }))).toEqual(["reportPublished"]);
    const first = await publishedReport(publicViewer(), report.slug);
    const valueIn = (published: typeof first, area: string) =>
      published?.content.views[viewKey(figure)]?.areas.find(({ key }) => key === area)?.value;
    // B3 at the end of 2022: (20 + 15) · 4 + 2 · (8 + 9 + 10 + 11) = 216 of 800 children.
    expect(numberOf(valueIn(first, "B3") ?? { state: "missing" })).toBe(27);
    expect(first?.content.release.title).toBe("2023-1");
    expect(first?.checksum).toBe(checksumOf(first?.content));

    await expect(publishReport(planning, { reportId: report.id })).rejects.toThrow(/was berichtigt wurde/);
    const next = await releaseSmallCity("2023-2", 8);
    await saveChapter(planning, {
      id,
      baseVersion: 1,
      title: "Kinder",
      keyPoints: "Noch mehr.",
      plainSummary: "Es geht um Kinder.",
      body: documentOf(paragraph("Der Anteil stieg stark."), figureOf(figure)),
    });
    // A new release and a changed draft leave the published version as it was.
    expect(await publishedReport(publicViewer(), report.slug)).toEqual(first);
    await publishReport(planning, { reportId: report.id, releaseId: next, erratum: "Neuer Datenstand." });
    const second = await publishedReport(publicViewer(), report.slug);
    expect(second?.version).toMatchObject({ number: "1.1", erratum: "Neuer Datenstand.", releaseId: next });
    expect(numberOf(valueIn(second, "B3") ?? { state: "missing" })).toBe(31);
    const again = await publishedReport(publicViewer(), report.slug, "1.0");
    expect(again?.content).toEqual(first?.content);
    expect(again?.checksum).toBe(checksumOf(again?.content));
    await expect(cityPool().query("update report_version set erratum = 'x'")).rejects.toThrow(/unveränderlich/);
  });

  it("keeps drafts inside the offices", async () => {
    const report = await createReport(planning, { cycleId, title: "Nur innen" });
    const { id } = await addChapter(planning, chapter(report.id));
    expect(await findReport(department, { slug: report.slug })).not.toBeNull();
    for (const viewer of [association, publicViewer()]) {
      expect(await findReport(viewer, { slug: report.slug })).toBeNull();
      expect((await listReports(viewer)).map(({ slug }) => slug)).not.toContain(report.slug);
      expect(await listRevisions(viewer, id)).toEqual([]);
      expect(await publishedReport(viewer, report.slug)).toBeNull();
    }
    await expect(publicPool().query("select * from report_chapter")).rejects.toThrow(/permission denied/);
    await expect(publicPool().query("select * from report_chapter_revision")).rejects.toThrow(/permission denied/);
  });
});

describe("a closed stage", () => {
  it("refuses further work by policy; a published report may still be corrected", async () => {
    for (const stage of ["report", "analysis", "recommendations"] as const)
      await closeStage(planning, { cycleId, stage, reason: "Test" });
    const closedStages = await closedStagesOf(planning, cycleId);
    for (const action of ["report:write", "finding:write", "recommendation:write"] as const) {
      expect(can(planning, action, { closedStages: [] }), action).toBe(true);
      expect(can(planning, action, { closedStages }), action).toBe(false);
      for (const viewer of [department, association, publicViewer()])
        expect(can(viewer, action, { closedStages: [] }), action).toBe(false);
    }
    expect(can(planning, "report:correct", { closedStages })).toBe(true);
    expect(can(association, "draft:read")).toBe(false);
  });
});
