export type { FormAction, FormState } from "@/lib/platform/formState";
