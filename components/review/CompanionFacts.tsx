import { useLocale, useTranslations } from "next-intl";
import { points } from "@/components/chart/shares";
import type { ReviewResult } from "@/lib/cycle/review/schema";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { type FigureLocale, formatNumber, formatSignedNumber } from "@/lib/statistics/format";

/** What else changed: population, numerator and denominator by themselves, the areas next door. Shown, never tested. */
export function CompanionFacts({ result }: { result: Disclosed<ReviewResult> }) {
  const t = useTranslations("review.companions");
  const locale = useLocale() as FigureLocale;
  const { companions } = result;
  const changes = [
    companions.denominator && { ...companions.denominator, name: companions.denominator.name[locale] },
    companions.numerator && { ...companions.numerator, name: companions.numerator.name[locale] },
    companions.population && { ...companions.population, name: t("population") },
  ].filter((one) => one !== null);
  if (changes.length === 0) return null;
  return (
    <section className="mt-11 print:break-inside-avoid" aria-labelledby="begleitzahlen">
      <h3 id="begleitzahlen" className="font-sans text-[1.125rem] leading-[1.6rem]">
        {t("title", { area: result.areaName, year: companions.from })}
      </h3>
      <dl className="mt-3 grid grid-cols-2 gap-x-5 border-t border-line2 sm:gap-x-8 lg:grid-cols-4">
        {changes.map((change) => (
          <Fact
            key={change.name}
            term={change.name}
            value={formatSignedNumber(change.to - change.from, 0, locale)}
            detail={t("arrow", { from: formatNumber(change.from, 0, locale), to: formatNumber(change.to, 0, locale) })}
          />
        ))}
        <Fact
          term={t("neighbours")}
          value={
            companions.neighbours.length > 0
              ? companions.neighbours.map((one) => points(one.points, locale)).join(" · ")
              : t("noNeighbours")
          }
          detail={companions.neighbours.map((one) => one.name).join(", ")}
        />
      </dl>
      <p className="mt-3 text-sm text-ink2">{t("note")}</p>
    </section>
  );
}

function Fact({ term, value, detail }: { term: string; value: string; detail: string }) {
  return (
    <div className="border-b border-line py-3 hyphens-auto lg:border-0">
      <dt className="text-sm text-ink2">{term}</dt>
      <dd className="mt-0.5">
        <span className="block text-[1.3125rem] font-semibold leading-7">{value}</span>
        <span className="text-sm text-ink2">{detail}</span>
      </dd>
    </div>
  );
}
