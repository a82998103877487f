import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliveryFrame } from "@/components/deliveries/DeliveryFrame";
import { MappingFields } from "@/components/deliveries/MappingFields";
import { Notice } from "@/components/ui/Notice";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { saveMapping } from "@/lib/deliveries/actions";
import { formOfMapping } from "@/lib/deliveries/form";
import { findDelivery, listMappingChoices } from "@/lib/deliveries/queries";

export const metadata: Metadata = { title: "Spalten zuordnen" };

export default async function MappingPage({ params }: { params: Promise<{ delivery: string }> }) {
  const viewer = await requirePerson();
  const delivery = await findDelivery(viewer, Number((await params).delivery));
  const found = delivery?.recognition?.recognition;
  if (!delivery || !found) notFound();
  const isOpen = delivery.state !== "accepted" && delivery.state !== "rejected";
  const choices = await listMappingChoices(viewer);
  return (
    <DeliveryFrame delivery={delivery} step="zuordnen">
      {isOpen && can(viewer, "delivery:map") ? (
        <MappingFields
          key={delivery.version}
          delivery={delivery}
          form={formOfMapping(delivery.decisions.mapping ?? found.mapping, found)}
          choices={choices}
          action={saveMapping}
        />
      ) : (
        <Notice
          still
          className="mt-6"
          title={isOpen ? "Zuordnen kann die Statistikstelle." : "Die Zuordnung steht fest."}
        />
      )}
    </DeliveryFrame>
  );
}
