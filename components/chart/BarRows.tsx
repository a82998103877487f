import { useLocale } from "next-intl";
import { FigureText } from "@/components/figure/FigureCell";
import { formatBare, shownUnit } from "@/components/figure/shown";
import { Swatch } from "@/components/map/Swatch";
import { hatchOf } from "@/components/map/shades";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { shareOf, ticksOf } from "./scale";

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly figure: Figure;
  readonly color?: string;
  readonly href?: string;
}

/**
 * Bars from zero with their values in words, in the order given; a value that is not known shows its hatch and word. The
 * list itself is the accessible form: names and values are text.
 */
export function BarRows({
  rows,
  format,
  city,
  cityText,
  selected,
  label,
}: {
  rows: readonly BarRow[];
  format: ShownFormat;
  city?: Figure | null;
  /** "Stadt 22,3 %" */
  cityText?: string;
  selected?: string;
  /** Names the list. */
  label: string;
}) {
  const locale = useLocale() as FigureLocale;
  const known = rows.flatMap((row) => (row.figure.state === "known" ? [row.figure.value] : []));
  const cityValue = city?.state === "known" ? city.value : undefined;
  const axis = ticksOf([...known, ...(cityValue === undefined ? [] : [cityValue])], { zero: true });
  const zero = shareOf(0, axis);
  // A long unit stands once above, not in every row.
  const unit = shownUnit(format, locale);
  return (
    <div className="@container">
      {unit.length > 2 ? <p className="mb-1 text-right text-xs text-ink2">{unit}</p> : null}
      <ul aria-label={label} className="text-[1rem] leading-6">
        {rows.map((row) => (
          <li
            key={row.key}
            className={classes(
              "grid min-h-9 grid-cols-[1fr_auto] items-center gap-x-4 border-b border-line px-1 @min-[34rem]:grid-cols-[11rem_1fr_6.5rem]",
              row.key === selected && "bg-card font-semibold outline-2 -outline-offset-2 outline-ink",
            )}
          >
            <span className="min-w-0 truncate @max-[34rem]:pt-1">
              {row.href ? (
                <Link look="plain" href={row.href} scroll={false}>
                  {row.name}
                </Link>
              ) : (
                row.name
              )}
            </span>
            <span
              aria-hidden
              className="relative h-5 @max-[34rem]:order-3 @max-[34rem]:col-span-2 @max-[34rem]:mb-1.5 @max-[34rem]:h-3.5"
            >
              {row.figure.state === "known" ? (
                <Bar value={row.figure.value} zero={zero} axis={axis} color={row.color} limited={row.figure.limited} />
              ) : (
                <Swatch hatch={hatchOf(row.figure)} className="absolute top-1/2 -translate-y-1/2" />
              )}
              {cityValue !== undefined ? (
                <span
                  className="absolute -inset-y-2 border-l-2 border-ink"
                  style={{ left: `${shareOf(cityValue, axis) * 100}%` }}
                />
              ) : null}
            </span>
            <span className="whitespace-nowrap text-right">
              {row.figure.state === "known" && unit.length > 2 ? (
                formatBare(row.figure, format, locale)
              ) : (
                <FigureText figure={row.figure} format={format} locale={locale} />
              )}
            </span>
          </li>
        ))}
      </ul>
      {cityText && cityValue !== undefined ? (
        <p className="mt-3 flex items-center gap-2 text-sm text-ink2">
          <span aria-hidden className="h-4 border-l-2 border-ink" />
          {cityText}
        </p>
      ) : null}
    </div>
  );
}

function Bar({
  value,
  zero,
  axis,
  color = "var(--action)",
  limited = false,
}: {
  value: number;
  zero: number;
  axis: { from: number; to: number };
  color?: string;
  limited?: boolean;
}) {
  const end = shareOf(value, axis);
  return (
    <span
      className={classes("absolute inset-y-0 border border-[#1b2330]/40", limited && "border-dashed opacity-60")}
      style={{
        left: `${Math.min(zero, end) * 100}%`,
        width: `max(2px, ${Math.abs(end - zero) * 100}%)`,
        background: color,
      }}
    />
  );
}
