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

/** What the list shows, as it stands in the address. */
export interface PointView {
  readonly show: "all" | "open" | "done";
  readonly from: "all" | "organisations" | "residents";
}

const shows = { offen: "open", erledigt: "done" } as const;
const senders = { stellen: "organisations", buerger: "residents" } as const;

/** Reads the filters from an address; anything unknown shows everything. */
export function viewOf(query: { zeigen?: unknown; von?: unknown }): PointView {
  return {
    show: shows[query.zeigen as keyof typeof shows] ?? "all",
    from: senders[query.von as keyof typeof senders] ?? "all",
  };
}

/** The other way round: „zeigen=offen&von=stellen". */
export function queryOf({ show, from }: PointView): string {
  const word = (words: Record<string, string>, value: string) => Object.keys(words).find((key) => words[key] === value);
  const query = new URLSearchParams();
  const zeigen = word(shows, show);
  const von = word(senders, from);
  if (zeigen) query.set("zeigen", zeigen);
  if (von) query.set("von", von);
  return query.toString();
}

export function matches(
  point: { readonly weighing: object | null; readonly organisation: object | null },
  { show, from }: PointView,
): boolean {
  if (show === "open" && point.weighing !== null) return false;
  if (show === "done" && point.weighing === null) return false;
  if (from === "organisations") return point.organisation !== null;
  return from === "residents" ? point.organisation === null : true;
}

/** How many words a change takes out and puts in. */
export function wordsChanged(parts: readonly { readonly kind: string; readonly text: string }[]): {
  removed: number;
  added: number;
} {
  const count = (kind: string) =>
    parts
      .filter((part) => part.kind === kind)
      .reduce((sum, part) => sum + (part.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { removed: count("removed"), added: count("added") };
}

/** The whole text with one passage replaced; paragraphs keep their empty lines. */
export function withPassage(paragraphs: readonly string[], paragraph: number | null, words: string): string {
  if (!paragraph || paragraph > paragraphs.length) return words;
  return paragraphs.map((text, index) => (index + 1 === paragraph ? words : text)).join("\n\n");
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
