import { getTranslations } from "next-intl/server";
import { ReportList } from "@/components/report/ReportList";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { listReports } from "@/lib/cycle/report/queries";

export async function generateMetadata() {
  const t = await getTranslations("report");
  return { title: t("title"), description: t("subtitle") };
}

export default async function Page() {
  const [reports, t] = await Promise.all([listReports(publicViewer()), getTranslations("report")]);
  return (
    <div className="page-width py-10">
      <PageHeader stage="report" size="display" title={t("title")} subtitle={t("subtitle")} />
      <ReportList reports={reports} />
    </div>
  );
}
