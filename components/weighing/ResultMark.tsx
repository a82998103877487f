import { CheckCheck, CircleCheck, CircleX, Contrast, Eye, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { WeighingResult } from "@/lib/cycle/consultation/weighing/schema";

export const resultLooks: Record<WeighingResult, { Icon: LucideIcon; color: string }> = {
  followed: { Icon: CircleCheck, color: "text-ok" },
  partlyFollowed: { Icon: Contrast, color: "text-warning" },
  notFollowed: { Icon: CircleX, color: "text-error" },
  noted: { Icon: Eye, color: "text-action" },
  alreadyConsidered: { Icon: CheckCheck, color: "text-action" },
};

/** The vote in three ways at once: icon, word and colour. */
export function ResultMark({ result, size = 18 }: { result: WeighingResult; size?: number }) {
  const t = useTranslations("consultation.result");
  const { Icon, color } = resultLooks[result];
  return (
    <span className="inline-flex items-baseline gap-1.5 font-semibold">
      <Icon size={size} aria-hidden className={classes("self-center", color)} />
      {t(result)}
    </span>
  );
}
