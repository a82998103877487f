import type { StageKey } from "@/lib/glossary";
import type { OrganisationKey, PersonKey } from "../cast";
import type { DemoPartition } from "../geography";

/**
 * The story of Emscherau as data: everything people wrote, decided and did in two cycles. Objects name each other by
 * key or number, never by an id of a database. Dates are ISO days.
 */
export interface DemoStory {
  readonly deliveries: readonly DemoDelivery[];
  readonly releases: readonly DemoRelease[];
  readonly cycles: readonly DemoCycle[];
  readonly livingSpaces: readonly DemoLivingSpace[];
  readonly follows: readonly { readonly person: PersonKey; readonly measure: string }[];
}

/** Several people draw what they mean by a neighbourhood; Sozialplanung may make it the area of that name. */
export interface DemoLivingSpace {
  readonly key: string;
  readonly drawings: readonly DemoDrawing[];
  readonly adopted?: { readonly on: string; readonly by: PersonKey; readonly area: string; readonly reason: string };
}

export interface DemoDrawing {
  readonly on: string;
  readonly by: PersonKey;
  /** A group whose drawing on paper is entered. */
  readonly onPaperBy?: string;
  readonly name: string;
  readonly reason: string;
  readonly core: readonly string[];
  readonly contested: readonly string[];
}

export interface DemoDelivery {
  readonly key: string;
  readonly title: string;
  readonly fileName: string;
  readonly source: string;
  readonly years: readonly number[];
  readonly on: string;
  readonly by: PersonKey;
}

export interface DemoRelease {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly deliveries: readonly string[];
  readonly preparedOn: string;
  readonly preparedBy: PersonKey;
  readonly approvedOn: string;
  readonly approvedBy: PersonKey;
}

export interface DemoCycle {
  readonly slug: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly referenceDate: string;
  readonly lead: PersonKey;
  readonly stages: readonly DemoStage[];
  readonly report: DemoReport;
  readonly findings: readonly DemoFinding[];
  readonly recommendations: readonly DemoRecommendation[];
  readonly consultations: readonly DemoConsultation[];
  readonly decisions: readonly DemoDecision[];
  readonly measures: readonly DemoMeasure[];
  readonly reviews: readonly DemoReview[];
}

export interface DemoStage {
  readonly stage: StageKey;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closedOn?: string;
  /** Why it was closed although a gate was not met; stays visible. */
  readonly reason?: string;
}

export interface AreaReference {
  readonly partition: DemoPartition;
  readonly area: string;
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "figure"; readonly figure: DemoFigure };

/** A figure taken over from an atlas view. */
export interface DemoFigure {
  readonly id: string;
  readonly indicator: string;
  readonly partition: DemoPartition;
  readonly date: string;
  readonly view: "map" | "chart" | "table";
  readonly mode: "status" | "change";
  /** The sentence above the figure: what it shows. */
  readonly caption: string;
  readonly alternative: string;
}

export interface DemoReport {
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly release: string;
  readonly author: PersonKey;
  readonly chapters: readonly DemoChapter[];
  readonly versions: readonly DemoReportVersion[];
}

export interface DemoChapter {
  readonly title: string;
  /** „Das Wichtigste in Kürze“, one sentence each. */
  readonly keyPoints: readonly string[];
  readonly plainSummary: string;
  readonly body: readonly Block[];
}

export interface DemoReportVersion {
  readonly number: string;
  readonly on: string;
  readonly by: PersonKey;
  /** What a later version corrects: until then the chapter had the wrong sentence. */
  readonly erratum?: {
    readonly text: string;
    readonly chapter: number;
    readonly wrong: string;
    readonly right: string;
  };
}

export interface DemoFinding {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** Reference date of the figures. */
  readonly date: string;
  readonly areas: readonly AreaReference[];
  readonly indicators: readonly string[];
  readonly author: PersonKey;
  readonly on: string;
  readonly publishedOn?: string;
  /** The measure whose review this finding carries on. */
  readonly fromReviewOf?: string;
}

export interface DemoRecommendation {
  readonly number: string;
  readonly field: string;
  readonly addressee: string;
  readonly priority: "high" | "medium" | "low";
  readonly responsible: OrganisationKey;
  readonly findings: readonly string[];
  readonly versions: readonly DemoRecommendationVersion[];
  readonly publishedOn?: string;
}

export interface DemoRecommendationVersion {
  readonly title: string;
  readonly text: string;
  readonly on: string;
  readonly by: PersonKey;
  readonly reason?: string;
  /** The point that led to this version. */
  readonly point?: string;
}

export interface DemoConsultation {
  readonly slug: string;
  readonly title: string;
  readonly introduction: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly openToPublic: boolean;
  readonly recommendations: readonly string[];
  readonly invited: readonly { readonly organisation: OrganisationKey; readonly notConcernedOn?: string }[];
  readonly statements: readonly DemoStatement[];
  readonly closedOn?: string;
  readonly result?: { readonly on: string; readonly by: PersonKey; readonly summary: string };
}

export type DemoStatement =
  | {
      readonly from: OrganisationKey;
      readonly author: PersonKey;
      readonly on: string;
      /** Absent: still a draft of the organisation. */
      readonly submittedOn?: string;
      readonly points: readonly DemoPoint[];
    }
  | {
      readonly from: "resident";
      readonly name?: string;
      readonly on: string;
      readonly points: readonly DemoPoint[];
      /** Absent: waits to be read. */
      readonly moderation?: { readonly on: string; readonly approved: boolean; readonly reason?: string };
    };

export interface DemoPoint {
  /** Unique in the story, so that a version can name the point it follows. */
  readonly key: string;
  readonly recommendation: string;
  readonly stance: "support" | "change" | "reject" | "question";
  readonly text: string;
  /** Wording that the sender proposes for the whole passage. */
  readonly proposal?: string;
  readonly weighing?: {
    readonly result: "followed" | "partlyFollowed" | "notFollowed" | "noted" | "alreadyConsidered";
    readonly reason: string;
    readonly on: string;
    readonly by: PersonKey;
    /** Number of the version of the recommendation that the point led to. */
    readonly version?: number;
  };
}

export interface DemoDecision {
  readonly paperNumber: string;
  readonly committee: string;
  readonly on: string;
  readonly title: string;
  readonly result: "unanimous" | "majority" | "amended" | "rejected" | "postponed";
  readonly votes?: { readonly for: number; readonly against: number; readonly abstentions: number };
  readonly recommendations: readonly string[];
  readonly note?: string;
}

export interface DemoMeasure {
  readonly number: string;
  readonly title: string;
  readonly aim: string;
  readonly description: string;
  readonly field: string;
  readonly responsible: OrganisationKey;
  readonly partners?: string;
  readonly contact: PersonKey;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly areas: readonly AreaReference[];
  readonly recommendations: readonly string[];
  /** Paper number; absent where no decision has been taken yet. */
  readonly decision?: string;
  readonly createdOn: string;
  readonly publishedOn?: string;
  readonly targets: readonly DemoTarget[];
  readonly milestones: readonly { readonly title: string; readonly dueOn: string; readonly reachedOn?: string }[];
  readonly funding: readonly DemoFunding[];
  readonly progress: readonly DemoProgress[];
  readonly closure?: { readonly on: string; readonly by: PersonKey; readonly reason: string };
}

export interface DemoTarget {
  readonly indicator: string;
  readonly main: boolean;
  readonly direction: "fall" | "rise" | "hold";
  readonly baselineDate: string;
  readonly targetValue?: number;
  readonly targetDate?: string;
  /** Years of start-up after the baseline that are not judged. */
  readonly startLag: number;
}

/** In whole euros; own share = total − grant − thirdParty. */
export interface DemoFunding {
  readonly year: number;
  readonly source: string;
  readonly total: number;
  readonly grant: number;
  readonly thirdParty: number;
}

export interface DemoProgress {
  readonly on: string;
  readonly by: PersonKey;
  readonly done: string;
  readonly next: string;
  readonly deviations?: string;
  /** Euros spent so far this year, as a part of what was planned until that day. */
  readonly spentShare: number;
  readonly fundingAtRisk?: boolean;
}

/** A person's judgement on the review of a measure's main target on one release. */
export interface DemoReview {
  readonly measure: string;
  readonly release: string;
  readonly judgement?: {
    readonly proposal: "continue" | "adapt" | "end" | "wait";
    readonly reason: string;
    readonly on: string;
    readonly by: PersonKey;
  };
  /** The finding of a later cycle that takes the result over. */
  readonly takenOverAs?: string;
}
