import { useLocale, useTranslations } from "next-intl";
import { StageAccent } from "@/components/ring/StageAccent";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import type { ReportContent } from "@/lib/cycle/report/schema";
import { ReportArticle } from "./ReportArticle";
import { ReportContents } from "./ReportContents";

/** A report to read: contents left, text, margin. `newest` when an older version is read. */
export function ReportPage({
  content,
  errata = 0,
  corrected,
  versionsHref,
  newest,
}: {
  content: ReportContent;
  errata?: number;
  corrected?: Record<string, string>;
  versionsHref?: string;
  newest?: { number: string; href: string };
}) {
  const t = useTranslations("report");
  const locale = useLocale();
  return (
    <StageAccent stage="report" className="page-width py-8 lg:py-10">
      {newest ? (
        <Notice
          tone="warning"
          still
          title={t("older")}
          action={<Link href={newest.href}>{t("olderAction", { number: newest.number })}</Link>}
          className="mb-8"
        />
      ) : null}
      {locale === "de" ? null : (
        <Notice still className="mb-8">
          {t("germanOnly")}
        </Notice>
      )}
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[14.5rem_minmax(0,1fr)] lg:gap-x-12 xl:gap-x-20">
        <ReportContents content={content} errata={errata} versionsHref={versionsHref} />
        <div className="min-w-0" lang="de">
          <PageHeader stage="report" size="display" title={content.title} subtitle={content.subtitle} />
          <div className="mt-14">
            <ReportArticle content={content} corrected={corrected} />
          </div>
        </div>
      </div>
    </StageAccent>
  );
}
