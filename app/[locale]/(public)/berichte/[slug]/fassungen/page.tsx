import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { VersionHistory } from "@/components/report/VersionHistory";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { publishedReport } from "@/lib/cycle/report/content/queries";
import { compareReports } from "@/lib/cycle/report/content/rules";

export async function generateMetadata() {
  return { title: (await getTranslations("report"))("versionsTitle") };
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const viewer = publicViewer();
  const newest = await publishedReport(viewer, slug);
  if (!newest) notFound();
  const t = await getTranslations("report");
  const all = await Promise.all(newest.versions.map(({ number }) => publishedReport(viewer, slug, number)));
  const entries = all.flatMap((report, index) => {
    if (!report) return [];
    const before = all[index + 1];
    const since = before
      ? { number: before.version.number, changes: compareReports(before.content, report.content) }
      : null;
    return [{ version: report.version, checksum: report.checksum, since }];
  });
  return (
    <div className="page-width py-8">
      <PageHeader
        stage="report"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t("title"), href: "/berichte" },
              { label: newest.content.title, href: `/berichte/${slug}` },
              { label: t("versionsTitle") },
            ]}
          />
        }
        title={t("versionsTitle")}
        subtitle={t("versionsSubtitle")}
      />
      <VersionHistory slug={slug} entries={entries} />
    </div>
  );
}
