import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatShown } from "@/components/figure/shown";
import { aroundNumber, dateWord } from "@/components/figure/words";
import type { Figure } from "@/lib/releases/figures/schema";
import { type FigureLocale, formatNumber, formatValue } from "@/lib/statistics/format";
import { type AtlasFigures, valueFormat } from "./readings";

/** What to take away from a view, in two or three plain sentences, from released values only. */
export function KeySentence({ view }: { view: AtlasFigures }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const bold = (chunks: ReactNode) => <b>{chunks}</b>;
  const { highest, lowest, areas, suppressed } = view.keySentence;
  const show = (figure: Figure) => formatShown(figure, view.format, locale);
  return (
    <>
      <CitySentence view={view} />{" "}
      {view.mode === "change" && view.before
        ? t.rich("key.changes", {
            risen: view.keySentence.risen,
            fallen: view.keySentence.fallen,
            unchanged: view.keySentence.unchanged,
            year: view.before.slice(0, 4),
            b: bold,
          })
        : null}{" "}
      {highest && lowest
        ? t.rich("key.range", {
            count: areas,
            low: show(lowest.shown),
            lowName: lowest.name,
            high: show(highest.shown),
            highName: highest.name,
            b: bold,
          })
        : null}{" "}
      {suppressed > 0 ? t("key.withheld", { count: suppressed }) : null}
    </>
  );
}

/** "Ende 2025 in Emscherau: Von 100 Kindern unter 18 leben 22,3 in Bedarfsgemeinschaften. Das sind 1,1 Prozentpunkte mehr als 2021." */
function CitySentence({ view }: { view: AtlasFigures }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const { value, change } = view.city;
  const place = { city: view.city.name, date: dateWord(view.date, locale) };
  const bold = (chunks: ReactNode) => <b>{chunks}</b>;
  if (value.state !== "known") return t("key.cityUnknown", place);
  const around = aroundNumber(view.indicator, locale);
  const difference = view.before && change.difference.state === "known" ? change.difference : null;
  return (
    <>
      {around ? (
        <>
          {t("key.cityIntro", place)} {around[0]}
          <b>{formatNumber(value.value, view.indicator.decimals, locale)}</b>
          {around[1]}
        </>
      ) : (
        t.rich("key.cityValue", { ...place, value: formatValue(value, valueFormat(view), locale), b: bold })
      )}{" "}
      {difference && view.indicator.kind !== "relativeChange" ? (
        <ChangeSentence difference={difference} view={view} />
      ) : null}
    </>
  );
}

function ChangeSentence({ difference, view }: { difference: Figure; view: AtlasFigures }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  if (difference.state !== "known" || !view.before) return null;
  const { decimals, unit } = view.indicator;
  const size = formatNumber(Math.abs(difference.value), decimals, locale);
  const zero = formatNumber(0, decimals, locale);
  const direction = size === zero ? "same" : difference.value > 0 ? "more" : "less";
  const kind = unit === "%" ? "points" : unit === "je 100" ? "quotient" : unit === "Jahre" ? "years" : "count";
  return t("key.change", { direction, kind, size, year: view.before.slice(0, 4) });
}
