import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { ConsultedRecommendation } from "@/lib/cycle/consultation/schema";
import { stageWords } from "@/lib/glossary";

/** What is up for discussion, with the version that was put up. */
export function SubjectList({ texts, cyclePath }: { texts: readonly ConsultedRecommendation[]; cyclePath: string }) {
  return (
    <Section title="Empfehlungen zur Diskussion" count={texts.length}>
      <ul>
        {texts.map((text) => (
          <li key={text.id} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5">
            <b className="text-s3">{text.number}</b>
            <div>
              <Link look="quiet" href={`${cyclePath}/${stageWords.recommendations.segment}/${text.number}`}>
                {text.title}
              </Link>
              <span className="ml-3 text-sm text-ink2">Fassung {text.version}</span>
              <p className="max-w-[66ch] text-ink2">{text.paragraphs[0]}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
