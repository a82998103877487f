import { WordDiff } from "@/components/recommendations/WordDiff";
import { Disclosure } from "@/components/ui/Disclosure";
import { Section } from "@/components/ui/Section";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";

export interface Revision {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly editedByName: string;
  readonly editedAt: Date;
}

/** Earlier states of a text, newest first, each against the one before. */
export function FindingRevisions({ revisions }: { revisions: readonly Revision[] }) {
  if (revisions.length < 2) return null;
  return (
    <Section title="Fassungen" count={revisions.length}>
      {revisions.map((revision, index) => {
        const before = revisions[index + 1];
        return (
          <Disclosure
            key={revision.version}
            open={index === 0 && before !== undefined}
            title={`Fassung ${revision.version}, ${formatDate(isoDateInBerlin(revision.editedAt), "de")}, ${revision.editedByName}`}
          >
            <WordDiff before={before?.title ?? revision.title} after={revision.title} className="font-semibold" />
            <WordDiff before={before?.text ?? revision.text} after={revision.text} className="mt-2 max-w-measure" />
          </Disclosure>
        );
      })}
    </Section>
  );
}
