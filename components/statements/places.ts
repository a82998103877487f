import { passageOf, placeOf } from "@/lib/cycle/consultation/passages/rules";
import type { ConsultedRecommendation } from "@/lib/cycle/consultation/schema";
import type { PointInput } from "@/lib/cycle/consultation/statements/schema";
import type { Place, PointDraft } from "./PointFields";

/** Every passage of the consultation: each paragraph, and each recommendation as a whole. */
export function placesOf(texts: readonly ConsultedRecommendation[]): Place[] {
  return texts.flatMap((text) => [
    ...text.paragraphs.map((paragraph, index) => ({
      value: placeOf(text.id, index + 1),
      recommendation: text.number,
      title: text.title,
      paragraph: index + 1,
      text: paragraph,
    })),
    { value: placeOf(text.id), recommendation: text.number, title: text.title, text: passageOf(text.paragraphs, null) },
  ]);
}

/** „E-08.2" from the address → the passage; anything else → the first. */
export function placeNamed(places: readonly Place[], name: string | undefined): string {
  const found = places.find(
    (place) => (place.paragraph ? `${place.recommendation}.${place.paragraph}` : place.recommendation) === name,
  );
  return (found ?? places[0])?.value ?? "";
}

/** Saved or handed-on points as drafts. */
export function draftsOf(
  points: readonly (Omit<PointInput, "proposal" | "paragraph"> & {
    proposal?: string | null;
    paragraph?: number | null;
  })[],
): PointDraft[] {
  return points.map((point, key) => ({
    key,
    place: placeOf(point.recommendationId, point.paragraph),
    stance: point.stance,
    text: point.text,
    proposal: point.proposal ?? "",
  }));
}

/** What was typed, as it came back from the server: `points.0.text` → drafts. */
export function draftsTyped(values: Record<string, string | string[]>): PointDraft[] {
  const drafts: Record<number, Record<string, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    const match = /^points\.(\d+)\.(place|stance|text|proposal)$/.exec(name);
    if (!match) continue;
    const index = Number(match[1]);
    drafts[index] = { ...drafts[index], [match[2] ?? ""]: Array.isArray(value) ? (value[0] ?? "") : value };
  }
  return Object.entries(drafts).map(([key, draft]) => ({
    key: Number(key),
    place: draft.place ?? "",
    stance: (draft.stance || undefined) as PointDraft["stance"],
    text: draft.text ?? "",
    proposal: draft.proposal ?? "",
  }));
}
