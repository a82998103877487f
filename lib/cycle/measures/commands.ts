import { idOf, isPerson, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { isAffirmative } from "@/lib/cycle/decisions/rules";
import { dateColumn, isoDate, now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Forbidden, NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { notifyFollowers } from "./progress/commands";
import { countOf, measureNumber, obstacleToPublishing } from "./rules";
import type { ChangeMeasure, CloseMeasure, CreateMeasure } from "./schema";

/**
 * Creates a measure from recommendations. Without a decision it is a draft, in which targets and the Nachweisgrenze can be
 * looked at before anybody decides; it becomes public only with one.
 * @throws Refusal when the decision does not carry the recommendations
 */
export function createMeasure(viewer: Viewer, input: CreateMeasure): Promise<{ id: string; number: string }> {
  return transaction(async (tx) => {
    const columns = await columnsOf(tx, input);
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('measure.number'))`;
    const taken = (await tx.measure.findMany({ select: { number: true } })).map((row) => row.number);
    const number = input.number ?? measureNumber(Math.max(0, ...taken.map(countOf)) + 1);
    if (taken.includes(number)) throw new Refusal(`Die Nummer ${number} ist vergeben.`);
    const measure = await tx.measure.create({
      data: {
        number,
        cycleId: input.cycleId,
        ...columns.own,
        createdAt: now(),
        areas: { create: columns.areaIds.map((areaId) => ({ areaId })) },
        recommendations: { create: columns.recommendationIds.map((recommendationId) => ({ recommendationId })) },
      },
    });
    await record(tx, viewer, "measureCreated", { kind: "measure", id: measure.id }, { number, title: input.title });
    return { id: measure.id, number };
  });
}

/**
 * Changes a measure.
 * @throws Outdated when somebody saved in between
 * @throws Refusal when its areas change although comparison areas are fixed for them
 */
export function changeMeasure(viewer: Viewer, input: ChangeMeasure): Promise<{ version: number }> {
  return transaction(async (tx) => {
    await tx.$executeRaw`select from measure where id = ${input.measureId}::uuid for update`;
    const before = await tx.measure.findUnique({
      where: { id: input.measureId },
      include: { areas: true, targets: { select: { comparisonFixedAt: true } } },
    });
    if (!before) throw new NotFound();
    if (before.version !== input.version) await refuseOutdated(tx, input.measureId);
    const columns = await columnsOf(tx, input);
    const fixed = before.targets.some((target) => target.comparisonFixedAt);
    const areaIds = before.areas.map(({ areaId }) => areaId);
    const moved = areaIds.length !== columns.areaIds.length || columns.areaIds.some((id) => !areaIds.includes(id));
    if (fixed && moved)
      throw new Refusal("Die Vergleichsgebiete stehen fest. Das Gebiet der Maßnahme kann nicht mehr geändert werden.", {
        areas: "Bitte das bisherige Gebiet wählen.",
      });
    const where = { measureId: before.id };
    await tx.measureArea.deleteMany({ where });
    await tx.measureRecommendation.deleteMany({ where });
    await tx.measure.update({
      where: { id: before.id },
      data: {
        ...columns.own,
        version: before.version + 1,
        areas: { create: columns.areaIds.map((areaId) => ({ areaId })) },
        recommendations: { create: columns.recommendationIds.map((recommendationId) => ({ recommendationId })) },
      },
    });
    await record(tx, viewer, "measureChanged", { kind: "measure", id: before.id }, { number: before.number });
    return { version: before.version + 1 };
  });
}

/** Opens a measure to the public. @throws Refusal without a decision, or when it is public already */
export function publishMeasure(viewer: Viewer, measureId: string): Promise<void> {
  return transaction(async (tx) => {
    const measure = await tx.measure.findUnique({ where: { id: measureId } });
    if (!measure) throw new NotFound();
    const subject = { subjectKind: "measure", subjectId: measureId };
    const obstacle = obstacleToPublishing({
      isPublished: !!(await tx.publication.findUnique({ where: { subjectKind_subjectId: subject } })),
      hasDecision: measure.decisionId !== null,
      number: measure.number,
    });
    if (obstacle) throw new Refusal(obstacle);
    await tx.publication.create({ data: { ...subject, byId: idOf(viewer), byName: nameOf(viewer), at: now() } });
    await record(tx, viewer, "measurePublished", { kind: "measure", id: measureId }, { number: measure.number });
  });
}

/** Ends a measure, finished or stopped, with the reason. Its followers hear of it. */
export function closeMeasure(viewer: Viewer, input: CloseMeasure): Promise<void> {
  return transaction(async (tx) => {
    const measure = await tx.measure.findUnique({ where: { id: input.measureId }, include: { closure: true } });
    if (!measure) throw new NotFound();
    if (measure.closure) throw new Refusal(`${measure.number} ist schon beendet.`);
    await tx.measureClosure.create({
      data: { measureId: measure.id, byId: idOf(viewer), byName: nameOf(viewer), at: now(), reason: input.reason },
    });
    const { number } = measure;
    await record(tx, viewer, "measureClosed", { kind: "measure", id: measure.id }, { number, reason: input.reason });
    await notifyFollowers(tx, measure, `${number} ist beendet`, input.reason);
  });
}

/** From now on mails about progress and reviews. A second time changes nothing. */
export function followMeasure(viewer: Viewer, measureId: string): Promise<void> {
  return transaction(async (tx) => {
    const { follow, number } = await followOf(tx, viewer, measureId);
    if (await tx.follow.findUnique({ where: { userId_subjectKind_subjectId: follow } })) return;
    await tx.follow.create({ data: { ...follow, since: now() } });
    await record(tx, viewer, "measureFollowed", { kind: "measure", id: measureId }, { number });
  });
}

/** No more mails. A second time changes nothing. */
export function unfollowMeasure(viewer: Viewer, measureId: string): Promise<void> {
  return transaction(async (tx) => {
    const { follow, number } = await followOf(tx, viewer, measureId);
    const { count } = await tx.follow.deleteMany({ where: follow });
    if (count > 0) await record(tx, viewer, "measureUnfollowed", { kind: "measure", id: measureId }, { number });
  });
}

async function followOf(tx: Transaction, viewer: Viewer, measureId: string) {
  if (!isPerson(viewer)) throw new Forbidden("Bitte melden Sie sich an, um einer Maßnahme zu folgen.");
  const measure = await tx.measure.findUnique({ where: { id: measureId }, select: { number: true } });
  if (!measure) throw new NotFound();
  return { follow: { userId: viewer.userId, subjectKind: "measure", subjectId: measureId }, number: measure.number };
}

/** Columns and links of a measure, checked against what exists. */
async function columnsOf(tx: Transaction, input: Omit<CreateMeasure, "cycleId"> | ChangeMeasure) {
  const recommendationIds = [...new Set(input.recommendations)];
  const recommendations = await tx.recommendation.findMany({ where: { id: { in: recommendationIds } } });
  if (recommendations.length !== recommendationIds.length)
    throw new Refusal("Eine gewählte Empfehlung gibt es nicht.", { recommendations: "Bitte neu wählen." });
  if (input.decisionId) {
    const decision = await tx.decision.findUnique({
      where: { id: input.decisionId },
      include: { recommendations: true },
    });
    if (!decision) throw new Refusal("Diesen Beschluss gibt es nicht.", { decisionId: "Bitte neu wählen." });
    if (!isAffirmative(decision.result))
      throw new Refusal(
        `Der Beschluss ${decision.paperNumber} trägt keine Maßnahme: Er wurde abgelehnt oder vertagt.`,
        {
          decisionId: "Bitte einen anderen Beschluss wählen.",
        },
      );
    const decided = new Set(decision.recommendations.map((row) => row.recommendationId));
    const foreign = recommendations.filter(({ id }) => !decided.has(id)).map(({ number }) => number);
    if (foreign.length > 0)
      throw new Refusal(`${foreign.join(", ")} gehört nicht zum Beschluss ${decision.paperNumber}.`, {
        recommendations: "Bitte nur Empfehlungen wählen, über die der Beschluss entscheidet.",
      });
  }
  if (!(await tx.organisation.findUnique({ where: { id: input.responsibleId } })))
    throw new Refusal("Diese Organisation gibt es nicht.", { responsibleId: "Bitte neu wählen." });
  const areas = await tx.area.findMany({
    where: {
      OR: input.areas.map(({ partition, area }) => ({ key: area, partition: { key: partition } })),
      isResidual: false,
    },
    orderBy: { validFrom: "asc" },
    select: { id: true, key: true, adoption: { select: { id: true } }, partition: { select: { key: true } } },
  });
  const newest = new Map(areas.map((row) => [`${row.partition.key}/${row.key}`, row.id]));
  const adopted = areas.flatMap((row) => (row.adoption ? [row.id] : []));
  const released = await tx.publishedArea.findMany({ where: { id: { in: adopted } }, select: { id: true } });
  if (adopted.some((id) => !released.some((row) => row.id === id)))
    throw new Refusal("Ein gewählter Lebensraum steht noch in keinem Datenstand.", {
      areas: "Bitte warten Sie auf den nächsten Datenstand.",
    });
  const areaIds = input.areas.map(({ partition, area }) => {
    const id = newest.get(`${partition}/${area}`);
    if (id === undefined) throw new Refusal("Ein gewähltes Gebiet gibt es nicht.", { areas: "Bitte neu wählen." });
    return id;
  });
  return {
    recommendationIds,
    areaIds: [...new Set(areaIds)],
    own: {
      title: input.title,
      aim: input.aim,
      description: input.description,
      field: input.field,
      decisionId: input.decisionId ?? null,
      responsibleId: input.responsibleId,
      partners: input.partners ?? null,
      contactName: input.contactName,
      contactPhone: input.contactPhone ?? null,
      contactEmail: input.contactEmail ?? null,
      startsOn: dateColumn(input.startsOn),
      endsOn: input.endsOn ? dateColumn(input.endsOn) : null,
    },
  };
}

async function refuseOutdated(tx: Transaction, measureId: string): Promise<never> {
  const measure = await tx.measure.findUnique({ where: { id: measureId } });
  if (!measure) throw new NotFound();
  const last = await tx.event.findFirst({
    where: { subjectKind: "measure", subjectId: measureId },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  throw new Outdated(
    {
      title: measure.title,
      aim: measure.aim,
      description: measure.description,
      field: measure.field,
      partners: measure.partners ?? "",
      contactName: measure.contactName,
      contactPhone: measure.contactPhone ?? "",
      contactEmail: measure.contactEmail ?? "",
      startsOn: isoDate(measure.startsOn),
      endsOn: measure.endsOn ? isoDate(measure.endsOn) : "",
      version: String(measure.version),
    },
    last?.actorName ?? "jemand",
  );
}
