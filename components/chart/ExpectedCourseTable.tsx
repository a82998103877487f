import { useLocale, useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ReviewResult } from "@/lib/cycle/review/schema";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import type { Interval } from "@/lib/statistics/smallNumbers";
import { valueSigns } from "@/lib/statistics/values";
import { bareShare, points } from "./shares";

const wideOnly = "hidden md:table-cell print:table-cell";

/** The same values as in the chart, year by year; the judged years stand on a tint. */
export function ExpectedCourseTable({ result }: { result: Disclosed<ReviewResult> }) {
  const t = useTranslations("review.table");
  const locale = useLocale() as FigureLocale;
  const { companions, window } = result;
  const range = ({ lower, upper }: Interval) =>
    t("range", { lower: bareShare(lower, locale), upper: bareShare(upper, locale) });
  const start = Number(result.startsOn.slice(0, 4));
  return (
    <Table
      caption={t("caption", { indicator: result.indicator.name[locale], area: result.areaName })}
      captionHidden
      className="mt-2 max-md:text-sm max-md:[&_:is(td,th)]:px-1 print:text-[8pt] print:[&_thead]:text-[7pt] print:[&_thead]:leading-tight print:[&_:is(td,th)]:px-1 print:[&_:is(td,th)]:py-0.5 print:[&_:is(td,th)]:h-auto"
    >
      <TableHead>
        <Th>{t("year")}</Th>
        <Th numeric className={wideOnly}>
          {companions.denominator?.name[locale] ?? t("base")}
        </Th>
        <Th numeric className={wideOnly}>
          {companions.numerator?.name[locale] ?? t("cases")}
        </Th>
        <Th numeric>{t("share")}</Th>
        <Th numeric className={wideOnly}>
          {t("whiskers")}
        </Th>
        <Th numeric className="text-series1">
          {t("expected")}
        </Th>
        <Th numeric className={classes("text-series1", wideOnly)}>
          {t("band80")}
        </Th>
        <Th numeric className="text-series1">
          {t("band95")}
        </Th>
        <Th numeric>{t("distance")}</Th>
        <Th numeric className={wideOnly}>
          {t("city")}
        </Th>
      </TableHead>
      <TableBody>
        {result.years.map(({ year, observed, expected, city, judged }) => (
          <tr key={year} className={judged ? "bg-soft" : undefined}>
            <RowHead className="whitespace-nowrap">
              {year}
              {year === window.selectionYear ? <Mark>{t("selection")}</Mark> : null}
              {year === start ? <Mark>{t("start")}</Mark> : null}
              {judged ? <span className="sr-only"> {t("judged")}</span> : null}
            </RowHead>
            <Td numeric className={wideOnly}>
              {observed ? formatNumber(observed.base, 0, locale) : <Unknown />}
            </Td>
            <Td numeric className={wideOnly}>
              {observed ? formatNumber(observed.cases, 0, locale) : <Unknown />}
            </Td>
            <Td numeric className="font-semibold">
              {observed ? bareShare(observed.share, locale) : <Unknown />}
            </Td>
            <Td numeric className={wideOnly}>
              {observed ? range(observed.whiskers) : <Unknown />}
            </Td>
            <Td numeric className="font-semibold text-series1">
              {expected ? bareShare(expected.share, locale) : <None />}
            </Td>
            <Td numeric className={classes("text-series1", wideOnly)}>
              {expected ? range(expected.band80) : <None />}
            </Td>
            <Td numeric className="text-series1">
              {expected ? range(expected.band95) : <None />}
            </Td>
            <Td numeric>{expected && observed ? points(100 * (observed.share - expected.share), locale) : <None />}</Td>
            <Td numeric className={wideOnly}>
              {city === null ? <Unknown /> : bareShare(city, locale)}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

function Mark({ children }: { children: string }) {
  return <span className="ml-1.5 text-sm text-ink2 max-md:hidden">{children}</span>;
}

/** No expectation is made for this year. */
function None() {
  const t = useTranslations("review.table");
  return (
    <span className="text-ink2">
      <span aria-hidden>–</span>
      <span className="sr-only">{t("none")}</span>
    </span>
  );
}

/** The release does not hold the value; the public learns no more than that. */
function Unknown() {
  const locale = useLocale() as FigureLocale;
  return (
    <span title={valueSigns.suppressed[locale]}>
      <span aria-hidden>{valueSigns.suppressed.sign}</span>
      <span className="sr-only">{valueSigns.suppressed[locale]}</span>
    </span>
  );
}
