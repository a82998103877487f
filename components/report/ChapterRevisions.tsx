import type { FormAction } from "@/components/form/state";
import { WordDiff } from "@/components/recommendations/WordDiff";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { plainText } from "@/lib/cycle/report/document/rules";
import type { ChapterRevision } from "@/lib/cycle/report/queries";

const parts = [
  ["Titel", (revision: ChapterRevision) => revision.title],
  ["Text", (revision: ChapterRevision) => plainText(revision.body)],
  ["Das Wichtigste in Kürze", (revision: ChapterRevision) => revision.keyPoints],
  ["Einfach erklärt", (revision: ChapterRevision) => revision.plainSummary],
] as const;

/** Every saved state of a chapter; one is compared with the newest and can be made it again. */
export function ChapterRevisions({
  revisions,
  chosen,
  base,
  restore,
}: {
  /** Newest first. */
  revisions: readonly ChapterRevision[];
  /** Version compared with the newest. */
  chosen: number;
  base: string;
  restore?: FormAction;
}) {
  const newest = revisions[0];
  const other = revisions.find((revision) => revision.version === chosen);
  if (!newest) return null;
  return (
    <div className="grid gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <nav aria-label="Fassungen">
        <ol className="border-t-2 border-ink">
          {revisions.map((revision) => (
            <li key={revision.version} className="border-b border-line py-2">
              <Link
                look="plain"
                href={`${base}&fassung=${revision.version}`}
                aria-current={revision.version === chosen ? "page" : undefined}
                className={revision.version === chosen ? "font-semibold" : undefined}
              >
                Fassung {revision.version}
                {revision === newest ? " (neueste)" : ""}
              </Link>
              <span className="block text-sm text-ink2">
                {revision.editedAt.toLocaleString("de-DE", {
                  dateStyle: "medium",
                  timeStyle: "short",
                  timeZone: "Europe/Berlin",
                })}
                , {revision.editedByName}
              </span>
            </li>
          ))}
        </ol>
      </nav>
      {other && other !== newest ? (
        <div className="grid content-start gap-6">
          <p className="text-ink2">
            Durchgestrichen steht nur in Fassung {other.version}, unterstrichen nur in der neuesten.
          </p>
          {parts.map(([label, read]) =>
            read(other) === read(newest) ? null : (
              <Section key={label} title={label}>
                <WordDiff before={read(other)} after={read(newest)} className="mt-3 max-w-measure" />
              </Section>
            ),
          )}
          {restore ? (
            <div>
              <ConfirmButton
                label={`Fassung ${other.version} zurückholen`}
                variant="secondary"
                title={`Fassung ${other.version} zurückholen?`}
                description="Sie wird zur neuesten Fassung. Was jetzt gilt, bleibt in dieser Liste."
                action={restore}
                fields={{
                  id: newest.chapterId,
                  version: String(newest.version),
                  restored: String(other.version),
                }}
              />
            </div>
          ) : null}
        </div>
      ) : (
        <p className="text-ink2">Wählen Sie eine frühere Fassung, um sie mit der neuesten zu vergleichen.</p>
      )}
    </div>
  );
}
