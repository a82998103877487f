import { redirect } from "next/navigation";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { currentCycle } from "@/lib/cycle/queries";

export default async function CyclesPage() {
  const viewer = await requirePerson();
  const cycle = await currentCycle(viewer);
  if (cycle) redirect(`/arbeit/zyklus/${cycle.slug}`);
  return (
    <>
      <PageHeader title="Zyklus" />
      <EmptyState
        action={can(viewer, "cycle:plan") ? <Button href="/arbeit/zyklus/neu">Zyklus planen</Button> : undefined}
      >
        Es gibt noch keinen Planungszyklus.
      </EmptyState>
    </>
  );
}
