import * as z from "zod";
import { stageKeys } from "@/lib/glossary";
import { dateInput, optionalText } from "@/lib/platform/input";

const span = z
  .object({ startsOn: dateInput(), endsOn: dateInput() })
  .refine((value) => value.startsOn <= value.endsOn, { path: ["endsOn"], error: "Das Ende liegt vor dem Anfang." });

export const planCycleInput = z
  .object({
    startsOn: dateInput(),
    endsOn: dateInput(),
    referenceDate: dateInput(),
    leadName: optionalText(120),
    stages: z.record(z.enum(stageKeys), span),
  })
  .refine((value) => value.startsOn < value.endsOn, { path: ["endsOn"], error: "Das Ende liegt vor dem Anfang." });
export type PlanCycle = z.output<typeof planCycleInput>;

export const closeStageInput = z.object({
  cycleId: z.uuid(),
  stage: z.enum(stageKeys),
  reason: optionalText(2000),
});
