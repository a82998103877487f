import { IntervalGlyph } from "@/components/chart/IntervalGlyph";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { StatusMark } from "@/components/ui/StatusMark";
import { conclusionWords } from "@/lib/cycle/review/rules";
import type { ReviewView } from "@/lib/cycle/review/schema";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";
import { proposalWords } from "./proposals";

/** Reviews in a row each: what it says, whether somebody has judged it, the next step. */
export function ReviewQueue({
  reviews,
  base,
  mayJudge,
}: {
  reviews: readonly ReviewView[];
  base: string;
  mayJudge: boolean;
}) {
  return (
    <ul>
      {reviews.map((review, index) => {
        const { measure, result } = review;
        const [judgement] = review.judgements;
        const href = `${base}/ueberpruefung/${measure.number}${review.isMain ? "" : `?ziel=${review.targetId}`}`;
        return (
          <li key={review.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
            <div className="min-w-0 flex-1 basis-80">
              <p className="font-semibold">
                <Link look="quiet" href={href}>
                  {measure.number} {measure.title}
                </Link>
                {review.isMain ? null : (
                  <span className="ml-2">
                    <Badge>explorativ</Badge>
                  </span>
                )}
              </p>
              <p className="text-sm text-ink2">
                {result.indicator.name.de} · Daten bis {formatDate(review.date, "de")} · {result.release.title}
              </p>
              <p className="mt-0.5 flex items-center gap-2">
                <IntervalGlyph estimate={result.assessment?.difference ?? null} width={44} />
                {conclusionWords[review.conclusion]}
              </p>
            </div>
            {judgement ? (
              <div className="text-sm">
                <StatusMark status="done">
                  {proposalWords[judgement.proposal]}, {formatDate(isoDateInBerlin(judgement.at), "de")}
                </StatusMark>
                {review.takenOver?.findingNumber ? (
                  <p className="text-ink2">übernommen als {review.takenOver.findingNumber}</p>
                ) : null}
              </div>
            ) : (
              <StatusMark status="soon">fällig seit {formatDate(isoDateInBerlin(review.computedAt), "de")}</StatusMark>
            )}
            <Button variant={index === 0 && mayJudge && !judgement ? "primary" : "secondary"} size="small" href={href}>
              {judgement || !mayJudge ? "Ansehen" : "Beurteilen"}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
