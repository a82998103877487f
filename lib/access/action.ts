import { createHash } from "node:crypto";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type * as z from "zod";
import { Forbidden, NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import type { FormAction, FormState } from "@/lib/platform/formState";
import { germanErrors, objectOf, sentencesOf, typedValues } from "@/lib/platform/input";
import { publicViewer } from "./mint";
import { type Circumstances, can, type PolicyAction } from "./policy";
import { takeRateLimit } from "./rateLimit";
import { currentViewer } from "./session";
import type { Viewer } from "./viewer";

export type Outcome = undefined | { message?: string; redirectTo?: string; data?: Record<string, string> };

/**
 * The one door for every write: session → parse → find within the viewer's view (else not found) → can() (else
 * forbidden) → command → answer. Whatever a person can send becomes a German sentence at the form, never a 500.
 */
export function action<Schema extends z.ZodType, Found = undefined>(door: {
  /** Row of the policy; "anyone" for the public door, which then needs a rate limit. */
  permit: PolicyAction | "anyone";
  input: Schema;
  /** Loads the object the action is about, as this viewer sees it. `null` = not found. */
  find?: (viewer: Viewer, input: z.output<Schema>) => Promise<Found | null>;
  /** What the policy needs to know of the object. */
  circumstances?: (found: Found, viewer: Viewer, input: z.output<Schema>) => Circumstances | Promise<Circumstances>;
  limit?: { allowed: number; seconds: number; name: string };
  run: (viewer: Viewer, input: z.output<Schema>, found: Found) => Promise<Outcome>;
}): FormAction {
  return async (_state, data) => {
    // Typed by TypeScript, but called over the network: anything can arrive here.
    if (!(data instanceof FormData)) return refused(notAForm, new FormData());
    let redirectTo: string | undefined;
    let answer: FormState = { status: "success" };
    try {
      const viewer = door.permit === "anyone" ? publicViewer() : await currentViewer();
      if (door.limit) await takeLimit(door.limit);
      const parsed = door.input.safeParse(objectOf(data), { error: germanErrors });
      if (!parsed.success) return refused("Bitte prüfen Sie die markierten Felder.", data, sentencesOf(parsed.error));
      const found = (door.find ? await door.find(viewer, parsed.data) : undefined) as Found | null;
      if (found === null) throw new NotFound();
      if (door.permit !== "anyone") {
        const circumstances = (await door.circumstances?.(found, viewer, parsed.data)) ?? {};
        if (!can(viewer, door.permit, circumstances))
          throw new Forbidden(reasonFor(viewer, door.permit, circumstances));
      }
      const outcome = await door.run(viewer, parsed.data, found);
      redirectTo = outcome?.redirectTo;
      answer = { status: "success", message: outcome?.message, data: outcome?.data };
    } catch (error) {
      unstable_rethrow(error);
      return sentence(error, data);
    }
    if (redirectTo) {
      // Otherwise the browser keeps the old page when only the part after # differs.
      revalidatePath("/", "layout");
      redirect(redirectTo);
    }
    return answer;
  };
}

const notAForm = "Das war kein Formular dieser Anwendung. Bitte laden Sie die Seite neu und senden Sie noch einmal.";

function sentence(error: unknown, data: FormData): FormState {
  if (error instanceof Outdated) {
    const mine = Object.fromEntries(
      Object.entries(typedValues(data)).filter(([name]) => name in error.theirs),
    ) as Record<string, string>;
    return { ...refused(error.message, data), conflict: { theirs: error.theirs, mine, by: error.by } };
  }
  if (error instanceof Refusal) return refused(error.message, data, error.fields);
  if (error instanceof NotFound || error instanceof Forbidden) return refused(error.message, data);
  console.error(error);
  return refused("Das hat nicht geklappt. Ihre Eingaben stehen noch hier. Bitte versuchen Sie es noch einmal.", data);
}

function refused(message: string, data: FormData, fields: Record<string, string> = {}) {
  return { status: "error" as const, message, fields, values: typedValues(data) };
}

function reasonFor(viewer: Viewer, permit: PolicyAction, circumstances: Circumstances): string {
  if (viewer.kind === "public") return "Bitte melden Sie sich an. Ihre Eingaben bleiben hier stehen.";
  if (can(viewer, permit, { ...circumstances, closedStages: [] }))
    return "Diese Stufe des Zyklus ist abgeschlossen. Sie kann nicht mehr geändert werden.";
  return "Dafür fehlt Ihnen das Recht.";
}

async function takeLimit(limit: { allowed: number; seconds: number; name: string }) {
  const address = (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct";
  // The address itself is never stored, only a daily-changing hash of it.
  const day = new Date().toISOString().slice(0, 10);
  const bucket = `${limit.name}:${createHash("sha256").update(`${day}:${address}`).digest("hex").slice(0, 20)}`;
  if (!(await takeRateLimit(bucket, limit.allowed, limit.seconds)))
    throw new Refusal("Das waren sehr viele Anfragen. Bitte versuchen Sie es in einigen Minuten noch einmal.");
}
