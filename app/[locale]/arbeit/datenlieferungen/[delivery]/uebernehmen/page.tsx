import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AcceptPanel } from "@/components/deliveries/AcceptPanel";
import { DeliveryFrame } from "@/components/deliveries/DeliveryFrame";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { acceptDelivery, rejectDelivery } from "@/lib/deliveries/actions";
import { findDelivery } from "@/lib/deliveries/queries";

export const metadata: Metadata = { title: "Lieferung übernehmen" };

export default async function AcceptPage({ params }: { params: Promise<{ delivery: string }> }) {
  const viewer = await requirePerson();
  const delivery = await findDelivery(viewer, Number((await params).delivery));
  if (!delivery) notFound();
  return (
    <DeliveryFrame delivery={delivery} step="uebernehmen">
      <AcceptPanel
        delivery={delivery}
        accept={can(viewer, "delivery:accept") ? acceptDelivery : undefined}
        reject={can(viewer, "delivery:reject") ? rejectDelivery : undefined}
      />
    </DeliveryFrame>
  );
}
