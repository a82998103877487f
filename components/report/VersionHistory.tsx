import { useLocale, useTranslations } from "next-intl";
import { WordDiff } from "@/components/recommendations/WordDiff";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { ReportChange } from "@/lib/cycle/report/content/rules";
import type { ReportVersionSummary } from "@/lib/cycle/report/schema";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

export interface VersionEntry {
  readonly version: ReportVersionSummary;
  readonly checksum: string;
  /** Number of the version before, and what differs from it; null for the first. */
  readonly since: { readonly number: string; readonly changes: readonly ReportChange[] } | null;
}

/** Every version of a report, newest first, each with its erratum and what changed in words. */
export function VersionHistory({ slug, entries }: { slug: string; entries: readonly VersionEntry[] }) {
  const t = useTranslations("report");
  const locale = useLocale() as FigureLocale;
  const words = { added: t("added"), removed: t("removed") };
  return (
    <div className="grid gap-14">
      {entries.map(({ version, checksum, since }, index) => (
        <Section
          key={version.number}
          title={t("version", {
            number: version.number,
            date: formatDate(isoDateInBerlin(version.publishedAt), locale),
          })}
          count={index === 0 ? <Badge tone="ok">{t("inForce")}</Badge> : null}
          action={
            <Link href={`/berichte/${slug}?fassung=${version.number}`}>
              {t("showVersion", { number: version.number })}
            </Link>
          }
        >
          <p className="mt-4 max-w-measure" lang={version.erratum ? "de" : undefined}>
            {version.erratum ?? t("first")}
          </p>
          {since ? (
            <>
              <h3 className="mt-6 font-sans text-base">{t("changes", { number: since.number })}</h3>
              {since.changes.length === 0 ? <p className="text-ink2">{t("noChanges")}</p> : null}
              <ul lang="de">
                {since.changes.map((change, place) => (
                  <li key={place} className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[11rem_1fr]">
                    <p className="text-sm text-ink2">
                      {change.anchor ? (
                        <Link href={`/berichte/${slug}?fassung=${version.number}#${change.anchor}`}>
                          {change.label}
                        </Link>
                      ) : (
                        change.label
                      )}
                    </p>
                    <WordDiff before={change.before} after={change.after} words={words} className="max-w-measure" />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p className="mt-3 text-xs break-all text-ink2">{t("checksum", { checksum })}</p>
        </Section>
      ))}
    </div>
  );
}
