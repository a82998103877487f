import { History, Trash2 } from "lucide-react";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ChapterOutline } from "@/components/report/ChapterOutline";
import { ChapterEditor } from "@/components/report/editor/ChapterEditor";
import { ReportHead } from "@/components/report/ReportHead";
import { StageAccent } from "@/components/ring/StageAccent";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import {
  addChapter,
  correctChapter,
  moveChapter,
  removeChapter,
  returnChapter,
  saveChapter,
} from "@/lib/cycle/report/actions";
import { figureChoices } from "@/lib/cycle/report/document/queries";
import { findReport, listRemovedChapters } from "@/lib/cycle/report/queries";

export const metadata: Metadata = { title: "Bericht bearbeiten" };

interface Props {
  params: Promise<{ cycle: string; report: string }>;
  searchParams: Promise<{ kapitel?: string }>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const { cycle: slug, report: reportSlug } = await params;
  const [cycle, report] = await Promise.all([findCycle(viewer, slug), findReport(viewer, { slug: reportSlug })]);
  if (!cycle || report?.cycleId !== cycle.id) notFound();
  const cycleBase = `/arbeit/zyklus/${cycle.slug}`;
  const base = `${cycleBase}/sozialbericht/${report.slug}`;
  const mayWrite = can(viewer, "report:write", cycle);
  const mayCorrect = report.versions.length > 0 && can(viewer, "report:correct", cycle);
  if (!mayWrite && !mayCorrect) redirect(`${base}/vorschau`);
  const { kapitel } = await searchParams;
  const chapter = report.chapters.find(({ id }) => id === kapitel) ?? report.chapters[0];
  const [choices, removed] = await Promise.all([figureChoices(viewer), listRemovedChapters(viewer, report.id)]);
  return (
    <StageAccent stage="report">
      <ReportHead report={report} cycleBase={cycleBase} tab="text" mayWrite />
      <div className="mt-6 grid gap-8 xl:grid-cols-[15rem_minmax(0,1fr)]">
        <ChapterOutline
          reportId={report.id}
          chapters={report.chapters}
          current={chapter?.id}
          base={base}
          actions={mayWrite ? { add: addChapter, move: moveChapter, giveBack: returnChapter } : undefined}
          removed={removed}
        />
        {chapter ? (
          <div className="grid content-start gap-5">
            {mayCorrect ? (
              <Notice still>
                Der Bericht ist veröffentlicht. Was Sie ändern, wird erst mit einer Berichtigung öffentlich.
              </Notice>
            ) : null}
            <ChapterEditor
              key={chapter.id}
              chapter={chapter}
              choices={choices}
              action={mayWrite ? saveChapter : correctChapter}
            />
            <p className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-3">
              <Link look="strong" href={`${base}/fassungen?kapitel=${chapter.id}`}>
                <History size={18} aria-hidden />
                Fassungen dieses Kapitels
              </Link>
              {mayWrite ? (
                <ConfirmButton
                  label="Kapitel entfernen"
                  icon={<Trash2 size={16} aria-hidden />}
                  variant="danger"
                  size="small"
                  title={`„${chapter.title}“ entfernen?`}
                  description="Das Kapitel verschwindet aus dem Entwurf. Links unter „Entfernte Kapitel“ holen Sie es zurück."
                  action={removeChapter}
                  fields={{ id: chapter.id }}
                />
              ) : null}
            </p>
          </div>
        ) : (
          <EmptyState>Legen Sie links das erste Kapitel an.</EmptyState>
        )}
      </div>
    </StageAccent>
  );
}
