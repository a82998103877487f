import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";
import type { MeasureView } from "@/lib/cycle/measures/schema";
import { type FigureLocale, formatDate, formatNumber } from "@/lib/statistics/format";
import { formatEuros, monthAndYear } from "./formats";

/** Who, where, since when, with what money, decided by whom, for which goal. */
export function MeasureFacts({
  measure,
  recommendationHref,
}: {
  measure: MeasureView;
  recommendationHref: (number: string) => string;
}) {
  const t = useTranslations("measures");
  const results = useTranslations("decisions.result");
  const locale = useLocale() as FigureLocale;
  const { contact, funding, decision } = measure;
  const main = measure.targets.find((target) => target.isMain);
  const from = monthAndYear(measure.startsOn, locale);
  const period = measure.endsOn
    ? t("facts.range", { from, to: monthAndYear(measure.endsOn, locale) })
    : t(measure.state === "planned" ? "facts.starts" : "facts.from", { from });
  return (
    <dl className="mt-9 grid border-t border-line2 sm:grid-cols-2 sm:gap-x-10">
      <Fact term={t("facts.responsible")}>
        {measure.responsible.name}
        {measure.partners ? <Small>{t("facts.partners", { partners: measure.partners })}</Small> : null}
      </Fact>
      <Fact term={t("facts.contact")}>
        {contact.name || t("facts.vacant")}
        {contact.phone ? (
          <Small>
            <a className={contactLink} href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>
              {contact.phone}
            </a>
          </Small>
        ) : null}
        {contact.email ? (
          <Small>
            <a className={contactLink} href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          </Small>
        ) : null}
      </Fact>
      <Fact term={t("facts.area")}>
        {measure.areas.map((area, i) => (
          <span key={`${area.partition}/${area.key}`}>
            {i > 0 ? ", " : null}
            <Link look="quiet" href={`/gebiete/${area.partition}/${area.key}`}>
              {area.name}
            </Link>
          </span>
        ))}
        <Small>
          {t("facts.level", { partition: [...new Set(measure.areas.map((area) => area.partitionName))].join(", ") })}
        </Small>
      </Fact>
      <Fact term={t("facts.period")}>
        {period}
        <Small>
          {funding.sum.total > 0
            ? t("facts.money", {
                total: formatEuros(funding.sum.total, locale),
                percent: formatNumber(funding.sum.ownPercent ?? 0, 0, locale),
              })
            : t("facts.noMoney")}
        </Small>
      </Fact>
      {main ? (
        <Fact term={t("facts.target")}>
          {t(`target.${main.direction}`, { indicator: main.indicator.name[locale] })}
          <Small>
            {[
              main.targetValue === null
                ? null
                : t(main.targetDate ? "target.goal" : "target.goalUndated", {
                    value: `${formatNumber(main.targetValue, main.indicator.decimals, locale)}${locale === "de" ? "\u00a0%" : "%"}`,
                    date: main.targetDate ? formatDate(main.targetDate, locale) : "",
                  }),
              t("target.baseline", { date: formatDate(main.baselineDate, locale) }),
            ]
              .filter(Boolean)
              .join(", ")}
          </Small>
        </Fact>
      ) : null}
      {decision || measure.recommendations.length > 0 ? (
        <Fact term={t("facts.decision")}>
          {decision
            ? t("facts.decisionText", {
                committee: decision.committee,
                date: formatDate(decision.decidedOn, locale),
                result: results(decision.result as "majority"),
              })
            : "–"}
          {measure.recommendations.length > 0 ? (
            <Small>
              {t("facts.recommendations")}{" "}
              {measure.recommendations.map(({ number, title }, i) => (
                <span key={number}>
                  {i > 0 ? ", " : null}
                  <Link href={recommendationHref(number)} title={title}>
                    {number}
                  </Link>
                </span>
              ))}
            </Small>
          ) : null}
        </Fact>
      ) : null}
    </dl>
  );
}

const contactLink = "inline-flex min-h-8 items-center text-link hover:underline";

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="pt-4">
      <dt className="text-sm text-ink2">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block text-sm text-ink2">{children}</span>;
}
