import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ExpectedCourse } from "@/components/chart/ExpectedCourse";
import { ExpectedCourseTable } from "@/components/chart/ExpectedCourseTable";
import { fartherOf, PlaceboStrip } from "@/components/chart/PlaceboStrip";
import { points } from "@/components/chart/shares";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ReviewView } from "@/lib/cycle/review/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { CompanionFacts } from "./CompanionFacts";
import { DetectionLimit } from "./DetectionLimit";
import { MethodNote } from "./MethodNote";
import { NaiveContrast } from "./NaiveContrast";
import { releaseName } from "./names";
import { Verdict } from "./Verdict";

/**
 * Everything a review has to say, in the order in which it is asked: the verdict, the course, how unusual that is, what a
 * simple comparison would claim, what could be detected at all, what else changed, the numbers, the method.
 */
export function EffectSection({ review, csvHref, id }: { review: ReviewView; csvHref?: string; id?: string }) {
  const t = useTranslations("review");
  const locale = useLocale() as FigureLocale;
  const { result, conclusion } = review;
  const { assessment } = result;
  const indicator = result.indicator.name[locale];
  const far = assessment ? fartherOf(assessment) : [];
  return (
    <>
      <Verdict result={result} conclusion={conclusion} id={id} />
      <SubHead
        title={t(assessment ? "figure.title" : "figure.titleObserved", { indicator, area: result.areaName })}
        id="verlauf"
      >
        {t("figure.subtitle", { day: dayOf(result.baselineDate, locale) })}
        <br />
        {t(review.isMain ? "figure.main" : "figure.explorative")}
      </SubHead>
      <ExpectedCourse result={result} />
      {assessment ? (
        <>
          <SubHead title={t("placebos.title")}>
            {t("placebos.text", { count: far.length, all: assessment.placebos.length, area: result.areaName })}
          </SubHead>
          <PlaceboStrip result={result} />
          <Disclosure title={t("placebos.list")} className="mt-2 border-b-0 text-sm print:hidden">
            <Table caption={t("placebos.list")} captionHidden className="max-w-md">
              <TableHead>
                <Th>{t("placebos.area")}</Th>
                <Th numeric>{t("placebos.z")}</Th>
              </TableHead>
              <TableBody>
                {[...assessment.placebos]
                  .sort((a, b) => a.z - b.z)
                  .map((one) => (
                    <tr key={one.key}>
                      <RowHead>{one.name}</RowHead>
                      <Td numeric>{points(one.z, locale)}</Td>
                    </tr>
                  ))}
              </TableBody>
            </Table>
          </Disclosure>
        </>
      ) : null}
      <div className="mt-8 grid gap-5 md:mt-11 lg:grid-cols-2 lg:gap-8 print:grid-cols-2">
        <NaiveContrast result={result} />
        <DetectionLimit
          comparison={result.fixed}
          targetValue={review.targetValue}
          difference={assessment?.difference ?? null}
        />
      </div>
      <CompanionFacts result={result} />
      <h3 className="mt-11 font-sans text-xl" id="werte">
        {t("table.title")}
      </h3>
      <ExpectedCourseTable result={result} />
      <div className="mt-5 flex flex-wrap justify-between gap-x-10 gap-y-3 text-sm text-ink2">
        <p className="max-w-[48em]">
          {t("source.text", {
            sources: result.sources.join("; "),
            release: releaseName(result.release.title, locale),
            from: result.fixed.window.selectionYear - result.fixed.window.preYears + 1,
            to: result.fixed.window.selectionYear,
            lag: result.fixed.window.lag,
            count: result.fixed.comparison.length,
            date: formatDate(result.fixedAt, locale),
          })}{" "}
          {assessment ? t("source.judged") : null}{" "}
          {result.leftOut.length > 0
            ? t("source.leftOut", { areas: result.leftOut.map(({ name }) => name).join(", ") })
            : null}
        </p>
        {csvHref ? (
          <Link href={csvHref} className="inline-flex min-h-(--control) items-center gap-1.5 print:hidden">
            <Download size={16} aria-hidden />
            {t("source.csv")}
          </Link>
        ) : null}
      </div>
      <MethodNote result={result} />
    </>
  );
}

function SubHead({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <div className="mt-8 break-after-avoid border-t border-line2 pt-5 md:mt-11">
      <h3 id={id} className="font-sans text-xl">
        {title}
      </h3>
      <p className="max-w-[44em] text-ink2">{children}</p>
    </div>
  );
}

/** "31. Dezember": the day without its year. */
function dayOf(date: string, locale: FigureLocale): string {
  return formatDate(date, locale).replace(/\s\d{4}$/, "");
}
