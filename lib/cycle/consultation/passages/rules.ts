/** The paragraphs of a text: parts with an empty line between them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** The words a point speaks of: one paragraph, or the whole text. */
export function passageOf(paragraphs: readonly string[], paragraph: number | null | undefined): string {
  return (paragraph ? paragraphs[paragraph - 1] : undefined) ?? paragraphs.join("\n\n");
}

/** „E-08, Absatz 2"; without a paragraph the recommendation as a whole. */
export function referenceOf(recommendation: string, paragraph: number | null | undefined): string {
  return paragraph ? `${recommendation}, Absatz ${paragraph}` : recommendation;
}

/** The whole text with one passage replaced; paragraphs keep their empty lines. */
export function withPassage(paragraphs: readonly string[], paragraph: number | null, words: string): string {
  if (!paragraph || paragraph > paragraphs.length) return words;
  return paragraphs.map((text, index) => (index + 1 === paragraph ? words : text)).join("\n\n");
}

/** One field of a form names recommendation and paragraph together: „<id>.2"; without a paragraph the id alone. */
export const placeOf = (recommendationId: string, paragraph?: number | null): string =>
  paragraph ? `${recommendationId}.${paragraph}` : recommendationId;

export function fromPlace(place: string): { recommendationId: string; paragraph?: number } {
  const [recommendationId = "", paragraph] = place.split(".");
  return paragraph === undefined ? { recommendationId } : { recommendationId, paragraph: Number(paragraph) };
}
