import { Map as MapIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { atlasHref } from "@/components/atlas/address";
import { LineChart } from "@/components/chart/LineChart";
import { FigureText } from "@/components/figure/FigureCell";
import { breakable } from "@/components/figure/words";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { ProfileFigure } from "@/lib/atlas/schema";
import { themeWords } from "@/lib/glossary";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";
import { type FigureLocale, formatChange, formatRelativeChange } from "@/lib/statistics/format";

/** Count and share of one subject. */
export interface Subject {
  readonly number: number;
  readonly theme: string;
  /** The share where there is one, else the count. */
  readonly main: IndicatorSummary;
  readonly other: IndicatorSummary | undefined;
}

export function subjectsOf(indicators: readonly IndicatorSummary[]): Subject[] {
  const ids = [...new Set(indicators.map((one) => `${one.theme}/${one.number}`))];
  return ids.flatMap((id) => {
    const measures = indicators.filter((one) => `${one.theme}/${one.number}` === id);
    const main = measures.find((one) => one.kind !== "count") ?? measures[0];
    return main
      ? [{ number: main.number, theme: main.theme, main, other: measures.find((one) => one.key !== main.key) }]
      : [];
  });
}

/** All indicators by theme, each with its sentence, the city's value and course. */
export function IndicatorCatalogue({
  indicators,
  city,
}: {
  indicators: readonly IndicatorSummary[];
  /** The city's own figures. */
  city: readonly ProfileFigure[];
}) {
  const t = useTranslations("indicators");
  const locale = useLocale() as FigureLocale;
  const subjects = subjectsOf(indicators);
  const themes = [...new Set(subjects.map((subject) => subject.theme))];
  return (
    <div className="space-y-11">
      {themes.map((theme) => {
        const own = subjects.filter((subject) => subject.theme === theme);
        return (
          <Section key={theme} id={theme} title={themeWords[theme]?.[locale] ?? theme} count={own.length}>
            <ul>
              {own.map((subject) => (
                <SubjectRow
                  key={subject.main.key}
                  subject={subject}
                  figure={city.find((figure) => figure.indicator.key === subject.main.key)}
                  words={{ atlas: t("atlas"), count: t("alsoCount"), city: t("city"), since: t("sinceFour") }}
                />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function SubjectRow({
  subject: { main, other },
  figure,
  words,
}: {
  subject: Subject;
  figure: ProfileFigure | undefined;
  words: { atlas: string; count: string; city: string; since: string };
}) {
  const t = useTranslations("indicators");
  const locale = useLocale() as FigureLocale;
  // The name of a count says what is counted.
  const format = { unit: main.kind === "count" ? "" : main.unit, decimals: main.decimals, style: "value" } as const;
  const change = figure?.change;
  const changeText =
    change?.relative.state === "known"
      ? formatRelativeChange(change.relative, locale)
      : change?.difference.state === "known" && main.kind !== "relativeChange"
        ? formatChange(change.difference, main, locale)
        : null;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] gap-x-6 gap-y-2 border-b border-line py-4 md:gap-x-8 md:grid-cols-[minmax(0,1fr)_9rem_12rem] lg:grid-cols-[minmax(0,1fr)_15.5rem_13rem]">
      <div className="min-w-0 max-md:col-span-2">
        <h3 className="font-sans text-base font-semibold">
          <Link look="quiet" href={`/indikatoren/${main.key}`}>
            {breakable(main.name[locale])}
          </Link>
        </h3>
        <p className="mt-0.5 max-w-[60ch] text-ink2">{main.definition[locale]}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-5 text-sm">
          <Link
            href={atlasHref({ indicator: main.key })}
            className="inline-flex min-h-11 items-center gap-1.5 md:min-h-8"
          >
            <MapIcon size={16} aria-hidden />
            {words.atlas}
            <span className="sr-only">: {main.name[locale]}</span>
          </Link>
          {other ? (
            <Link href={`/indikatoren/${other.key}`} className="inline-flex min-h-11 items-center md:min-h-8">
              {words.count}
              <span className="sr-only">: {other.name[locale]}</span>
            </Link>
          ) : null}
        </p>
      </div>
      <div>
        <p className="text-sm text-ink2">
          {words.city} {figure?.date.slice(0, 4)}
        </p>
        <p className="whitespace-nowrap text-lg font-semibold">
          {figure ? <FigureText figure={figure.value} format={format} locale={locale} /> : t("none")}
        </p>
        {changeText ? (
          <p className="text-sm text-ink2">
            {changeText} {words.since}
          </p>
        ) : null}
      </div>
      {figure?.series.some((value) => value.state === "known") ? (
        <LineChart
          dates={figure.dates}
          series={[{ key: "city", name: words.city, values: figure.series, role: "focus" }]}
          format={format}
          summary={t("course", { name: main.name[locale] })}
          height={44}
          labels="values"
          axis={false}
          className="max-md:max-w-72"
        />
      ) : null}
    </li>
  );
}
