import { Section } from "@/components/ui/Section";
import { Answer } from "@/components/weighing/Answer";
import { passageOf, referenceOf } from "@/lib/cycle/consultation/passages/rules";
import type { ConsultedRecommendation } from "@/lib/cycle/consultation/schema";
import type { PointView } from "@/lib/cycle/consultation/statements/schema";
import type { WeighingView } from "@/lib/cycle/consultation/weighing/schema";
import { PointCard } from "./PointCard";

/** A whole statement, point by point, each with the passage it speaks of and, with the result, its answer. */
export function StatementText({
  title,
  points,
  texts,
  answers = {},
}: {
  title: string;
  points: readonly PointView[];
  texts: readonly ConsultedRecommendation[];
  /** By id of the point. */
  answers?: Readonly<Record<string, WeighingView | null>>;
}) {
  return (
    <Section title={title} count={points.length}>
      <ol>
        {points.map((point) => {
          const text = texts.find((entry) => entry.id === point.recommendationId);
          const passage = passageOf(text?.paragraphs ?? [], point.paragraph);
          const answer = answers[point.id];
          return (
            <li
              key={point.id}
              className="grid gap-x-10 gap-y-3 border-b border-line py-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
            >
              <figure className="border-l-3 border-s3 pl-4">
                <figcaption className="text-sm text-ink2">
                  {referenceOf(point.recommendation, point.paragraph)}
                </figcaption>
                <blockquote className="font-serif whitespace-pre-wrap">{passage}</blockquote>
              </figure>
              <PointCard point={point} passage={passage}>
                {answer ? <Answer weighing={answer} /> : null}
              </PointCard>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
