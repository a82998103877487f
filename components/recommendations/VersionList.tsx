import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/Disclosure";
import { Section } from "@/components/ui/Section";
import type { RecommendationVersionView } from "@/lib/cycle/recommendations/schema";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { WordDiff } from "./WordDiff";

/** The versions of a recommendation, newest first, each with its reason and the difference to the one before. */
export function VersionList({ versions }: { versions: readonly RecommendationVersionView[] }) {
  const t = useTranslations("recommendations");
  const locale = useLocale() as FigureLocale;
  const words = { added: t("added"), removed: t("removed") };
  return (
    <Section title={t("versions")} count={versions.length} id="fassungen">
      {versions.map((version, index) => {
        const before = versions[index + 1];
        const date = formatDate(isoDateInBerlin(version.at), locale);
        return (
          <Disclosure
            key={version.id}
            open={index === 0 && before !== undefined}
            title={[t("version", { number: version.number }), date, version.byName].filter(Boolean).join(" · ")}
          >
            <div className="grid max-w-measure gap-3" lang="de">
              {version.reason ? (
                <p>
                  <strong>{t("reason")}:</strong> {version.reason}
                </p>
              ) : null}
              <WordDiff
                before={before?.title ?? version.title}
                after={version.title}
                words={words}
                className="font-semibold"
              />
              <WordDiff before={before?.text ?? version.text} after={version.text} words={words} />
            </div>
          </Disclosure>
        );
      })}
    </Section>
  );
}
