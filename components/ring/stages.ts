import {
  BookOpenText,
  ChartColumn,
  ClipboardCheck,
  Hammer,
  type LucideIcon,
  MessagesSquare,
  Signpost,
} from "lucide-react";
import { type StageKey, stageKeys, stageWords } from "@/lib/glossary";

/** What a stage looks like: its icon and its colour, always in this order. */
export const stageIcons: Record<StageKey, LucideIcon> = {
  report: BookOpenText,
  analysis: ChartColumn,
  recommendations: Signpost,
  consultation: MessagesSquare,
  measures: Hammer,
  review: ClipboardCheck,
};

export function stageColor(stage: StageKey): string {
  return `var(--${stageWords[stage].color})`;
}

export function stageTint(stage: StageKey): string {
  return `var(--tint-${stageWords[stage].number})`;
}

export function stageName(stage: StageKey, locale: string): string {
  return locale === "en" ? stageWords[stage].en : stageWords[stage].de;
}

export { type StageKey, stageKeys, stageWords };
