/**
 * The closed list of what can happen, each with the German sentence it becomes.
 * {name} is the person, other braces are particulars of the event. Stored events outlive this file:
 * add kinds, never change the meaning of one.
 */
export const eventSentences = {
  signedIn: "{name} hat sich angemeldet.",
  sessionEnded: "{name} hat eine Sitzung beendet.",
  passwordChanged: "{name} hat das Passwort geändert.",
  passwordResetRequested: "Für {email} wurde ein neues Passwort angefordert.",
  userInvited: "{name} hat {email} eingeladen.",
  invitationAccepted: "{name} hat die Einladung angenommen.",
  invitationWithdrawn: "{name} hat die Einladung an {email} zurückgenommen.",
  userSuspended: "{name} hat {person} gesperrt: {reason}",
  suspensionLifted: "{name} hat die Sperrung von {person} aufgehoben.",
  roleGranted: "{name} hat {person} die Rolle {role} gegeben.",
  roleWithdrawn: "{name} hat {person} die Rolle {role} entzogen.",
  organisationCreated: "{name} hat die Organisation {title} angelegt.",
  organisationChanged: "{name} hat die Organisation {title} geändert.",
  legalTextChanged: "{name} hat den Text „{title}“ geändert.",
  areasDefined: "{name} hat die Gliederung {title} angelegt ({count} Gebiete).",
  sourceDefined: "{name} hat die Quelle {title} angelegt.",
  baseCountDefined: "{name} hat das Merkmal {title} angelegt.",
  indicatorDefined: "{name} hat den Indikator {title} angelegt.",
  deliveryReceived: "{name} hat die Datei {title} hochgeladen.",
  deliveryMapped: "{name} hat die Zuordnung von {title} geändert.",
  deliveryChecked: "{name} hat {title} geprüft: {errors} Fehler, {warnings} Hinweise.",
  deliveryAccepted: "{name} hat {title} als Entwurf übernommen ({cells} Werte).",
  deliveryRejected: "{name} hat {title} abgelehnt: {reason}",
  releasePrepared: "{name} hat den Datenstand {title} vorbereitet.",
  releasePublished: "{name} hat den Datenstand {title} freigegeben.",
  releaseDiscarded: "{name} hat den Datenstand {title} verworfen: {reason}",
  cyclePlanned: "{name} hat den Zyklus {title} angelegt.",
  stageClosed: "{name} hat die Stufe {stage} abgeschlossen.",
  reportCreated: "{name} hat den Bericht {title} angelegt.",
  reportTitleChanged: "{name} hat den Bericht {title} umbenannt.",
  reportChapterAdded: "{name} hat das Kapitel „{title}“ angelegt.",
  reportChapterSaved: "{name} hat das Kapitel „{title}“ gespeichert.",
  reportChapterRemoved: "{name} hat das Kapitel „{title}“ entfernt.",
  reportChapterMoved: "{name} hat das Kapitel „{title}“ verschoben.",
  reportChapterReturned: "{name} hat das Kapitel „{title}“ zurückgeholt.",
  reportPublished: "{name} hat den Bericht {title}, Fassung {version}, veröffentlicht.",
  findingWritten: "{name} hat den Befund {number} geschrieben: {title}",
  findingChanged: "{name} hat den Befund {number} geändert.",
  findingPublished: "{name} hat den Befund {number} veröffentlicht.",
  recommendationWritten: "{name} hat die Empfehlung {number} geschrieben: {title}",
  recommendationChanged: "{name} hat die Empfehlung {number} geändert (Fassung {version}).",
  recommendationReassigned: "{name} hat die Zuordnung der Empfehlung {number} geändert.",
  recommendationPublished: "{name} hat die Empfehlung {number} veröffentlicht.",
  consultationPlanned: "{name} hat die Beteiligung {title} geplant.",
  consultationChanged: "{name} hat die Planung der Beteiligung {title} geändert.",
  consultationOpened: "{name} hat die Beteiligung {title} geöffnet.",
  consultationClosed: "{name} hat die Beteiligung {title} beendet.",
  consultationAnswered: "{name} hat das Ergebnis der Beteiligung {title} veröffentlicht.",
  organisationInvited: "{name} hat {organisation} zur Beteiligung eingeladen.",
  organisationReminded: "{name} hat bei {organisation} nach der Stellungnahme gefragt.",
  notConcernedDeclared: "{name} hat erklärt: {organisation} ist nicht betroffen.",
  statementDrafted: "{name} hat eine Stellungnahme entworfen.",
  statementSaved: "{name} hat die Stellungnahme gespeichert.",
  statementSubmitted: "{name} hat die Stellungnahme von {organisation} eingereicht.",
  contributionReceived: "Ein Beitrag aus der Öffentlichkeit ist eingegangen.",
  contributionWithdrawn: "Ein Beitrag aus der Öffentlichkeit wurde zurückgezogen.",
  contributionModerated: "{name} hat einen Beitrag durchgesehen.",
  pointWeighed: "{name} hat Anregung {number} abgewogen: {result}",
  decisionRecorded: "{name} hat den Beschluss {number} eingetragen: {title}",
  measureCreated: "{name} hat die Maßnahme {number} angelegt: {title}",
  measureChanged: "{name} hat die Maßnahme {number} geändert.",
  measurePublished: "{name} hat die Maßnahme {number} veröffentlicht.",
  measureFollowed: "{name} folgt der Maßnahme {number}.",
  measureUnfollowed: "{name} folgt der Maßnahme {number} nicht mehr.",
  targetSet: "{name} hat zu {number} das Wirkungsziel „{indicator}“ gesetzt.",
  targetRemoved: "{name} hat ein Wirkungsziel von {number} entfernt.",
  milestonesSet: "{name} hat die Meilensteine von {number} geändert.",
  fundingSet: "{name} hat die Finanzierung von {number} geändert.",
  milestoneReached: "{name} hat den Meilenstein „{title}“ erreicht gemeldet.",
  progressReported: "{name} hat einen Sachstand zu {number} gemeldet.",
  measureClosed: "{name} hat die Maßnahme {number} beendet: {reason}",
  comparisonFixed: "{name} hat die Vergleichsgebiete zu {number} festgelegt.",
  reviewComputed: "Zu {number} ist eine Überprüfung fällig (Datenstand {release}).",
  reviewJudged: "{name} hat die Überprüfung zu {number} beurteilt.",
  reviewTakenOver: "{name} hat das Ergebnis zu {number} als Befund {finding} übernommen.",
} as const;

export type EventKind = keyof typeof eventSentences;

/** The sentence of an event; an unknown particular is left out rather than invented. */
export function sentenceOf(event: { kind: string; actorName: string; particulars: unknown }): string {
  const template = (eventSentences as Record<string, string>)[event.kind];
  if (!template) return `${event.actorName}: ${event.kind}`;
  const particulars = { ...(event.particulars as Record<string, unknown>), name: event.actorName };
  return template.replace(/\{(\w+)\}/g, (_, key: string) =>
    String((particulars as Record<string, unknown>)[key] ?? "…"),
  );
}
