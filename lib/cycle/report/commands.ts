import { createHash } from "node:crypto";
import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { findCity } from "@/lib/city/queries";
import { isoDateInBerlin, now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { findRelease, latestRelease } from "@/lib/releases/queries";
import { viewsOf } from "./content/queries";
import { freezeReport } from "./content/rules";
import { emptyDocument } from "./document/rules";
import { type RichDocument, richDocument } from "./document/schema";
import { findReport } from "./queries";
import { checklist, nextVersion, openChecks, slugOf } from "./rules";
import {
  type AddChapter,
  addChapterInput,
  type ChangeReportTitle,
  type CreateReport,
  type MoveChapter,
  type PublishReport,
  type SaveChapter,
  saveChapterInput,
} from "./schema";

/** Starts a report for a cycle, without chapters. */
export function createReport(viewer: Viewer, input: CreateReport): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const slug = input.slug ?? slugOf(input.title);
    if (await tx.report.findUnique({ where: { slug } }))
      throw new Refusal("Einen Bericht mit diesem Titel gibt es schon. Bitte wählen Sie einen anderen.", {
        title: "Dieser Titel ist vergeben.",
      });
    const { cycleId, title, subtitle } = input;
    const report = await tx.report.create({ data: { slug, cycleId, title, subtitle, createdAt: now() } });
    await record(tx, viewer, "reportCreated", { kind: "report", id: report.id }, { title });
    return { id: report.id, slug };
  });
}

/** Renames the draft; published versions keep their title. */
export function changeReportTitle(viewer: Viewer, input: ChangeReportTitle): Promise<void> {
  return transaction(async (tx) => {
    const { title, subtitle } = input;
    await tx.report.update({ where: { id: input.reportId }, data: { title, subtitle: subtitle ?? null } });
    await record(tx, viewer, "reportTitleChanged", { kind: "report", id: input.reportId }, { title });
  });
}

/** Adds a chapter at the end, empty or with text. @returns its id; its version is 1. */
export function addChapter(viewer: Viewer, input: AddChapter): Promise<{ id: string; version: number }> {
  const { reportId, title, keyPoints, plainSummary, body } = addChapterInput.parse(input);
  return transaction(async (tx) => {
    const last = await tx.reportChapter.aggregate({ where: { reportId }, _max: { position: true } });
    const text = { title, keyPoints, plainSummary, body: body ?? emptyDocument };
    const edited = { editedByName: nameOf(viewer), editedAt: now() };
    const { id } = await tx.reportChapter.create({
      data: {
        reportId,
        position: (last._max.position ?? 0) + 1,
        ...text,
        ...edited,
        revisions: { create: { version: 1, ...text, ...edited } },
      },
    });
    await record(tx, viewer, "reportChapterAdded", { kind: "report", id: reportId }, { title, chapter: id });
    return { id, version: 1 };
  });
}

/**
 * Saves a chapter as a new version, with a revision to come back to.
 * @throws Outdated when somebody saved in between: both texts are shown.
 */
export function saveChapter(viewer: Viewer, input: SaveChapter): Promise<{ version: number }> {
  const { id, baseVersion, title, keyPoints, plainSummary, body } = saveChapterInput.parse(input);
  return transaction(async (tx) => {
    const text = { title, keyPoints, plainSummary, body };
    const edited = { editedByName: nameOf(viewer), editedAt: now() };
    const version = baseVersion + 1;
    const { count } = await tx.reportChapter.updateMany({
      where: { id, version: baseVersion, removal: null },
      data: { ...text, ...edited, version },
    });
    if (count === 0) await refuseOutdated(tx, id);
    await tx.reportChapterRevision.create({ data: { chapterId: id, version, ...text, ...edited } });
    const { reportId } = await tx.reportChapter.findUniqueOrThrow({ where: { id }, select: { reportId: true } });
    await record(tx, viewer, "reportChapterSaved", { kind: "report", id: reportId }, { title, chapter: id, version });
    return { version };
  });
}

/** Makes an earlier state the newest one again; what was newest stays among the revisions. */
export async function restoreChapter(
  viewer: Viewer,
  input: { id: string; baseVersion: number; restored: number },
): Promise<{ version: number }> {
  const revision = await transaction((tx) =>
    tx.reportChapterRevision.findUnique({
      where: { chapterId_version: { chapterId: input.id, version: input.restored } },
    }),
  );
  if (!revision) throw new NotFound();
  const { title, keyPoints, plainSummary } = revision;
  const body = revision.body as RichDocument;
  return saveChapter(viewer, { id: input.id, baseVersion: input.baseVersion, title, keyPoints, plainSummary, body });
}

/** Swaps a chapter with its neighbour; at the end of the row nothing happens. */
export function moveChapter(viewer: Viewer, input: MoveChapter): Promise<void> {
  return transaction(async (tx) => {
    const chapter = await chapterOf(tx, input.id);
    const up = input.direction === "up";
    const neighbour = await tx.reportChapter.findFirst({
      where: {
        reportId: chapter.reportId,
        removal: null,
        position: up ? { lt: chapter.position } : { gt: chapter.position },
      },
      orderBy: { position: up ? "desc" : "asc" },
    });
    if (!neighbour) return;
    await tx.reportChapter.update({ where: { id: chapter.id }, data: { position: neighbour.position } });
    await tx.reportChapter.update({ where: { id: neighbour.id }, data: { position: chapter.position } });
    await record(tx, viewer, "reportChapterMoved", { kind: "report", id: chapter.reportId }, { title: chapter.title });
  });
}

/** Takes a chapter out of the draft; it can be returned with all its revisions. */
export function removeChapter(viewer: Viewer, id: string): Promise<void> {
  return transaction(async (tx) => {
    const { reportId, title } = await chapterOf(tx, id);
    await tx.reportChapterRemoval.create({
      data: { chapterId: id, byId: idOf(viewer), byName: nameOf(viewer), at: now() },
    });
    await record(tx, viewer, "reportChapterRemoved", { kind: "report", id: reportId }, { title, chapter: id });
  });
}

/** Puts a removed chapter back in its place. */
export function returnChapter(viewer: Viewer, id: string): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.reportChapterRemoval.deleteMany({ where: { chapterId: id } });
    if (count === 0) throw new NotFound();
    const { reportId, title } = await tx.reportChapter.findUniqueOrThrow({ where: { id } });
    await record(tx, viewer, "reportChapterReturned", { kind: "report", id: reportId }, { title, chapter: id });
  });
}

/**
 * Publishes the draft: text and numbers are frozen together as version 1.0; later ones are 1.1, 1.2 … and need an
 * erratum that says what changed. What is frozen never changes, whatever becomes of the data.
 * @throws Refusal naming what the checklist still asks for
 */
export async function publishReport(viewer: Viewer, input: PublishReport): Promise<{ number: string }> {
  const draft = await findReport(viewer, { id: input.reportId });
  if (!draft) throw new NotFound();
  const release = input.releaseId ? await findRelease(viewer, input.releaseId) : await latestRelease(viewer);
  if (!release)
    throw new Refusal(
      "Es gibt noch keinen veröffentlichten Datenstand. Die Statistikstelle muss erst einen freigeben.",
    );
  const bodies = draft.chapters.map((chapter) => chapter.body);
  const [city, views] = await Promise.all([findCity(viewer), viewsOf(viewer, bodies, release.id)]);
  const open = openChecks(checklist(draft.chapters, views));
  if (open.length > 0)
    throw new Refusal(
      `Es fehlt noch etwas. ${open
        .slice(0, 5)
        .map((check) => check.sentence)
        .join(" ")}`,
    );
  return transaction(async (tx) => {
    // Two people publishing at once: the second waits, then sees the first's version.
    await tx.$queryRaw`select id from report where id = ${draft.id}::uuid for update`;
    const published = await tx.reportVersion.findMany({ where: { reportId: draft.id }, select: { number: true } });
    if (published.length > 0 && !input.erratum)
      throw new Refusal("Der Bericht ist schon veröffentlicht. Bitte sagen Sie, was berichtigt wurde.", {
        erratum: "Zum Beispiel: „In Ostheide 280 statt 208 Kinder.“",
      });
    const number = nextVersion(published);
    const cycle = await tx.cycle.findUniqueOrThrow({
      where: { id: draft.cycleId },
      select: { slug: true, title: true },
    });
    const content = freezeReport(draft, views, {
      cycle,
      city: { name: city.name, isDemo: city.isDemo },
      release,
      frozenOn: isoDateInBerlin(now()),
    });
    await tx.reportVersion.create({
      data: {
        reportId: draft.id,
        number,
        releaseId: release.id,
        content: content as unknown as Prisma.InputJsonObject,
        checksum: checksumOf(content),
        erratum: published.length > 0 ? input.erratum : null,
        publishedById: idOf(viewer),
        publishedByName: nameOf(viewer),
        publishedAt: now(),
      },
    });
    await record(
      tx,
      viewer,
      "reportPublished",
      { kind: "report", id: draft.id },
      { title: draft.title, version: number, release: release.title },
    );
    return { number };
  });
}

/** SHA-256 over the content with its keys in order, so that the database's own order does not matter. */
export function checksumOf(content: unknown): string {
  const ordered = JSON.stringify(content, (_key, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(ordered).digest("hex");
}

async function chapterOf(tx: Transaction, id: string) {
  const chapter = await tx.reportChapter.findFirst({ where: { id, removal: null } });
  if (!chapter) throw new NotFound();
  return chapter;
}

async function refuseOutdated(tx: Transaction, id: string): Promise<never> {
  const { title, keyPoints, plainSummary, body, version, editedByName } = await chapterOf(tx, id);
  throw new Outdated(
    { title, keyPoints, plainSummary, body: JSON.stringify(richDocument.parse(body)), version: String(version) },
    editedByName,
  );
}
