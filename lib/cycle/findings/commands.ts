import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { atlasView } from "@/lib/atlas/queries";
import { dateColumn, now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { formatDate } from "@/lib/statistics/format";
import { findFinding } from "./queries";
import { type Basis, countOf, findingNumber, isSupported, missingEvidence } from "./rules";
import type { ChangeFinding, EvidenceFigures, WriteFinding } from "./schema";

interface EvidenceRow {
  readonly releaseId: number;
  readonly indicatorKey: string;
  readonly partitionKey: string;
  readonly areaKey: string;
  readonly areaName: string;
  readonly date: string;
  readonly figures: EvidenceFigures;
}

/**
 * Writes a finding and freezes the released figures it rests on beside it. Runs in the caller's transaction when one is
 * given, so that a review and the finding it becomes are linked or neither exists.
 * @throws Refusal when the release has no figure for what was chosen
 */
export async function writeFinding(
  viewer: Viewer,
  { tx, ...input }: WriteFinding & { readonly tx?: Transaction },
): Promise<{ id: string; number: string }> {
  const evidence = await evidenceFor(viewer, input, input.releaseId);
  return tx
    ? insertFinding(tx, viewer, input, evidence)
    : transaction((own) => insertFinding(own, viewer, input, evidence));
}

async function insertFinding(
  tx: Transaction,
  viewer: Viewer,
  input: WriteFinding,
  evidence: readonly EvidenceRow[],
): Promise<{ id: string; number: string }> {
  const number = await nextNumber(tx);
  const text = { title: input.title, text: input.text };
  const finding = await tx.finding.create({
    data: {
      number,
      cycleId: input.cycleId,
      ...text,
      date: dateColumn(input.date),
      authorId: idOf(viewer),
      authorName: nameOf(viewer),
      createdAt: now(),
      editedAt: now(),
      areas: { create: (await areaIds(tx, input.areas)).map((areaId) => ({ areaId })) },
      indicators: { create: [...new Set(input.indicators)].map((indicatorKey) => ({ indicatorKey })) },
      evidence: { create: evidence.map(evidenceColumns) },
      revisions: { create: { version: 1, ...text, editedByName: nameOf(viewer), editedAt: now() } },
    },
  });
  await record(tx, viewer, "findingWritten", { kind: "finding", id: finding.id }, { number, title: input.title });
  return { id: finding.id, number };
}

/**
 * Saves a finding as a new version. Evidence already frozen stays; figures chosen anew are frozen beside it.
 * @throws Outdated when somebody saved in between
 */
export async function changeFinding(viewer: Viewer, input: ChangeFinding): Promise<{ version: number }> {
  const before = await findFinding(viewer, { id: input.id });
  if (!before) throw new NotFound();
  const { basis } = input;
  const missing = basis ? missingEvidence(before.evidence, basis) : [];
  const found = basis && missing.length > 0 ? await evidenceFor(viewer, basis, basis.releaseId) : [];
  const added = found.filter((row) => missing.includes(keyOf(row)));
  return transaction(async (tx) => {
    const text = { title: input.title, text: input.text };
    const edited = { editedByName: nameOf(viewer), editedAt: now() };
    const version = input.baseVersion + 1;
    const { count } = await tx.finding.updateMany({
      where: { id: input.id, version: input.baseVersion },
      data: { ...text, version, editedAt: edited.editedAt, ...(basis ? { date: dateColumn(basis.date) } : {}) },
    });
    if (count === 0) await refuseOutdated(tx, input.id);
    await tx.findingRevision.create({ data: { findingId: input.id, version, ...text, ...edited } });
    if (basis) {
      const where = { findingId: input.id };
      await tx.findingArea.deleteMany({ where });
      await tx.findingIndicator.deleteMany({ where });
      await tx.findingArea.createMany({
        data: (await areaIds(tx, basis.areas)).map((areaId) => ({ ...where, areaId })),
      });
      await tx.findingIndicator.createMany({
        data: [...new Set(basis.indicators)].map((indicatorKey) => ({ ...where, indicatorKey })),
      });
      await tx.findingEvidence.createMany({ data: added.map((row) => ({ ...where, ...evidenceColumns(row) })) });
    }
    await record(tx, viewer, "findingChanged", { kind: "finding", id: input.id }, { number: before.number, version });
    return { version };
  });
}

/** Opens a finding to the public. @throws Refusal when it is public already, or rests on no known figure. */
export async function publishFinding(viewer: Viewer, id: string): Promise<void> {
  const finding = await findFinding(viewer, { id });
  if (!finding) throw new NotFound();
  if (finding.publishedAt) throw new Refusal(`${finding.number} ist schon veröffentlicht.`);
  if (!isSupported(finding.evidence))
    throw new Refusal(
      "Der Befund ruht auf keiner veröffentlichten Zahl. Bitte wählen Sie andere Gebiete oder Indikatoren.",
    );
  await transaction(async (tx) => {
    await tx.publication.create({
      data: { subjectKind: "finding", subjectId: id, byId: idOf(viewer), byName: nameOf(viewer), at: now() },
    });
    await record(tx, viewer, "findingPublished", { kind: "finding", id }, { number: finding.number });
  });
}

/** The released figures of a basis: every indicator in every area at the date, beside the city. */
async function evidenceFor(viewer: Viewer, basis: Basis, release?: number): Promise<EvidenceRow[]> {
  const partitions = [...new Set(basis.areas.map((entry) => entry.partition))];
  const rows: EvidenceRow[] = [];
  for (const indicator of new Set(basis.indicators)) {
    for (const partition of partitions) {
      const view = await atlasView(viewer, { indicator, partition, date: basis.date, release });
      if (!view)
        throw new Refusal("Diesen Indikator oder diese Gliederung gibt es im Datenstand nicht. Bitte anders wählen.", {
          indicators: "Im Datenstand nicht enthalten.",
        });
      const { name, unit, decimals, kind, sources } = view.indicator;
      if (view.date !== basis.date)
        throw new Refusal(`Zum ${formatDate(basis.date, "de")} gibt es keine Werte für „${name.de}“.`, {
          date: `Der neueste Stichtag ist der ${formatDate(view.date, "de")}.`,
        });
      for (const { area } of basis.areas.filter((entry) => entry.partition === partition)) {
        const figures = view.areas.find((entry) => entry.key === area);
        if (!figures)
          throw new Refusal("Ein gewähltes Gebiet gibt es im Datenstand nicht.", { areas: "Bitte neu wählen." });
        rows.push({
          releaseId: view.release.id,
          indicatorKey: indicator,
          partitionKey: partition,
          areaKey: area,
          areaName: figures.name,
          date: basis.date,
          figures: {
            format: { name, unit, decimals, kind },
            value: figures.value,
            numerator: figures.numerator,
            denominator: figures.denominator,
            change: figures.change,
            before: view.before,
            city: view.city.value,
            sources: sources.map((source) => source.attribution.de),
          },
        });
      }
    }
  }
  if (!isSupported(rows))
    throw new Refusal(
      "Zu dieser Auswahl ist keine Zahl veröffentlicht. Bitte wählen Sie andere Gebiete oder Indikatoren.",
      {
        indicators: "Keine veröffentlichte Zahl.",
      },
    );
  return rows;
}

const keyOf = (row: EvidenceRow) => [row.indicatorKey, row.partitionKey, row.areaKey, row.date].join("|");

const evidenceColumns = ({ date, figures, ...row }: EvidenceRow) => ({
  ...row,
  date: dateColumn(date),
  figures: figures as unknown as Prisma.InputJsonObject,
});

/** Ids of areas by their keys; of several validities the newest. */
async function areaIds(tx: Transaction, areas: Basis["areas"]): Promise<number[]> {
  const rows = await tx.area.findMany({
    where: { OR: areas.map(({ partition, area }) => ({ key: area, partition: { key: partition } })) },
    orderBy: { validFrom: "asc" },
    select: { id: true, key: true, partition: { select: { key: true } } },
  });
  const newest = new Map(rows.map((row) => [`${row.partition.key}/${row.key}`, row.id]));
  return areas.map(({ partition, area }) => {
    const id = newest.get(`${partition}/${area}`);
    if (id === undefined) throw new Refusal("Ein gewähltes Gebiet gibt es nicht.", { areas: "Bitte neu wählen." });
    return id;
  });
}

/** Running across cycles; two people writing at once get different numbers. */
async function nextNumber(tx: Transaction): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('finding.number'))`;
  const numbers = await tx.finding.findMany({ select: { number: true } });
  return findingNumber(Math.max(0, ...numbers.map((row) => countOf(row.number))) + 1);
}

async function refuseOutdated(tx: Transaction, id: string): Promise<never> {
  const { title, text, version } = await tx.finding.findUniqueOrThrow({ where: { id } });
  const revision = await tx.findingRevision.findUnique({ where: { findingId_version: { findingId: id, version } } });
  throw new Outdated({ title, text, version: String(version) }, revision?.editedByName ?? "jemand");
}
