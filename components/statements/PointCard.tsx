import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WordDiff } from "@/components/recommendations/WordDiff";
import type { Stance } from "@/lib/cycle/consultation/statements/schema";
import { StanceMark } from "./StanceMark";

/** A point as others read it: where it belongs, how its sender stands to it, the words, and the proposed wording. */
export function PointCard({
  head,
  passage,
  point,
  children,
}: {
  /** Sender, number or place. */
  head?: ReactNode;
  /** The words the proposal would replace. */
  passage?: string;
  point: { stance?: Stance; text: string; proposal?: string | null };
  children?: ReactNode;
}) {
  const t = useTranslations("consultation");
  const words = { added: t("added"), removed: t("removed") };
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {head}
        {point.stance ? <StanceMark stance={point.stance} /> : null}
      </p>
      {point.text ? (
        <p className="mt-1.5 max-w-[66ch] whitespace-pre-wrap wrap-anywhere" lang="de">
          {point.text}
        </p>
      ) : point.stance === "support" && !point.proposal ? (
        <p className="mt-1.5 text-ink2">{t("noText")}</p>
      ) : null}
      {point.proposal ? (
        <div className="mt-3 max-w-[66ch] border-l-3 border-line2 pl-4">
          <p className="text-sm text-ink2">{t("proposal")}</p>
          {passage ? (
            <WordDiff before={passage} after={point.proposal} words={words} className="font-serif wrap-anywhere" />
          ) : (
            <p className="font-serif whitespace-pre-wrap wrap-anywhere" lang="de">
              {point.proposal}
            </p>
          )}
        </div>
      ) : null}
      {children}
    </div>
  );
}
