import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { listDates } from "@/lib/atlas/tables/queries";
import { listConsultations } from "@/lib/cycle/consultation/queries";
import { visibleMeasures } from "@/lib/cycle/measures/queries";
import { listCycles } from "@/lib/cycle/queries";
import { stageWords } from "@/lib/glossary";
import { isoDate, today } from "@/lib/platform/clock";
import { latestRelease, listReleases } from "@/lib/releases/queries";
import { formatDate } from "@/lib/statistics/format";
import { expectedRelease, monthsLater, nextJudgedDate, nextProgressReport } from "./rules";
import type { CalendarEntry } from "./schema";

/** Every date this person may know of, in no order. Nobody but people signed in has a calendar. */
export async function calendarOf(viewer: Viewer): Promise<CalendarEntry[]> {
  if (!isPerson(viewer)) return [];
  return (await Promise.all([stageDates(viewer), consultationDates(viewer), measureDates(viewer)])).flat();
}

async function stageDates(viewer: Viewer): Promise<CalendarEntry[]> {
  const cycles = await listCycles(viewer);
  return cycles.flatMap((cycle) =>
    cycle.stages.flatMap(({ stage, startsOn, endsOn, closure }): CalendarEntry[] => {
      const words = stageWords[stage];
      const shared = {
        stage,
        detail: cycle.title,
        href: `/arbeit/zyklus/${cycle.slug}/${words.segment}`,
        mine: can(viewer, "stage:close"),
      };
      return [
        {
          ...shared,
          uid: `stufe-${cycle.slug}-${words.segment}-beginn`,
          kind: "stageStart",
          on: startsOn,
          title: `Stufe ${words.de} beginnt`,
          state: startsOn < today() ? "done" : "coming",
        },
        {
          ...shared,
          uid: `stufe-${cycle.slug}-${words.segment}-ende`,
          kind: "stageEnd",
          on: endsOn,
          title: `Stufe ${words.de} endet`,
          state: closure ? "done" : stateOf(endsOn),
        },
      ];
    }),
  );
}

async function consultationDates(viewer: Viewer): Promise<CalendarEntry[]> {
  const [consultations, invited] = await Promise.all([
    listConsultations(viewer),
    databaseOf(viewer).consultationInvitation.findMany({
      where: { organisationId: { in: isPerson(viewer) ? [...viewer.organisationIds] : [] } },
      select: { consultationId: true },
    }),
  ]);
  const asked = new Set(invited.map((row) => row.consultationId));
  return consultations.flatMap((consultation): CalendarEntry[] => {
    const shared = {
      stage: "consultation" as const,
      detail: consultation.title,
      href: `/arbeit/zyklus/${consultation.cycle.slug}/${stageWords.consultation.segment}/${consultation.slug}`,
      mine: asked.has(consultation.id) || can(viewer, "consultation:plan"),
    };
    return [
      {
        ...shared,
        uid: `beteiligung-${consultation.slug}-beginn`,
        kind: "consultationStart",
        on: consultation.opensOn,
        title: "Beteiligung beginnt",
        state: consultation.opensOn < today() ? "done" : "coming",
      },
      {
        ...shared,
        uid: `beteiligung-${consultation.slug}-ende`,
        kind: "consultationEnd",
        on: consultation.closesOn,
        title: "Letzter Tag der Beteiligung",
        state: consultation.closedAt ? "done" : stateOf(consultation.closesOn),
      },
    ];
  });
}

async function measureDates(viewer: Viewer): Promise<CalendarEntry[]> {
  const [measures, follows, last] = await Promise.all([
    databaseOf(viewer).measure.findMany({
      where: { AND: [await visibleMeasures(viewer), { closure: null }] },
      select: {
        id: true,
        number: true,
        title: true,
        startsOn: true,
        responsibleId: true,
        cycle: { select: { slug: true } },
        milestones: { select: { id: true, title: true, dueOn: true, reachedOn: true } },
        progressReports: { select: { asOf: true }, orderBy: { asOf: "desc" }, take: 1 },
        targets: {
          where: { isMain: true, comparisonFixedAt: { not: null } },
          select: {
            baselineDate: true,
            startLag: true,
            yearsJudged: true,
            reviews: { select: { date: true }, orderBy: { date: "desc" }, take: 1 },
          },
        },
      },
    }),
    databaseOf(viewer).follow.findMany({
      where: { userId: isPerson(viewer) ? viewer.userId : undefined, subjectKind: "measure" },
      select: { subjectId: true },
    }),
    lastRelease(viewer),
  ]);
  const followed = new Set(follows.map((row) => row.subjectId));
  const own = new Set(isPerson(viewer) ? viewer.organisationIds : []);
  return measures.flatMap((measure): CalendarEntry[] => {
    const base = `/arbeit/zyklus/${measure.cycle.slug}`;
    const href = `${base}/${stageWords.measures.segment}/${measure.number}`;
    const detail = `${measure.number} ${measure.title}`;
    const mine = own.has(measure.responsibleId) || followed.has(measure.id);
    const shared = { stage: "measures" as const, detail, mine };
    const due = nextProgressReport(isoDate(measure.progressReports[0]?.asOf ?? measure.startsOn));
    const entries: CalendarEntry[] = measure.milestones.map((milestone) => ({
      ...shared,
      uid: `meilenstein-${milestone.id}`,
      kind: "milestone",
      on: isoDate(milestone.dueOn),
      title: `Meilenstein: ${milestone.title}`,
      href: `${href}#meilensteine`,
      state: milestone.reachedOn ? "done" : stateOf(isoDate(milestone.dueOn)),
    }));
    entries.push({
      ...shared,
      uid: `sachstand-${measure.number}`,
      kind: "progressReport",
      on: due,
      title: "Sachstand fällig",
      href: `${href}#sachstand`,
      state: stateOf(due),
    });
    for (const target of measure.targets) {
      const [newest] = target.reviews;
      const wanted = nextJudgedDate(
        { ...target, baselineDate: isoDate(target.baselineDate) },
        newest ? isoDate(newest.date) : null,
      );
      // What the release in force already holds is a task on the desk, not a date to wait for.
      if (!wanted || (last && wanted <= last.date)) continue;
      entries.push({
        ...shared,
        uid: `ueberpruefung-${measure.number}`,
        kind: "review",
        stage: "review",
        on: expectedRelease(wanted, last),
        title: "Überprüfung erwartet",
        detail: `${detail}, voraussichtlich mit Daten zum ${formatDate(wanted, "de")}`,
        href: `${base}/${stageWords.review.segment}/${measure.number}`,
        state: "coming",
      });
    }
    return entries;
  });
}

/** The newest released reference date, and the day it was released. */
async function lastRelease(viewer: Viewer): Promise<{ date: string; releasedOn: string } | null> {
  const [release, dates] = await Promise.all([latestRelease(viewer), listDates(viewer)]);
  const date = Array.isArray(dates) ? dates.at(-1) : undefined;
  return release && date ? { date, releasedOn: release.publishedAt.slice(0, 10) } : null;
}

/** Released Datenstände by their day, and the years of data still to be expected until a day. */
export async function dataYears(
  viewer: Viewer,
  until: string,
): Promise<{ on: string; label: string; done: boolean }[]> {
  const [releases, last] = await Promise.all([listReleases(viewer), lastRelease(viewer)]);
  const years = releases.map(({ title, publishedAt }) => ({ on: publishedAt.slice(0, 10), label: title, done: true }));
  if (!last) return years;
  for (let date = monthsLater(last.date, 12); expectedRelease(date, last) <= until; date = monthsLater(date, 12))
    years.push({ on: expectedRelease(date, last), label: `Daten ${date.slice(0, 4)} erwartet`, done: false });
  return years;
}

const stateOf = (day: string): CalendarEntry["state"] => (day < today() ? "overdue" : "coming");
