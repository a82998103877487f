import { MapPinPlus } from "lucide-react";
import type { Metadata } from "next";
import { groundOf } from "@/components/livingSpaces/ground";
import { LivingSpaceList, SmallMapGround } from "@/components/livingSpaces/LivingSpaceList";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { findDrawingGround, listLivingSpaces } from "@/lib/areas/livingSpaces/queries";
import { leavesStanding } from "@/lib/areas/livingSpaces/rules";

export const metadata: Metadata = { title: "Lebensräume" };

export default async function LivingSpacesPage() {
  const viewer = await requirePerson();
  const [rows, ground] = await Promise.all([listLivingSpaces(viewer), findDrawingGround(viewer)]);
  const spaces = rows.map((row) => ({
    ...row,
    core: leavesStanding(row.overlay, "sharedCore"),
    contested: leavesStanding(row.overlay, "contestedEdge"),
  }));
  const adopted = spaces.filter((space) => space.adoptedAs);
  const open = spaces.filter((space) => !space.adoptedAs);
  const drawn = ground && groundOf(ground);
  const draw = drawn ? (
    <Button href="/arbeit/lebensraeume/neu" icon={<MapPinPlus size={18} aria-hidden />}>
      Lebensraum zeichnen
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Lebensräume"
        subtitle="Ein Lebensraum ist ein Gebiet, wie Menschen es erleben, quer zu Bezirksgrenzen. Mehrere zeichnen ihn; was alle teilen, ist der Kern, der Rand bleibt umstritten."
        actions={draw}
      />
      {drawn ? <SmallMapGround ground={drawn} /> : null}
      <div className="grid gap-10">
        {adopted.length > 0 ? (
          <Section title="Gebiete der Stadt" count={adopted.length} rule="accent">
            <LivingSpaceList spaces={adopted} ground={drawn} />
          </Section>
        ) : null}
        {open.length > 0 || adopted.length === 0 ? (
          <Section title="Zeichnungen" count={open.length}>
            {open.length > 0 ? (
              <LivingSpaceList spaces={open} ground={drawn} />
            ) : drawn ? (
              <EmptyState action={draw}>
                Noch hat niemand einen Lebensraum gezeichnet. Beginnen Sie mit dem Ort, den Sie am besten kennen.
              </EmptyState>
            ) : (
              <EmptyState>Zeichnen geht, sobald ein Datenstand freigegeben ist.</EmptyState>
            )}
          </Section>
        ) : null}
      </div>
    </>
  );
}
