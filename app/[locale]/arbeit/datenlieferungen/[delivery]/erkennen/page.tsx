import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliveryFrame } from "@/components/deliveries/DeliveryFrame";
import { FilePreview } from "@/components/deliveries/FilePreview";
import { RecogniseForm } from "@/components/deliveries/RecogniseForm";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { recogniseAgain } from "@/lib/deliveries/actions";
import { findDelivery, readPreview } from "@/lib/deliveries/queries";

export const metadata: Metadata = { title: "Datei erkennen" };

export default async function RecognisePage({ params }: { params: Promise<{ delivery: string }> }) {
  const viewer = await requirePerson();
  const delivery = await findDelivery(viewer, Number((await params).delivery));
  if (!delivery?.recognition) notFound();
  const found = delivery.recognition.recognition;
  const rows = await readPreview(viewer, delivery.id, (found?.frame.firstDataRow ?? 1) + 8);
  const mayMap = can(viewer, "delivery:map") && delivery.state !== "accepted" && delivery.state !== "rejected";
  return (
    <DeliveryFrame delivery={delivery} step="erkennen">
      {delivery.recognition.like ? (
        <Notice tone="ok" still className="mt-6" title="Die Zuordnung vom letzten Mal passt.">
          <p>Alle Spalten von „{delivery.recognition.like}“ sind wieder da. Sie können gleich prüfen.</p>
        </Notice>
      ) : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 xl:grid-cols-[minmax(0,2.4fr)_minmax(0,1fr)]">
        <Section title="So haben wir die Datei gelesen">
          <FilePreview rows={rows} header={found?.frame.header ?? null} width={found?.frame.width ?? 1} />
        </Section>
        {mayMap ? (
          <Section title="Stimmt etwas nicht?">
            <RecogniseForm delivery={delivery} action={recogniseAgain} />
          </Section>
        ) : null}
      </div>
      <div className="mt-8">
        <Button href={`/arbeit/datenlieferungen/${delivery.id}/zuordnen`}>Weiter zum Zuordnen</Button>
      </div>
    </DeliveryFrame>
  );
}
