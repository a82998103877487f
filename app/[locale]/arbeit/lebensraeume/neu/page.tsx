import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { groundOf } from "@/components/livingSpaces/ground";
import { emptyDrawing } from "@/components/livingSpaces/keptDrawing";
import { LivingSpaceEditor } from "@/components/livingSpaces/LivingSpaceEditor";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { requirePerson } from "@/lib/access/session";
import { saveLivingSpaceVersion } from "@/lib/areas/livingSpaces/actions";
import { findDrawingGround } from "@/lib/areas/livingSpaces/queries";

export const metadata: Metadata = { title: "Lebensraum zeichnen" };

export default async function NewLivingSpacePage() {
  const viewer = await requirePerson();
  const found = await findDrawingGround(viewer);
  const ground = found && groundOf(found);
  return (
    <div data-wide>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={[{ label: "Lebensräume", href: "/arbeit/lebensraeume" }, { label: "Neu" }]} />}
        title="Lebensraum zeichnen"
        subtitle="Setzen Sie ihn aus kleinen Gebieten zusammen, auf der Karte oder in der Liste."
      />
      {ground ? (
        <LivingSpaceEditor
          action={saveLivingSpaceVersion}
          ground={ground}
          start={emptyDrawing}
          keeper={`${viewer.userId}.neu`}
        />
      ) : (
        <EmptyState>Zeichnen geht, sobald ein Datenstand freigegeben ist.</EmptyState>
      )}
    </div>
  );
}
