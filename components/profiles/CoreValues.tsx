import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { DotRow, DotRowKey } from "@/components/chart/DotRow";
import { FigureText } from "@/components/figure/FigureCell";
import { bareNumber, formatShown } from "@/components/figure/shown";
import { inSentence } from "@/components/figure/words";
import { Link } from "@/components/ui/Link";
import type { AreaProfile, ProfileFigure, ShownFormat } from "@/lib/atlas/schema";
import { themeWords } from "@/lib/glossary";
import type { BilingualText } from "@/lib/releases/figures/schema";
import { comparisonWords } from "@/lib/statistics/comparison";
import { type FigureLocale, formatUnit } from "@/lib/statistics/format";

/** A figure's value as it is printed; what is a change itself carries its sign. */
export const plainFormat = ({ indicator }: Pick<ProfileFigure, "indicator">): ShownFormat => ({
  unit: indicator.unit,
  decimals: indicator.decimals,
  style: indicator.kind === "relativeChange" ? "relative" : "value",
});

/** What a share is a share of: "je 100 Einwohner unter 18 Jahren". */
export interface Basis {
  readonly factor: number;
  readonly name: BilingualText;
}

/** Name, value, line, city, phrase. */
const columns = {
  "--row-columns": "minmax(0,1.2fr) 6.5rem minmax(0,1.6fr) 5rem minmax(0,11rem)",
} as CSSProperties;

/**
 * The core values of an area, each on a line with the city and the other areas: under, around or over the city, never a
 * place in an order.
 */
export function CoreValues({
  profile,
  bases,
}: {
  profile: AreaProfile;
  /** What a share is a share of, by key of the indicator. */
  bases: Readonly<Record<string, Basis>>;
}) {
  const t = useTranslations("areas.core");
  const locale = useLocale() as FigureLocale;
  const themes = [...new Set(profile.core.map((figure) => figure.indicator.theme))].sort(
    (a, b) => Number(b === "soziale-lage") - Number(a === "soziale-lage"),
  );
  const name = profile.area.name;
  return (
    <div style={columns}>
      <div
        className="hidden items-end gap-x-5 text-sm text-ink2 lg:grid lg:grid-cols-(--row-columns)"
        aria-hidden="true"
      >
        <span />
        <span className="text-right">{name.length > 12 ? t("area") : name}</span>
        <DotRowKey className="pl-10" area={name} city={t("city")} others={t("others")} />
        <span className="text-right">{t("city")}</span>
        <span>{t("compared")}</span>
      </div>
      {themes.map((theme) => (
        <section key={theme} aria-labelledby={`kern-${theme}`} className="mt-4">
          <h3 id={`kern-${theme}`} className="border-b border-line2 pb-2 font-sans text-base font-semibold text-accent">
            {themeWords[theme]?.[locale] ?? theme}
          </h3>
          <ul>
            {profile.core
              .filter((figure) => figure.indicator.theme === theme)
              .map((figure) => (
                <CoreRow
                  key={figure.indicator.key}
                  figure={figure}
                  profile={profile}
                  basis={bases[figure.indicator.key]}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function CoreRow({ figure, profile, basis }: { figure: ProfileFigure; profile: AreaProfile; basis?: Basis }) {
  const t = useTranslations("areas.core");
  const locale = useLocale() as FigureLocale;
  const isCount = figure.indicator.kind === "count";
  // The unit of a count stands below its name, so that the numbers align.
  const format = isCount ? { ...plainFormat(figure), unit: "" } : plainFormat(figure);
  const own = figure.value.state === "known" ? figure.value.value : undefined;
  const city = !isCount && figure.city.value.state === "known" ? figure.city.value.value : undefined;
  const others = figure.others.flatMap(({ value }) => (value.state === "known" ? [value] : []));
  const numbers = others.map((value) => value.value);
  const all = [...numbers, ...(own === undefined ? [] : [own]), ...(city === undefined ? [] : [city])];
  const ordered = [...others].sort((a, b) => a.value - b.value);
  const [low, high] = [ordered[0], ordered.at(-1)];
  const share = profile.population.shareOfCity;
  const phrase = isCount
    ? share.state === "known" && figure.indicator.number === 1
      ? t("share", { share: formatShown(share, { unit: "%", decimals: 1, style: "value" }, locale) })
      : "–"
    : figure.position
      ? comparisonWords[figure.position][locale]
      : t("notCompared");
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 border-b lg:gap-x-5 border-line py-2 lg:min-h-16 lg:grid-cols-(--row-columns) lg:py-0">
      <div className="min-w-0 max-lg:col-span-2">
        <Link look="quiet" href={`/indikatoren/${figure.indicator.key}`}>
          {figure.indicator.name[locale]}
        </Link>
        <span className="block text-sm leading-5 text-ink2">
          {[
            isCount ? formatUnit(figure.indicator.unit, locale) : null,
            basis ? t("basis", { factor: basis.factor, name: inSentence(basis.name[locale], locale) }) : null,
            figure.date === profile.date ? null : figure.date.slice(0, 4),
          ]
            .filter(Boolean)
            .join(", ")}
        </span>
      </div>
      <p className="whitespace-nowrap text-right text-lg font-semibold">
        <FigureText figure={figure.value} format={format} locale={locale} />
      </p>
      <div className="max-lg:col-span-3">
        {all.length > 1 ? (
          <>
            <DotRow
              value={own}
              city={city}
              others={numbers}
              from={Math.min(...all)}
              to={Math.max(...all)}
              lowText={bareNumber(Math.min(...all), format, locale)}
              highText={bareNumber(Math.max(...all), format, locale)}
            />
            {low && high ? (
              <span className="sr-only">
                {t("range", { low: formatShown(low, format, locale), high: formatShown(high, format, locale) })}
              </span>
            ) : null}
          </>
        ) : null}
      </div>
      <p className="whitespace-nowrap text-ink2 lg:text-right">
        <span className="lg:sr-only">{t("city")} </span>
        <FigureText figure={figure.city.value} format={format} locale={locale} />
      </p>
      <p className="max-lg:col-span-2 max-lg:text-right">{phrase}</p>
    </li>
  );
}
