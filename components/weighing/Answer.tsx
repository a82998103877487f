import { useTranslations } from "next-intl";
import type { WeighingResult } from "@/lib/cycle/consultation/weighing/schema";
import { ResultMark } from "./ResultMark";

/** What the city answered to a point: vote, reason, and the version of the text it led to. */
export function Answer({ weighing }: { weighing: { result: WeighingResult; reason: string; version: number | null } }) {
  const t = useTranslations("consultation.result");
  return (
    <div className="mt-3 max-w-[66ch] border-l-3 border-accent bg-soft px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="sr-only">{t("answer")}: </span>
        <ResultMark result={weighing.result} />
        {weighing.version ? (
          <span className="text-sm text-ink2">{t("changed", { version: weighing.version })}</span>
        ) : null}
      </p>
      <p className="mt-1 whitespace-pre-wrap wrap-anywhere" lang="de">
        {weighing.reason}
      </p>
    </div>
  );
}
