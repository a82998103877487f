import { CircleHelp, PencilLine, ThumbsDown, ThumbsUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Stance } from "@/lib/cycle/consultation/statements/schema";

export const stanceIcons = { support: ThumbsUp, change: PencilLine, reject: ThumbsDown, question: CircleHelp };

/** How somebody stands to a passage: icon and word, no colour – a rejection is worth as much as consent. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations("consultation.stance");
  const Icon = stanceIcons[stance];
  return (
    <span className="inline-flex items-baseline gap-1.5 font-semibold">
      <Icon size={17} aria-hidden className="self-center text-ink2" />
      {t(stance)}
    </span>
  );
}
