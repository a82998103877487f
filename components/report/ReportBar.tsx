import { FileText, History } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import type { ReportVersionSummary } from "@/lib/cycle/report/schema";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** The bar above a published report: which one, which version, the way to the others and to the PDF. */
export function ReportBar({
  slug,
  title,
  version,
  count,
  children,
}: {
  slug: string;
  title: string;
  version: ReportVersionSummary;
  count: number;
  children?: ReactNode;
}) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  const date = formatDate(isoDateInBerlin(version.publishedAt), locale);
  return (
    <div className="border-b border-line bg-card">
      <div className="page-width flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
        <p className="font-serif text-lg font-semibold">
          <Link look="plain" href={`/berichte/${slug}`}>
            {title}
          </Link>
        </p>
        <p className="text-sm text-ink2">{t("version", { number: version.number, date })}</p>
        <Link look="strong" href={`/berichte/${slug}/fassungen`} className="text-sm">
          <History size={18} aria-hidden />
          {t("versions", { count })}
        </Link>
        <div className="flex flex-wrap gap-3 max-sm:w-full max-sm:*:flex-1 sm:ml-auto">
          <Button
            variant="secondary"
            href={`/berichte/${slug}/pdf?fassung=${version.number}`}
            download
            aria-label={t("pdfLabel")}
            icon={<FileText size={18} aria-hidden />}
          >
            {t("pdf")}
          </Button>
          {children}
        </div>
      </div>
    </div>
  );
}
