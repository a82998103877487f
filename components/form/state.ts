import type { FormState } from "@/lib/platform/formState";

export type { FormAction, FormState } from "@/lib/platform/formState";

export const idle: FormState = { status: "idle" };
