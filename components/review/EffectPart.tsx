import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StageAccent } from "@/components/ring/StageAccent";
import { Disclosure } from "@/components/ui/Disclosure";
import { Notice } from "@/components/ui/Notice";
import type { ReviewView } from "@/lib/cycle/review/schema";
import type { ReleaseSummary } from "@/lib/releases/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { EffectSection } from "./EffectSection";
import { Judgements } from "./Judgements";
import { releaseName } from "./names";

/** The effect part of a measure's page: the main target at full length, others folded beneath it. */
export function EffectPart({
  reviews,
  newerRelease,
  crumb,
  csvHref,
  findingHref,
}: {
  /** The newest of each target, the main one first. */
  reviews: readonly ReviewView[];
  /** The release in force, to say when a review of it is still to come. */
  newerRelease: ReleaseSummary | null;
  crumb: ReactNode;
  csvHref: (review: ReviewView) => string;
  findingHref: (number: string) => string;
}) {
  const t = useTranslations("review");
  const locale = useLocale() as FigureLocale;
  const words = useTranslations("measures.effect");
  const main = reviews.find((review) => review.isMain);
  const others = reviews.filter((review) => review !== main);
  return (
    <StageAccent stage="review" className="mt-10 border-y border-line bg-card py-9 md:mt-14 md:pt-12 md:pb-14">
      <section id="wirkung" aria-labelledby="urteil" className="page-width">
        {crumb}
        {main ? (
          <>
            <EffectSection review={main} csvHref={csvHref(main)} id="urteil" />
            <Judgements review={main} findingHref={findingHref} />
            {newerRelease && newerRelease.id > main.releaseId ? (
              <Notice still className="mt-5">
                {t("judgement.newer", { release: releaseName(newerRelease.title, locale) })}
              </Notice>
            ) : null}
          </>
        ) : (
          <>
            <h2 id="urteil" className="mt-3 text-2xl">
              {words("noVerdictTitle")}
            </h2>
            <p className="mt-2 text-ink2">{words("none")}</p>
          </>
        )}
        {others.map((review) => (
          <Disclosure key={review.id} title={review.result.indicator.name[locale]} className="mt-8">
            <EffectSection review={review} csvHref={csvHref(review)} />
            <Judgements review={review} findingHref={findingHref} />
          </Disclosure>
        ))}
      </section>
    </StageAccent>
  );
}
