import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReviewResult, ReviewYear } from "@/lib/cycle/review/schema";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import type { Interval } from "@/lib/statistics/smallNumbers";
import { type PhaseKind, phasesOf } from "./ExpectedCoursePhases";
import { freestRoom, pointsAlong, type Spot, spreadLabels, ticksOf } from "./scale";
import { bareShare, percent, points } from "./shares";

const expectedColor = "var(--series1)";
const tint = (share: number) => `color-mix(in srgb, var(--series1) ${share}%, var(--card))`;

/** Sizes of the two drawings, in units of the picture: text keeps its size because neither is ever shrunk much. */
const wide = { width: 1136, height: 560, left: 52, right: 206, top: 96, bottom: 34, text: 15, small: 14 };
const slim = { width: 366, height: 470, left: 4, right: 14, top: 78, bottom: 30, text: 14, small: 13 };

/** One drawing of the expected course; see `ExpectedCourse`. */
export function ExpectedCourseDrawing({
  result,
  summary,
  narrow = false,
  className,
}: {
  result: Disclosed<ReviewResult>;
  summary: string;
  narrow?: boolean;
  className?: string;
}) {
  const t = useTranslations("review");
  const locale = useLocale() as FigureLocale;
  const size = narrow ? slim : wide;
  const { years, window, assessment } = result;
  const [plotLeft, plotRight] = [size.left, size.width - size.right];
  const plotBottom = size.height - size.bottom;
  const inset = narrow ? 42 : 30;
  const firstYear = years[0]?.year ?? 0;
  const lastYear = years.at(-1)?.year ?? 1;
  const step = (plotRight - plotLeft - inset - (narrow ? 14 : 24)) / Math.max(1, lastYear - firstYear);
  const x = (year: number) => plotLeft + inset + step * (year - firstYear);
  const ticks = ticksOf(roomy(valuesOf(years)), { most: narrow ? 6 : 7 });
  const y = (share: number) =>
    plotBottom - ((100 * share - ticks.from) / (ticks.to - ticks.from)) * (plotBottom - size.top);
  const phases = phasesOf(result);
  const judged = phases.find(({ kind }) => kind === "judged");
  const lineOf = (pick: (year: ReviewYear) => number | null | undefined) =>
    runs(years, pick)
      .map((run) => `M${run.map(([year, share]) => `${at(x(year))},${at(y(share))}`).join("L")}`)
      .join("");
  const bandOf = (pick: (expected: NonNullable<ReviewYear["expected"]>) => Interval) =>
    runs(years, (one) => (one.expected ? pick(one.expected).upper : null))
      .map((run) => {
        const lower = run.map(([year]) => {
          const expected = years.find((one) => one.year === year)?.expected;
          return `${at(x(year))},${at(y(expected ? pick(expected).lower : 0))}`;
        });
        return `M${run.map(([year, upper]) => `${at(x(year))},${at(y(upper))}`).join("L")}L${lower.reverse().join("L")}Z`;
      })
      .join("");
  const start = startPlace(result.startsOn);
  const selected = years.find(({ year }) => year === window.selectionYear)?.observed;
  const lineWord = (year: number) =>
    narrow && year !== firstYear && year !== lastYear ? `’${String(year).slice(2)}` : String(year);

  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={summary} className={className}>
      {/* phases above, the judged years tinted all the way down */}
      {judged ? (
        <rect
          x={Math.max(plotLeft, x(judged.from) - step / 2)}
          y={26}
          width={Math.min(plotRight, x(judged.to) + step / 2) - Math.max(plotLeft, x(judged.from) - step / 2)}
          height={plotBottom - 26}
          style={{ fill: tint(6) }}
        />
      ) : null}
      {phases.map((phase) => {
        const from = Math.max(plotLeft, x(phase.from) - step / 2);
        const to = Math.min(plotRight, x(phase.to) + step / 2);
        const word = phaseWord(phase.kind, to - from, narrow, judged !== undefined);
        return (
          <g key={phase.kind}>
            <rect
              x={from + 1}
              y={0.5}
              width={Math.max(0, to - from - 2)}
              height={25}
              rx={3}
              style={{
                fill: { before: "var(--track)", lag: "var(--card)", judged: tint(24), after: tint(10) }[phase.kind],
              }}
              stroke={phase.kind === "lag" ? "var(--control-line)" : "none"}
              strokeDasharray="3 3"
            />
            {word ? (
              <Label
                x={(from + to) / 2}
                y={18}
                anchor="middle"
                size={size.small}
                bold={phase.kind === "judged"}
                halo={false}
              >
                {t(`chart.phase.${word}`, { from: phase.from, to: phase.to })}
              </Label>
            ) : null}
          </g>
        );
      })}

      {/* axes */}
      {ticks.values.map((tick, i) => (
        <g key={tick}>
          <line
            x1={plotLeft}
            x2={plotRight}
            y1={y(tick / 100)}
            y2={y(tick / 100)}
            stroke={i === 0 ? "var(--control-line)" : "var(--line)"}
          />
          <Label
            x={narrow ? plotLeft : plotLeft - 10}
            y={y(tick / 100) + (narrow ? -5 : 5)}
            anchor={narrow ? "start" : "end"}
            size={narrow ? 13 : 14}
            color="var(--ink2)"
          >
            {axisLabel(tick, ticks.decimals, locale)}
          </Label>
        </g>
      ))}
      {years.map(({ year }) => (
        <g key={year}>
          <line x1={x(year)} x2={x(year)} y1={plotBottom} y2={plotBottom + 5} stroke="var(--control-line)" />
          {isNamed(year, firstYear, lastYear, step, window.selectionYear) ? (
            <Label
              x={x(year)}
              y={plotBottom + 22}
              anchor="middle"
              size={narrow ? 13 : 14}
              color={year === window.selectionYear ? "var(--ink)" : "var(--ink2)"}
              bold={year === window.selectionYear}
            >
              {lineWord(year)}
            </Label>
          ) : null}
        </g>
      ))}

      {/* when the area was chosen, when the measure began */}
      <line
        x1={x(window.selectionYear)}
        x2={x(window.selectionYear)}
        y1={34}
        y2={plotBottom}
        stroke="var(--ink)"
        strokeWidth={1.25}
      />
      <Label x={x(window.selectionYear) - 8} y={46} anchor="end" size={size.text} bold>
        {t(narrow ? "chart.selectionShort" : "chart.selection", { year: window.selectionYear })}
      </Label>
      {!narrow && x(window.selectionYear) > 290 && isPeak(result) ? (
        <>
          <Label x={x(window.selectionYear) - 8} y={65} anchor="end" size={size.small} color="var(--ink2)">
            {t("chart.peak1")}
          </Label>
          <Label x={x(window.selectionYear) - 8} y={83} anchor="end" size={size.small} color="var(--ink2)">
            {t("chart.peak2")}
          </Label>
        </>
      ) : null}
      {start > firstYear && start < lastYear + 0.4 ? (
        <>
          <line
            x1={x(start)}
            x2={x(start)}
            y1={34}
            y2={plotBottom}
            stroke="var(--ink)"
            strokeWidth={1.25}
            strokeDasharray="5 4"
          />
          <Label x={x(start) + 8} y={narrow && x(start) - x(window.selectionYear) < 12 ? 64 : 46} size={size.text} bold>
            {narrow
              ? t("chart.startShort", { year: Number(result.startsOn.slice(0, 4)) })
              : t("chart.start", { month: monthOf(result.startsOn, locale) })}
          </Label>
          {!narrow && judged ? (
            <Label x={x(start) + 8} y={65} size={size.small} color="var(--ink2)">
              {t("chart.judgedFrom", { year: judged.from })}
            </Label>
          ) : null}
        </>
      ) : null}

      {/* expected band and line, the city, what was observed */}
      <path d={bandOf((expected) => expected.band95)} fill={expectedColor} opacity={0.12} />
      <path d={bandOf((expected) => expected.band80)} fill={expectedColor} opacity={0.18} />
      <path d={lineOf((one) => one.city)} fill="none" stroke="var(--control-line)" strokeWidth={2} />
      <path
        d={lineOf((one) => one.expected?.share)}
        fill="none"
        stroke={expectedColor}
        strokeWidth={2.75}
        strokeDasharray="8 5"
      />
      {years.map(({ year, expected }) =>
        expected ? (
          <rect
            key={year}
            x={x(year) - 3.5}
            y={y(expected.share) - 3.5}
            width={7}
            height={7}
            transform={`rotate(45 ${at(x(year))} ${at(y(expected.share))})`}
            fill="var(--card)"
            stroke={expectedColor}
            strokeWidth={1.75}
          />
        ) : null,
      )}
      {years.map(({ year, observed }) =>
        observed ? (
          <line
            key={year}
            x1={x(year)}
            x2={x(year)}
            y1={y(observed.whiskers.lower)}
            y2={y(observed.whiskers.upper)}
            stroke="var(--ink)"
            strokeWidth={1.25}
            opacity={0.62}
          />
        ) : null,
      )}
      <path
        d={lineOf((one) => one.observed?.share)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2.5}
        strokeLinejoin="round"
      />
      {years.map(({ year, observed }) =>
        observed ? (
          <circle
            key={year}
            cx={x(year)}
            cy={y(observed.share)}
            r={year === window.selectionYear ? 5.5 : 4.25}
            fill="var(--ink)"
            stroke="var(--card)"
            strokeWidth={1.25}
          />
        ) : null,
      )}
      {selected ? (
        <Label x={x(window.selectionYear) + 9} y={y(selected.share) - 8} size={size.text} bold>
          {percent(selected.share, locale)}
        </Label>
      ) : null}

      {narrow ? (
        <NarrowLabels result={result} x={x} y={y} left={plotLeft + inset} right={plotRight} bottom={plotBottom} />
      ) : (
        <>
          {assessment && judged ? (
            <path
              d={`M${at(x(judged.from))},${at(y(assessment.expectedShare.value))}H${plotRight}M${at(x(judged.from))},${at(y(assessment.observedShare))}H${plotRight}`}
              fill="none"
              stroke="var(--ink)"
              strokeDasharray="1 3"
            />
          ) : null}
          <WideLabels result={result} y={y} left={plotRight} top={size.top} bottom={plotBottom} />
          {ticks.from > 0 ? (
            <Label x={plotLeft + 6} y={plotBottom - 8} size={13} color="var(--ink2)" italic>
              {t("chart.axisStarts", { value: axisLabel(ticks.from, ticks.decimals, locale) })}
            </Label>
          ) : null}
        </>
      )}
    </svg>
  );
}

/** Names and last values at the end of the lines, and the bracket between expected and observed. */
function WideLabels({
  result,
  y,
  left,
  top,
  bottom,
}: {
  result: ReviewResult;
  y: (share: number) => number;
  left: number;
  top: number;
  bottom: number;
}) {
  const t = useTranslations("review");
  const locale = useLocale() as FigureLocale;
  const { years, assessment } = result;
  const lastOf = (pick: (year: ReviewYear) => number | null | undefined) => {
    const year = years.findLast((one) => pick(one) != null);
    const share = year && pick(year);
    return year && share != null ? { year: year.year, share } : undefined;
  };
  const ends = [
    { key: "expected", color: expectedColor, name: t("chart.expected"), end: lastOf((one) => one.expected?.share) },
    {
      key: "observed",
      color: "var(--ink)",
      name: t("chart.observed", { area: shortened(result.areaName) }),
      end: lastOf((one) => one.observed?.share),
    },
    {
      key: "city",
      color: "var(--ink2)",
      name: t("chart.city", { city: result.cityName ?? "" }),
      end: result.cityName ? lastOf((one) => one.city) : undefined,
    },
  ].flatMap(({ end, ...rest }) => (end ? [{ ...rest, end, place: y(end.share) }] : []));
  const middle = assessment ? (y(assessment.expectedShare.value) + y(assessment.observedShare)) / 2 : undefined;
  const places = [...ends.map(({ place }) => place), ...(middle === undefined ? [] : [middle])];
  const spread = spreadLabels(
    places.map((place) => place - top),
    44,
    bottom - top - 16,
  ).map((place) => place + top);
  const bracket = spread.at(-1) ?? 0;
  return (
    <>
      {ends.map((one, i) => (
        <g key={one.key}>
          <Label x={left + 14} y={(spread[i] ?? 0) - 1} size={15} color={one.color} bold>
            {one.name}
          </Label>
          <Label x={left + 14} y={(spread[i] ?? 0) + 18} size={15} color={one.color}>
            {`${one.end.year}: ${percent(one.end.share, locale)}`}
          </Label>
        </g>
      ))}
      {assessment && middle !== undefined ? (
        <>
          <path
            d={`M${left},${at(y(assessment.expectedShare.value))}h9V${at(y(assessment.observedShare))}h-9${
              Math.abs(bracket - middle) > 3 ? `M${left + 9},${at(middle)}L${left + 20},${at(bracket)}` : ""
            }`}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.5}
          />
          <Label x={left + 24} y={bracket + 2} size={17} bold>
            {t("chart.bracket", { points: points(assessment.difference.value, locale) })}
          </Label>
          <Label x={left + 24} y={bracket + 20} size={13}>
            {t("chart.bracketYears", {
              from: result.window.selectionYear + result.window.lag + 1,
              to: result.window.selectionYear + result.window.lag + result.window.postYears,
            })}
          </Label>
        </>
      ) : null}
    </>
  );
}

/** On a phone the names stand beside the lines, where nothing else is drawn, and only the last values at their ends. */
function NarrowLabels({
  result,
  x,
  y,
  left,
  right,
  bottom,
}: {
  result: ReviewResult;
  x: (year: number) => number;
  y: (share: number) => number;
  left: number;
  right: number;
  bottom: number;
}) {
  const t = useTranslations("review");
  const locale = useLocale() as FigureLocale;
  const last = result.years.at(-1);
  const banded = result.years.filter((one) => one.expected);
  const highest = Math.max(...banded.map((one) => one.expected?.band95.upper ?? 0));
  const [expected, observed] = [last?.expected?.share, last?.observed?.share];
  const above = expected === undefined || observed === undefined || observed <= expected;
  const spots = (pick: (year: ReviewYear) => number | null | undefined): Spot[] =>
    result.years.flatMap((one) => {
      const share = pick(one);
      return share == null ? [] : [[x(one.year), y(share)] as const];
    });
  const course = spots((one) => one.observed?.share);
  const city = result.cityName ? spots((one) => one.city) : [];
  const values: Spot[] = [
    ...(last && observed !== undefined ? [[x(last.year) - 8, y(observed) + (above ? 15 : -15)] as const] : []),
    ...(last && expected !== undefined ? [[x(last.year) - 8, y(expected) + (above ? -15 : 15)] as const] : []),
  ];
  const drawn = [
    ...pointsAlong(course),
    ...pointsAlong(city),
    ...pointsAlong(spots((one) => one.expected?.share)),
    ...result.years.flatMap(({ year, observed: own }) =>
      own
        ? pointsAlong([
            [x(year), y(own.whiskers.lower)],
            [x(year), y(own.whiskers.upper)],
          ])
        : [],
    ),
    ...values,
  ];
  const observedName = t("chart.observed", { area: shortened(result.areaName) });
  const cityName =
    last?.city != null && result.cityName
      ? `${t("chart.city", { city: result.cityName })} ${percent(last.city, locale)}`
      : null;
  const observedRoom = roomBeside(course, observedName, { left, right, bottom, reach: 46 }, drawn);
  const cityRoom = cityName ? roomBeside(city, cityName, { left, right, bottom, reach: 8 }, drawn) : null;
  return (
    <>
      {banded.length > 0 ? (
        <Label x={right} y={y(highest) - 8} anchor="end" size={14} color={expectedColor} bold>
          {t("chart.expected")}
        </Label>
      ) : null}
      {observedRoom ? (
        <Label x={observedRoom.x} y={observedRoom.y + 14} size={14} bold>
          {observedName}
        </Label>
      ) : null}
      {cityRoom ? (
        <Label x={cityRoom.x} y={cityRoom.y + 14} size={14} color="var(--ink2)" bold>
          {cityName}
        </Label>
      ) : null}
      {last && expected !== undefined ? (
        <Label
          x={x(last.year) + 10}
          y={y(expected) + (above ? -10 : 20)}
          anchor="end"
          size={14}
          color={expectedColor}
          bold
        >
          {bareShare(expected, locale)}
        </Label>
      ) : null}
      {last && observed !== undefined ? (
        <Label x={x(last.year) + 10} y={y(observed) + (above ? 20 : -10)} anchor="end" size={14} bold>
          {bareShare(observed, locale)}
        </Label>
      ) : null}
    </>
  );
}

/** Room for the name of a line: below or above it, at its end, its beginning or its middle. */
function roomBeside(
  line: readonly Spot[],
  name: string,
  { left, right, bottom, reach }: { left: number; right: number; bottom: number; reach: number },
  drawn: readonly Spot[],
) {
  const width = name.length * 7.4;
  const height = 18;
  const rooms = [right - width, left, (left + right - width) / 2].flatMap((from) => {
    const under = line.filter(([at]) => at >= from - 12 && at <= from + width + 12).map(([, place]) => place);
    const [high, low] = [Math.min(...under), Math.max(...under)];
    return under.length === 0
      ? []
      : [low + 6, low + reach, high - height - 6, high - height - reach].map((top) => ({
          x: from,
          y: top,
          width,
          height,
        }));
  });
  const [first, ...others] = rooms.filter((room) => room.y + height < bottom);
  return first ? freestRoom([first, ...others], drawn) : null;
}

function Label({
  x,
  y,
  size,
  anchor = "start",
  color = "var(--ink)",
  bold = false,
  italic = false,
  halo = true,
  children,
}: {
  x: number;
  y: number;
  size: number;
  anchor?: "start" | "middle" | "end";
  color?: string;
  bold?: boolean;
  italic?: boolean;
  halo?: boolean;
  children: ReactNode;
}) {
  return (
    <text
      x={at(x)}
      y={at(y)}
      fontSize={size}
      textAnchor={anchor}
      fill={color}
      fontWeight={bold ? 600 : undefined}
      fontStyle={italic ? "italic" : undefined}
      stroke={halo ? "var(--card)" : undefined}
      strokeWidth={halo ? 4 : undefined}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}

const at = (value: number): number => Math.round(value * 10) / 10;

/** Connected years in which something is known. */
function runs(
  years: readonly ReviewYear[],
  pick: (year: ReviewYear) => number | null | undefined,
): [number, number][][] {
  const found: [number, number][][] = [];
  let before: number | undefined;
  for (const year of years) {
    const share = pick(year);
    if (share == null) continue;
    if (before !== year.year - 1) found.push([]);
    found.at(-1)?.push([year.year, share]);
    before = year.year;
  }
  return found;
}

/** Percent, with room below for the name of the lowest line and the note on the axis. */
function roomy(shares: readonly number[]): number[] {
  const [low, high] = [100 * Math.min(...shares), 100 * Math.max(...shares)];
  return [Math.max(0, low - 0.09 * (high - low)), high];
}

function valuesOf(years: readonly ReviewYear[]): number[] {
  return years.flatMap(({ observed, expected, city }) => [
    ...(observed ? [observed.whiskers.lower, observed.whiskers.upper] : []),
    ...(expected ? [expected.band95.lower, expected.band95.upper] : []),
    ...(city === null ? [] : [city]),
  ]);
}

/** Where a day lies between the reference dates, which are the last days of their years. */
function startPlace(day: string): number {
  const year = Number(day.slice(0, 4));
  const [from, to] = [Date.UTC(year - 1, 11, 31), Date.UTC(year, 11, 31)];
  return year - 1 + (Date.parse(`${day}T00:00:00Z`) - from) / (to - from);
}

/** The selection year was the highest of the history: what such peaks do by themselves is worth a line. */
function isPeak({ years, window, direction }: ReviewResult): boolean {
  const history = years.filter(({ year, observed }) => observed && year <= window.selectionYear);
  const own = history.at(-1)?.observed?.share;
  return direction === "fall" && own !== undefined && history.every(({ observed }) => (observed?.share ?? 0) <= own);
}

function phaseWord(kind: PhaseKind, width: number, narrow: boolean, isJudged: boolean) {
  if (kind === "before") return width > 270 ? "beforeLong" : width > 86 ? "before" : undefined;
  if (kind === "lag") return width > 48 ? "lag" : undefined;
  if (kind === "judged") return width > 190 && !narrow ? "judgedYears" : width > 60 ? "judged" : undefined;
  if (width > 130) return isJudged ? "later" : "afterLong";
  return width > 52 ? "after" : undefined;
}

/** Every year where there is room, else every second; first, last and the selection always. */
function isNamed(year: number, first: number, last: number, step: number, selected: number): boolean {
  if (step >= 42 || year === selected) return true;
  if (Math.abs(year - selected) === 1) return false;
  return year === first || year === last || ((last - year) % 2 === 0 && year !== first + 1);
}

function axisLabel(tick: number, decimals: number, locale: FigureLocale): string {
  return locale === "de" ? `${formatNumber(tick, decimals, "de")} %` : `${formatNumber(tick, decimals, "en")}%`;
}

function monthOf(day: string, locale: FigureLocale): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Long lists of areas do not fit beside a line. */
function shortened(name: string): string {
  return name.length > 16 ? `${name.split(/[ ,/]/)[0] ?? name} …` : name;
}
