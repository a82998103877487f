import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { AdoptForm } from "@/components/livingSpaces/AdoptForm";
import { AdoptionState } from "@/components/livingSpaces/AdoptionState";
import { groundOf } from "@/components/livingSpaces/ground";
import { idFrom } from "@/components/livingSpaces/place";
import { PageHeader } from "@/components/ui/PageHeader";
import { requirePerson } from "@/lib/access/session";
import { adoptLivingSpace, endLivingSpaceAdoption } from "@/lib/areas/livingSpaces/actions";
import { findDrawingGround, findLivingSpace } from "@/lib/areas/livingSpaces/queries";

export const metadata: Metadata = { title: "Als Gebiet übernehmen" };

export default async function AdoptLivingSpacePage({ params }: { params: Promise<{ livingSpace: string }> }) {
  const viewer = await requirePerson();
  const id = idFrom((await params).livingSpace);
  const [space, found] = await Promise.all([id ? findLivingSpace(viewer, id) : null, findDrawingGround(viewer)]);
  const ground = found && groundOf(found);
  if (!space || !ground || !space.mayAdopt) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Lebensräume", href: "/arbeit/lebensraeume" },
              { label: space.name, href: `/arbeit/lebensraeume/${space.id}` },
              { label: "Übernehmen" },
            ]}
          />
        }
        title={`Als Gebiet übernehmen: ${space.name}`}
        subtitle="Vorgeschlagen ist, was alle teilen. Vom umstrittenen Rand nehmen Sie dazu, was Sie begründen können."
      />
      {/* Stays in place after the adoption, to say what the server answered. */}
      <AdoptForm action={adoptLivingSpace} space={space} ground={ground} />
      {space.adoptedAs ? (
        <div className="mt-10">
          <AdoptionState space={space} end={endLivingSpaceAdoption} />
        </div>
      ) : null}
    </>
  );
}
