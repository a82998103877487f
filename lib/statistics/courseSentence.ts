import type { AssessedCourse, CourseVerdict, NotAssessableReason, UnassessedCourse } from "./expectedCourse";
import { formatNumber, formatSignedNumber } from "./format";
import { roundHalfAwayFromZero } from "./rounding";

/** The verdict in the only words that the handbook allows (§5.2); they state a position, never a cause. */
export function verdictWords(verdict: CourseVerdict, polarity: "burden" | "neutral"): string {
  switch (verdict) {
    case "below":
      return polarity === "burden" ? "stärker gesunken als erwartet" : "niedriger als erwartet";
    case "above":
      return polarity === "burden" ? "ungünstiger als erwartet" : "höher als erwartet";
    case "within":
      return "im Rahmen des Erwartbaren – keine Aussage möglich";
    case "notYetAssessable":
      return "noch nicht beurteilbar";
  }
}

export const notAssessableWords: Record<NotAssessableReason, string> = {
  tooFewComparisonAreas: "Für einen Vergleich braucht es mindestens zwölf Gebiete ohne eine solche Maßnahme.",
  noPostYear: "Es liegt noch kein Jahr nach der Anlaufzeit vor.",
  incompleteHistory: "Vor der Auswahl fehlen Jahre.",
  undetermined: "Die Vorgeschichten der übrigen Gebiete unterscheiden sich zu wenig.",
};

/**
 * The one sentence of a review: „Der Anteil liegt x Prozentpunkte unter dem Verlauf, der nach der Vorgeschichte und der
 * Entwicklung der übrigen Gebiete zu erwarten war; Unsicherheitsbereich a bis b.“ Never a word about causes.
 */
export function courseSentence(course: Pick<AssessedCourse, "verdict" | "difference"> | UnassessedCourse): string {
  if (course.verdict === "notYetAssessable") {
    return `Noch nicht beurteilbar: ${lowerFirst(notAssessableWords[course.reason])}`;
  }
  const { value, lower, upper } = course.difference;
  const size = formatNumber(Math.abs(value), 1, "de");
  const unit = size === "1,0" ? "Prozentpunkt" : "Prozentpunkte";
  const position =
    roundHalfAwayFromZero(value, 1) === 0 ? "auf dem" : `${size} ${unit} ${value < 0 ? "unter" : "über"} dem`;
  const range = `${formatSignedNumber(lower, 1, "de")} bis ${formatSignedNumber(upper, 1, "de")} Prozentpunkte`;
  return `Der Anteil liegt ${position} Verlauf, der nach der Vorgeschichte und der Entwicklung der übrigen Gebiete zu erwarten war; Unsicherheitsbereich ${range}.`;
}

/** The same difference in people: „Das entspricht etwa 21 Personen weniger (Unsicherheitsbereich −70 bis +30).“ */
export function casesSentence(course: Pick<AssessedCourse, "cases">, personsWord = "Personen"): string {
  const { value, lower, upper } = course.cases;
  const rounded = roundHalfAwayFromZero(value, 0);
  const range = `Unsicherheitsbereich ${formatSignedNumber(lower, 0, "de")} bis ${formatSignedNumber(upper, 0, "de")}`;
  if (rounded === 0) return `Das entspricht etwa gleich vielen ${personsWord} (${range}).`;
  const direction = rounded < 0 ? "weniger" : "mehr";
  return `Das entspricht etwa ${formatNumber(Math.abs(rounded), 0, "de")} ${personsWord} ${direction} als erwartet (${range}).`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
