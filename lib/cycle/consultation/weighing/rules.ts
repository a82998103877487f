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
