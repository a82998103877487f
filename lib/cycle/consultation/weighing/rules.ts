import type { WeighingResult, WeighPoint } from "./schema";

/** Results that may change the recommendation's text. */
export const mayChangeText = (result: WeighingResult): boolean => result === "followed" || result === "partlyFollowed";

/** What stands against this weighing, as sentences by field; empty when it may be saved. */
export function weighingProblems(
  input: Pick<WeighPoint, "result" | "textStays">,
  changesText: boolean,
): Record<string, string> {
  if (changesText && !mayChangeText(input.result))
    return {
      result: "Nur wer folgt, ändert den Text. Bitte ändern Sie das Votum oder stellen Sie den Text wieder her.",
    };
  if (changesText && input.textStays)
    return { textStays: "Sie haben den Text geändert. Bitte nehmen Sie das Häkchen oder die Änderung zurück." };
  if (input.result === "followed" && !changesText && !input.textStays)
    return {
      textStays:
        "Wer folgt, ändert den Text – oder sagt, dass er bleibt. Bitte ändern Sie ihn oder setzen Sie das Häkchen.",
    };
  return {};
}

export type PointFilter = "all" | "open" | "done";

export function matches(point: { readonly weighing: object | null }, filter: PointFilter): boolean {
  if (filter === "open") return point.weighing === null;
  if (filter === "done") return point.weighing !== null;
  return true;
}

/**
 * Where the eye goes after saving: the next point that is still open after this one, else the first open one, else
 * simply the next.
 */
export function nextPoint<P extends { readonly id: string; readonly weighing: object | null }>(
  points: readonly P[],
  currentId: string,
): P | undefined {
  const index = points.findIndex((point) => point.id === currentId);
  const rest = points.filter((point) => point.id !== currentId);
  return (
    points.slice(index + 1).find((point) => point.weighing === null) ??
    rest.find((point) => point.weighing === null) ??
    points[index + 1]
  );
}
