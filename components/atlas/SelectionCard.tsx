import { MapPin, Waypoints, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LineChart } from "@/components/chart/LineChart";
import { PartsText } from "@/components/figure/PartsText";
import { formatBare, formatShown, shownUnit, stateWord } from "@/components/figure/shown";
import { Link } from "@/components/ui/Link";
import type { AtlasArea } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import { comparisonWords } from "@/lib/statistics/comparison";
import { type FigureLocale, formatChange, formatRelativeChange } from "@/lib/statistics/format";
import { type AtlasFigures, valueFormat } from "./readings";

/** The chosen area, or the city: value, what it is made of, change, course, and the ways on. */
export function SelectionCard({
  view,
  area,
  clearHref,
  onClear,
}: {
  view: AtlasFigures;
  /** Without one the card is about the city. */
  area: Omit<AtlasArea, "geometry"> | undefined;
  clearHref: string;
  onClear: () => void;
}) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const format = valueFormat(view);
  const set = area ?? view.city;
  const word = stateWord(set.value, locale);
  const chart = [
    { key: "here", name: area?.name ?? view.city.name, values: set.series, role: "focus" as const },
    ...(area && view.indicator.kind !== "count"
      ? [{ key: "city", name: t("card.city"), values: view.city.series, role: "city" as const }]
      : []),
  ];
  const hasCourse = set.series.some((figure) => figure.state === "known");
  return (
    <section
      id="auswahl"
      aria-labelledby="auswahl-titel"
      className="border border-t-3 border-line2 border-t-ink bg-card px-4 pb-1.5 pt-3.5"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 id="auswahl-titel" className="text-xl">
          {area?.name ?? t("card.wholeCity", { city: view.city.name })}
        </h2>
        {area ? (
          <Link
            look="bare"
            href={clearHref}
            scroll={false}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onClear();
            }}
            aria-label={t("card.clear")}
            className="-mr-3 -mt-2 grid size-11 flex-none place-items-center text-ink2 hover:text-ink print:hidden"
          >
            <X size={20} aria-hidden />
          </Link>
        ) : null}
      </div>
      <div className="mb-2 mt-1.5 flex flex-wrap items-center gap-x-3.5 gap-y-1">
        <p className="font-serif text-[clamp(1.5rem,8vw,2.25rem)] font-semibold leading-[2.625rem] tracking-[-.02em]">
          {word ? (
            <span className="text-2xl">{word}</span>
          ) : format.unit === "%" ? (
            formatShown(set.value, format, locale)
          ) : (
            <>
              {formatBare(set.value, format, locale)}{" "}
              <span className="text-lg font-normal tracking-normal">{shownUnit(format, locale)}</span>
            </>
          )}
        </p>
        <p className="min-w-36 flex-1 text-sm leading-5 text-ink2">
          <PartsText indicator={view.indicator} numerator={set.numerator} denominator={set.denominator} />
          {area?.position ? (
            <span className="block">
              {comparisonWords[area.position][locale]} ({formatShown(view.city.value, format, locale)})
            </span>
          ) : null}
          {set.value.state === "known" && set.value.limited ? <span className="block">{t("card.limited")}</span> : null}
          {set.value.state === "suppressed" ? <span className="block">{t("card.withheld")}</span> : null}
        </p>
      </div>
      <Change view={view} area={area} />
      {hasCourse ? (
        <LineChart
          dates={view.dates}
          series={chart}
          format={format}
          summary={t("card.course", { name: area?.name ?? view.city.name })}
          height={72}
          labels={area ? "names" : "values"}
          axis={false}
          className="mb-1 mt-3"
        />
      ) : null}
      {area && !area.isResidual ? (
        <div className="flex flex-wrap justify-between gap-x-4 border-t border-line text-[1rem] print:hidden">
          <CardLink
            href={`/gebiete/${area.partition}/${encodeURIComponent(area.key)}`}
            icon={<MapPin size={18} aria-hidden />}
          >
            {t("card.profile")}
          </CardLink>
          <CardLink
            href={`/gebiete/${area.partition}/${encodeURIComponent(area.key)}#faden`}
            icon={<Waypoints size={18} aria-hidden />}
          >
            {t("card.thread")}
          </CardLink>
        </div>
      ) : area ? null : (
        <p className="border-t border-line py-2.5 text-sm text-ink2 print:hidden">{t("card.choose")}</p>
      )}
      {!area && view.city.official ? (
        <p className="border-t border-line py-2.5 text-sm text-ink2">
          {t("card.official", {
            name: view.city.official.name[locale],
            value: formatShown(view.city.official.value, format, locale),
          })}
        </p>
      ) : null}
    </section>
  );
}

function CardLink({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <Link look="strong" href={href} className="min-h-11">
      {icon}
      {children}
    </Link>
  );
}

/** "+2,3 Prozentpunkte seit 2021 · Stadt: +1,1 Prozentpunkte" */
function Change({ view, area }: { view: AtlasFigures; area: Omit<AtlasArea, "geometry"> | undefined }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  if (!view.before || view.indicator.kind === "relativeChange") return null;
  const text = (change: { difference: Figure; relative: Figure }) => {
    const main = formatChange(change.difference, view.indicator, locale);
    return change.relative.state === "known" && change.difference.state === "known"
      ? `${main} (${formatRelativeChange(change.relative, locale)})`
      : main;
  };
  const own = (area ?? view.city).change;
  const year = view.before.slice(0, 4);
  return (
    <p className="border-t border-line pt-2 text-[1rem] leading-5.5">
      {own.difference.state === "known" ? (
        <>
          <b>{text(own)}</b> {t("card.since", { year })}
        </>
      ) : (
        <span className="text-ink2">{t("card.noChange", { year, state: stateWord(own.difference, locale) })}</span>
      )}
      {area && view.city.change.difference.state === "known" ? (
        <span className="block text-ink2">{t("card.cityChange", { change: text(view.city.change) })}</span>
      ) : null}
    </p>
  );
}
