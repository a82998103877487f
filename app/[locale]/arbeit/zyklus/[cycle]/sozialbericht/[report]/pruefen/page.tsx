import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Checklist } from "@/components/report/Checklist";
import { PublishForm } from "@/components/report/PublishForm";
import { ReportHead } from "@/components/report/ReportHead";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { publishReport } from "@/lib/cycle/report/actions";
import { viewsOf } from "@/lib/cycle/report/content/queries";
import { findReport } from "@/lib/cycle/report/queries";
import { checklist, nextVersion, openChecks } from "@/lib/cycle/report/rules";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { listReleases } from "@/lib/releases/queries";
import { formatDate } from "@/lib/statistics/format";

export const metadata: Metadata = { title: "Bericht prüfen und veröffentlichen" };

export default async function Page({ params }: { params: Promise<{ cycle: string; report: string }> }) {
  const viewer = await requirePerson();
  const { cycle: slug, report: reportSlug } = await params;
  const [cycle, report] = await Promise.all([findCycle(viewer, slug), findReport(viewer, { slug: reportSlug })]);
  if (!cycle || report?.cycleId !== cycle.id) notFound();
  const bodies = report.chapters.map((chapter) => chapter.body);
  const [views, releases] = await Promise.all([viewsOf(viewer, bodies), listReleases(viewer)]);
  const checks = checklist(report.chapters, views);
  const open = openChecks(checks).length;
  const cycleBase = `/arbeit/zyklus/${cycle.slug}`;
  const mayWrite = can(viewer, "report:write", cycle) || can(viewer, "report:correct", cycle);
  return (
    <StageAccent stage="report">
      <ReportHead report={report} cycleBase={cycleBase} tab="pruefen" mayWrite={mayWrite} />
      <div className="mt-6 grid items-start gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title="Prüfliste" hint={open > 0 ? `${open} offen` : "alles erledigt"} className="grid gap-6">
          <Checklist checks={checks} chapters={report.chapters} base={`${cycleBase}/sozialbericht/${report.slug}`} />
        </Section>
        <div className="grid gap-10 xl:sticky xl:top-6">
          {can(viewer, "report:publish", cycle) ? (
            <Section title="Veröffentlichen" className="grid gap-4">
              <PublishForm
                action={publishReport}
                reportId={report.id}
                number={nextVersion(report.versions)}
                releases={releases}
                open={open}
              />
            </Section>
          ) : null}
          <Section title="Veröffentlichte Fassungen" count={report.versions.length}>
            {report.versions.length === 0 ? <EmptyState>Noch keine Fassung ist öffentlich.</EmptyState> : null}
            <ul>
              {report.versions.map((version) => (
                <li key={version.number} className="border-b border-line py-2">
                  <Link href={`/berichte/${report.slug}?fassung=${version.number}`}>Fassung {version.number}</Link>
                  <span className="block text-sm text-ink2">
                    {formatDate(isoDateInBerlin(version.publishedAt), "de")}, {version.publishedByName}
                  </span>
                  {version.erratum ? <span className="block text-sm">{version.erratum}</span> : null}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </StageAccent>
  );
}
