import type { CSSProperties, ReactNode } from "react";
import { StageMark } from "@/components/ring/StageMark";
import { stageColor } from "@/components/ring/stages";
import { classes } from "@/components/ui/classes";
import { Section } from "@/components/ui/Section";
import type { CycleView } from "@/lib/cycle/queries";
import { currentStage } from "@/lib/cycle/stages";
import { daysUntil } from "@/lib/desk/rules";
import { stageWords } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";
import { type DayMark, linesOf, placeOf, sideOf, yearsBetween } from "./timeline";

/** Zeitplan: each stage as a bar over the years, below it the decisions and the years of data, and where today is. */
export function Timeline({
  cycle,
  decisions,
  data,
  today,
}: {
  cycle: CycleView;
  decisions: readonly DayMark[];
  data: readonly DayMark[];
  today: string;
}) {
  const days = [
    cycle.startsOn,
    cycle.endsOn,
    ...cycle.stages.flatMap((stage) => [stage.startsOn, stage.endsOn]),
  ].sort();
  const from = days[0] ?? cycle.startsOn;
  const to = days.at(-1) ?? cycle.endsOn;
  const at = (day: string) => placeOf(day, from, to);
  const current = currentStage(cycle.closedStages);
  const running = today >= from && today <= to;
  const within = (marks: readonly DayMark[]) => marks.filter(({ on }) => on >= from && on <= to);
  const years = yearsBetween(from, to);
  return (
    <Section
      title="Zeitplan"
      count={`${formatDate(from, "de")} bis ${formatDate(to, "de")}`}
      className="print:break-inside-avoid"
    >
      <div className="relative overflow-x-clip pt-2">
        <div aria-hidden className="pointer-events-none absolute inset-y-0 right-0 left-0 sm:left-56">
          {years.map((year) => (
            <span key={year} className="absolute inset-y-0 border-l border-line" style={{ left: `${at(year)}%` }} />
          ))}
          {running ? (
            <span className="absolute inset-y-0 border-l-2 border-ink" style={{ left: `${at(today)}%` }} />
          ) : null}
        </div>
        <div aria-hidden className="relative ml-0 h-7 sm:ml-56">
          {years.map((year, index) => {
            const room = (index + 1 < years.length ? at(years[index + 1] ?? to) : 100) - at(year);
            return room < 6 || (running && Math.abs(at(today) - at(year)) < 8) ? null : (
              <span key={year} className="absolute pl-1.5 font-semibold" style={{ left: `${at(year)}%` }}>
                {year.slice(0, 4)}
              </span>
            );
          })}
          {running ? (
            <span
              className={classes(
                "absolute bg-ink px-2 text-sm font-semibold whitespace-nowrap text-paper [print-color-adjust:exact]",
                at(today) > 70 ? "-translate-x-full rounded-l-sm" : "rounded-r-sm",
              )}
              style={{ left: `${at(today)}%` }}
            >
              heute
            </span>
          ) : null}
        </div>
        <ul className="relative">
          {cycle.stages.map(({ stage, startsOn, endsOn, closure }) => {
            const left = at(startsOn);
            const width = at(endsOn) - left;
            const closed = closure ? closure.at.toISOString().slice(0, 10) : undefined;
            const isCurrent = stage === current;
            const days = daysUntil(endsOn, today);
            const words = closed
              ? formatDate(closed, "de")
              : isCurrent
                ? days < 0
                  ? `${-days} ${days === -1 ? "Tag" : "Tage"} über der Zeit`
                  : `noch ${days} ${days === 1 ? "Tag" : "Tage"}`
                : `ab ${formatDate(startsOn, "de")}`;
            return (
              <Row
                key={stage}
                name={
                  <>
                    <StageMark stage={stage} size={22} decorative />
                    <span className={isCurrent ? "font-semibold" : undefined}>{stageWords[stage].de}</span>
                    <span className="sr-only">
                      : {formatDate(startsOn, "de")} bis {formatDate(endsOn, "de")},{" "}
                      {closed ? "abgeschlossen am" : "noch nicht abgeschlossen,"}
                    </span>
                  </>
                }
              >
                <span
                  aria-hidden
                  className="absolute top-2 h-4 min-w-2 overflow-hidden rounded-sm border-[1.5px] border-(--c) bg-card [print-color-adjust:exact]"
                  style={{ left: `${left}%`, width: `${width}%`, "--c": stageColor(stage) } as CSSProperties}
                >
                  <span
                    className="block h-full bg-(--c) [print-color-adjust:exact]"
                    style={{ width: closed ? "100%" : isCurrent ? `${placeOf(today, startsOn, endsOn)}%` : "0" }}
                  />
                </span>
                <Words begin={left} end={left + width} filled={closed !== undefined}>
                  <span
                    className={isCurrent ? "font-semibold" : undefined}
                    style={isCurrent ? { color: stageColor(stage) } : undefined}
                  >
                    {words}
                  </span>
                </Words>
              </Row>
            );
          })}
          <Marks name="Beschlüsse" marks={within(decisions)} from={from} to={to} shape="rotate-45 rounded-[1px]" />
          <Marks name="Neue Datenjahre" marks={within(data)} from={from} to={to} shape="rounded-full" />
        </ul>
      </div>
    </Section>
  );
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li className="grid sm:grid-cols-[14rem_1fr] sm:items-center">
      <span className="flex items-center gap-2.5 max-sm:pt-1.5">{name}</span>
      <span className="relative block h-8">{children}</span>
    </li>
  );
}

function Words({
  begin,
  end,
  filled = false,
  children,
}: {
  begin: number;
  end: number;
  /** The bar is full of its colour. */
  filled?: boolean;
  children: ReactNode;
}) {
  const side = sideOf(begin, end);
  return (
    <span
      className={classes(
        "absolute top-1.5 mx-2.5 text-sm whitespace-nowrap",
        side === "inside"
          ? filled
            ? "text-on"
            : "mt-0.5 bg-card px-1 leading-4 text-ink2"
          : "bg-paper text-ink2 print:bg-transparent",
      )}
      style={side === "left" ? { right: `${100 - begin}%` } : { left: `${side === "inside" ? begin : end}%` }}
    >
      {children}
    </span>
  );
}

function Marks({
  name,
  marks,
  from,
  to,
  shape,
}: {
  name: string;
  marks: readonly DayMark[];
  from: string;
  to: string;
  shape: string;
}) {
  return linesOf(marks, from, to, 36).map((line, index) => (
    <Row
      key={`${line[0]?.on} ${line[0]?.label}`}
      name={<span className={index > 0 ? "sr-only" : "sm:pl-8"}>{name}</span>}
    >
      {line.map((mark) => {
        const left = placeOf(mark.on, from, to);
        return (
          <span key={`${mark.on}${mark.label}`}>
            <span
              aria-hidden
              className={classes(
                "absolute top-2.5 size-3 -translate-x-1/2 border-[1.5px] border-ink [print-color-adjust:exact]",
                shape,
                mark.done ? "bg-ink" : "bg-card",
              )}
              style={{ left: `${left}%` }}
            />
            <Words begin={left} end={left}>
              {mark.label}
            </Words>
          </span>
        );
      })}
    </Row>
  ));
}
