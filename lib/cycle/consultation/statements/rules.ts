import type { PointInput } from "./schema";

/** What a point needs before it can be sent. Consent is complete without a text; everything else says why. */
export interface CompletePoint extends PointInput {
  readonly stance: NonNullable<PointInput["stance"]>;
}

/** Sentences by field name (`points.0.text`) for everything that is missing; empty when all can be sent. */
export function problemsOf(points: readonly PointInput[]): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [index, point] of points.entries()) {
    if (!point.stance)
      problems[`points.${index}.stance`] = `Anregung ${index + 1}: Bitte sagen Sie, wie Sie dazu stehen.`;
    if (point.text === "" && point.proposal === "" && point.stance !== "support")
      problems[`points.${index}.text`] = `Anregung ${index + 1}: Bitte schreiben Sie, was Sie anregen.`;
  }
  return problems;
}

export const isComplete = (points: readonly PointInput[]): points is readonly CompletePoint[] =>
  Object.keys(problemsOf(points)).length === 0;

/** The points as form fields, for a conflict: both texts are shown. */
export function fieldsOf(points: readonly { readonly [key: string]: unknown }[]): Record<string, string> {
  const names = ["recommendationId", "paragraph", "stance", "text", "proposal"];
  return Object.fromEntries(
    points.flatMap((point, index) => names.map((name) => [`points.${index}.${name}`, String(point[name] ?? "")])),
  );
}

/** Equal in everything a reader would see. */
export function samePoints(
  a: readonly { readonly [key: string]: unknown }[],
  b: readonly { readonly [key: string]: unknown }[],
): boolean {
  return JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));
}
