import type { MeasureListRequest, MeasureRow, MeasureState } from "./schema";

/** Running number across cycles: M-01, M-02 … M-100. */
export const measureNumber = (count: number): string => `M-${String(count).padStart(2, "0")}`;

/** The count in a number such as "M-07"; 0 when there is none. */
export const countOf = (number: string): number => Number(number.match(/\d+$/)?.[0] ?? 0);

/** Whether a measure is still to come, under way, or over. */
export function stateOf(measure: { startsOn: string; closedOn: string | null }, today: string): MeasureState {
  if (measure.closedOn) return "closed";
  return measure.startsOn > today ? "planned" : "running";
}

/** Why a measure cannot be opened to the public yet; null when it can. */
export function obstacleToPublishing(measure: {
  readonly isPublished: boolean;
  readonly hasDecision: boolean;
  readonly number: string;
}): string | null {
  if (measure.isPublished) return `${measure.number} ist schon veröffentlicht.`;
  if (!measure.hasDecision)
    return "Eine Maßnahme wird öffentlich, wenn ein Gremium sie beschlossen hat. Bitte zuerst den Beschluss wählen.";
  return null;
}

const stateWords = { laufend: "running", geplant: "planned", beendet: "closed" } as const;

/** The measures an address asks for: running ones first, then planned, then closed; each by number. */
export function selectMeasures<Row extends Pick<MeasureRow, "field" | "areas" | "state" | "number">>(
  measures: readonly Row[],
  request: MeasureListRequest,
): Row[] {
  const order: readonly MeasureState[] = ["running", "planned", "closed"];
  return measures
    .filter((measure) => !request.feld || measure.field === request.feld)
    .filter(
      (measure) => !request.gebiet || measure.areas.some((area) => `${area.partition}/${area.key}` === request.gebiet),
    )
    .filter((measure) => !request.stand || measure.state === stateWords[request.stand])
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || a.number.localeCompare(b.number, "de", { numeric: true }),
    );
}
