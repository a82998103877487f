import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Link } from "@/components/ui/Link";
import type { RecommendationView } from "@/lib/cycle/recommendations/schema";
import { RecommendationStatusBadge } from "./RecommendationList";
import { VersionList } from "./VersionList";

/** A recommendation to read: its wording, whom it addresses, what it rests on, and how the wording changed. */
export function RecommendationArticle({
  recommendation,
  findingHref,
}: {
  recommendation: RecommendationView;
  findingHref: (number: string) => string;
}) {
  const t = useTranslations("recommendations");
  const locale = useLocale() as "de" | "en";
  const { findings, field, addressee, priority, proposedResponsible, status, text } = recommendation;
  return (
    <div className="grid grid-cols-1 gap-12">
      <div className="grid grid-cols-1 gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,66ch)_minmax(16rem,1fr)]">
        <div className="reading whitespace-pre-wrap" lang="de">
          {text}
        </div>
        <DefinitionList
          layout="rows"
          items={[
            { term: t("status"), description: <RecommendationStatusBadge status={status} locale={locale} /> },
            { term: t("field"), description: <span lang="de">{field}</span> },
            { term: t("addressee"), description: <span lang="de">{addressee}</span> },
            { term: t("priority"), description: t(`priorities.${priority}`) },
            { term: t("responsible"), description: proposedResponsible?.name ?? t("open") },
            {
              term: t("findings"),
              description:
                findings.length > 0 ? (
                  <ul className="grid gap-1">
                    {findings.map(({ id, number, title }) => (
                      <li key={id}>
                        <Link href={findingHref(number)} lang="de">
                          {number} {title}
                        </Link>
                      </li>
                    ))}
                  </ul>
                ) : (
                  t("none")
                ),
            },
            { term: t("cycle"), description: recommendation.cycleTitle },
          ]}
        />
      </div>
      <VersionList versions={recommendation.versions} />
    </div>
  );
}
