import { useLocale, useTranslations } from "next-intl";
import { daysLeft, lastDay } from "@/lib/cycle/consultation/rules";
import type { ConsultationState } from "@/lib/cycle/consultation/schema";
import { daysBetween } from "@/lib/platform/clock";
import { isoDay, weekdayOf } from "./dates";

const mostTicks = 60;

/** How long one can still take part: a number in words, and one tick for each day of the period. */
export function DaysLeft({
  consultation,
  today,
  level = "large",
}: {
  consultation: { state: ConsultationState; opensOn: string; closesOn: string; closedAt: Date | null };
  today: string;
  level?: "large" | "small";
}) {
  const t = useTranslations("consultation.days");
  const words = useTranslations("consultation.state");
  const locale = useLocale();
  const { state, opensOn, closesOn } = consultation;
  const large = level === "large" ? "font-serif text-2xl font-semibold" : "font-semibold";
  if (state !== "open")
    return (
      <div>
        <p className={large}>{words(state)}</p>
        <p className="text-ink2">
          {state === "announced" || state === "planned"
            ? t("begins", { date: isoDay(opensOn, locale) })
            : t("over", { date: isoDay(lastDay(consultation), locale) })}
        </p>
      </div>
    );
  const total = daysBetween(opensOn, closesOn) + 1;
  const left = daysLeft(closesOn, today);
  return (
    <div>
      <p className={`${large} text-s4`}>{t("left", { count: left })}</p>
      <p className="text-ink2">
        {t("until", { weekday: weekdayOf(closesOn, locale), date: isoDay(closesOn, locale) })}
      </p>
      <Ticks passed={total - left} total={total} label={t("ticks", { passed: total - left, total })} />
    </div>
  );
}

function Ticks({ passed, total, label }: { passed: number; total: number; label: string }) {
  const shown = Math.min(total, mostTicks);
  const faded = Math.round((passed / total) * shown);
  return (
    <svg
      viewBox={`0 0 ${shown * 6} 8`}
      role="img"
      aria-label={label}
      className="mt-2 h-2 w-full max-w-64"
      preserveAspectRatio="none"
    >
      {Array.from({ length: shown }, (_, index) => (
        <rect
          key={index}
          x={index * 6}
          width={4.4}
          height={8}
          rx={1}
          fill={index < faded ? "var(--line2)" : "var(--s4)"}
        />
      ))}
    </svg>
  );
}
