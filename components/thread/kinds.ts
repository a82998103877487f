import {
  ChartLine,
  FileText,
  Flag,
  History,
  Landmark,
  Lightbulb,
  type LucideIcon,
  MessageSquareText,
} from "lucide-react";

export type ThreadKind = "value" | "finding" | "recommendation" | "statement" | "decision" | "measure" | "review";

/** The links of the thread in their order, each with its icon and the colour of its stage. */
export const threadKinds: Record<ThreadKind, { Icon: LucideIcon; color: string; word: string }> = {
  value: { Icon: ChartLine, color: "var(--s1)", word: "Wert" },
  finding: { Icon: FileText, color: "var(--s2)", word: "Befund" },
  recommendation: { Icon: Lightbulb, color: "var(--s3)", word: "Empfehlung" },
  statement: { Icon: MessageSquareText, color: "var(--s4)", word: "Stellungnahmen" },
  decision: { Icon: Landmark, color: "var(--s4)", word: "Beschluss" },
  measure: { Icon: Flag, color: "var(--s5)", word: "Maßnahme" },
  review: { Icon: History, color: "var(--s6)", word: "Wirkung" },
};
