import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Link } from "@/components/ui/Link";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import type { AtlasFigures } from "./readings";

/** Where the numbers come from, how they are made, what to mind. */
export function AtlasSource({ view }: { view: AtlasFigures }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const { indicator, release } = view;
  const items = [
    { term: t("source.definition"), description: indicator.definition[locale] },
    { term: t("source.formula"), description: indicator.formula[locale] },
    ...(indicator.caveats[locale] ? [{ term: t("source.caveats"), description: indicator.caveats[locale] }] : []),
    {
      term: t("source.sources"),
      description: (
        <ul>
          {indicator.sources.map((source) => (
            <li key={source.key}>
              {source.attribution[locale]}
              {source.licence ? <span className="text-ink2"> · {source.licence}</span> : null}
            </li>
          ))}
        </ul>
      ),
    },
    { term: t("source.release"), description: `${release.title}, ${formatDate(release.publishedAt, locale)}` },
    { term: t("source.definitionId"), description: indicator.definitionId },
    {
      term: t("source.cite"),
      description: t("source.citation", {
        city: view.city.name,
        name: indicator.name[locale],
        release: release.title,
        date: formatDate(view.date, locale),
      }),
    },
  ];
  return (
    <div className="border border-t-0 border-line2 bg-card px-4 py-3">
      <DefinitionList layout="rows" items={items} />
      <p className="py-3">
        <Link look="strong" href={`/indikatoren/${indicator.key}`}>
          {t("source.more")}
        </Link>
      </p>
    </div>
  );
}
