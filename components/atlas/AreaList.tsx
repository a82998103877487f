import { ArrowDownAZ, ArrowDownWideNarrow, EyeOff } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent, MouseEvent } from "react";
import { shareOf } from "@/components/chart/scale";
import { formatBare, shownUnit, stateWord } from "@/components/figure/shown";
import { Swatch } from "@/components/map/Swatch";
import { hatchOf, type Shade } from "@/components/map/shades";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { type AtlasAddress, type AtlasOrder, atlasHref } from "./address";
import { type AreaReading, orderedReadings } from "./readings";

/**
 * All areas with their values, and a dot around the city's line in the colour of the map. The keyboard's way through the
 * map: each name chooses its area; with script, arrow keys go from one to the next.
 */
export function AreaList({
  readings,
  city,
  format,
  shades,
  order,
  selected,
  address,
  onSelect,
  onOrder,
  scripted,
}: {
  readings: readonly AreaReading[];
  city: Figure | null;
  format: ShownFormat;
  shades: readonly Shade[];
  order: AtlasOrder;
  selected: string | undefined;
  address: AtlasAddress;
  onSelect: (key: string) => void;
  onOrder: (order: AtlasOrder) => void;
  /** Arrow keys work, so that one tab stop is enough. */
  scripted: boolean;
}) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const rows = orderedReadings(readings, order);
  const places = rows.filter((row) => !row.isResidual);
  const known = rows.flatMap((row) => (row.shown.state === "known" ? [row.shown.value] : []));
  const cityValue = city?.state === "known" ? city.value : undefined;
  const all = cityValue === undefined ? known : [...known, cityValue];
  const axis = { from: Math.min(...all, Infinity), to: Math.max(...all, -Infinity) };
  const inTabOrder = rows.some((row) => row.key === selected) ? selected : rows[0]?.key;
  const withheld = places.filter((row) => row.shown.state === "suppressed").length;
  // A long list scrolls beside the map instead of pushing the page down.
  const long = rows.length > 24;
  const other: AtlasOrder = order === "wert" ? "name" : "wert";
  const SortIcon = order === "wert" ? ArrowDownWideNarrow : ArrowDownAZ;
  return (
    <section aria-labelledby="gebietsliste-titel">
      <div className="flex items-center justify-between gap-4">
        <h2 id="gebietsliste-titel" className="font-sans text-base font-semibold">
          {t("list.title", { count: places.length })}
        </h2>
        <Link
          look="bare"
          href={atlasHref({ ...address, order: other })}
          scroll={false}
          onClick={inPlace(() => onOrder(other))}
          className="inline-flex min-h-11 items-center gap-1.5 text-[1rem] text-link underline hover:decoration-2 print:hidden"
          aria-label={t("list.orderHint", { now: t(`list.by.${order}`), next: t(`list.by.${other}`) })}
        >
          <SortIcon size={18} aria-hidden />
          {t(`list.by.${order}`)}
        </Link>
      </div>
      <div className={classes(long && "max-h-[46rem] overflow-y-auto pr-2 print:max-h-none")}>
        <table className="w-full border-collapse text-left text-[1rem] leading-5" onKeyDown={moveByArrows}>
          <caption className="sr-only">{t("list.caption")}</caption>
          <thead>
            <tr className={classes("border-b border-line2 text-xs text-ink2", long && "sticky top-0 z-10 bg-paper")}>
              <th scope="col" className="py-1 font-normal" aria-sort={order === "name" ? "ascending" : undefined}>
                {t("list.area")}
              </th>
              <th
                scope="col"
                className="py-1 text-right font-normal"
                aria-sort={order === "wert" ? "descending" : undefined}
              >
                {t("list.value", { unit: shownUnit(format, locale) })}
              </th>
              {cityValue === undefined ? (
                <td className="w-30" />
              ) : (
                <th scope="col" className="w-30 py-1 pl-3 pr-2 font-normal">
                  <span className="relative block h-5">
                    <span className="absolute -translate-x-1/2" style={{ left: `${shareOf(cityValue, axis) * 100}%` }}>
                      {t("list.city")}
                    </span>
                  </span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const chosen = row.key === selected;
              const word = stateWord(row.shown, locale);
              const hatch = hatchOf(row.shown);
              return (
                <tr
                  key={row.key}
                  className={classes(
                    "h-11 border-b border-line lg:h-9",
                    chosen && "bg-card font-semibold outline-2 -outline-offset-2 outline-ink",
                  )}
                >
                  <th scope="row" className="pl-2 font-normal">
                    <Link
                      look="bare"
                      href={atlasHref({ ...address, area: row.key }, "auswahl")}
                      onClick={inPlace(() => onSelect(row.key))}
                      tabIndex={scripted && row.key !== inTabOrder ? -1 : undefined}
                      data-area={row.key}
                      aria-current={chosen ? "true" : undefined}
                      className={classes(
                        "block py-2 text-ink no-underline hover:underline lg:py-1",
                        chosen && "font-semibold",
                      )}
                    >
                      {row.name}
                      {hatch === "limited" ? (
                        <small className="block text-xs leading-4 font-normal text-ink2">{t("list.limited")}</small>
                      ) : null}
                    </Link>
                  </th>
                  {word ? (
                    <td colSpan={2} className="pl-2 pr-2 text-right text-ink2 italic">
                      <span className="inline-flex items-center gap-2">
                        <Swatch hatch={hatch} className="w-[22px]" />
                        {word}
                      </span>
                    </td>
                  ) : (
                    <>
                      <td className="whitespace-nowrap pl-2 text-right tabular-nums">
                        {formatBare(row.shown, format, locale)}
                      </td>
                      <td className="h-full pl-3 pr-2">
                        <Dot reading={row} axis={axis} city={cityValue} shades={shades} />
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {withheld > 0 ? (
        <p className="mt-3 flex gap-2 text-sm text-ink2">
          <EyeOff size={18} aria-hidden className="mt-0.5" />
          <span>
            {t("list.withheld")} <Link href="/daten#geheimhaltung">{t("list.withheldMore")}</Link>
          </span>
        </p>
      ) : null}
    </section>
  );
}

/** With script a click stays on the page; for a new tab it remains a link. */
function inPlace(act: () => void) {
  return (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
}

const steps: Record<string, number | "first" | "last"> = { ArrowDown: 1, ArrowUp: -1, Home: "first", End: "last" };

function moveByArrows(event: KeyboardEvent<HTMLTableElement>) {
  const step = steps[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-area]")];
  const here = links.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || here < 0) return;
  const next = step === "first" ? 0 : step === "last" ? links.length - 1 : here + step;
  const target = links[Math.min(Math.max(next, 0), links.length - 1)];
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.click();
}

function Dot({
  reading,
  axis,
  city,
  shades,
}: {
  reading: AreaReading;
  axis: { from: number; to: number };
  city: number | undefined;
  shades: readonly Shade[];
}) {
  if (reading.shown.state !== "known") return null;
  const color = reading.classIndex === null ? undefined : shades[reading.classIndex]?.color;
  return (
    <span aria-hidden className="relative mx-1.5 block h-11 lg:h-9">
      <span className="absolute -inset-x-1.5 top-1/2 border-t border-line" />
      {city === undefined ? null : (
        <span
          className="absolute -inset-y-1 border-l-[1.5px] border-control-line"
          style={{ left: `${shareOf(city, axis) * 100}%` }}
        />
      )}
      <span
        className={classes(
          "absolute top-1/2 size-[13px] -translate-x-1/2 -translate-y-1/2 rounded-full border border-ink",
          !color && "border-dashed bg-card",
        )}
        style={{ left: `${shareOf(reading.shown.value, axis) * 100}%`, background: color }}
      />
    </span>
  );
}
