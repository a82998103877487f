"use client";

import { ChartColumn, ChevronDown, Info, Map as MapIcon, SlidersHorizontal, Table2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo, useState, useTransition } from "react";
import { Downloads } from "@/components/figure/Figure";
import { SourceLine } from "@/components/figure/SourceLine";
import { describeShown, formatShown } from "@/components/figure/shown";
import type { MapDrawing } from "@/components/map/drawing";
import { Legend } from "@/components/map/Legend";
import { shadesOf } from "@/components/map/shades";
import { classes } from "@/components/ui/classes";
import { Link, localisedHref } from "@/components/ui/Link";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";
import { classMethods } from "@/lib/statistics/classes";
import { comparisonWords } from "@/lib/statistics/comparison";
import type { FigureLocale } from "@/lib/statistics/format";
import { AreaList } from "./AreaList";
import { AtlasBar } from "./AtlasBar";
import { AtlasChart } from "./AtlasChart";
import { AtlasMap } from "./AtlasMap";
import { AtlasSource } from "./AtlasSource";
import { AtlasTable } from "./AtlasTable";
import { type AtlasAddress, type AtlasOrder, type AtlasTab, atlasHref, atlasTabs, type MapPosition } from "./address";
import { atlasDownloads } from "./downloads";
import { IndicatorRail, railEntries } from "./IndicatorRail";
import { KeySentence } from "./KeySentence";
import { type AtlasFigures, hatchedCounts, viewAt } from "./readings";
import { SelectionCard } from "./SelectionCard";

const tabIcons: Record<AtlasTab, typeof Info> = {
  karte: MapIcon,
  diagramm: ChartColumn,
  tabelle: Table2,
  quelle: Info,
};

/**
 * The atlas below its head. The server sends a whole view; choosing an area, a tab or an order then needs no answer, and a
 * year shows at once from the series while the rest is fetched. All of it stands in the address, and without script the
 * same links do the same.
 */
export function AtlasBoard({
  figures,
  drawing,
  orientation,
  indicators,
  asked,
}: {
  figures: AtlasFigures;
  drawing: MapDrawing | null;
  orientation: unknown;
  indicators: readonly IndicatorSummary[];
  /** Area, tab, order and release of the address; what the view has settled stands in `figures`. */
  asked: Pick<AtlasAddress, "area" | "tab" | "order" | "release" | "position">;
}) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const scripted = useScripted();
  const [state, setState] = useState({ figures, asked, date: figures.date, playing: false, ...choices(asked) });
  if (state.figures !== figures) {
    // A new answer: the year is the answer's; what was chosen meanwhile stays unless the answer is about other areas.
    const moved = state.figures.partition.key !== figures.partition.key || state.asked.area !== asked.area;
    setState((old) => ({
      ...old,
      figures,
      asked,
      date: old.playing ? old.date : figures.date,
      ...(moved ? { area: asked.area } : {}),
      ...(state.asked.tab !== asked.tab ? { tab: choices(asked).tab } : {}),
      ...(state.asked.order !== asked.order ? { order: choices(asked).order } : {}),
    }));
  }
  const { date, playing, area, tab, order, position } = state;
  const change = useCallback((part: Partial<typeof state>) => setState((old) => ({ ...old, ...part })), []);
  const view = useMemo(() => viewAt(figures, date), [figures, date]);
  const shades = useMemo(() => shadesOf(view.mode === "change" ? "change" : "quantity", view.classes.length), [view]);
  const address: AtlasAddress = useMemo(
    () => ({
      indicator: figures.indicator.key,
      partition: figures.partition.key,
      date: figures.date,
      mode: figures.mode,
      method: figures.method,
      release: asked.release,
      area,
      tab,
      order,
      position,
    }),
    [figures, asked.release, area, tab, order, position],
  );
  useAddress(address, scripted && !pending && !playing);
  const settle = useCallback(
    (settled: string) => {
      if (settled === figures.date) return;
      startTransition(() =>
        router.replace(localisedHref(atlasHref({ ...address, date: settled }), locale), { scroll: false }),
      );
    },
    [address, figures.date, locale, router],
  );
  const select = useCallback((key: string) => change({ area: key }), [change]);
  const move = useCallback((to: MapPosition | undefined) => change({ position: to }), [change]);
  const chosen = view.areas.find((one) => one.key === area);
  const isCount = view.indicator.kind === "count" && view.mode === "status";
  const city = isCount ? null : view.city.shown;
  const summary = t("map.summary", {
    name: view.indicator.name[locale],
    partition: view.partition.name[locale],
    year: view.date.slice(0, 4),
    count: view.keySentence.known,
  });
  const status = chosen
    ? [
        chosen.name,
        view.date.slice(0, 4),
        describeShown(chosen.shown, view.format, locale),
        chosen.position ? comparisonWords[chosen.position][locale] : "",
      ]
        .filter(Boolean)
        .join(", ")
    : "";
  const rail = <IndicatorRail entries={railEntries(indicators, view.indicator, locale)} address={address} />;
  const card = (
    <SelectionCard
      view={view}
      area={chosen}
      clearHref={atlasHref({ ...address, area: undefined })}
      onClear={() => change({ area: undefined })}
    />
  );
  return (
    <>
      <details className="group mb-1 lg:hidden print:hidden">
        <summary className="flex min-h-12 items-center justify-center gap-2.5 rounded-md border border-line2 bg-card px-4 font-semibold text-action">
          <SlidersHorizontal size={20} aria-hidden />
          {t("rail.change")}
          <ChevronDown size={18} aria-hidden className="group-open:rotate-180" />
        </summary>
        <div className="mt-2 rounded-md border border-line2 bg-card p-4">{rail}</div>
      </details>
      <AtlasBar
        view={view}
        address={address}
        playing={playing}
        onPlay={(next) => change({ playing: next })}
        onDate={(next) => change({ date: next })}
        onSettle={settle}
      />
      <p role="status" className="sr-only">
        {status}
      </p>
      <div
        className="grid gap-x-7 gap-y-8 md:grid-cols-[minmax(0,1fr)_minmax(18rem,20.5rem)] lg:grid-cols-[14.5rem_minmax(0,1fr)_20.5rem] print:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]"
        aria-busy={pending || undefined}
      >
        <aside aria-label={t("rail.title")} className="hidden lg:block print:hidden">
          <h2 className="mb-2 font-sans text-base font-semibold leading-11">{t("rail.title")}</h2>
          {rail}
        </aside>
        <section aria-label={t("figure")} className="min-w-0">
          <AtlasTabs tab={tab} address={address} onTab={(next) => change({ tab: next })} />
          {tab === "karte" ? (
            drawing ? (
              <>
                <AtlasMap
                  view={view}
                  drawing={drawing}
                  orientation={orientation}
                  shades={shades}
                  selected={area}
                  address={address}
                  summary={summary}
                  onSelect={select}
                  onMove={move}
                />
                {chosen ? <MiniSelection view={view} area={chosen} /> : null}
                <Legend
                  title={view.indicator.shortName[locale]}
                  classes={view.classes}
                  shades={shades}
                  format={view.format}
                  city={city}
                  hatched={hatchedCounts(view.areas)}
                />
                <Methods address={address} current={view.method} />
              </>
            ) : (
              <p className="border border-t-0 border-line2 bg-card p-5 text-ink2">{t("map.empty")}</p>
            )
          ) : null}
          {tab === "diagramm" ? <AtlasChart view={view} shades={shades} selected={area} address={address} /> : null}
          {tab === "tabelle" ? <AtlasTable view={view} order={order} /> : null}
          {tab === "quelle" ? <AtlasSource view={view} /> : null}
          <p className="mb-4 mt-6 text-pretty font-serif text-[1.25rem] leading-[1.9rem] [&_b]:font-semibold">
            <KeySentence view={view} />
          </p>
          <div className="border-t border-line2 pt-3.5">
            <div className="mb-3.5 text-sm text-ink2">
              <SourceLine
                sources={view.indicator.sources}
                release={view.release}
                date={view.date}
                isDemo={view.city.isDemo}
              />
            </div>
            <Downloads large items={atlasDownloads(view, address, locale)} />
          </div>
        </section>
        <div className="min-w-0 space-y-6">
          {card}
          <AreaList
            readings={view.areas}
            city={city}
            format={view.format}
            shades={shades}
            order={order}
            selected={area}
            address={address}
            onSelect={select}
            onOrder={(next) => change({ order: next })}
            scripted={scripted}
          />
        </div>
      </div>
    </>
  );
}

const choices = (
  asked: Pick<AtlasAddress, "area" | "tab" | "order" | "position">,
): {
  position: MapPosition | undefined;
  area: string | undefined;
  tab: AtlasTab;
  order: AtlasOrder;
} => ({ position: asked.position, area: asked.area, tab: asked.tab ?? "karte", order: asked.order ?? "wert" });

function AtlasTabs({ tab, address, onTab }: { tab: AtlasTab; address: AtlasAddress; onTab: (tab: AtlasTab) => void }) {
  const t = useTranslations("atlas");
  return (
    <nav aria-label={t("tabs.label")} className="overflow-x-auto border-b border-line2 print:hidden">
      <ul className="flex max-sm:justify-between">
        {atlasTabs.map((one) => {
          const Icon = tabIcons[one];
          return (
            <li key={one} className="flex">
              <Link
                look="bare"
                href={atlasHref({ ...address, tab: one })}
                scroll={false}
                aria-current={one === tab ? "true" : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  onTab(one);
                }}
                className={classes(
                  "flex min-h-11 items-center gap-2 whitespace-nowrap border-b-3 px-3.5 pt-0.5 text-[1rem] no-underline -outline-offset-3 max-sm:px-2",
                  one === tab
                    ? "border-accent font-semibold text-ink"
                    : "border-transparent text-ink2 hover:border-line2 hover:text-ink",
                )}
              >
                <Icon size={18} aria-hidden className="max-sm:hidden" />
                {t(`tabs.${one}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** On a phone the card stands far below the map: one line says what is chosen, and leads there. */
function MiniSelection({ view, area }: { view: AtlasFigures; area: AtlasFigures["areas"][number] }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  return (
    <Link
      look="bare"
      href="#auswahl"
      className="flex min-h-13 items-center gap-2.5 border-2 border-ink bg-card px-3.5 text-ink no-underline md:hidden print:hidden"
    >
      <b>{area.name}</b>
      <b>{formatShown(area.shown, view.format, locale)}</b>
      <span className="ml-auto text-sm text-ink2">
        {t("list.city")} {formatShown(view.city.shown, view.format, locale)}
      </span>
      <ChevronDown size={20} aria-hidden />
    </Link>
  );
}

function Methods({ address, current }: { address: AtlasAddress; current: string }): ReactNode {
  const t = useTranslations("atlas");
  return (
    <nav
      aria-label={t("methods.label")}
      className="flex flex-wrap items-center gap-x-4 border border-t-0 border-line2 bg-card px-4 text-sm text-ink2 print:hidden"
    >
      <span className="py-2.5">{t("methods.title")}</span>
      {classMethods.map((method) => (
        <Link
          key={method}
          look="bare"
          href={atlasHref({ ...address, method })}
          scroll={false}
          aria-current={method === current ? "true" : undefined}
          className={classes(
            "inline-flex min-h-11 items-center",
            method === current ? "font-semibold text-ink no-underline" : "text-link underline hover:decoration-2",
          )}
        >
          {t(`methods.${method}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Keeps what was chosen without the server in the address, so that it can be shared and opened again. */
function useAddress(address: AtlasAddress, active: boolean) {
  const locale = useLocale();
  useEffect(() => {
    const href = localisedHref(atlasHref(address), locale);
    if (active && href !== window.location.pathname + window.location.search) {
      window.history.replaceState(null, "", href + window.location.hash);
    }
  }, [address, active, locale]);
}

function useScripted(): boolean {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted;
}
