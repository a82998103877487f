import { ArrowRight, Map as MapIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { atlasHref } from "@/components/atlas/address";
import { FigureText } from "@/components/figure/FigureCell";
import { SourceLine } from "@/components/figure/SourceLine";
import { formatShown, shownUnit } from "@/components/figure/shown";
import { indicatorIcon } from "@/components/indicators/icons";
import { boundTexts } from "@/components/map/Legend";
import { SvgMap } from "@/components/map/SvgMap";
import { Swatch } from "@/components/map/Swatch";
import { shadesOf } from "@/components/map/shades";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import type { AtlasView, ProfileFigure } from "@/lib/atlas/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** The city on one small map, what it says in two sentences, and a few values to begin with. */
export function AtlasTeaser({ view, core }: { view: AtlasView; core: readonly ProfileFigure[] }) {
  const t = useTranslations("start.teaser");
  const locale = useLocale() as FigureLocale;
  const { highest, lowest, suppressed } = view.keySentence;
  const shades = shadesOf("quantity", view.classes.length);
  const bounds = boundTexts(view.classes, view.format, locale);
  const unit = useTranslations("figure")("legend.unit", { unit: shownUnit(view.format, locale) });
  const bold = (chunks: ReactNode) => <b>{chunks}</b>;
  const show = (figure: AtlasView["city"]["shown"]) => formatShown(figure, view.format, locale);
  return (
    <section aria-labelledby="atlas-teaser" className="border-t border-line py-14 print:py-6">
      <div className="page-width grid items-center gap-x-12 gap-y-9 md:grid-cols-2 lg:grid-cols-[25rem_minmax(0,1fr)_19.5rem]">
        <SvgMap
          areas={view.areas.map((area) => ({ ...area, figure: area.shown }))}
          classCount={view.classes.length}
          format={view.format}
          orientation={view.orientation}
          labels={[highest?.key ?? "", lowest?.key ?? ""]}
          width={400}
          summary={t("map", { name: view.indicator.name[locale], partition: view.partition.name[locale] })}
          className="rounded-md border border-line2 max-md:order-2"
        />
        <div className="min-w-0">
          <p className="text-sm font-semibold text-ink2">{t("eyebrow")}</p>
          <h2 id="atlas-teaser" className="mt-1 text-3xl">
            {t("title")}
          </h2>
          <p className="mt-4 font-semibold">
            {view.indicator.name[locale]}{" "}
            <span className="whitespace-nowrap font-normal text-ink2">
              {unit}, {view.date.slice(0, 4)}
            </span>
          </p>
          <p className="mt-1">
            {t.rich("city", { city: view.city.name, value: show(view.city.shown), b: bold })}{" "}
            {highest && lowest
              ? t.rich("range", {
                  low: show(lowest.shown),
                  lowName: lowest.name,
                  high: show(highest.shown),
                  highName: highest.name,
                  b: bold,
                })
              : null}
          </p>
          <ul className="mb-7 mt-5 text-[1rem] leading-7">
            {bounds.map((text, i) => (
              <li key={text} className="flex items-center gap-3">
                <Swatch color={shades[i]?.color} />
                {text}
              </li>
            ))}
            {suppressed > 0 ? (
              <li className="flex items-center gap-3">
                <Swatch hatch="suppressed" />
                {t("withheld")}
              </li>
            ) : null}
          </ul>
          <Button href={atlasHref({ indicator: view.indicator.key })} icon={<MapIcon size={20} aria-hidden />}>
            {t("open")}
          </Button>
          <div className="mt-6 text-sm text-ink2">
            <SourceLine
              sources={view.indicator.sources}
              release={view.release}
              date={view.date}
              isDemo={view.city.isDemo}
            />
          </div>
        </div>
        <Picks core={core} view={view} />
      </div>
    </section>
  );
}

function Picks({ core, view }: { core: readonly ProfileFigure[]; view: AtlasView }) {
  const t = useTranslations("start.teaser");
  const locale = useLocale() as FigureLocale;
  return (
    <div className="min-w-0 max-md:order-3 md:max-lg:col-span-2">
      <h3 className="border-b border-line2 pb-2 text-lg leading-7">{t("picks")}</h3>
      <ul>
        {core.slice(0, 6).map(({ indicator, value }) => {
          const Icon = indicatorIcon(indicator);
          return (
            <li key={indicator.key} className="border-b border-line">
              <Link
                look="plain"
                href={atlasHref({ indicator: indicator.key })}
                className="flex min-h-13 items-center gap-4 py-1.5 leading-5.5"
              >
                <Icon size={20} aria-hidden className="flex-none text-ink2" />
                <span className="min-w-0 flex-1">{indicator.shortName[locale]}</span>
                <b className="whitespace-nowrap">
                  <FigureText
                    figure={value}
                    format={{ ...indicator, unit: indicator.kind === "count" ? "" : indicator.unit, style: "value" }}
                    locale={locale}
                  />
                </b>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link look="strong" href="/indikatoren" className="mt-1">
        {t("all")}
        <ArrowRight size={18} aria-hidden />
      </Link>
      <p className="text-sm text-ink2">
        {t("source", { city: view.city.name, date: formatDate(view.date, locale), release: view.release.title })}
      </p>
    </div>
  );
}
