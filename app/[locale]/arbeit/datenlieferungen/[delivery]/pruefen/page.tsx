import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CheckResult } from "@/components/deliveries/CheckResult";
import { DecisionBar } from "@/components/deliveries/DecisionBar";
import { DeliveryFrame } from "@/components/deliveries/DeliveryFrame";
import { previewOf } from "@/components/deliveries/preview";
import { Notice } from "@/components/ui/Notice";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { checkDelivery, giveReason, repairDelivery, undoCorrection } from "@/lib/deliveries/actions";
import { findDelivery, listMappingChoices, listOutlines } from "@/lib/deliveries/queries";

export const metadata: Metadata = { title: "Lieferung prüfen" };

export default async function CheckPage({ params }: { params: Promise<{ delivery: string }> }) {
  const viewer = await requirePerson();
  const delivery = await findDelivery(viewer, Number((await params).delivery));
  if (!delivery?.recognition) notFound();
  const isOpen = delivery.state !== "accepted" && delivery.state !== "rejected";
  const mayMap = isOpen && can(viewer, "delivery:map");
  const withheld = delivery.check?.report.withheld ?? [];
  const [choices, outlines] = await Promise.all([
    listMappingChoices(viewer),
    withheld[0] ? listOutlines(viewer, withheld[0].partition) : [],
  ]);
  return (
    <DeliveryFrame
      delivery={delivery}
      step="pruefen"
      footer={
        isOpen ? (
          <DecisionBar delivery={delivery} check={mayMap && delivery.decisions.mapping ? checkDelivery : undefined} />
        ) : null
      }
    >
      {delivery.check ? (
        <CheckResult
          delivery={delivery}
          check={delivery.check}
          preview={previewOf(withheld, choices.counts, outlines)}
          actions={mayMap ? { repair: repairDelivery, reason: giveReason, undo: undoCorrection } : undefined}
        />
      ) : (
        <Notice
          still
          className="mt-6"
          title={delivery.decisions.mapping ? "Noch nicht geprüft." : "Ordnen Sie erst die Spalten zu."}
        />
      )}
    </DeliveryFrame>
  );
}
