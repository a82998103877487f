import * as z from "zod";
import { type PointProblem, problemsOf } from "../statements/rules";
import { longestText, mostPoints, type PointInput } from "../statements/schema";
import type { ContributeForm } from "./schema";

/** What a resident is writing, as the form hands it from step to step. */
export interface ContributionDraft {
  readonly name: string;
  readonly email: string;
  readonly points: readonly PointInput[];
}

/** The draft after a step of the form that sends nothing: one more point, one less, or as it is. */
export function afterStep({ name, email, points, step }: ContributeForm): ContributionDraft {
  const removed = /^remove\.(\d+)$/.exec(step);
  const last = points.at(-1);
  const next = removed
    ? points.filter((_, index) => index !== Number(removed[1]))
    : step === "add" && last && points.length < mostPoints
      ? [...points, { recommendationId: last.recommendationId, text: "", proposal: "" }]
      : points;
  return { name: name ?? "", email: email ?? "", points: next };
}

/** What must be mended before it can be sent, by field name. */
export function formProblems({
  email,
  points,
}: Pick<ContributeForm, "email" | "points">): Record<string, PointProblem | "email" | "long"> {
  const wrongAddress = email !== undefined && !z.email().safeParse(email).success;
  const long = points.flatMap((point, index) =>
    (["text", "proposal"] as const)
      .filter((field) => point[field].length > longestText)
      .map((field) => [`points.${index}.${field}`, "long" as const]),
  );
  return { ...problemsOf(points), ...Object.fromEntries(long), ...(wrongAddress ? { email: "email" as const } : {}) };
}

/** Letters and digits that nobody confuses when a code is read aloud or copied by hand (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Sixteen signs in groups of four from ten random bytes (80 bits): „K7QF-2M9X-TR4D-0ABC". */
export function receiptCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.slice(0, 10)) bits = (bits << 8n) | BigInt(byte);
  const signs = Array.from({ length: 16 }, (_, place) => alphabet[Number((bits >> BigInt(75 - place * 5)) & 31n)]);
  return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** What people type: small letters, blanks, a letter O for the zero. The same code comes out. */
export function normalReceipt(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return plain.replace(/(.{4})(?=.)/g, "$1-");
}
