import { ArrowRight, MessageSquarePlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { WordDiff } from "@/components/recommendations/WordDiff";
import { PointCard } from "@/components/statements/PointCard";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { Answer } from "@/components/weighing/Answer";
import { passageOf, referenceOf } from "@/lib/cycle/consultation/passages/rules";
import type { ConsultedRecommendation } from "@/lib/cycle/consultation/schema";
import type { WeighedPoint } from "@/lib/cycle/consultation/weighing/schema";

/**
 * A recommendation in full with numbered paragraphs. While the consultation is open, each paragraph has its way to
 * comment; with the result, what changed in the text and the answer to every point.
 */
export function ConsultedText({
  text,
  points,
  writeHref,
  answered,
}: {
  text: ConsultedRecommendation;
  points: readonly WeighedPoint[];
  /** Form of the consultation; absent when nobody may write. */
  writeHref?: string;
  answered: boolean;
}) {
  const t = useTranslations("consultation");
  const newest = text.versions.at(-1);
  return (
    <Section
      id={text.number}
      title={
        <span lang="de">
          <span className="text-s3">{text.number}</span> {text.title}
        </span>
      }
      action={
        <Link href={`/empfehlungen/${text.number}`} look="strong" className="print:hidden">
          {t("toRecommendation")}
          <ArrowRight size={18} aria-hidden />
        </Link>
      }
    >
      <ol className="mt-4 grid gap-1">
        {text.paragraphs.map((paragraph, index) => (
          <Paragraph
            key={index}
            text={text}
            number={index + 1}
            paragraph={paragraph}
            href={writeHref ? `${writeHref}?punkt=${text.number}.${index + 1}` : undefined}
          />
        ))}
      </ol>
      {answered && newest ? <TextChange text={text} newest={newest} /> : null}
      {answered ? (
        points.length > 0 ? (
          <ol className="mt-6">
            {points.map((point) => (
              <PublicPoint key={point.id} point={point} text={text} />
            ))}
          </ol>
        ) : (
          <p className="mt-4 text-ink2">{t("result.none")}</p>
        )
      ) : points.length > 0 ? (
        <Disclosure title={t("contributions")} count={points.length} className="mt-4 border-t">
          <ol>
            {points.map((point) => (
              <PublicPoint key={point.id} point={point} text={text} />
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function Paragraph({
  text,
  number,
  paragraph,
  href,
}: {
  text: ConsultedRecommendation;
  number: number;
  paragraph: string;
  href?: string;
}) {
  const t = useTranslations("consultation");
  const place = t("place", { recommendation: text.number, paragraph: number });
  return (
    <li id={`${text.number}.${number}`} className="grid grid-cols-[2rem_minmax(0,1fr)] py-2">
      <span aria-hidden className="pt-1 text-sm text-ink2">
        {number}
      </span>
      <div>
        <p className="reading whitespace-pre-wrap" lang="de">
          <span className="sr-only">{t("paragraph", { number })}: </span>
          {paragraph}
        </p>
        {href ? (
          <Link href={href} look="strong" aria-label={t("writeHereLabel", { place })} className="print:hidden">
            <MessageSquarePlus size={18} aria-hidden />
            {t("writeHere")}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

function TextChange({
  text,
  newest,
}: {
  text: ConsultedRecommendation;
  newest: { number: number; title: string; text: string };
}) {
  const t = useTranslations("consultation");
  const before = text.versions.find((version) => version.number === text.version);
  if (!before || newest.number <= text.version) return <p className="mt-4 text-ink2">{t("result.same")}</p>;
  const words = { added: t("added"), removed: t("removed") };
  return (
    <div className="mt-6">
      <h3>{t("result.change")}</h3>
      <p className="mt-1 text-sm text-ink2">{t("result.before", { before: text.version, after: newest.number })}</p>
      <div className="mt-3 border-l-3 border-s3 pl-5" lang="de">
        {before.title !== newest.title ? (
          <WordDiff before={before.title} after={newest.title} words={words} className="mb-3 font-semibold" />
        ) : null}
        <WordDiff before={before.text} after={newest.text} words={words} className="reading" />
      </div>
    </div>
  );
}

function PublicPoint({ point, text }: { point: WeighedPoint; text: ConsultedRecommendation }) {
  const t = useTranslations("consultation");
  const locale = useLocale();
  const place =
    locale === "de"
      ? referenceOf(point.recommendation, point.paragraph)
      : point.paragraph
        ? t("place", { recommendation: point.recommendation, paragraph: point.paragraph })
        : point.recommendation;
  return (
    <li id={`anregung-${point.label}`} className="border-t border-line py-5 first:border-t-0">
      <PointCard
        point={point}
        passage={passageOf(text.paragraphs, point.paragraph)}
        head={
          <>
            <span className="text-sm text-ink2">Nr. {point.label}</span>
            <b lang="de">{point.organisation?.name ?? t("resident", { number: point.residentNumber ?? 0 })}</b>
            <span className="text-sm text-ink2">{place}</span>
          </>
        }
      >
        {point.weighing ? <Answer weighing={point.weighing} /> : null}
      </PointCard>
    </li>
  );
}
