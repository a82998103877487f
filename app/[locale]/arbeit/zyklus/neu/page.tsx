import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanCycleForm } from "@/components/cycle/PlanCycleForm";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { planCycle } from "@/lib/cycle/actions";
import { today } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Zyklus planen" };

export default async function PlanCyclePage() {
  const viewer = await requirePerson();
  if (!can(viewer, "cycle:plan")) notFound();
  return (
    <>
      <PageHeader title="Zyklus planen" subtitle="Eine Runde durch die sechs Stufen, meist vier bis fünf Jahre." />
      <PlanCycleForm action={planCycle} year={Number(today().slice(0, 4))} lead={viewer.name} />
    </>
  );
}
