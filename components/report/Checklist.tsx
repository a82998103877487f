import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import { StatusMark } from "@/components/ui/StatusMark";
import type { ChapterDraft, Check } from "@/lib/cycle/report/schema";

const marks = {
  done: { status: "done", word: "erledigt" },
  open: { status: "missing", word: "fehlt" },
  advice: { status: "soon", word: "Hinweis" },
} as const;

/** What must be there before a report is published, chapter by chapter; what is open comes first. */
export function Checklist({
  checks,
  chapters,
  base,
}: {
  checks: readonly Check[];
  chapters: readonly ChapterDraft[];
  base: string;
}) {
  const order = { open: 0, advice: 1, done: 2 };
  const groups = [undefined, ...chapters].map((chapter) => ({
    chapter,
    checks: checks
      .filter((check) => check.chapterId === chapter?.id)
      .toSorted((a, b) => order[a.state] - order[b.state]),
  }));
  return (
    <div className="grid gap-8">
      {groups.map(({ chapter, checks: own }) =>
        own.length === 0 ? null : (
          <section key={chapter?.id ?? "bericht"} aria-labelledby={`pruefliste-${chapter?.id ?? "bericht"}`}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1.5">
              <h3 id={`pruefliste-${chapter?.id ?? "bericht"}`}>{chapter?.title ?? "Bericht"}</h3>
              <span className="text-sm text-ink2">
                {own.filter((check) => check.state === "done").length} von {own.length} erledigt
              </span>
            </div>
            <Items checks={own.filter((check) => check.state !== "done")} chapter={chapter} base={base} />
            <Disclosure title="Erledigt" count={own.filter((check) => check.state === "done").length}>
              <Items checks={own.filter((check) => check.state === "done")} chapter={chapter} base={base} />
            </Disclosure>
          </section>
        ),
      )}
    </div>
  );
}

function Items({ checks, chapter, base }: { checks: readonly Check[]; chapter?: ChapterDraft; base: string }) {
  if (checks.length === 0) return null;
  return (
    <ul>
      {checks.map((check) => (
        <li key={check.key} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5">
          <span className="w-24">
            <StatusMark status={marks[check.state].status} size={16}>
              {marks[check.state].word}
            </StatusMark>
          </span>
          <span className="min-w-0 flex-1 basis-64">{check.sentence}</span>
          {check.state !== "done" && chapter ? <Link href={`${base}?kapitel=${chapter.id}`}>Ergänzen</Link> : null}
        </li>
      ))}
    </ul>
  );
}
