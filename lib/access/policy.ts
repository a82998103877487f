import { officeRoles, type Role, roleKeys, type StageKey } from "@/lib/glossary";
import { isPerson, type Viewer } from "./viewer";

/**
 * The whole policy in one table: who may do what, and which stage of the cycle must still be open for it.
 * Unknown = no. Whether the viewer sees the object at all is decided before, by the query that finds it.
 * `own`: the roles listed there may act only on objects of their own organisation.
 */
interface Row {
  readonly roles: readonly Role[];
  readonly own?: readonly Role[];
  /** The cycle's stage that must not be closed. */
  readonly stage?: StageKey;
  readonly de: string;
}

const everyone = roleKeys;

export const policy = {
  "delivery:upload": { roles: ["statistics", "department"], de: "Datenlieferung hochladen" },
  "delivery:map": { roles: ["statistics"], de: "Datenlieferung zuordnen" },
  "delivery:accept": { roles: ["statistics"], de: "Datenlieferung übernehmen" },
  "delivery:reject": { roles: ["statistics"], de: "Datenlieferung ablehnen" },
  "delivery:read": { roles: ["statistics", "planning", "administration"], de: "Datenlieferungen sehen" },
  "release:prepare": { roles: ["statistics"], de: "Datenstand vorbereiten" },
  "release:approve": { roles: ["statistics"], de: "Datenstand freigeben" },
  "release:discard": { roles: ["statistics"], de: "Datenstand verwerfen" },
  "release:read": { roles: ["statistics", "planning", "administration"], de: "Datenstände in Vorbereitung sehen" },
  "indicator:define": { roles: ["statistics", "planning"], de: "Merkmal oder Indikator anlegen" },
  "source:limit": { roles: ["statistics"], de: "Grenzen einer Quelle ändern" },
  "area:define": { roles: ["statistics"], de: "Gebiete anlegen" },
  "livingSpace:draw": { roles: everyone, de: "Lebensraum zeichnen" },
  "livingSpace:withdraw": { roles: everyone, de: "Eigene Zeichnung zurücknehmen" },
  "livingSpace:adopt": { roles: ["planning"], de: "Lebensraum als Gebiet übernehmen" },

  "cycle:plan": { roles: ["planning"], de: "Zyklus planen" },
  "stage:close": { roles: ["planning"], de: "Stufe abschließen" },

  "draft:read": { roles: officeRoles, de: "Entwürfe des Zyklus sehen" },
  "report:write": { roles: ["planning"], stage: "report", de: "Bericht bearbeiten" },
  "report:correct": { roles: ["planning"], de: "Veröffentlichten Bericht berichtigen" },
  "report:publish": { roles: ["planning"], de: "Bericht veröffentlichen" },
  "finding:write": { roles: ["planning"], stage: "analysis", de: "Befund schreiben" },
  "finding:publish": { roles: ["planning"], de: "Befund veröffentlichen" },
  "recommendation:write": { roles: ["planning"], stage: "recommendations", de: "Empfehlung schreiben" },
  "recommendation:publish": { roles: ["planning"], de: "Empfehlung veröffentlichen" },
  "consultation:plan": { roles: ["planning"], stage: "consultation", de: "Beteiligung planen" },
  "consultation:open": { roles: ["planning"], stage: "consultation", de: "Beteiligung öffnen" },
  "consultation:close": { roles: ["planning"], stage: "consultation", de: "Beteiligung beenden" },
  "consultation:answer": { roles: ["planning"], stage: "consultation", de: "Ergebnis veröffentlichen" },
  "statement:draft": {
    roles: ["department", "association", "council"],
    own: ["department", "association", "council"],
    stage: "consultation",
    de: "Stellungnahme entwerfen",
  },
  "statement:submit": {
    roles: ["department", "association", "council"],
    own: ["department", "association", "council"],
    stage: "consultation",
    de: "Stellungnahme einreichen",
  },
  "contribution:moderate": { roles: ["planning"], de: "Beitrag durchsehen" },
  "point:weigh": { roles: ["planning"], stage: "consultation", de: "Anregung abwägen" },
  "decision:record": { roles: ["planning"], stage: "measures", de: "Beschluss eintragen" },
  "measure:write": { roles: ["planning"], stage: "measures", de: "Maßnahme bearbeiten" },
  "measure:publish": { roles: ["planning"], de: "Maßnahme veröffentlichen" },
  "measure:report": {
    roles: ["planning", "department", "association"],
    own: ["department", "association"],
    de: "Sachstand melden",
  },
  "measure:close": { roles: ["planning"], de: "Maßnahme beenden" },
  "measure:follow": { roles: everyone, de: "Maßnahme abonnieren" },
  "comparison:fix": { roles: ["planning", "statistics"], de: "Vergleichsgebiete festlegen" },
  "review:judge": { roles: ["planning"], stage: "review", de: "Überprüfung beurteilen" },
  "review:takeOver": { roles: ["planning"], de: "Ergebnis in den nächsten Zyklus übernehmen" },

  "user:invite": { roles: ["administration"], de: "Person einladen" },
  "user:suspend": { roles: ["administration"], de: "Person sperren" },
  "role:grant": { roles: ["administration"], de: "Rolle vergeben" },
  "organisation:write": { roles: ["administration"], de: "Organisation bearbeiten" },
  "text:write": { roles: ["administration", "planning"], de: "Text bearbeiten" },
  "log:read": { roles: ["administration"], de: "Protokoll lesen" },
  "system:read": { roles: ["administration"], de: "Systemzustand sehen" },
  "session:end": { roles: everyone, de: "Eigene Sitzung beenden" },
  "account:change": { roles: everyone, de: "Eigenes Konto ändern" },
} as const satisfies Record<string, Row>;

export type PolicyAction = keyof typeof policy;

/** What the object brings along for the decision. */
export interface Circumstances {
  /** Stages of the object's cycle that are closed. */
  readonly closedStages?: readonly StageKey[];
  /** Organisation the object belongs to. */
  readonly organisationId?: string | null;
}

/** May this viewer do it, here and now? Unknown = no. The operator of the server may do everything but stage-bound work on closed stages. */
export function can(viewer: Viewer, action: PolicyAction, circumstances: Circumstances = {}): boolean {
  // `hasOwn`, because every object also answers to names like "constructor".
  if (!Object.hasOwn(policy, action)) return false;
  const row: Row = policy[action];
  if (row.stage && circumstances.closedStages?.includes(row.stage)) return false;
  if (viewer.kind === "operator") return true;
  if (!isPerson(viewer)) return false;
  return viewer.roles.some(
    (role) =>
      row.roles.includes(role) &&
      (!row.own?.includes(role) ||
        (!!circumstances.organisationId && viewer.organisationIds.includes(circumstances.organisationId))),
  );
}
