import { useLocale, useTranslations } from "next-intl";
import { bareNumber, formatBare, formatShown, stateWord } from "@/components/figure/shown";
import { classes } from "@/components/ui/classes";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { cityLook, focusLook, type LineLook, lookOf, Marker, othersLook } from "./marks";
import {
  datePlaces,
  fewLabelledDates,
  labelledDates,
  lastKnown,
  runsOf,
  shareOf,
  spreadLabels,
  type Ticks,
  ticksOf,
} from "./scale";

export interface ChartSeries {
  readonly key: string;
  readonly name: string;
  /** One figure a date. */
  readonly values: readonly Figure[];
  /**
   * `focus` is what the chart is about, `city` the dashed grey beside it, `others` a thin line without a name that only
   * shows the spread; without it the next of six looks.
   */
  readonly role?: "focus" | "city" | "others";
}

/** A dated event: a dotted line with its word. */
export interface ChartMark {
  readonly date: string;
  readonly label: string;
}

/**
 * Lines over years with direct labels, drawn on the server as vectors: no script, the same on paper. What is not known is
 * a gap. Pointing at a year shows its values. Put a table of the same values beside it (`SeriesTable`).
 */
export function LineChart({
  dates,
  series,
  format,
  summary,
  height = 220,
  marks = [],
  labels = "names",
  axis = true,
  className,
}: {
  dates: readonly string[];
  /** At most six beside `focus` and `city`. */
  series: readonly ChartSeries[];
  format: ShownFormat;
  /** What the lines show, in a sentence. */
  summary: string;
  /** In pixels. */
  height?: number;
  marks?: readonly ChartMark[];
  /** Beside the last value: `names` "27,9 Mühlenau", `values` "27,9" alone. */
  labels?: "names" | "values";
  /** Left out in very small charts. */
  axis?: boolean;
  className?: string;
}) {
  const locale = useLocale() as FigureLocale;
  const ticks = ticksOf(series.flatMap((one) => one.values.flatMap((v) => (v.state === "known" ? [v.value] : []))));
  const places = datePlaces(dates);
  const drawn = looksFor(series);
  const named = drawn.filter(({ one }) => one.role !== "others");
  const ends = named.flatMap(({ one, look }) => {
    const last = lastKnown(one.values);
    return last ? [{ one, look, last, top: (1 - shareOf(last.value, ticks)) * height }] : [];
  });
  const tops = spreadLabels(
    ends.map((end) => end.top),
    18,
    height,
  );
  const labelText = (end: (typeof ends)[number]) =>
    `${formatBare(end.one.values[end.last.index] as Figure, format, locale)}${labels === "names" ? ` ${end.one.name}` : ""}`;
  const labelRoom = Math.min(Math.max(...ends.map((end) => labelText(end).length), 3) * 7.4 + 12, 190);
  return (
    <div
      role="img"
      aria-label={summary}
      className={classes("relative text-[13.5px] leading-[18px] text-ink2", axis && "pl-11", className)}
      style={{ paddingRight: labelRoom, paddingBottom: 24, paddingTop: 8 }}
    >
      <div className="relative" style={{ height }}>
        {axis ? <Axis ticks={ticks} format={format} locale={locale} /> : <Base />}
        <svg
          aria-hidden="true"
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {drawn.map(({ one, look }) =>
            runsOf(one.values).map((run) => (
              <polyline
                key={`${one.key}-${run[0]?.index}`}
                points={run.map((p) => `${xOf(places, p.index)},${(1 - shareOf(p.value, ticks)) * 1000}`).join(" ")}
                fill="none"
                stroke={look.color}
                strokeWidth={look.width}
                strokeDasharray={look.dash}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            )),
          )}
        </svg>
        {named.map(({ one, look }) => (
          <LonePoints key={one.key} one={one} look={look} places={places} ticks={ticks} />
        ))}
        {marks.map((mark) => (
          <Mark key={mark.date + mark.label} mark={mark} dates={dates} />
        ))}
        {ends.map((end, i) => (
          <div key={end.one.key}>
            <Marker
              look={end.look}
              size={end.one.role === "city" ? 6 : 9}
              style={{ left: `${(places[end.last.index] ?? 1) * 100}%`, top: end.top }}
            />
            <span
              aria-hidden
              className={classes(
                "absolute left-full max-w-[190px] -translate-y-1/2 truncate pl-2.5",
                end.one.role === "focus" ? "font-semibold text-action" : "text-ink2",
              )}
              style={{ top: tops[i], width: labelRoom }}
            >
              {labelText(end)}
            </span>
          </div>
        ))}
        <YearLabels dates={dates} places={places} flush={!axis} />
        <Readings dates={dates} places={places} drawn={named} format={format} locale={locale} />
      </div>
    </div>
  );
}

type Drawn = { readonly one: ChartSeries; readonly look: LineLook };

function looksFor(series: readonly ChartSeries[]): Drawn[] {
  let next = 0;
  const drawn = series.map((one) => ({
    one,
    look:
      one.role === "focus"
        ? focusLook
        : one.role === "city"
          ? cityLook
          : one.role === "others"
            ? othersLook
            : lookOf(next++),
  }));
  // The line the chart is about lies on top, the thin ones at the bottom.
  const layer = ({ one }: Drawn) => (one.role === "focus" ? 2 : one.role === "others" ? 0 : 1);
  return drawn.sort((a, b) => layer(a) - layer(b));
}

const xOf = (places: readonly number[], index: number) => (places[index] ?? 0) * 1000;

function Axis({ ticks, format, locale }: { ticks: Ticks; format: ShownFormat; locale: FigureLocale }) {
  return (
    <div aria-hidden>
      {ticks.values.map((tick) => (
        <div
          key={tick}
          className="absolute inset-x-0 border-t border-line"
          style={{ top: `${(1 - shareOf(tick, ticks)) * 100}%` }}
        >
          <span className="absolute right-full -translate-y-1/2 whitespace-nowrap pr-2.5">
            {bareNumber(tick, format, locale, ticks.decimals)}
          </span>
        </div>
      ))}
    </div>
  );
}

const Base = () => <div aria-hidden className="absolute inset-x-0 bottom-0 border-b border-line2" />;

/** A value between two gaps would be an invisible line. */
function LonePoints({ one, look, places, ticks }: Drawn & { places: readonly number[]; ticks: Ticks }) {
  return runsOf(one.values)
    .filter((run) => run.length === 1)
    .map(([point]) =>
      point ? (
        <Marker
          key={point.index}
          look={look}
          size={6}
          style={{
            left: `${(places[point.index] ?? 0) * 100}%`,
            top: `${(1 - shareOf(point.value, ticks)) * 100}%`,
          }}
        />
      ) : null,
    );
}

function Mark({ mark, dates }: { mark: ChartMark; dates: readonly string[] }) {
  const places = datePlaces([...dates, mark.date].sort());
  const at = places[[...dates, mark.date].sort().indexOf(mark.date)] ?? 0;
  return (
    <span
      aria-hidden
      className="absolute inset-y-0 border-l-2 border-dotted border-s5"
      style={{ left: `${at * 100}%` }}
    >
      <span className={classes("absolute bottom-0.5 whitespace-nowrap text-s5", at > 0.5 ? "right-1.5" : "left-1.5")}>
        {mark.label}
      </span>
    </span>
  );
}

/** `flush`: without an axis beside the chart the first year keeps inside. */
function YearLabels({ dates, places, flush }: { dates: readonly string[]; places: readonly number[]; flush: boolean }) {
  return (
    <div aria-hidden>
      {(flush ? fewLabelledDates(dates) : labelledDates(dates)).map((i) => (
        <span
          key={dates[i]}
          className={classes("absolute top-full pt-1.5", flush && i === 0 ? "" : "-translate-x-1/2")}
          style={{ left: `${(places[i] ?? 0) * 100}%` }}
        >
          {dates[i]?.slice(0, 4)}
        </span>
      ))}
    </div>
  );
}

/** Pointing at a year shows what it holds; no script. */
function Readings({
  dates,
  places,
  drawn,
  format,
  locale,
}: {
  dates: readonly string[];
  places: readonly number[];
  drawn: readonly Drawn[];
  format: ShownFormat;
  locale: FigureLocale;
}) {
  const t = useTranslations("figure");
  const rows = [...drawn].sort((a, b) => Number(a.one.role === "city") - Number(b.one.role === "city"));
  return (
    <div aria-hidden className="absolute inset-0 print:hidden">
      {dates.map((date, i) => {
        const at = places[i] ?? 0;
        const [left, right] = [(at + (places[i - 1] ?? at)) / 2, (at + (places[i + 1] ?? at)) / 2];
        return (
          <div
            key={date}
            className="group/year absolute inset-y-0"
            style={{ left: `${left * 100}%`, width: `${Math.max(right - left, 0.01) * 100}%` }}
          >
            <span
              className="absolute inset-y-0 hidden border-l border-ink2 group-hover/year:block"
              style={{ left: right > left ? `${((at - left) / (right - left)) * 100}%` : 0 }}
            />
            <span
              className={classes(
                "pointer-events-none absolute top-0 z-10 hidden min-w-40 rounded-sm border border-line2 bg-card px-3 py-2 text-ink shadow-[0_6px_16px_-10px_rgb(0_0_0/.5)] group-hover/year:block",
                at > 0.5 ? "right-full mr-2" : "left-full ml-2",
              )}
            >
              <b className="block">{date.slice(0, 4)}</b>
              {rows.map(({ one }) => {
                const value = one.values[i];
                return (
                  <span key={one.key} className="flex justify-between gap-4 whitespace-nowrap">
                    <span className="text-ink2">{one.name}</span>
                    <span>
                      {value ? stateWord(value, locale) || formatShown(value, format, locale) : t("states.missing")}
                    </span>
                  </span>
                );
              })}
            </span>
          </div>
        );
      })}
    </div>
  );
}
