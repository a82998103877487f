import { useLocale, useTranslations } from "next-intl";
import { IntervalGlyph } from "@/components/chart/IntervalGlyph";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import type { MeasureRow } from "@/lib/cycle/measures/schema";
import type { EffectSummary } from "@/lib/cycle/review/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { DeliveryMark } from "./DeliveryMark";
import { monthAndYear } from "./formats";

/** Measures one below the other, each with its two answers side by side. */
export function MeasureCards({
  measures,
  effects,
}: {
  measures: readonly MeasureRow[];
  effects: Readonly<Record<string, EffectSummary>>;
}) {
  const t = useTranslations("measures");
  const locale = useLocale() as FigureLocale;
  return (
    <ul>
      {measures.map((measure) => (
        <li
          key={measure.id}
          className="grid gap-x-10 gap-y-4 border-b border-line py-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink2">
              <span className="font-semibold text-s5">{measure.number}</span>
              <span lang="de">{measure.field}</span>
              {measure.state === "running" ? null : <Badge>{t(`state.${measure.state}`)}</Badge>}
            </p>
            <h2 className="mt-1 text-xl">
              <Link look="plain" href={`/massnahmen/${measure.number}`}>
                <span lang="de">{measure.title}</span>
              </Link>
            </h2>
            <p className="mt-1 max-w-[60ch]" lang="de">
              {measure.aim}
            </p>
            <p className="mt-2 text-sm text-ink2">
              <span lang="de">{measure.areas.map(({ name }) => name).join(", ")}</span> ·{" "}
              <span lang="de">{measure.responsible.shortName}</span> ·{" "}
              {measure.endsOn
                ? t("facts.range", {
                    from: monthAndYear(measure.startsOn, locale),
                    to: monthAndYear(measure.endsOn, locale),
                  })
                : t(measure.state === "planned" ? "facts.starts" : "facts.from", {
                    from: monthAndYear(measure.startsOn, locale),
                  })}
            </p>
          </div>
          <dl className="grid grid-cols-2 content-start gap-x-6 gap-y-3">
            <div>
              <dt className="text-sm text-ink2">{t("delivery.label")}</dt>
              <dd className="mt-0.5">
                <DeliveryMark colour={measure.status.colour} />
              </dd>
            </div>
            <div>
              <dt className="text-sm text-ink2">{t("effect.label")}</dt>
              <dd className="mt-0.5">
                <EffectWord effect={effects[measure.id] ?? null} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The verdict in short, with its glyph. */
export function EffectWord({ effect }: { effect: Pick<EffectSummary, "conclusion" | "difference"> | null }) {
  const t = useTranslations("review.short");
  return (
    <span className={effect ? "flex items-center gap-2.5 font-semibold" : "text-ink2"}>
      {effect?.difference ? <IntervalGlyph estimate={effect.difference} width={44} /> : null}
      {t(effect?.conclusion ?? "none")}
    </span>
  );
}
