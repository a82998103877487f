import { Lock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Toc } from "@/components/layout/Toc";
import { Link } from "@/components/ui/Link";
import { textOf } from "@/lib/cycle/report/document/rules";
import type { ReportContent } from "@/lib/cycle/report/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** Left of the text: chapters and sections, and which numbers the report stands on. */
export function ReportContents({
  content,
  errata,
  versionsHref,
}: {
  content: ReportContent;
  errata: number;
  versionsHref?: string;
}) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  return (
    <div className="grid gap-8 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pr-2">
      <Toc
        title={t("contents")}
        items={content.chapters.map((chapter) => ({
          id: chapter.anchor,
          number: String(chapter.number),
          label: chapter.title,
          items: chapter.blocks.flatMap((block) =>
            block.type === "heading" && block.level === 2
              ? [{ id: block.anchor, number: block.number, label: textOf(block.content) }]
              : [],
          ),
        }))}
      />
      <div className="flex gap-3 border-t border-line2 pt-4 text-sm text-ink2">
        <Lock size={18} aria-hidden className="mt-0.5" />
        <div>
          <p className="font-semibold text-ink">{t("frozenTitle")}</p>
          <p>{t("frozen", { release: content.release.title, date: formatDate(content.frozenOn, locale) })}</p>
          <p>
            {t("frozenLater")}{" "}
            {versionsHref && errata > 0 ? <Link href={versionsHref}>{t("errata", { count: errata })}</Link> : null}
          </p>
        </div>
      </div>
    </div>
  );
}
