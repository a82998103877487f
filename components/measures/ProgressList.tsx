import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/Disclosure";
import type { ProgressView } from "@/lib/cycle/measures/progress/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { DeliveryMark } from "./DeliveryMark";
import { formatEuros } from "./formats";

/** Progress reports, newest first: the day, what the Ampel showed then, what was done and what comes next. */
export function ProgressList({ reports, shown = 3 }: { reports: readonly ProgressView[]; shown?: number }) {
  const t = useTranslations("measures.progress");
  if (reports.length === 0) return <p className="mt-3 text-ink2">{t("empty")}</p>;
  const rest = reports.slice(shown);
  return (
    <>
      <ul className="mt-4 border-t border-line2">
        {reports.slice(0, shown).map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <Disclosure title={t("all", { count: reports.length })} className="border-b-0">
          <ul>
            {rest.map((report) => (
              <Report key={report.id} report={report} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function Report({ report }: { report: ProgressView }) {
  const t = useTranslations("measures.progress");
  const locale = useLocale() as FigureLocale;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-4.5 md:grid-cols-[9.5rem_12rem_1fr]">
      <span className="text-ink2">
        {formatDate(report.asOf, locale)}
        {report.byName ? <span className="block text-sm">{report.byName}</span> : null}
      </span>
      <span>
        <DeliveryMark colour={report.status.colour} />
      </span>
      <div className="grid max-w-[42em] gap-1.5" lang="de">
        <p className="whitespace-pre-wrap">{report.done}</p>
        <p className="whitespace-pre-wrap text-ink2">
          <span className="font-semibold" lang={locale}>
            {t("next")}:
          </span>{" "}
          {report.next}
        </p>
        {report.deviations ? (
          <p className="whitespace-pre-wrap text-ink2">
            <span className="font-semibold" lang={locale}>
              {t("deviations")}:
            </span>{" "}
            {report.deviations}
          </p>
        ) : null}
        {report.spent === null ? null : (
          <p className="text-sm text-ink2" lang={locale}>
            {t("spent", { year: report.asOf.slice(0, 4), amount: formatEuros(report.spent, locale) })}
          </p>
        )}
      </div>
    </li>
  );
}
