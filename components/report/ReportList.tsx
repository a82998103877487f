import { BookOpen, FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import type { ReportRow } from "@/lib/cycle/report/queries";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** Published reports, newest first. */
export function ReportList({ reports }: { reports: readonly ReportRow[] }) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  if (reports.length === 0)
    return (
      <EmptyState icon={<BookOpen aria-hidden />} action={<Button href="/atlas">{t("toAtlas")}</Button>}>
        {t("empty")}
      </EmptyState>
    );
  return (
    <ul className="border-t-2 border-ink">
      {reports.map((report) => {
        const version = report.versions[0];
        if (!version) return null;
        const date = formatDate(isoDateInBerlin(version.publishedAt), locale);
        return (
          <li key={report.id} className="flex flex-wrap items-center gap-x-8 gap-y-3 border-b border-line py-6">
            <div className="min-w-0 flex-1 basis-80">
              <h2>
                <Link look="plain" href={`/berichte/${report.slug}`} lang="de">
                  {report.title}
                </Link>
              </h2>
              {report.subtitle ? <p lang="de">{report.subtitle}</p> : null}
              <p className="mt-1 text-sm text-ink2">
                {report.cycleTitle} · {t("version", { number: version.number, date })}
                {report.versions.length > 1 ? ` · ${t("errata", { count: report.versions.length - 1 })}` : ""}
              </p>
            </div>
            <div className="flex flex-wrap gap-3">
              <Button href={`/berichte/${report.slug}`} icon={<BookOpen size={18} aria-hidden />}>
                {t("read")}
              </Button>
              <Button
                variant="secondary"
                href={`/berichte/${report.slug}/pdf`}
                download
                aria-label={`${t("pdfLabel")}: ${report.title}`}
                icon={<FileText size={18} aria-hidden />}
              >
                {t("pdf")}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
