import { type StageKey, stageKeys, stageWords } from "@/lib/glossary";

/**
 * The six stages as data: their order, what must be true before one is closed, and where the missing thing is mended.
 * Pure: the facts are counted by queries.ts.
 */
export interface CycleFacts {
  readonly reportsPublished: number;
  readonly reportChapters: number;
  readonly chaptersWithoutSummary: number;
  readonly findings: number;
  readonly findingsUnpublished: number;
  readonly findingsWithoutEvidence: number;
  readonly findingsWithoutRecommendation: number;
  readonly recommendations: number;
  readonly recommendationsUnpublished: number;
  readonly recommendationsWithoutResponsible: number;
  readonly consultations: number;
  readonly consultationsOpen: number;
  readonly organisationsInvited: number;
  readonly organisationsAnswered: number;
  readonly contributionsWaiting: number;
  readonly points: number;
  readonly pointsWeighed: number;
  readonly consultationsAnswered: number;
  readonly decisions: number;
  readonly recommendationsWithoutDecision: number;
  readonly measures: number;
  readonly measuresUnpublished: number;
  readonly measuresWithoutTarget: number;
  readonly measuresWithoutMilestone: number;
  readonly progressReportsOverdue: number;
  readonly reviewsDue: number;
  readonly reviewsJudged: number;
  readonly measuresWithoutReview: number;
}

export type GateState = "met" | "partly" | "open";

export interface Gate {
  readonly key: string;
  readonly state: GateState;
  /** What is asked, with its numbers: „51 von 64 Anregungen abgewogen". */
  readonly sentence: string;
  readonly done: number;
  readonly of: number;
  /** Where it is mended: address segment below the cycle, and the verb on the button. */
  readonly repair: { readonly segment: string; readonly label: string };
}

interface GateRule {
  readonly key: string;
  readonly repair: string;
  /** done of all; nothing to do counts as met only when `mayBeEmpty`. */
  readonly count: (facts: CycleFacts) => { done: number; of: number };
  readonly mayBeEmpty?: boolean;
  readonly sentence: (done: number, of: number) => string;
}

const gateRules: Record<StageKey, readonly GateRule[]> = {
  report: [
    {
      key: "report.published",
      repair: "Bericht öffnen",
      count: (f) => ({ done: Math.min(1, f.reportsPublished), of: 1 }),
      sentence: (done) => (done ? "Sozialbericht veröffentlicht" : "Sozialbericht noch nicht veröffentlicht"),
    },
    {
      key: "report.summaries",
      repair: "Kapitel ergänzen",
      count: (f) => ({ done: f.reportChapters - f.chaptersWithoutSummary, of: f.reportChapters }),
      sentence: (done, of) => `${done} von ${of} Kapiteln mit „Das Wichtigste in Kürze“`,
    },
  ],
  analysis: [
    {
      key: "analysis.findings",
      repair: "Befund schreiben",
      count: (f) => ({ done: Math.min(1, f.findings), of: 1 }),
      sentence: (done) => (done ? "Befunde liegen vor" : "Noch kein Befund geschrieben"),
    },
    {
      key: "analysis.evidence",
      repair: "Belege ergänzen",
      count: (f) => ({ done: f.findings - f.findingsWithoutEvidence, of: f.findings }),
      mayBeEmpty: true,
      sentence: (done, of) => `${done} von ${of} Befunden mit Zahlen belegt`,
    },
    {
      key: "analysis.published",
      repair: "Befunde veröffentlichen",
      count: (f) => ({ done: f.findings - f.findingsUnpublished, of: f.findings }),
      mayBeEmpty: true,
      sentence: (done, of) => `${done} von ${of} Befunden veröffentlicht`,
    },
  ],
  recommendations: [
    {
      key: "recommendations.coverage",
      repair: "Empfehlung anlegen",
      count: (f) => ({ done: f.findings - f.findingsWithoutRecommendation, of: f.findings }),
      sentence: (done, of) => `${done} von ${of} Befunden mit Empfehlung`,
    },
    {
      key: "recommendations.responsible",
      repair: "Zuständigkeit vorschlagen",
      count: (f) => ({ done: f.recommendations - f.recommendationsWithoutResponsible, of: f.recommendations }),
      sentence: (done, of) => `${done} von ${of} Empfehlungen mit vorgeschlagener Zuständigkeit`,
    },
    {
      key: "recommendations.published",
      repair: "Empfehlungen veröffentlichen",
      count: (f) => ({ done: f.recommendations - f.recommendationsUnpublished, of: f.recommendations }),
      sentence: (done, of) => `${done} von ${of} Empfehlungen veröffentlicht`,
    },
  ],
  consultation: [
    {
      key: "consultation.closed",
      repair: "Zur Beteiligung",
      count: (f) => ({ done: f.consultations - f.consultationsOpen, of: f.consultations }),
      sentence: (done, of) =>
        of === 0
          ? "Noch keine Beteiligung angelegt"
          : of > 1
            ? `${done} von ${of} Beteiligungen beendet`
            : done
              ? "Beteiligung beendet"
              : "Beteiligung läuft noch",
    },
    {
      key: "consultation.answers",
      repair: "Nachfragen",
      count: (f) => ({ done: f.organisationsAnswered, of: f.organisationsInvited }),
      mayBeEmpty: true,
      sentence: (done, of) => `${done} von ${of} Organisationen haben geantwortet`,
    },
    {
      key: "consultation.moderated",
      repair: "Beiträge durchsehen",
      count: (f) => ({ done: f.contributionsWaiting === 0 ? 1 : 0, of: 1 }),
      sentence: (done) =>
        done ? "Alle Beiträge durchgesehen" : "Beiträge aus der Öffentlichkeit warten auf Durchsicht",
    },
    {
      key: "consultation.weighed",
      repair: "Weiter abwägen",
      count: (f) => ({ done: f.pointsWeighed, of: f.points }),
      mayBeEmpty: true,
      sentence: (done, of) => `${done} von ${of} Anregungen abgewogen`,
    },
    {
      key: "consultation.answered",
      repair: "Ergebnis veröffentlichen",
      count: (f) => ({ done: f.consultationsAnswered, of: f.consultations }),
      sentence: (done, of) =>
        of > 1
          ? `${done} von ${of} Ergebnissen veröffentlicht`
          : done
            ? "Ergebnis veröffentlicht"
            : "Ergebnis noch nicht veröffentlicht",
    },
  ],
  measures: [
    {
      key: "measures.decided",
      repair: "Beschluss eintragen",
      count: (f) => ({ done: f.recommendations - f.recommendationsWithoutDecision, of: f.recommendations }),
      sentence: (done, of) => `${done} von ${of} Empfehlungen mit Beschluss`,
    },
    {
      key: "measures.targets",
      repair: "Wirkungsziel setzen",
      count: (f) => ({ done: f.measures - f.measuresWithoutTarget, of: f.measures }),
      sentence: (done, of) => `${done} von ${of} Maßnahmen mit Wirkungsziel`,
    },
    {
      key: "measures.milestones",
      repair: "Meilensteine setzen",
      count: (f) => ({ done: f.measures - f.measuresWithoutMilestone, of: f.measures }),
      sentence: (done, of) => `${done} von ${of} Maßnahmen mit Meilensteinen`,
    },
    {
      key: "measures.published",
      repair: "Maßnahmen veröffentlichen",
      count: (f) => ({ done: f.measures - f.measuresUnpublished, of: f.measures }),
      sentence: (done, of) => `${done} von ${of} Maßnahmen veröffentlicht`,
    },
  ],
  review: [
    {
      key: "review.exists",
      repair: "Überprüfungen ansehen",
      count: (f) => ({ done: f.measures - f.measuresWithoutReview, of: f.measures }),
      sentence: (done, of) => `${done} von ${of} Maßnahmen an späteren Daten überprüft`,
    },
    {
      key: "review.judged",
      repair: "Beurteilen",
      count: (f) => ({ done: f.reviewsJudged, of: f.reviewsJudged + f.reviewsDue }),
      mayBeEmpty: true,
      sentence: (done, of) => `${done} von ${of} Überprüfungen beurteilt`,
    },
  ],
};

/** The gates of a stage as they stand. */
export function gatesOf(stage: StageKey, facts: CycleFacts): Gate[] {
  return gateRules[stage].map((rule) => {
    const { done, of } = rule.count(facts);
    const met = of === 0 ? rule.mayBeEmpty === true : done >= of;
    return {
      key: rule.key,
      state: met ? "met" : done > 0 ? "partly" : "open",
      sentence: rule.sentence(done, of),
      done,
      of,
      repair: { segment: stageWords[stage].segment, label: rule.repair },
    };
  });
}

/** What a gate says beside its sentence: „erfüllt", „13 offen". */
export function gateStand(gate: Gate): string {
  if (gate.state === "met") return "erfüllt";
  return gate.of > 1 ? `${gate.of - gate.done} offen` : "offen";
}

/** The stage the cycle stands in: the first that is not closed; after the last, none. */
export function currentStage(closed: readonly StageKey[]): StageKey | undefined {
  return stageKeys.find((stage) => !closed.includes(stage));
}

/**
 * The cycle the city works on: the oldest that stands before its review, because a next one may be planned long before; where
 * there is none, the newest that is not closed to its end; else the newest.
 * @param cycles newest first
 */
export function cycleInHand<C extends { readonly closedStages: readonly StageKey[] }>(
  cycles: readonly C[],
): C | undefined {
  const stands = (cycle: C) => currentStage(cycle.closedStages);
  return (
    cycles.findLast((cycle) => stands(cycle) !== undefined && stands(cycle) !== "review") ??
    cycles.find((cycle) => stands(cycle) !== undefined) ??
    cycles[0]
  );
}

/** A stage may be closed when every earlier one is. */
export function mayClose(stage: StageKey, closed: readonly StageKey[]): boolean {
  return currentStage(closed) === stage;
}

/** One sentence a stage says of itself in the ring. */
export function stageSentence(stage: StageKey, facts: CycleFacts): string {
  const of = (done: number, all: number, words: string) => `${done} von ${all} ${words}`;
  switch (stage) {
    case "report":
      return facts.reportsPublished > 0 ? "Bericht veröffentlicht" : `${facts.reportChapters} Kapitel im Entwurf`;
    case "analysis":
      return facts.findings === 1 ? "1 Befund" : `${facts.findings} Befunde`;
    case "recommendations":
      return facts.recommendations === 1 ? "1 Empfehlung" : `${facts.recommendations} Empfehlungen`;
    case "consultation":
      return facts.points > 0 ? of(facts.pointsWeighed, facts.points, "Anregungen abgewogen") : "noch keine Anregungen";
    case "measures":
      return facts.measures === 1
        ? "1 Maßnahme"
        : facts.measures > 0
          ? `${facts.measures} Maßnahmen`
          : "nach dem Beschluss";
    case "review":
      return facts.reviewsJudged + facts.reviewsDue > 0
        ? of(facts.reviewsJudged, facts.reviewsJudged + facts.reviewsDue, "beurteilt")
        : "braucht spätere Daten";
  }
}
