import { notFound, redirect } from "next/navigation";
import { requirePerson } from "@/lib/access/session";
import { findDelivery } from "@/lib/deliveries/queries";
import { stepOf } from "@/lib/deliveries/rules";

/** Opens the step on which work goes on. */
export default async function DeliveryPage({ params }: { params: Promise<{ delivery: string }> }) {
  const viewer = await requirePerson();
  const delivery = await findDelivery(viewer, Number((await params).delivery));
  if (!delivery) notFound();
  redirect(`/arbeit/datenlieferungen/${delivery.id}/${stepOf(delivery.state)}`);
}
