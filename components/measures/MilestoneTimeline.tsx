import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { MilestoneView } from "@/lib/cycle/measures/progress/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { shortDate } from "./formats";
import { timelinePlaces } from "./timelinePlaces";

/**
 * Milestones along the time. On a wide page a drawing with names above and below the line; on a phone, on paper and for a
 * screen reader an ordered list.
 */
export function MilestoneTimeline({ milestones, today }: { milestones: readonly MilestoneView[]; today: string }) {
  const t = useTranslations("measures.milestones");
  const locale = useLocale() as FigureLocale;
  if (milestones.length === 0) return <p className="mt-3 text-ink2">{t("empty")}</p>;
  return (
    <div className="@container mt-6">
      <Timeline milestones={milestones} today={today} />
      <ol className="@min-[54rem]:sr-only print:not-sr-only print:columns-2 print:break-inside-avoid">
        {milestones.map((one) => (
          <li
            key={one.id}
            className="relative break-inside-avoid pb-4 pl-8 before:absolute before:top-4 before:-bottom-1.5 before:left-[7px] before:border-l-2 before:border-s5 last:before:hidden"
          >
            <span
              aria-hidden
              className={classes(
                "absolute top-1 left-0 grid size-4 place-items-center rounded-full border-2 border-s5",
                one.reachedOn ? "bg-s5 text-on" : "bg-paper",
              )}
            >
              {one.reachedOn ? <Check size={11} strokeWidth={3.5} /> : null}
            </span>
            <b className="block leading-6">{one.title}</b>
            <span className={classes("text-sm", isOverdue(one, today) ? "text-warning" : "text-ink2")}>
              <span className="sr-only">{one.reachedOn ? t("reached") : t("open")}: </span>
              {whenOf(one, today, locale, t)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const width = 1136;
const lineHeight = 48;

function Timeline({ milestones, today }: { milestones: readonly MilestoneView[]; today: string }) {
  const t = useTranslations("measures.milestones");
  const locale = useLocale() as FigureLocale;
  const days = [...milestones.map(dayOf), today].sort();
  const [first, last] = [Date.parse(days[0] ?? today), Date.parse(days.at(-1) ?? today)];
  const x = (day: string) => 12 + (width - 24) * (last === first ? 0.5 : (Date.parse(day) - first) / (last - first));
  const labels = timelinePlaces(
    milestones.map((one) => ({ x: x(dayOf(one)), width: labelWidth(one, whenOf(one, today, locale, t)) })),
    width,
  );
  const above = Math.max(1, ...labels.map(({ row }) => -row));
  const below = Math.max(1, ...labels.map(({ row }) => row));
  const line = above * lineHeight + 30;
  const now = x(today);
  const years = yearsBetween(days[0] ?? today, days.at(-1) ?? today);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${line + below * lineHeight + 38}`}
      className="hidden w-full @min-[54rem]:block print:hidden"
    >
      <line x1={12} x2={now} y1={line} y2={line} stroke="var(--s5)" strokeWidth={4} />
      <line x1={now} x2={width - 12} y1={line} y2={line} stroke="var(--s5)" strokeWidth={2} strokeDasharray="3 5" />
      {years.map((year) => (
        <g key={year}>
          <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={line - 5} y2={line + 5} stroke="var(--s5)" />
          {years.length > 12 && year % 2 ? null : (
            <text x={x(`${year}-01-01`) + 5} y={line + 19} fontSize={13} fill="var(--ink2)">
              {year}
            </text>
          )}
        </g>
      ))}
      {milestones.map((one, i) => {
        const row = labels[i]?.row ?? 0;
        const end = line + row * lineHeight + (row < 0 ? 18 : -20);
        return <line key={one.id} x1={x(dayOf(one))} x2={x(dayOf(one))} y1={end} y2={line} stroke="var(--line2)" />;
      })}
      {milestones.map((one, i) => {
        const label = labels[i];
        if (!label) return null;
        const up = label.row < 0;
        const baseline = up ? line + label.row * lineHeight - 8 : line + label.row * lineHeight - 2;
        const place = x(dayOf(one));
        const text = place + (label.end ? 7 : -7);
        const anchor = label.end ? "end" : "start";
        return (
          <g key={one.id}>
            <text x={text} y={baseline} fontSize={15} fontWeight={600} textAnchor={anchor} fill="var(--ink)" {...halo}>
              {one.title}
            </text>
            <text
              x={text}
              y={baseline + 19}
              fontSize={14}
              textAnchor={anchor}
              fill={isOverdue(one, today) ? "var(--warning)" : "var(--ink2)"}
              {...halo}
            >
              {whenOf(one, today, locale, t)}
            </text>
          </g>
        );
      })}
      {milestones.map((one) => (
        <g key={one.id}>
          <circle
            cx={x(dayOf(one))}
            cy={line}
            r={7.5}
            fill={one.reachedOn ? "var(--s5)" : "var(--paper)"}
            stroke={one.reachedOn ? "var(--paper)" : "var(--s5)"}
            strokeWidth={2}
          />
          {one.reachedOn ? (
            <path
              d={`M${x(dayOf(one)) - 3.2},${line}l2.4,2.6l4.2,-5`}
              fill="none"
              stroke="var(--on)"
              strokeWidth={1.6}
            />
          ) : null}
        </g>
      ))}
      <line x1={now} x2={now} y1={line - 22} y2={line + 12} stroke="var(--ink)" strokeWidth={1.5} />
      <text
        x={now + (now > width - 70 ? -6 : 6)}
        y={line - 12}
        fontSize={14}
        fontWeight={600}
        textAnchor={now > width - 70 ? "end" : "start"}
        fill="var(--ink)"
        {...halo}
      >
        {t("today")}
      </text>
    </svg>
  );
}

const halo = { stroke: "var(--paper)", strokeWidth: 4, strokeLinejoin: "round", paintOrder: "stroke" } as const;

/** A reached milestone stands on its day, an overdue one where it was due. */
const dayOf = (milestone: MilestoneView) => milestone.reachedOn ?? milestone.dueOn;

const isOverdue = (milestone: MilestoneView, today: string) =>
  !milestone.reachedOn && milestone.dueOn < today && milestone.weeksLate > 0;

type Translate = ReturnType<typeof useTranslations<"measures.milestones">>;

function whenOf(milestone: MilestoneView, today: string, locale: FigureLocale, t: Translate): string {
  if (isOverdue(milestone, today))
    return t("overdue", { date: shortDate(milestone.dueOn, locale), weeks: milestone.weeksLate });
  if (!milestone.reachedOn) return t("planned", { date: shortDate(milestone.dueOn, locale) });
  const date = shortDate(milestone.reachedOn, locale);
  return milestone.weeksLate > 0 ? t("late", { date, weeks: milestone.weeksLate }) : date;
}

const labelWidth = (milestone: MilestoneView, when: string) =>
  Math.max(milestone.title.length * 7.6, when.length * 6.8) + 14;

function yearsBetween(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
