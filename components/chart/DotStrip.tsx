import { useLocale } from "next-intl";
import { bareNumber, formatBare, shownUnit } from "@/components/figure/shown";
import { classes } from "@/components/ui/classes";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { shareOf, stackDots, ticksOf } from "./scale";

export interface StripDot {
  readonly key: string;
  readonly name: string;
  readonly figure: Figure;
  /** Fill, as on the map beside it. */
  readonly color?: string;
  readonly href?: string;
}

/**
 * All areas on one line, dots that would cover each other stacked: shows the spread at a glance, with the city's tick. The
 * lowest and highest carry their names; more is in the list or table beside it.
 */
export function DotStrip({
  dots,
  city,
  cityWord,
  format,
  summary,
  selected,
  named = "ends",
  className,
}: {
  dots: readonly StripDot[];
  city?: Figure | null;
  /** "Stadt" */
  cityWord: string;
  format: ShownFormat;
  summary: string;
  selected?: string;
  named?: "ends" | "none";
  className?: string;
}) {
  const locale = useLocale() as FigureLocale;
  const placed = dots
    .flatMap((dot) => (dot.figure.state === "known" ? [{ ...dot, x: dot.figure.value }] : []))
    .sort((a, b) => a.x - b.x);
  const cityValue = city?.state === "known" ? city.value : undefined;
  const ticks = ticksOf([...placed.map((dot) => dot.x), ...(cityValue === undefined ? [] : [cityValue])], {
    most: 6,
  });
  const size = placed.length > 60 ? 9 : 13;
  const shares = placed.map((dot) => shareOf(dot.x, ticks));
  const rows = stackDots(shares, size / 330);
  const height = (Math.max(0, ...rows) + 1) * (size + 1) + 10;
  const [low, high] = [placed[0], placed.at(-1)];
  const unit = shownUnit(format, locale);
  // A name stands above the dots it spans: those in the third of the line at its end.
  const above = (end: 0 | 1) => {
    const from = end === 0 ? (shares[0] ?? 0) : (shares.at(-1) ?? 1);
    const near = rows.filter((_, i) => Math.abs((shares[i] ?? 0) - from) < 0.3);
    return 4 + (Math.max(0, ...near) + 1) * (size + 1);
  };
  const tickText = (tick: number) => {
    const text = bareNumber(tick, format, locale, ticks.decimals);
    return unit === "%" ? `${text} %` : text;
  };
  return (
    <div role="img" aria-label={summary} className={classes("px-3 text-[13px] leading-[18px] text-ink2", className)}>
      <div className="relative" style={{ height: height + (cityValue === undefined ? 22 : 52) }}>
        <div aria-hidden className="absolute inset-x-0 bottom-0 border-b border-line2" style={{ height }}>
          {placed.map((dot, i) => (
            <span
              key={dot.key}
              title={`${dot.name}: ${formatBare(dot.figure, format, locale)}`}
              className={classes(
                "absolute -translate-x-1/2 rounded-full border border-ink",
                dot.key === selected && "z-10 outline-2 outline-offset-2 outline-ink",
              )}
              style={{
                left: `${(shares[i] ?? 0) * 100}%`,
                bottom: 4 + (rows[i] ?? 0) * (size + 1),
                width: size,
                height: size,
                background: dot.color ?? "var(--track)",
              }}
            />
          ))}
          {cityValue !== undefined && city ? (
            <span
              className="absolute -bottom-1.5 w-0.5 -translate-x-1/2 bg-ink"
              style={{ left: `${shareOf(cityValue, ticks) * 100}%`, height: height + 30 }}
            >
              <span className="absolute bottom-full left-1/2 -translate-x-1/2 whitespace-nowrap pb-0.5 font-semibold text-ink">
                {cityWord} {formatBare(city, format, locale)}
                {unit === "%" ? " %" : ""}
              </span>
            </span>
          ) : null}
          {named === "ends" && low && high && low !== high ? (
            <>
              <span
                className="absolute -ml-2 whitespace-nowrap"
                style={{ left: percent(shares[0] ?? 0), bottom: above(0) }}
              >
                {low.name}
              </span>
              <span
                className="absolute -mr-2 whitespace-nowrap"
                style={{ right: percent(1 - (shares.at(-1) ?? 1)), bottom: above(1) }}
              >
                {high.name}
              </span>
            </>
          ) : null}
        </div>
      </div>
      <div aria-hidden className="relative h-6">
        {ticks.values.map((tick) => (
          <span
            key={tick}
            className="absolute top-0 -translate-x-1/2 whitespace-nowrap pt-1.5 before:absolute before:-top-1 before:left-1/2 before:h-2 before:border-l before:border-line2"
            style={{ left: `${shareOf(tick, ticks) * 100}%` }}
          >
            {tickText(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

const percent = (share: number) => `${share * 100}%`;
