import type { FormAction } from "@/components/form/state";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { Tabs } from "@/components/ui/Tabs";
import { findingDraftOf } from "@/lib/cycle/review/rules";
import type { ReviewView } from "@/lib/cycle/review/schema";
import { EffectSection } from "./EffectSection";
import { JudgeForm } from "./JudgeForm";
import { Judgements } from "./Judgements";
import { TakeOverButton } from "./TakeOverButton";

/** A review on the desk: the result, the judgement, the way into the next cycle. */
export function ReviewDesk({
  review,
  others,
  base,
  judge,
  takeOver,
  cycles,
}: {
  review: ReviewView;
  /** All reviews of the measure: other data releases, other targets. */
  others: readonly ReviewView[];
  base: string;
  /** Given to those who may. */
  judge?: FormAction;
  takeOver?: FormAction;
  cycles: readonly { id: string; title: string }[];
}) {
  const { measure } = review;
  const href = (one: ReviewView) =>
    `${base}/ueberpruefung/${measure.number}?ziel=${one.targetId}&stand=${one.releaseId}`;
  return (
    <>
      {others.length > 1 ? (
        <Tabs
          label="Überprüfungen dieser Maßnahme"
          items={others.map((one) => ({
            label: `${one.result.release.title}${one.isMain ? "" : ` · ${one.result.indicator.shortName.de}`}`,
            href: href(one),
            current: one.id === review.id,
          }))}
        />
      ) : null}
      <div className="rounded-md border border-line bg-card p-4 sm:p-6">
        <EffectSection
          review={review}
          id="urteil"
          csvHref={`/api/measures/${measure.number}/verlauf?ueberpruefung=${review.id}`}
        />
      </div>
      <Section title="Beurteilung" count={review.judgements.length || undefined} id="beurteilung">
        <Judgements review={review} findingHref={(number) => `${base}/soziale-lage/befunde/${number}`} />
        {review.judgements.length > 0 && takeOver && !review.takenOver ? (
          <div className="mt-4">
            <TakeOverButton action={takeOver} reviewId={review.id} cycles={cycles} {...findingDraftOf(review)} />
          </div>
        ) : null}
        {judge ? (
          review.judgements.length > 0 ? (
            <Disclosure title="Neu beurteilen" className="mt-3 border-b-0">
              <JudgeForm action={judge} reviewId={review.id} seen={review.judgements.length} />
            </Disclosure>
          ) : (
            <div className="mt-4">
              <JudgeForm action={judge} reviewId={review.id} seen={review.judgements.length} />
            </div>
          )
        ) : review.judgements.length === 0 ? (
          <p className="mt-3 text-ink2">Die Sozialplanung beurteilt diese Überprüfung.</p>
        ) : null}
      </Section>
      <p>
        <Link href={`/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}`}>
          Zur Maßnahme {measure.number}
        </Link>
      </p>
    </>
  );
}
