import { useLocale, useTranslations } from "next-intl";
import { points } from "@/components/chart/shares";
import { classes } from "@/components/ui/classes";
import { goalAgainstLimit } from "@/lib/cycle/measures/targets/rules";
import type { FixedComparison } from "@/lib/cycle/measures/targets/schema";
import type { Estimate } from "@/lib/statistics/expectedCourse";
import type { FigureLocale } from "@/lib/statistics/format";
import { EffectBox } from "./EffectBox";

/** The Nachweisgrenze against the goal, known at the decision: the most honest number on the page. */
export function DetectionLimit({
  comparison,
  targetValue,
  difference,
  decided = true,
}: {
  comparison: FixedComparison;
  targetValue: number | null;
  /** Observed minus expected, once there is a review. */
  difference: Estimate | null;
  /** False while it is only a preview before the decision. */
  decided?: boolean;
}) {
  const t = useTranslations("review.limit");
  const locale = useLocale() as FigureLocale;
  const { detectable } = comparison;
  const { verdict, wanted } = goalAgainstLimit(comparison, targetValue);
  const goal = wanted === null ? "none" : points(wanted, locale);
  if (!detectable)
    return (
      <EffectBox title={t("title")} headline={t("unknown")}>
        <p className="mt-3 text-ink2">
          {t("unknownText")} {decided ? t("known") : null}
        </p>
      </EffectBox>
    );
  return (
    <EffectBox title={t("title")} headline={t("from", { points: points(detectable.points, locale) })}>
      <div className="@container">
        {[
          { width: 440, className: "hidden @min-[24rem]:block print:block" },
          { width: 290, className: "@min-[24rem]:hidden print:hidden" },
        ].map((drawing) => (
          <Axis
            key={drawing.width}
            {...drawing}
            limit={detectable.points}
            wanted={wanted}
            difference={difference}
            summary={t("picture", {
              limit: points(detectable.points, locale),
              difference: difference ? points(difference.value, locale) : "none",
              goal,
            })}
          />
        ))}
      </div>
      <p className="text-ink2">
        {t("text")}{" "}
        {verdict === "belowLimit" || verdict === "aboveLimit" ? (
          <>
            <b className="text-ink">{t(verdict, { points: goal })}</b>{" "}
            {verdict === "belowLimit" && decided ? t("known") : null}
          </>
        ) : (
          t("noGoal")
        )}
      </p>
    </EffectBox>
  );
}

function Axis({
  limit,
  wanted,
  difference,
  summary,
  width,
  className,
}: {
  width: number;
  className: string;
  limit: number;
  wanted: number | null;
  difference: Estimate | null;
  summary: string;
}) {
  const t = useTranslations("review.limit");
  const locale = useLocale() as FigureLocale;
  const marks = [
    0,
    limit,
    ...(wanted === null ? [] : [wanted]),
    ...(difference ? [difference.lower, difference.upper] : []),
  ];
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const room = Math.max(1, high - low) * 0.14;
  const [from, to] = [low - room, high + room];
  const x = (value: number) => 8 + ((width - 16) * (value - from)) / (to - from);
  const step = [1, 2, 5, 10, 20].find((size) => (to - from) / size <= width / 60) ?? 50;
  const ticks = Array.from({ length: 60 }, (_, i) => (Math.ceil(from / step) + i) * step).filter(
    (value) => value <= to,
  );
  const falling = limit < 0;
  // A far goal moves the two lines together: then their names stand on the outer sides and keep apart.
  const isTight = Math.abs(x(0) - x(limit)) < 150;
  const side = (at: number) => (falling ? at : width - at);
  const limitEnd = Math.max(side(x(limit)) + 6, 106);
  const names = isTight
    ? { limit: side(limitEnd), expected: side(Math.max(Math.min(side(x(0)) - 6, width - 58), limitEnd + 8)) }
    : {
        limit: falling ? Math.max(0, x(limit) - 20) : Math.min(width, x(limit) + 20),
        expected: x(0) + (falling ? 6 : -6),
      };
  // The figure stands on the side of its dot where neither line runs through it.
  const dot = x(difference?.value ?? 0);
  const crossed = (from: number, to: number) => [x(limit), x(0)].some((line) => line > dot + from && line < dot + to);
  const labelLeft = crossed(-6, 50) && !crossed(-50, 6);
  return (
    <svg
      viewBox={`0 0 ${width} 138`}
      role="img"
      aria-label={summary}
      className={classes("my-3 w-full max-w-[32rem] overflow-visible", className)}
    >
      <rect x={Math.min(x(0), x(limit))} y={42} width={Math.abs(x(0) - x(limit))} height={40} fill="var(--track)" />
      {isTight ? null : (
        <Text x={(x(0) + x(limit)) / 2} y={35} anchor="middle">
          {t("hardly")}
        </Text>
      )}
      <line x1={8} x2={width - 8} y1={82} y2={82} stroke="var(--control-line)" />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={82} y2={87} stroke="var(--control-line)" />
          <Text x={x(tick)} y={102} anchor="middle" color="var(--ink2)" size={13}>
            {points(tick, locale).replace(/[,.]0$/, "")}
          </Text>
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={20} y2={82} stroke="var(--series1)" strokeWidth={2} strokeDasharray="6 4" />
      <Text
        x={names.expected}
        y={14}
        anchor={falling && (isTight || x(0) <= width - 80) ? "start" : "end"}
        color="var(--series1)"
      >
        {t("expected")}
      </Text>
      <line x1={x(limit)} x2={x(limit)} y1={20} y2={82} stroke="var(--ink)" strokeWidth={2.5} />
      <Text x={names.limit} y={14} anchor={falling === isTight ? "end" : "start"} bold>
        {t("line")}
      </Text>
      {difference ? (
        <>
          <line
            x1={x(difference.lower)}
            x2={x(difference.upper)}
            y1={66}
            y2={66}
            stroke="var(--ink)"
            strokeWidth={2.5}
          />
          <circle cx={x(difference.value)} cy={66} r={6} fill="var(--ink)" />
          <Text x={x(difference.value) + (labelLeft ? -9 : 9)} y={59} anchor={labelLeft ? "end" : "start"} bold>
            {points(difference.value, locale)}
          </Text>
        </>
      ) : null}
      {wanted === null ? null : (
        <>
          <path d={`M${x(wanted)},76l6,11h-12Z`} fill="var(--s5)" />
          <Text x={Math.min(Math.max(x(wanted), 40), width - 40)} y={126} anchor="middle" color="var(--s5)" bold>
            {t("goal", { points: points(wanted, locale) })}
          </Text>
        </>
      )}
    </svg>
  );
}

function Text({
  x,
  y,
  anchor = "start",
  color = "var(--ink)",
  size = 14,
  bold = false,
  children,
}: {
  x: number;
  y: number;
  anchor?: "start" | "middle" | "end";
  color?: string;
  size?: number;
  bold?: boolean;
  children: string;
}) {
  return (
    <text x={x} y={y} fontSize={size} textAnchor={anchor} fill={color} fontWeight={bold ? 600 : undefined}>
      {children}
    </text>
  );
}
