import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { percent, points } from "@/components/chart/shares";
import { naiveContrast } from "@/lib/cycle/review/rules";
import type { ReviewResult } from "@/lib/cycle/review/schema";
import type { Disclosed } from "@/lib/statistics/disclosed";
import type { FigureLocale } from "@/lib/statistics/format";
import { EffectBox } from "./EffectBox";

/** What comparing two years would claim, and how much of it was to be expected anyway. */
export function NaiveContrast({ result }: { result: Disclosed<ReviewResult> }) {
  const t = useTranslations("review.naive");
  const locale = useLocale() as FigureLocale;
  const contrast = naiveContrast(result);
  if (!contrast || !result.assessment) return null;
  const { before, expected, after, anywayShare } = contrast;
  const year = result.window.selectionYear;
  const cityCourse = result.years.filter(({ city }) => city !== null);
  const cityBefore = cityCourse.find((one) => one.year === year)?.city;
  const cityAfter = cityCourse.findLast(({ judged }) => judged)?.city;
  const city =
    cityBefore == null || cityAfter == null || Math.abs(cityAfter - cityBefore) < 0.002
      ? "same"
      : cityAfter < cityBefore
        ? "fell"
        : "rose";
  const history = result.years.filter((one) => one.observed && one.year < year);
  const peak =
    after < before && history.length > 0 && history.every(({ observed }) => (observed?.share ?? 0) <= before);
  return (
    <EffectBox
      title={t("title")}
      headline={t("arrow", { before: percent(before, locale, 0), after: percent(after, locale, 0) })}
    >
      <Split
        contrast={contrast}
        conclusion={result.assessment.verdict}
        summary={t("picture", {
          before: percent(before, locale),
          year,
          expected: percent(expected, locale),
          after: percent(after, locale),
        })}
      />
      <p className="text-ink2">
        {t("text", {
          share: anywayShare === null ? "none" : t(`shares.${shareWord(anywayShare)}`),
          peak: peak ? "yes" : "no",
          city,
        })}
      </p>
    </EffectBox>
  );
}

type Contrast = NonNullable<ReturnType<typeof naiveContrast>>;

/**
 * From the selection year to the expected and the observed share, on one line. Where the expected share lies between the
 * two, both parts make up one bar; where it lies outside, they stand below each other.
 */
function Split({ contrast, conclusion, summary }: { contrast: Contrast; conclusion: string; summary: string }) {
  const t = useTranslations("review.naive");
  const locale = useLocale() as FigureLocale;
  const pattern = useId();
  const { before, expected, after, anyway, rest } = contrast;
  const [low, high] = [Math.min(before, expected, after), Math.max(before, expected, after)];
  const between = contrast.anywayShare !== null;
  // The selection year stands on the left, whichever way things went.
  const flipped = after > before;
  const x = (share: number) => {
    const place = high === low ? 0.5 : (share - low) / (high - low);
    return 100 * (flipped ? place : 1 - place);
  };
  const bar = (from: number, to: number) => ({
    x: `${Math.min(x(from), x(to))}%`,
    width: `${Math.max(0.5, Math.abs(x(to) - x(from)))}%`,
    height: 30,
  });
  const second = between ? 1 : 35;
  const height = second + 31;
  return (
    <div className="my-3">
      <p aria-hidden="true" className={`flex justify-between text-sm font-semibold ${between ? "" : "sr-only"}`}>
        <span>{percent(before, locale)}</span>
        <span>{percent(after, locale)}</span>
      </p>
      <svg role="img" aria-label={summary} width="100%" height={height} className="block overflow-visible">
        <defs>
          <Hatch id={pattern} />
        </defs>
        <rect {...bar(before, expected)} y={1} fill={`url(#${pattern})`} />
        <rect {...bar(expected, after)} y={second} fill="var(--card)" stroke="var(--ink)" strokeWidth={1.5} />
        <line
          x1={`${x(expected)}%`}
          x2={`${x(expected)}%`}
          y1={-4}
          y2={height + 4}
          stroke="var(--series1)"
          strokeWidth={2.5}
          strokeDasharray="6 4"
        />
      </svg>
      <ul className="mt-3 grid gap-1 text-sm">
        <Key sign={<rect width={14} height={14} fill={`url(#${pattern})`} stroke="var(--control-line)" />}>
          {t("anyway", { points: points(anyway, locale) })}
        </Key>
        <Key sign={<rect width={14} height={14} fill="var(--card)" stroke="var(--ink)" strokeWidth={3} />}>
          {t("rest", { points: points(rest, locale), conclusion })}
        </Key>
        <Key
          sign={<line x1={7} x2={7} y1={0} y2={14} stroke="var(--series1)" strokeWidth={2.5} strokeDasharray="5 3" />}
        >
          <b className="font-semibold text-series1">{t("expected", { value: percent(expected, locale) })}</b>
        </Key>
      </ul>
    </div>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="7" height="7" fill="var(--track)" />
      <line x1="0" x2="0" y1="0" y2="7" stroke="var(--control-line)" strokeWidth="1.5" />
    </pattern>
  );
}

function Key({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg aria-hidden="true" width="14" height="14" className="flex-none">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  );
}

function shareWord(share: number): "most" | "twoThirds" | "half" | "third" | "little" {
  if (share > 0.85) return "most";
  if (share > 0.58) return "twoThirds";
  if (share > 0.42) return "half";
  return share > 0.25 ? "third" : "little";
}
