import { placeOf } from "../passages/rules";
import type { PointInput } from "./schema";

/** What a point needs before it can be sent. Consent is complete without a text; everything else says why. */
export interface CompletePoint extends PointInput {
  readonly stance: NonNullable<PointInput["stance"]>;
}

export type PointProblem = "stance" | "text";

/** What is missing, by field name (`points.0.text`); empty when all can be sent. */
export function problemsOf(points: readonly PointInput[]): Record<string, PointProblem> {
  const problems: Record<string, PointProblem> = {};
  for (const [index, point] of points.entries()) {
    if (!point.stance) problems[`points.${index}.stance`] = "stance";
    if (point.text === "" && point.proposal === "" && point.stance !== "support")
      problems[`points.${index}.text`] = "text";
  }
  return problems;
}

/** The same as German sentences that name the point. */
export function sentencesOf(problems: Record<string, PointProblem>): Record<string, string> {
  const words = { stance: "Bitte sagen Sie, wie Sie dazu stehen.", text: "Bitte schreiben Sie, was Sie anregen." };
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [
      name,
      `Anregung ${Number(name.split(".")[1]) + 1}: ${words[problem]}`,
    ]),
  );
}

export const isComplete = (points: readonly PointInput[]): points is readonly CompletePoint[] =>
  Object.keys(problemsOf(points)).length === 0;

/** The points as the fields of the form, for a conflict: both texts are shown. */
export function fieldsOf(points: readonly SavedPoint[]): Record<string, string> {
  return Object.fromEntries(
    points.flatMap((point, index) => [
      [`points.${index}.place`, placeOf(point.recommendationId, point.paragraph)],
      [`points.${index}.stance`, point.stance ?? ""],
      [`points.${index}.text`, point.text],
      [`points.${index}.proposal`, point.proposal ?? ""],
    ]),
  );
}

interface SavedPoint {
  readonly recommendationId: string;
  readonly paragraph?: number | null;
  readonly stance?: string;
  readonly text: string;
  readonly proposal?: string | null;
}

/** Equal in everything a reader would see. */
export function samePoints(a: readonly SavedPoint[], b: readonly SavedPoint[]): boolean {
  return JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));
}
