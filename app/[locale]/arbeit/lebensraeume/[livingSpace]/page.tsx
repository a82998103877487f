import { PencilLine } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { AdoptionState } from "@/components/livingSpaces/AdoptionState";
import { FigureSection } from "@/components/livingSpaces/FigureSection";
import { groundOf } from "@/components/livingSpaces/ground";
import { OverlayBoard } from "@/components/livingSpaces/OverlayBoard";
import { idFrom, livingSpaceHref, placeOf } from "@/components/livingSpaces/place";
import { VersionList } from "@/components/livingSpaces/VersionList";
import { dayOf } from "@/components/livingSpaces/words";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { endLivingSpaceAdoption, withdrawLivingSpaceVersion } from "@/lib/areas/livingSpaces/actions";
import { findDrawingGround, findLivingSpace } from "@/lib/areas/livingSpaces/queries";
import { leavesStanding } from "@/lib/areas/livingSpaces/rules";
import { findLivingSpaceFigures } from "@/lib/profiles/livingSpaces/queries";

export const metadata: Metadata = { title: "Lebensraum" };

export default async function LivingSpacePage({
  params,
  searchParams,
}: {
  params: Promise<{ livingSpace: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const [viewer, { livingSpace }, query] = await Promise.all([requirePerson(), params, searchParams]);
  const id = idFrom(livingSpace);
  const [space, found] = await Promise.all([id ? findLivingSpace(viewer, id) : null, findDrawingGround(viewer)]);
  if (!space) notFound();
  const ground = found && groundOf(found);
  const place = placeOf(query);
  const version = space.versions.find((one) => one.id === place.version) ?? null;
  const drawn = version
    ? { core: version.core, contested: version.contested }
    : { core: leavesStanding(space.overlay, "sharedCore"), contested: leavesStanding(space.overlay, "contestedEdge") };
  const leaves = { kern: drawn.core, alles: [...drawn.core, ...drawn.contested] };
  const figures = await findLivingSpaceFigures(viewer, {
    leaves: leaves[place.scope],
    date: place.date ?? undefined,
  });
  const own = space.versions.some((one) => one.isOwn && one.isNewestOfAuthor && !one.withdrawn);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Lebensräume", href: "/arbeit/lebensraeume" }, { label: space.name }]} />
        }
        title={space.name}
        subtitle={`${space.drawings === 1 ? "Eine Zeichnung" : `${space.drawings} Zeichnungen`} · begonnen von ${space.startedBy} am ${dayOf(space.startedAt)}`}
        actions={
          space.mayDraw && ground ? (
            <Button
              href={`/arbeit/lebensraeume/${space.id}/zeichnen`}
              icon={<PencilLine size={18} aria-hidden />}
              variant="primary"
            >
              {own ? "Eigene Fassung weiterzeichnen" : "Eigene Fassung zeichnen"}
            </Button>
          ) : undefined
        }
      />
      {query.fassung !== undefined && !version ? (
        <Notice still className="mb-6">
          Diese Fassung gibt es hier nicht. Sie sehen alle Fassungen.
        </Notice>
      ) : null}
      <div className="grid gap-10">
        {ground ? (
          <Section
            id="karte"
            title={
              version
                ? `Nur die Fassung von ${version.onPaperBy ?? version.author}`
                : "Was alle teilen, was umstritten ist"
            }
            action={
              version ? (
                <Link scroll={false} href={livingSpaceHref(space.id, { ...place, version: null }, "karte")}>
                  Wieder alle Fassungen zeigen
                </Link>
              ) : undefined
            }
          >
            <div className="pt-4">
              <OverlayBoard ground={ground} overlay={space.overlay} drawings={space.drawings} version={version} />
            </div>
          </Section>
        ) : null}
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Section title="Wer es wie sieht" count={space.drawings}>
            <VersionList
              livingSpaceId={space.id}
              versions={space.versions}
              shown={version?.id ?? null}
              mayDraw={space.mayDraw && ground !== null}
              withdraw={withdrawLivingSpaceVersion}
            />
          </Section>
          <AdoptionState space={space} end={endLivingSpaceAdoption} />
        </div>
        <FigureSection
          livingSpaceId={space.id}
          place={place}
          counts={{ kern: leaves.kern.length, alles: leaves.alles.length }}
          figures={figures}
          of={version ? (version.onPaperBy ?? version.author) : null}
        />
      </div>
    </>
  );
}
