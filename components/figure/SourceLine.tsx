import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/Link";
import type { SourceLine as Source } from "@/lib/releases/figures/schema";
import type { ReleaseSummary } from "@/lib/releases/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** "Quelle: Bundesagentur für Arbeit; Einwohnermelderegister. Datenstand 2026-1, Stichtag 31. Dezember 2025." */
export function SourceLine({
  sources,
  release,
  date,
  isDemo = false,
}: {
  sources: readonly Source[];
  release: Pick<ReleaseSummary, "title">;
  date?: string | null;
  /** An invented city says so beside every figure. */
  isDemo?: boolean;
}) {
  const t = useTranslations("figure");
  const locale = useLocale() as FigureLocale;
  return (
    <p>
      {t("source.from", {
        count: sources.length,
        names: sources.map((source) => source.attribution[locale]).join("; "),
      })}{" "}
      <Link href="/daten#datenstaende" className="whitespace-nowrap">
        {t("source.release", { title: release.title })}
      </Link>
      {date ? t("source.date", { date: formatDate(date, locale) }) : "."}
      {isDemo ? ` ${t("source.demo")}` : null}
    </p>
  );
}
