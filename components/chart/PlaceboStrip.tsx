import { useLocale, useTranslations } from "next-intl";
import type { ReviewResult } from "@/lib/cycle/review/schema";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { type FigureLocale, formatSignedNumber } from "@/lib/statistics/format";

const wide = { width: 1136, left: 52, right: 206, base: 78, row: 15 };
const slim = { width: 366, left: 12, right: 12, base: 96, row: 15 };

/**
 * How unusual the result is: each dot an area without the measure, judged by the same method, the measure's own area as a
 * ringed dot. The shaded stretch is what chance leaves room for.
 */
export function PlaceboStrip({ result }: { result: Disclosed<ReviewResult> }) {
  const t = useTranslations("review.placebos");
  const locale = useLocale() as FigureLocale;
  const { assessment } = result;
  if (!assessment) return null;
  const summary = t("summary", {
    area: result.areaName,
    z: formatSignedNumber(assessment.z, 1, locale),
    limit: formatSignedNumber(assessment.limit, 1, locale).replace("+", ""),
    count: fartherOf(assessment).length,
    all: assessment.placebos.length,
  });
  return (
    <div className="@container mt-3">
      <Strip result={result} summary={summary} className="hidden w-full @min-[54rem]:block print:block" />
      <Strip
        result={result}
        summary={summary}
        narrow
        className="w-full max-w-[36rem] @min-[54rem]:hidden print:hidden"
      />
    </div>
  );
}

/** Areas that lie at least as far from what was to be expected as the measure's own. */
export const fartherOf = ({ placebos, z }: NonNullable<ReviewResult["assessment"]>) =>
  placebos.filter((one) => Math.abs(one.z) >= Math.abs(z));

function Strip({
  result,
  summary,
  narrow = false,
  className,
}: {
  result: ReviewResult;
  summary: string;
  narrow?: boolean;
  className?: string;
}) {
  const t = useTranslations("review.placebos");
  const locale = useLocale() as FigureLocale;
  const { assessment } = result;
  if (!assessment) return null;
  const { placebos, z, limit } = assessment;
  const size = narrow ? slim : wide;
  const all = [...placebos.map((one) => one.z), z, limit, -limit];
  const low = Math.floor(Math.min(-3, ...all));
  const high = Math.ceil(Math.max(3, ...all));
  const x = (value: number) => size.left + ((size.width - size.left - size.right) * (value - low)) / (high - low);
  const dots = stacked(placebos, x, size.row);
  const far = new Set(fartherOf(assessment).map(({ key }) => key));
  const floor = size.base + 30;
  const height = floor + (narrow ? 66 : 48);
  const area = result.areaName.length > 18 ? t("here") : result.areaName;
  const step = high - low > 10 ? 2 : 1;
  const numbers = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((value) => value % step === 0);
  // In a rising target "favourable" lies on the right.
  const [left, right] =
    result.direction === "rise" ? (["unfavourable", "favourable"] as const) : (["favourable", "unfavourable"] as const);
  return (
    <svg viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={summary} className={className}>
      <rect x={x(-limit)} y={32} width={x(limit) - x(-limit)} height={floor - 32} fill="var(--track)" opacity={0.8} />
      <text x={(x(-limit) + x(limit)) / 2} y={22} fontSize={14} fontWeight={600} textAnchor="middle" fill="var(--ink)">
        {t("within")}
      </text>
      {[-limit, limit].map((value) => (
        <line key={value} x1={x(value)} x2={x(value)} y1={32} y2={floor} stroke="var(--control-line)" />
      ))}
      <line x1={x(0)} x2={x(0)} y1={28} y2={floor} stroke="var(--series1)" strokeWidth={2} strokeDasharray="6 4" />
      <line x1={size.left} x2={size.width - size.right} y1={floor} y2={floor} stroke="var(--control-line)" />
      {numbers.map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={floor} y2={floor + 5} stroke="var(--control-line)" />
          <text x={x(value)} y={floor + 21} fontSize={14} textAnchor="middle" fill="var(--ink2)">
            {formatSignedNumber(value, 0, locale)}
          </text>
        </g>
      ))}
      {dots.map(({ key, name, z: own, dy }) => (
        <circle
          key={key}
          cx={x(own)}
          cy={size.base - 8 + dy}
          r={6.5}
          fill={far.has(key) ? "var(--ink2)" : "var(--control-line)"}
          opacity={far.has(key) ? 1 : 0.6}
          stroke="var(--card)"
          strokeWidth={1.5}
        >
          <title>{`${name} ${formatSignedNumber(own, 1, locale)}`}</title>
        </circle>
      ))}
      {narrow || far.size > 4
        ? null
        : spacedNames(
            dots.filter(({ key }) => far.has(key)),
            x,
          ).map(({ key, name, place, dy }) => (
            <text key={key} x={place} y={size.base - 24 + dy} fontSize={14} textAnchor="middle" fill="var(--ink2)">
              {name}
            </text>
          ))}
      <circle cx={x(z)} cy={size.base - 8} r={12} fill="var(--card)" stroke="var(--ink)" strokeWidth={2} />
      <circle cx={x(z)} cy={size.base - 8} r={6.5} fill="var(--ink)" />
      <text
        x={Math.min(Math.max(x(z), size.left + 50), size.width - size.right - 50)}
        y={size.base - (narrow ? 44 : 27)}
        fontSize={15}
        fontWeight={700}
        textAnchor="middle"
        fill="var(--ink)"
        stroke="var(--card)"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {`${area} ${formatSignedNumber(z, 1, locale)}`}
      </text>
      <text x={size.left} y={floor + 42} fontSize={14} fill="var(--ink2)">
        {`← ${t(narrow ? `${left}Short` : left)}`}
      </text>
      <text x={size.width - size.right} y={floor + 42} fontSize={14} textAnchor="end" fill="var(--ink2)">
        {`${t(narrow ? `${right}Short` : right)} →`}
      </text>
      {narrow ? (
        <text x={size.width / 2} y={floor + 62} fontSize={13} textAnchor="middle" fill="var(--ink2)">
          {t("unit")}
        </text>
      ) : (
        <>
          <text x={size.width - size.right + 24} y={size.base - 30} fontSize={15} fontWeight={600} fill="var(--ink)">
            {t("count1", { count: far.size, all: placebos.length })}
          </text>
          <text x={size.width - size.right + 24} y={size.base - 10} fontSize={15} fontWeight={600} fill="var(--ink)">
            {t("count2")}
          </text>
          <text x={size.width - size.right + 24} y={floor + 4} fontSize={13} fill="var(--ink2)">
            {t("unit1")}
          </text>
          <text x={size.width - size.right + 24} y={floor + 21} fontSize={13} fill="var(--ink2)">
            {t("unit2")}
          </text>
        </>
      )}
    </svg>
  );
}

type Dot = { key: string; name: string; z: number; dy: number };

/** Dots that would cover each other move up and down in turns. */
function stacked(
  placebos: readonly { key: string; name: string; z: number }[],
  x: (z: number) => number,
  row: number,
): Dot[] {
  const placed: Dot[] = [];
  for (const one of [...placebos].sort((a, b) => Math.abs(a.z) - Math.abs(b.z))) {
    let dy = 0;
    for (let k = 0; placed.some((other) => Math.hypot(x(other.z) - x(one.z), other.dy - dy) < row); k++)
      dy = (k % 2 === 0 ? -1 : 1) * Math.ceil((k + 1) / 2) * row;
    placed.push({ ...one, dy });
  }
  return placed;
}

/** Names above their dots; a name that would run into the one before is left out. */
function spacedNames(dots: readonly Dot[], x: (z: number) => number) {
  let free = Number.NEGATIVE_INFINITY;
  return [...dots]
    .sort((a, b) => a.z - b.z)
    .flatMap((dot) => {
      const half = dot.name.length * 3.6;
      const place = x(dot.z);
      if (place - half < free) return [];
      free = place + half + 8;
      return [{ ...dot, place }];
    });
}
