import { Download, Map as MapIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { atlasHref } from "@/components/atlas/address";
import { PartsText } from "@/components/figure/PartsText";
import { formatShown, stateWord } from "@/components/figure/shown";
import { breakable, measureWord } from "@/components/figure/words";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import type { IndicatorPage } from "@/lib/atlas/schema";
import { themeWords } from "@/lib/glossary";
import type { IndicatorUse } from "@/lib/profiles/planning/queries";
import { type FigureLocale, formatChange, formatDate, formatRelativeChange } from "@/lib/statistics/format";
import { type AreaCourses, IndicatorCourse } from "./IndicatorCourse";
import { IndicatorFacts } from "./IndicatorFacts";
import { IndicatorSpread } from "./IndicatorSpread";
import { IndicatorUses } from "./IndicatorUses";

/** The page of an indicator: what it means, what it is, how it runs, where it is used. */
export function IndicatorView({
  page,
  slice,
  uses,
}: {
  page: IndicatorPage;
  /** Series of all areas of one partition, for the course. */
  slice: AreaCourses;
  uses: IndicatorUse;
}) {
  const t = useTranslations("indicators");
  const locale = useLocale() as FigureLocale;
  const { indicator, variants } = page;
  const measures = [indicator, ...variants].sort((a, b) => Number(a.kind === "count") - Number(b.kind === "count"));
  return (
    <StageAccent stage="analysis" className="page-width pb-14 pt-5">
      <Breadcrumbs
        items={[
          { label: t("title"), href: "/indikatoren" },
          { label: themeWords[indicator.theme]?.[locale] ?? indicator.theme, href: `/indikatoren#${indicator.theme}` },
          { label: indicator.shortName[locale] },
        ]}
      />
      <div className="mt-3">
        <PageHeader
          stage="analysis"
          title={breakable(indicator.name[locale])}
          subtitle={indicator.definition[locale]}
          actions={
            <>
              {measures.length > 1 ? (
                <SegmentedControl
                  label={t("measure.label")}
                  labelHidden
                  current={indicator.key}
                  items={measures.map((one) => ({
                    key: one.key,
                    label: t(`measure.${measureWord(one)}`),
                    href: `/indikatoren/${one.key}`,
                  }))}
                />
              ) : null}
              <Button href="#daten" size="large" icon={<Download size={20} aria-hidden />}>
                {t("download")}
              </Button>
            </>
          }
        />
      </div>
      <div className="mb-11 grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <p className="reading">{indicator.why[locale]}</p>
          {indicator.caveats[locale] ? (
            <p className="mt-4 max-w-[66ch] border-l-4 border-line2 pl-4 text-ink2">
              <b className="text-ink">{t("caveat")}</b> {indicator.caveats[locale]}
            </p>
          ) : null}
        </div>
        <CityCard page={page} />
      </div>
      <div className="space-y-11">
        {page.dates.length > 1 ? <IndicatorCourse page={page} slice={slice} /> : null}
        <IndicatorSpread page={page} />
        <IndicatorFacts page={page} />
        <IndicatorUses uses={uses} />
        <IndicatorFiles page={page} />
      </div>
    </StageAccent>
  );
}

/** The city's value in large type, with what it is made of and how it changed. */
function CityCard({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators");
  const locale = useLocale() as FigureLocale;
  const { indicator, city, official, dates } = page;
  const format = { unit: indicator.unit, decimals: indicator.decimals, style: "value" } as const;
  const date = dates.at(-1);
  const change =
    indicator.kind === "relativeChange"
      ? null
      : city.change.relative.state === "known"
        ? formatRelativeChange(city.change.relative, locale)
        : city.change.difference.state === "known"
          ? formatChange(city.change.difference, indicator, locale)
          : null;
  return (
    <aside className="border border-t-3 border-line2 border-t-ink bg-card px-4 py-3.5">
      <h2 className="font-sans text-base font-semibold">{t("cityToday", { city: page.cityFacts.name })}</h2>
      {date ? <p className="text-sm text-ink2">{formatDate(date, locale)}</p> : null}
      <p className="mt-1.5 font-serif text-[2.25rem] font-semibold leading-11 tracking-[-.02em]">
        {stateWord(city.value, locale) || formatShown(city.value, format, locale)}
      </p>
      <p className="text-sm text-ink2">
        <PartsText indicator={indicator} numerator={city.numerator} denominator={city.denominator} />
      </p>
      {change ? <p className="mt-2 border-t border-line pt-2">{t("cityChange", { change })}</p> : null}
      {official ? (
        <p className="mt-2 border-t border-line pt-2 text-sm text-ink2">
          {t("official", { name: official.name[locale], value: formatShown(official.value, format, locale) })}
        </p>
      ) : null}
      <p className="mt-1 print:hidden">
        <Button
          href={atlasHref({ indicator: indicator.key })}
          variant="ghost"
          className="-ml-4"
          icon={<MapIcon size={18} aria-hidden />}
        >
          {t("atlas")}
        </Button>
      </p>
    </aside>
  );
}

/** Everything for further use: all dates of each partition, as files and by the interface. */
function IndicatorFiles({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators.files");
  const locale = useLocale() as FigureLocale;
  const { key } = page.indicator;
  const parts = page.partitions.filter((part) => part.date !== null);
  return (
    <Section id="daten" title={t("title")} hint={t("licence")}>
      <ul className="mt-2">
        {parts.map(({ partition, dates, date }) => {
          const query = `indicator=${encodeURIComponent(key)}&partition=${encodeURIComponent(partition.key)}`;
          const name = `${key}_${partition.key}`;
          return (
            <li key={partition.key} className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-1.5">
              <span className="min-w-0 flex-1 basis-60 max-sm:basis-full">
                {partition.name[locale]}
                <span className="block text-sm text-ink2">
                  {t("years", {
                    count: dates.length,
                    first: dates[0]?.slice(0, 4) ?? "",
                    last: dates.at(-1)?.slice(0, 4) ?? "",
                  })}
                </span>
              </span>
              {[
                ["CSV", `/api/v1/values?${query}&format=csv`, `${name}.csv`],
                [t("excel"), `/api/v1/values?${query}&format=csv-excel`, `${name}_excel.csv`],
                ["JSON", `/api/v1/values?${query}`, `${name}.json`],
                ["GeoJSON", `/api/v1/areas?${query}&date=${date}`, `${name}_${date}.geojson`],
              ].map(([label, href, file]) => (
                <a
                  key={label}
                  href={href}
                  download={file}
                  className="inline-flex min-h-11 items-center text-link underline"
                >
                  {label}
                  <span className="sr-only">: {partition.name[locale]}</span>
                </a>
              ))}
            </li>
          );
        })}
      </ul>
      {parts.length === 0 ? <p className="mt-3 text-ink2">{t("none")}</p> : null}
    </Section>
  );
}
