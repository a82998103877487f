import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import type { ReportDraft } from "@/lib/cycle/report/schema";
import { type ReportTab, ReportTabs } from "./ReportTabs";

/** Head of every page about one report in the workspace. */
export function ReportHead({
  report,
  cycleBase,
  tab,
  mayWrite,
}: {
  report: ReportDraft;
  cycleBase: string;
  tab: ReportTab;
  mayWrite: boolean;
}) {
  const version = report.versions[0];
  return (
    <>
      <PageHeader
        stage="report"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: "Sozialbericht", href: `${cycleBase}/sozialbericht` }, { label: report.title }]}
          />
        }
        title={report.title}
        subtitle={version ? `Öffentlich ist Fassung ${version.number}` : "Entwurf, noch nicht öffentlich"}
      />
      <ReportTabs base={`${cycleBase}/sozialbericht/${report.slug}`} current={tab} mayWrite={mayWrite} />
    </>
  );
}
