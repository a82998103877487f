import { MessageSquareQuote, MessagesSquare } from "lucide-react";
import { WordDiff } from "@/components/recommendations/WordDiff";
import { StageMark } from "@/components/ring/StageMark";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { paragraphsOf, passageOf, referenceOf } from "@/lib/cycle/consultation/passages/rules";
import type { ConsultedRecommendation } from "@/lib/cycle/consultation/schema";
import type { WeighedPoint } from "@/lib/cycle/consultation/weighing/schema";

/** The point in full beside the text it speaks of; its paragraph stands out, the others step back. */
export function Passages({
  point,
  text,
  same,
}: {
  point: WeighedPoint;
  text: ConsultedRecommendation;
  /** Other points on the same passage. */
  same: readonly { label: string; href: string }[];
}) {
  const newest = text.versions.at(-1);
  const paragraphs = newest ? paragraphsOf(newest.text) : text.paragraphs;
  const isNewer = newest !== undefined && newest.number > text.version;
  // Paragraphs are counted in the version that was put up; where their number changed, nothing is marked.
  const marked = paragraphs.length === text.paragraphs.length ? point.paragraph : null;
  return (
    <div className="grid flex-1 md:grid-cols-2">
      <section aria-labelledby="wortlaut" className="min-w-0 px-5 py-4">
        <h2 id="wortlaut" className="flex items-center gap-2">
          <MessageSquareQuote size={18} aria-hidden />
          Anregung im Wortlaut
        </h2>
        <p className="mt-3 font-serif text-lg whitespace-pre-wrap wrap-anywhere">
          {point.text || "Zustimmung ohne weiteren Text"}
        </p>
        {point.proposal ? (
          <div className="mt-4 border-l-3 border-line2 pl-4">
            <p className="text-sm text-ink2">Vorschlag für den Text</p>
            <WordDiff
              before={passageOf(text.paragraphs, point.paragraph)}
              after={point.proposal}
              className="font-serif wrap-anywhere"
            />
          </div>
        ) : null}
      </section>
      <section aria-labelledby="stelle" className="min-w-0 bg-soft px-5 py-4">
        <h2 id="stelle" className="flex items-center gap-2">
          <StageMark stage="recommendations" size={22} decorative />
          <span>
            {referenceOf(text.number, point.paragraph)}{" "}
            <span className="font-normal text-ink2">Fassung {newest?.number ?? text.version}</span>
          </span>
        </h2>
        <p className="mt-3 font-semibold">{newest?.title ?? text.title}</p>
        {paragraphs.map((paragraph, index) => {
          const isMarked = marked === index + 1;
          return (
            <p
              key={index}
              className={classes(
                "mt-2 border-l-3 pl-3 font-serif text-lg whitespace-pre-wrap",
                isMarked ? "border-s3" : "border-transparent",
                marked !== null && !isMarked && "text-ink2",
              )}
            >
              {paragraphs.length > 1 ? <span className="mr-1.5 font-sans text-sm text-ink2">{index + 1}</span> : null}
              {paragraph}
            </p>
          );
        })}
        {isNewer ? (
          <details className="mt-3">
            <summary className="min-h-9 py-1.5 text-sm text-link underline">
              Zur Diskussion stand Fassung {text.version}
            </summary>
            <p className="font-serif whitespace-pre-wrap text-ink2">{text.paragraphs.join("\n\n")}</p>
          </details>
        ) : null}
        {same.length > 0 ? (
          <p className="mt-4 flex flex-wrap items-center gap-x-2 text-sm text-ink2">
            <MessagesSquare size={17} aria-hidden />
            Zur selben Stelle:
            {same.map((other) => (
              <Link key={other.label} href={other.href} scroll={false} prefetch={false}>
                Nr. {other.label}
              </Link>
            ))}
          </p>
        ) : null}
      </section>
    </div>
  );
}
