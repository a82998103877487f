import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { dateColumn, isoDate, now, today } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { queueMail, siteAddress } from "@/lib/platform/mail";
import { fundingProblems } from "./rules";
import type { ReachMilestone, ReportProgress, SetFunding, SetMilestones } from "./schema";

/**
 * Sets the list of milestones. Those already reached stay.
 * @throws Outdated when somebody saved in between
 */
export function setMilestones(viewer: Viewer, input: SetMilestones): Promise<void> {
  return transaction(async (tx) => {
    const measure = await lockMeasure(tx, input.measureId);
    const before = await tx.milestone.findMany({ where: { measureId: measure.id }, orderBy: { position: "asc" } });
    if (input.version !== undefined && input.version !== measure.version)
      throw new Outdated(
        {
          version: String(measure.version),
          ...Object.fromEntries(
            before.flatMap((one, i) => [
              [`milestones.${i}.title`, one.title],
              [`milestones.${i}.dueOn`, isoDate(one.dueOn)],
            ]),
          ),
        },
        await lastEditor(tx, measure.id),
      );
    const kept = new Set(input.milestones.map(({ id }) => id));
    const lost = before.filter((one) => !kept.has(one.id));
    const reached = lost.find((one) => one.reachedOn);
    if (reached) throw new Refusal(`„${reached.title}“ ist schon erreicht und bleibt in der Liste.`);
    await tx.milestone.deleteMany({ where: { id: { in: lost.map(({ id }) => id) } } });
    for (const [position, { id, title, dueOn }] of input.milestones.entries()) {
      const data = { position, title, dueOn: dateColumn(dueOn) };
      if (!id) await tx.milestone.create({ data: { measureId: measure.id, ...data } });
      else if (before.some((one) => one.id === id)) await tx.milestone.update({ where: { id }, data });
      else throw new NotFound();
    }
    await tx.measure.update({ where: { id: measure.id }, data: { version: { increment: 1 } } });
    const { number } = measure;
    await record(
      tx,
      viewer,
      "milestonesSet",
      { kind: "measure", id: measure.id },
      { number, count: input.milestones.length },
    );
  });
}

/** A milestone was reached on a day. @throws Refusal for a day to come, or when it was reached before */
export function reachMilestone(viewer: Viewer, input: ReachMilestone): Promise<void> {
  return transaction(async (tx) => {
    const milestone = await tx.milestone.findUnique({ where: { id: input.milestoneId }, include: { measure: true } });
    if (!milestone) throw new NotFound();
    if (milestone.reachedOn) throw new Refusal(`„${milestone.title}“ ist schon als erreicht gemeldet.`);
    if (input.reachedOn > today())
      throw new Refusal("Der Tag liegt in der Zukunft.", { reachedOn: "Bitte einen vergangenen Tag wählen." });
    await tx.milestone.update({ where: { id: milestone.id }, data: { reachedOn: dateColumn(input.reachedOn) } });
    await record(
      tx,
      viewer,
      "milestoneReached",
      { kind: "measure", id: milestone.measureId },
      { number: milestone.measure.number, title: milestone.title },
    );
  });
}

/**
 * Sets the budget lines by year and source. The own share follows from them and is never negative.
 * @throws Refusal that names the line
 */
export async function setFunding(viewer: Viewer, input: SetFunding): Promise<void> {
  const problems = fundingProblems(input.lines);
  const [first] = Object.values(problems);
  if (first) throw new Refusal(first, problems);
  return transaction(async (tx) => {
    const measure = await lockMeasure(tx, input.measureId);
    if (input.version !== undefined && input.version !== measure.version) {
      const lines = await tx.fundingLine.findMany({
        where: { measureId: measure.id },
        orderBy: [{ year: "asc" }, { source: "asc" }],
      });
      const theirs = lines.flatMap((line, i) =>
        (["year", "source", "total", "grant", "thirdParty"] as const).map(
          (name) => [`lines.${i}.${name}`, String(line[name])] as const,
        ),
      );
      throw new Outdated(
        { version: String(measure.version), ...Object.fromEntries(theirs) },
        await lastEditor(tx, measure.id),
      );
    }
    await tx.fundingLine.deleteMany({ where: { measureId: measure.id } });
    await tx.fundingLine.createMany({ data: input.lines.map((line) => ({ ...line, measureId: measure.id })) });
    await tx.measure.update({ where: { id: measure.id }, data: { version: { increment: 1 } } });
    const { number } = measure;
    await record(tx, viewer, "fundingSet", { kind: "measure", id: measure.id }, { number, count: input.lines.length });
  });
}

/**
 * A progress report: what was done, what comes next, what deviates, what was spent. Never changed afterwards. Milestones
 * named in it are reached as of the same day. Followers hear of it.
 */
export function reportProgress(viewer: Viewer, input: ReportProgress): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const measure = await tx.measure.findUnique({
      where: { id: input.measureId },
      include: { closure: true, milestones: true },
    });
    if (!measure) throw new NotFound();
    const { asOf } = input;
    if (asOf > today())
      throw new Refusal("Der Sachstand liegt in der Zukunft.", { asOf: "Bitte heute oder früher wählen." });
    if (measure.closure && isoDate(measure.closure.at) < asOf)
      throw new Refusal(`${measure.number} ist beendet. Neue Sachstände sind nicht mehr möglich.`);
    const reached = [...new Set(input.reached ?? [])];
    const open = measure.milestones.filter((one) => !one.reachedOn);
    if (reached.some((id) => !open.some((one) => one.id === id)))
      throw new Refusal("Ein gewählter Meilenstein ist schon erreicht oder gehört nicht hierher.");
    const report = await tx.progressReport.create({
      data: {
        measureId: measure.id,
        asOf: dateColumn(asOf),
        done: input.done,
        next: input.next,
        deviations: input.deviations ?? null,
        spent: input.spent ?? null,
        fundingAtRisk: input.fundingAtRisk ?? false,
        byId: idOf(viewer),
        byName: nameOf(viewer),
        at: now(),
      },
    });
    await tx.milestone.updateMany({ where: { id: { in: reached } }, data: { reachedOn: dateColumn(asOf) } });
    await record(
      tx,
      viewer,
      "progressReported",
      { kind: "measure", id: measure.id },
      { number: measure.number, milestones: open.filter(({ id }) => reached.includes(id)).map(({ title }) => title) },
    );
    await notifyFollowers(tx, measure, `Neuer Sachstand zu ${measure.number}`, input.done, idOf(viewer));
    return { id: report.id };
  });
}

/** Puts a mail to everyone who follows the measure into the outbox, except to whoever did it. */
export async function notifyFollowers(
  tx: Transaction,
  measure: { id: string; number: string; title: string },
  subject: string,
  text: string,
  exceptUserId?: string | null,
): Promise<void> {
  const follows = await tx.follow.findMany({
    where: { subjectKind: "measure", subjectId: measure.id, user: { suspension: null } },
    include: { user: { select: { email: true } } },
  });
  const letters = follows
    .filter((follow) => follow.userId !== exceptUserId)
    .map(({ user }) => ({
      recipient: user.email,
      subject: `${subject}: ${measure.title}`,
      text: `Guten Tag,\n\n${subject}: ${measure.title}.\n\n${text}\n\nMehr dazu: ${siteAddress()}/massnahmen/${measure.number}\n\nSie erhalten diese E-Mail, weil Sie der Maßnahme folgen. Auf der Seite können Sie das beenden.\n`,
    }));
  await queueMail(tx, ...letters);
}

/** One person at a time changes the lists of a measure. */
async function lockMeasure(tx: Transaction, measureId: string) {
  await tx.$executeRaw`select from measure where id = ${measureId}::uuid for update`;
  const measure = await tx.measure.findUnique({ where: { id: measureId } });
  if (!measure) throw new NotFound();
  return measure;
}

async function lastEditor(tx: Transaction, measureId: string): Promise<string> {
  const last = await tx.event.findFirst({
    where: { subjectKind: "measure", subjectId: measureId },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return last?.actorName ?? "jemand";
}
