import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/Disclosure";
import type { ReviewResult } from "@/lib/cycle/review/schema";
import type { ExclusionReason } from "@/lib/statistics/comparisonSet";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";

/** How the expectation comes about, in plain words first, as a formula last; who was compared and who was not. */
export function MethodNote({ result }: { result: Disclosed<ReviewResult> }) {
  const t = useTranslations("review.method");
  const locale = useLocale() as FigureLocale;
  const { fixed, assessment } = result;
  const number = (value: number, decimals: number) => formatNumber(value, decimals, locale);
  const reasons = [...new Set(fixed.excluded.map(({ reason }) => reason))] as ExclusionReason[];
  const pooled = fixed.treated.length > 1 && !result.areaName.includes(fixed.treated[0]?.name ?? "");
  return (
    <Disclosure title={t("title")} className="mt-8 border-t">
      <div className="grid max-w-[66ch] gap-3 print:block print:max-w-none print:columns-2 print:*:mb-2">
        <p>{t("p1")}</p>
        <p>{t("p2")}</p>
        <p>{t("p3")}</p>
        <p>{t("p4")}</p>
        {pooled ? <p>{t("levelLeaves", { count: fixed.treated.length })}</p> : null}
        <p>
          <b>{t("comparison", { count: fixed.comparison.length })}:</b>{" "}
          {fixed.comparison.map(({ name }) => name).join(", ") || "–"}
        </p>
        {reasons.length > 0 ? (
          <div>
            <b>{t("excluded")}:</b>
            <ul className="list-disc pl-5">
              {reasons.map((reason) => (
                <li key={reason}>
                  {fixed.excluded
                    .filter((one) => one.reason === reason)
                    .map(({ name }) => name)
                    .join(", ")}{" "}
                  – {t(`excludedReason.${reason}`)}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {assessment ? (
          <p className="text-sm text-ink2">
            {t("formal", {
              b: assessment.model.coefficients.map((b) => number(b, 3)).join("; "),
              tau: number(assessment.model.between, 4),
              phi: number(assessment.model.overdispersion, 2),
              count: assessment.model.comparisonAreas,
              p: number(assessment.placeboP, 3),
            })}
          </p>
        ) : null}
      </div>
    </Disclosure>
  );
}
