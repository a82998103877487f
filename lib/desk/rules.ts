import type { EventKind } from "@/lib/activity/kinds";
import type { StageKey } from "@/lib/glossary";
import { daysBetween, isoDateInBerlin } from "@/lib/platform/clock";

/** One thing to do: a verb, what it is about, how long it takes. */
export interface Task {
  readonly stage: StageKey;
  readonly verb: string;
  readonly object: string;
  readonly href: string;
  readonly minutes: number;
  /** ISO date; without one it merely waits. */
  readonly due?: string;
  /** Who is waiting, or since when. */
  readonly note?: string;
}

/** How many things wait on a desk, and how many of them are deliveries. */
export function countsOf(desk: { readonly due: readonly Task[]; readonly waiting: readonly Task[] }) {
  const tasks = [...desk.due, ...desk.waiting];
  return {
    desk: tasks.length,
    deliveries: tasks.filter(({ href }) => href.startsWith("/arbeit/datenlieferungen/")).length,
  };
}

/** „45 Min.", „gut 3 Std.", „knapp 1 Std." */
export function effortWords(minutes: number): string {
  if (minutes < 60) return `${minutes} Min.`;
  const hours = Math.round(minutes / 60);
  return minutes > hours * 60 ? `gut ${hours} Std.` : minutes < hours * 60 ? `knapp ${hours} Std.` : `${hours} Std.`;
}

/** Overdue first, then by date, then what merely waits, short things first. */
export function byUrgency(a: Task, b: Task): number {
  return (a.due ?? "9999").localeCompare(b.due ?? "9999") || a.minutes - b.minutes;
}

/** „Dienstag, 25. März 2025" */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat("de-DE", { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** Whole days from `today` until `due`; negative when past. */
export function daysUntil(due: string, today: string): number {
  return daysBetween(today, due);
}

/** An object somebody worked on, as it is known: what it is, and what was last done with it. */
export interface RecentWork {
  readonly stage: StageKey;
  /** „M-13 Frühbus und Beratung" */
  readonly object: string;
  readonly href: string;
  /** „Finanzierung geändert" */
  readonly done: string;
  readonly at: Date;
}

/** What was done, in two words, for the list of what one worked on last. Kinds left out here do not show there. */
export const doneWords: Readonly<Partial<Record<EventKind, string>>> = {
  deliveryReceived: "Datei hochgeladen",
  deliveryMapped: "zugeordnet",
  deliveryChecked: "geprüft",
  deliveryAccepted: "übernommen",
  deliveryRejected: "abgelehnt",
  releaseRequested: "Lauf gestartet",
  releaseTrialRequested: "Probelauf gestartet",
  releasePrepared: "vorbereitet",
  releasePublished: "freigegeben",
  releaseDiscarded: "verworfen",
  livingSpaceDrawn: "Lebensraum gezeichnet",
  livingSpaceDrawingWithdrawn: "Zeichnung zurückgenommen",
  livingSpaceAdopted: "als Gebiet übernommen",
  livingSpaceAdoptionEnded: "Gebiet beendet",
  cyclePlanned: "angelegt",
  stageClosed: "Stufe abgeschlossen",
  reportCreated: "angelegt",
  reportTitleChanged: "umbenannt",
  reportChapterAdded: "Kapitel angelegt",
  reportChapterSaved: "Kapitel gespeichert",
  reportChapterRemoved: "Kapitel entfernt",
  reportChapterMoved: "Kapitel verschoben",
  reportChapterReturned: "Kapitel zurückgeholt",
  reportPublished: "veröffentlicht",
  findingWritten: "geschrieben",
  findingChanged: "Text geändert",
  findingPublished: "veröffentlicht",
  recommendationWritten: "geschrieben",
  recommendationChanged: "Text geändert",
  recommendationReassigned: "Zuordnung geändert",
  recommendationPublished: "veröffentlicht",
  consultationPlanned: "geplant",
  consultationChanged: "Planung geändert",
  consultationOpened: "geöffnet",
  consultationClosed: "beendet",
  consultationAnswered: "Ergebnis veröffentlicht",
  notConcernedDeclared: "nicht betroffen",
  measureCreated: "angelegt",
  measureChanged: "geändert",
  measurePublished: "veröffentlicht",
  measureFollowed: "gefolgt",
  targetSet: "Wirkungsziel gesetzt",
  targetRemoved: "Wirkungsziel entfernt",
  milestonesSet: "Meilensteine geändert",
  fundingSet: "Finanzierung geändert",
  milestoneReached: "Meilenstein erreicht",
  progressReported: "Sachstand gemeldet",
  measureClosed: "beendet",
  comparisonFixed: "Vergleichsgebiete festgelegt",
};

/** „vor 12 Min.", „heute, 9:14", „gestern", „Fr., 21. März", or the whole date where it is half a year ago. */
export function agoWords(at: Date, now: Date): string {
  const day = isoDateInBerlin(at);
  const days = daysUntil(isoDateInBerlin(now), day);
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return "eben";
  if (minutes < 60) return `vor ${minutes} Min.`;
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", ...options }).format(at);
  if (days === 0) return `heute, ${words({ hour: "numeric", minute: "2-digit" })}`;
  if (days === 1) return "gestern";
  return days < 180
    ? words({ weekday: "short", day: "numeric", month: "long" })
    : words({ day: "numeric", month: "long", year: "numeric" });
}
