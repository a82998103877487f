import { idOf, isPerson, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { dateColumn, daysLater, isoDate, now, today } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Forbidden, NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { addArea } from "../commands";
import { findDrawingGround } from "./queries";
import { areaKeyOf, judgeDrawing, newestOfAuthors } from "./rules";
import {
  type AdoptLivingSpace,
  type DrawingGround,
  type EndLivingSpaceAdoption,
  livingSpacePartition,
  type SaveLivingSpaceVersion,
  type WithdrawLivingSpaceVersion,
} from "./schema";

/**
 * Saves how somebody sees a Lebensraum: a new one, or one more version of an existing one. What others drew stays as it is.
 * @throws Outdated where the author saved another version in between
 * @throws Refusal with what the rules say
 */
export async function saveLivingSpaceVersion(
  viewer: Viewer,
  input: SaveLivingSpaceVersion,
): Promise<{ livingSpaceId: number; versionId: number }> {
  const ground = await groundOf(viewer);
  const core = [...new Set(input.core)];
  const contested = [...new Set(input.contested)];
  refuseProblems(judgeDrawing({ core, contested }, ground.leaves).problems);
  return transaction(async (tx) => {
    const { partition, idByKey } = await leavesOf(tx, ground, [...core, ...contested]);
    const livingSpaceId = input.livingSpaceId ?? (await start(tx, viewer, partition));
    await lock(tx, livingSpaceId);
    const onPaperBy = input.onPaperBy ?? "";
    const newest = await tx.livingSpaceVersion.findFirst({
      where: { livingSpaceId, onPaperBy, ...authorOf(viewer) },
      include: { leaves: { include: { leaf: { select: { key: true, name: true } } } } },
      orderBy: { number: "desc" },
    });
    if (newest && newest.id !== input.basedOn) {
      const names = (role: string) =>
        newest.leaves.flatMap((entry) => (entry.role === role ? [entry.leaf.name] : [])).join(", ");
      throw new Outdated(
        {
          basedOn: String(newest.id),
          name: newest.name,
          reason: newest.reason,
          core: names("core"),
          contested: names("contested"),
        },
        newest.authorName,
      );
    }
    const number = (newest?.number ?? 0) + 1;
    const version = await tx.livingSpaceVersion.create({
      data: {
        livingSpaceId,
        number,
        authorId: idOf(viewer),
        authorName: nameOf(viewer),
        organisationName: await organisationOf(tx, viewer),
        onPaperBy,
        at: now(),
        name: input.name,
        reason: input.reason,
        leaves: {
          create: [
            ...core.map((key) => ({ leafId: idByKey.get(key) ?? 0, role: "core" as const })),
            ...contested.map((key) => ({ leafId: idByKey.get(key) ?? 0, role: "contested" as const })),
          ],
        },
      },
    });
    const subject = { kind: "livingSpace", id: livingSpaceId };
    await record(tx, viewer, "livingSpaceDrawn", subject, { title: input.name, version: number });
    return { livingSpaceId, versionId: version.id };
  });
}

/** The author takes the own newest drawing back. It stays in the history and no longer counts in the overlay. */
export function withdrawLivingSpaceVersion(viewer: Viewer, input: WithdrawLivingSpaceVersion): Promise<void> {
  return transaction(async (tx) => {
    const version = await tx.livingSpaceVersion.findUnique({ where: { id: input.versionId } });
    if (!version) throw new NotFound("Diese Zeichnung gibt es nicht.");
    await lock(tx, version.livingSpaceId);
    if (version.authorId !== idOf(viewer)) throw new Forbidden("Das ist nicht Ihre Zeichnung.");
    const versions = await tx.livingSpaceVersion.findMany({ where: { livingSpaceId: version.livingSpaceId } });
    if (!newestOfAuthors(versions).has(version.id))
      throw new Refusal("Es gibt eine neuere Fassung von Ihnen. Nur diese zählt, nur sie kann zurückgenommen werden.");
    if (await tx.livingSpaceWithdrawal.findUnique({ where: { versionId: version.id } }))
      throw new Refusal("Diese Zeichnung ist schon zurückgenommen.");
    await tx.livingSpaceWithdrawal.create({
      data: { versionId: version.id, byId: idOf(viewer), byName: nameOf(viewer), at: now() },
    });
    const subject = { kind: "livingSpace", id: version.livingSpaceId };
    await record(tx, viewer, "livingSpaceDrawingWithdrawn", subject, { title: version.name });
  });
}

/**
 * Makes a Lebensraum an area of the city, over leaves that somebody drew. It gets figures with the next release, in whose
 * disclosure run it takes part; a release prepared before has to be prepared again.
 * @returns titles of prepared releases that are void now
 */
export async function adoptLivingSpace(
  viewer: Viewer,
  input: AdoptLivingSpace,
): Promise<{ adoptionId: number; key: string; outdated: string[] }> {
  const ground = await groundOf(viewer);
  const core = [...new Set(input.leaves)];
  refuseProblems(judgeDrawing({ core, contested: [] }, ground.leaves).problems);
  return transaction(async (tx) => {
    // Keys are given one after the other, also to two Lebensräume adopted at the same moment.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('livingSpace.adopt'))`;
    await lock(tx, input.livingSpaceId);
    const space = await tx.livingSpace.findUniqueOrThrow({
      where: { id: input.livingSpaceId },
      include: {
        versions: { include: { withdrawal: true, leaves: true } },
        adoptions: { include: { end: true, area: { select: { name: true } } } },
      },
    });
    const standing = space.adoptions.find((adoption) => !adoption.end);
    if (standing)
      throw new Refusal(
        `Das Gebiet „${standing.area.name}“ gilt schon. Beenden Sie es, bevor Sie ein neues übernehmen.`,
      );
    const { partition, idByKey, validFrom } = await leavesOf(tx, ground, core);
    const newest = newestOfAuthors(space.versions);
    const drawn = new Set(
      space.versions
        .filter((version) => newest.has(version.id) && !version.withdrawal)
        .flatMap((version) => version.leaves.map((entry) => entry.leafId)),
    );
    const undrawn = core.filter((key) => !drawn.has(idByKey.get(key) ?? 0));
    if (undrawn.length > 0)
      throw new Refusal(
        `Niemand hat ${undrawn.slice(0, 5).join(", ")} gezeichnet. Übernehmen Sie nur gezeichnete Gebiete.`,
      );
    const taken = await tx.area.findMany({
      where: { partition: { key: livingSpacePartition } },
      select: { key: true, name: true, validTo: true },
    });
    if (taken.some((area) => area.name === input.name && !area.validTo))
      throw new Refusal(`Einen Lebensraum „${input.name}“ gibt es schon.`, {
        name: "Bitte einen anderen Namen wählen.",
      });
    const key = areaKeyOf(input.name, new Set(taken.map((area) => area.key)));
    const areaId = await addArea(
      tx,
      viewer,
      { key: livingSpacePartition, name: "Lebensräume", nameEn: "Neighbourhoods", leafPartitionId: partition },
      { key, name: input.name, validFrom, leafIds: core.flatMap((leaf) => idByKey.get(leaf) ?? []) },
    );
    const adoption = await tx.livingSpaceAdoption.create({
      data: {
        livingSpaceId: space.id,
        areaId,
        byId: idOf(viewer),
        byName: nameOf(viewer),
        at: now(),
        reason: input.reason,
      },
    });
    const subject = { kind: "livingSpace", id: space.id };
    await record(tx, viewer, "livingSpaceAdopted", subject, { title: input.name, count: core.length });
    return { adoptionId: adoption.id, key, outdated: await preparedReleases(tx) };
  });
}

/**
 * Ends an adopted Lebensraum as an area: dates after today do not know it. What was published of it stays. One that never was in a
 * release is taken back altogether, so that it never will be.
 */
export function endLivingSpaceAdoption(viewer: Viewer, input: EndLivingSpaceAdoption): Promise<{ outdated: string[] }> {
  return transaction(async (tx) => {
    const found = await tx.livingSpaceAdoption.findUnique({ where: { id: input.adoptionId } });
    if (!found) throw new NotFound("Diese Übernahme gibt es nicht.");
    await lock(tx, found.livingSpaceId);
    const { area, end } = await tx.livingSpaceAdoption.findUniqueOrThrow({
      where: { id: found.id },
      include: { area: true, end: true },
    });
    if (end) throw new Refusal("Diese Übernahme ist schon beendet.");
    const published = await tx.publishedArea.findFirst({ where: { id: area.id }, select: { id: true } });
    const lastDay = published ? today() : daysLater(isoDate(area.validFrom), -1);
    await tx.area.update({ where: { id: area.id }, data: { validTo: dateColumn(lastDay) } });
    await tx.membership.updateMany({ where: { areaId: area.id }, data: { validTo: dateColumn(lastDay) } });
    await tx.livingSpaceAdoptionEnd.create({
      data: { adoptionId: found.id, byId: idOf(viewer), byName: nameOf(viewer), at: now(), reason: input.reason },
    });
    const subject = { kind: "livingSpace", id: found.livingSpaceId };
    await record(tx, viewer, "livingSpaceAdoptionEnded", subject, { title: area.name, reason: input.reason });
    return { outdated: await preparedReleases(tx) };
  });
}

async function groundOf(viewer: Viewer): Promise<DrawingGround> {
  const ground = await findDrawingGround(viewer);
  if (!ground) throw new Refusal("Lebensräume lassen sich zeichnen, sobald es einen veröffentlichten Datenstand gibt.");
  return ground;
}

function refuseProblems(problems: readonly string[]) {
  if (problems.length > 0) throw new Refusal(problems.join(" "));
}

const authorOf = (viewer: Viewer) => ({
  authorId: idOf(viewer),
  ...(idOf(viewer) === null && { authorName: nameOf(viewer) }),
});

async function start(tx: Transaction, viewer: Viewer, partitionId: number): Promise<number> {
  const { id } = await tx.livingSpace.create({
    data: { partitionId, startedById: idOf(viewer), startedByName: nameOf(viewer), startedAt: now() },
  });
  return id;
}

/** Whoever saves, withdraws or adopts waits for the others: numbers are given one after the other. */
async function lock(tx: Transaction, livingSpaceId: number) {
  const rows = await tx.$queryRaw<unknown[]>`select id from living_space where id = ${livingSpaceId} for update`;
  if (rows.length === 0) throw new NotFound("Diesen Lebensraum gibt es nicht.");
}

/** Ids of the chosen leaves as they lie now, and the day from which all of them lie so. */
async function leavesOf(tx: Transaction, ground: DrawingGround, keys: readonly string[]) {
  const rows = await tx.area.findMany({
    where: { partition: { key: ground.partition }, key: { in: [...keys] }, isResidual: false, validTo: null },
    select: { id: true, key: true, partitionId: true, validFrom: true },
  });
  const missing = keys.filter((key) => !rows.some((row) => row.key === key));
  const [first] = rows;
  if (!first || missing.length > 0)
    throw new Refusal(`Das Gebiet ${missing.slice(0, 5).join(", ")} gibt es nicht oder nicht mehr.`);
  return {
    partition: first.partitionId,
    idByKey: new Map(rows.map((row) => [row.key, row.id])),
    validFrom:
      rows
        .map((row) => isoDate(row.validFrom))
        .sort()
        .at(-1) ?? today(),
  };
}

async function organisationOf(tx: Transaction, viewer: Viewer): Promise<string | null> {
  if (!isPerson(viewer) || viewer.organisationIds[0] === undefined) return null;
  const organisation = await tx.organisation.findUnique({ where: { id: viewer.organisationIds[0] } });
  return organisation?.shortName ?? null;
}

/** Releases that wait for a second person: their run knows nothing of what changed just now. */
async function preparedReleases(tx: Transaction): Promise<string[]> {
  const rows = await tx.release.findMany({
    where: { approval: null, discard: null },
    select: { title: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => row.title);
}
