import { useTranslations } from "next-intl";
import type { ReviewView } from "@/lib/cycle/review/schema";
import { shareOf, ticksOf } from "./scale";

/** A review at a glance: the observed line, and where it was to be expected. The measure's page shows and explains it in full. */
export function CourseGlance({
  review,
  caption,
}: {
  review: ReviewView;
  /** Where the text beside it does not name indicator and area. */
  caption?: string;
}) {
  const t = useTranslations("figure.glance");
  const { years, areaName, startsOn } = review.result;
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
        aria-label={t("summary", { name: areaName, first, last })}
        className="relative mr-24 mt-6 h-24 text-[13px] leading-4 text-ink2"
      >
        <span
          aria-hidden="true"
          className="absolute -top-5 bottom-0 border-l border-dotted border-control-line"
          style={{ left: `${start * 100}%` }}
        >
          <span className={`absolute top-0 whitespace-nowrap px-1.5 ${start > 0.5 ? "right-full" : "left-full"}`}>
            {t("start", { year: startsOn.slice(0, 4) })}
          </span>
        </span>
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
      {caption ? <figcaption className="mt-1 text-sm text-ink2">{caption}</figcaption> : null}
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
