import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { StepBar } from "@/components/deliveries/StepBar";
import { UploadForm } from "@/components/deliveries/UploadForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { uploadDelivery } from "@/lib/deliveries/actions";
import { listAccepted, listMappingChoices } from "@/lib/deliveries/queries";

export const metadata: Metadata = { title: "Datei hochladen" };

export default async function UploadPage() {
  const viewer = await requirePerson();
  if (!can(viewer, "delivery:upload")) forbidden();
  const [{ sources }, accepted] = await Promise.all([listMappingChoices(viewer), listAccepted(viewer)]);
  return (
    <>
      <PageHeader
        stage="report"
        eyebrow="Datenlieferung"
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Datenlieferungen", href: "/arbeit/datenlieferungen" }, { label: "Datei" }]} />
        }
        title="Datei hochladen"
      />
      <StepBar current="datei" reached="datei" notes={{}} hrefs={{}} />
      <UploadForm action={uploadDelivery} sources={sources} accepted={accepted} />
    </>
  );
}
