import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { WeighingBoard } from "@/components/weighing/WeighingBoard";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findConsultation } from "@/lib/cycle/consultation/queries";
import { pointAt, viewOf } from "@/lib/cycle/consultation/weighing/list/rules";
import { weighingTable } from "@/lib/cycle/consultation/weighing/queries";
import { closedStagesOf } from "@/lib/cycle/queries";
import { threadOf } from "@/lib/thread/queries";

export const metadata: Metadata = { title: "Abwägung" };

type Props = {
  params: Promise<{ cycle: string; consultation: string }>;
  searchParams: Promise<{ punkt?: string; gespeichert?: string; zeigen?: string; von?: string }>;
};

export default async function WeighingPage({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const { cycle, consultation: slug } = await params;
  const query = await searchParams;
  // Only those who weigh have this page; everyone else reads the public result.
  if (!can(viewer, "point:weigh")) notFound();
  const [consultation, table] = await Promise.all([findConsultation(viewer, slug), weighingTable(viewer, slug)]);
  if (!consultation || !table || consultation.cycle.slug !== cycle) notFound();
  const view = viewOf(query);
  const point = pointAt(table.points, view, query.punkt);
  const [closedStages, thread] = await Promise.all([
    closedStagesOf(viewer, consultation.cycle.id),
    point ? threadOf(viewer, { kind: "recommendation", id: point.recommendationId }) : [],
  ]);
  return (
    <div style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <WeighingBoard
        table={table}
        consultation={consultation}
        view={view}
        point={point}
        thread={thread}
        saved={query.gespeichert}
        path={`/arbeit/zyklus/${cycle}/beteiligung/${slug}`}
        mayWeigh={consultation.state !== "answered" && can(viewer, "point:weigh", { closedStages })}
      />
    </div>
  );
}
