import { useLocale, useTranslations } from "next-intl";
import { DotStrip } from "@/components/chart/DotStrip";
import { shareOf, ticksOf } from "@/components/chart/scale";
import { shadesOf } from "@/components/map/shades";
import type { AtlasView } from "@/lib/atlas/schema";
import type { ReviewView } from "@/lib/cycle/review/schema";
import type { FigureLocale } from "@/lib/statistics/format";

/** Beside a report: how the areas of the city spread, as on the atlas. */
export function SpreadFigure({ view }: { view: AtlasView }) {
  const t = useTranslations("start.figures");
  const locale = useLocale() as FigureLocale;
  const shades = shadesOf("quantity", view.classes.length);
  const shown = view.areas.filter((area) => area.comparable);
  if (shown.length < 2) return null;
  return (
    <figure>
      <DotStrip
        dots={shown.map((area) => ({
          key: area.key,
          name: area.name,
          figure: area.shown,
          color: area.classIndex === null ? undefined : shades[area.classIndex]?.color,
        }))}
        city={view.indicator.kind === "count" ? null : view.city.shown}
        cityWord={t("city")}
        format={view.format}
        summary={t("spreadSummary", { count: shown.length, name: view.indicator.name[locale] })}
      />
      <figcaption className="mt-1 text-sm text-ink2">
        {view.indicator.shortName[locale]}, {view.date.slice(0, 4)}
      </figcaption>
    </figure>
  );
}

/** Beside a review: the observed line, and where it was to be expected. The measure's page shows and explains it in full. */
export function CourseFigure({ review }: { review: ReviewView }) {
  const t = useTranslations("start.figures");
  const locale = useLocale() as FigureLocale;
  const { years, indicator, areaName, startsOn } = review.result;
  const observed = years.flatMap(({ year, observed: one }) => (one ? [{ year, share: one.share }] : []));
  const expected = years.flatMap(({ year, expected: one }) =>
    one ? [{ year, share: one.share, band: one.band80 }] : [],
  );
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (observed.length < 2 || first === undefined || last === undefined || first === last) return null;
  const axis = ticksOf([
    ...observed.map((one) => one.share),
    ...expected.flatMap(({ band }) => [band.lower, band.upper]),
  ]);
  const x = (year: number) => ((year - first) / (last - first)) * 1000;
  const y = (share: number) => (1 - shareOf(share, axis)) * 1000;
  const line = (points: readonly { year: number; share: number }[]) =>
    points.map((one) => `${x(one.year)},${y(one.share)}`).join(" ");
  const band = [
    ...expected.map((one) => `${x(one.year)},${y(one.band.upper)}`),
    ...[...expected].reverse().map((one) => `${x(one.year)},${y(one.band.lower)}`),
  ].join(" ");
  const start = Math.min(Math.max((Number(startsOn.slice(0, 4)) - first) / (last - first), 0), 1);
  return (
    <figure>
      <div
        role="img"
        aria-label={t("courseSummary", { name: areaName, first, last })}
        className="relative mr-24 mt-5 h-24 text-[13px] leading-4 text-ink2"
      >
        <span
          className="absolute inset-y-0 border-l border-dotted border-control-line"
          style={{ left: `${start * 100}%` }}
        />
        <svg
          aria-hidden="true"
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
          fill="none"
        >
          <polygon points={band} fill="var(--s6)" opacity="0.18" />
          <polyline
            points={line(expected)}
            stroke="var(--s6)"
            strokeWidth="1.5"
            strokeDasharray="5 4"
            vectorEffect="non-scaling-stroke"
          />
          <polyline points={line(observed)} stroke="var(--ink)" strokeWidth="2.4" vectorEffect="non-scaling-stroke" />
        </svg>
        <End top={y(observed.at(-1)?.share ?? 0) / 10} color="var(--ink)" strong>
          {t("observed")}
        </End>
        {expected.length > 0 ? (
          <End top={apart(y(expected.at(-1)?.share ?? 0) / 10, y(observed.at(-1)?.share ?? 0) / 10)} color="var(--s6)">
            {t("expected")}
          </End>
        ) : null}
      </div>
      <p aria-hidden="true" className="mr-24 mt-1.5 flex justify-between text-[13px] text-ink2">
        <span>{first}</span>
        <span>{last}</span>
      </p>
      <figcaption className="mt-1 text-sm text-ink2">
        {indicator.name[locale]}, {areaName}
      </figcaption>
    </figure>
  );
}

/** Two labels side by side do not cover each other. */
const apart = (own: number, other: number) => (Math.abs(own - other) < 20 ? other + (own < other ? -20 : 20) : own);

function End({
  top,
  color,
  strong = false,
  children,
}: {
  top: number;
  color: string;
  strong?: boolean;
  children: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={`absolute left-full -translate-y-1/2 pl-2.5 ${strong ? "font-semibold" : ""}`}
      style={{ top: `${top}%`, color }}
    >
      {children}
    </span>
  );
}
