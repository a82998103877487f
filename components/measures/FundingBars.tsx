import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { classes } from "@/components/ui/classes";
import type { FundingView } from "@/lib/cycle/measures/progress/schema";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";

const parts = [
  { key: "ownShare", color: "var(--s5)" },
  { key: "thirdParty", color: "color-mix(in srgb, var(--ink2) 45%, var(--paper))" },
  { key: "grant", color: "color-mix(in srgb, var(--s5) 38%, var(--paper))" },
] as const;

/** Bars by year, split into own share, third party and grant; years to come are hatched. */
export function FundingBars({ funding, year }: { funding: FundingView; year: number }) {
  const t = useTranslations("measures.funding");
  return (
    <div className="@container min-w-0">
      <p className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {[...parts].reverse().map(({ key, color }) => (
          <span key={key} className="flex items-center gap-2">
            <span aria-hidden className="size-3" style={{ background: color }} />
            {t(key)}
          </span>
        ))}
      </p>
      <Bars funding={funding} year={year} width={492} height={320} className="hidden @min-[26rem]:block print:block" />
      <Bars funding={funding} year={year} width={350} height={250} className="@min-[26rem]:hidden print:hidden" />
    </div>
  );
}

function Bars({
  funding,
  year,
  width,
  height,
  className,
}: {
  funding: FundingView;
  year: number;
  width: number;
  height: number;
  className: string;
}) {
  const pattern = useId();
  const t = useTranslations("measures.funding");
  const locale = useLocale() as FigureLocale;
  const [left, top, bottom] = [40, 22, 28];
  const highest = Math.max(...funding.years.map(({ total }) => total), 1);
  const step =
    [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000].find((size) => highest / 1000 / size <= 4) ?? 100_000;
  const limit = Math.ceil(highest / 1000 / step) * step * 1000;
  const y = (amount: number) => top + (height - top - bottom) * (1 - amount / limit);
  const slot = (width - left) / funding.years.length;
  const bar = Math.min(slot - 8, 64);
  const short = slot < 44;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("chart")} className={classes("w-full", className)}>
      <defs>
        <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--paper)" strokeWidth="2.2" />
        </pattern>
      </defs>
      {Array.from({ length: limit / 1000 / step + 1 }, (_, i) => i * step).map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={width}
            y1={y(tick * 1000)}
            y2={y(tick * 1000)}
            stroke={tick ? "var(--line)" : "var(--control-line)"}
          />
          <text x={left - 8} y={y(tick * 1000) + 5} fontSize={13} textAnchor="end" fill="var(--ink2)">
            {formatNumber(tick, 0, locale)}
          </text>
        </g>
      ))}
      {funding.years.map((one, i) => {
        const x = left + slot * i + (slot - bar) / 2;
        let stacked = 0;
        return (
          <g key={one.year}>
            {parts.map(({ key, color }) => {
              const from = stacked;
              stacked += one[key];
              return one[key] > 0 ? (
                <rect
                  key={key}
                  x={x}
                  y={y(stacked)}
                  width={bar}
                  height={Math.max(0.5, y(from) - y(stacked) - 1)}
                  style={{ fill: color }}
                />
              ) : null;
            })}
            {one.year > year ? (
              <rect
                x={x}
                y={y(one.total)}
                width={bar}
                height={y(0) - y(one.total)}
                fill={`url(#${pattern})`}
                opacity={0.6}
              />
            ) : null}
            <text x={x + bar / 2} y={y(one.total) - 6} fontSize={13} textAnchor="middle" fill="var(--ink)">
              {formatNumber(one.total / 1000, 0, locale)}
            </text>
            <text
              x={x + bar / 2}
              y={height - bottom + 20}
              fontSize={14}
              textAnchor="middle"
              fill={one.year > year ? "var(--ink2)" : "var(--ink)"}
            >
              {short ? `’${String(one.year).slice(2)}` : one.year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
