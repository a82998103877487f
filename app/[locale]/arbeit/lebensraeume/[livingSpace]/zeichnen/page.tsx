import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { groundOf } from "@/components/livingSpaces/ground";
import { emptyDrawing } from "@/components/livingSpaces/keptDrawing";
import { LivingSpaceEditor } from "@/components/livingSpaces/LivingSpaceEditor";
import { idFrom } from "@/components/livingSpaces/place";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { requirePerson } from "@/lib/access/session";
import { saveLivingSpaceVersion } from "@/lib/areas/livingSpaces/actions";
import { findDrawingGround, findLivingSpace } from "@/lib/areas/livingSpaces/queries";

export const metadata: Metadata = { title: "Eigene Fassung zeichnen" };

/** One's own version: from one's own newest, or from somebody else's that one builds on (`?von=`). */
export default async function DrawVersionPage({
  params,
  searchParams,
}: {
  params: Promise<{ livingSpace: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const [viewer, { livingSpace }, query] = await Promise.all([requirePerson(), params, searchParams]);
  const id = idFrom(livingSpace);
  const [space, found] = await Promise.all([id ? findLivingSpace(viewer, id) : null, findDrawingGround(viewer)]);
  const ground = found && groundOf(found);
  if (!space || !ground || !space.mayDraw) notFound();
  const asked = space.versions.find((version) => version.id === idFrom(query.von));
  // A group's paper drawing is continued as theirs, everything else as one's own.
  const paper = asked?.isOwn ? asked.onPaperBy : null;
  const own = space.versions.find(
    (version) => version.isOwn && version.isNewestOfAuthor && version.onPaperBy === paper,
  );
  const from = asked ?? own;
  const known = new Set(ground.leaves.map(({ key }) => key));
  const start = from
    ? {
        name: from.name,
        reason: from.isOwn ? from.reason : "",
        onPaperBy: paper ?? "",
        core: from.core.filter((leaf) => known.has(leaf)),
        contested: from.contested.filter((leaf) => known.has(leaf)),
      }
    : { ...emptyDrawing, name: space.name };
  return (
    <div data-wide>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Lebensräume", href: "/arbeit/lebensraeume" },
              { label: space.name, href: `/arbeit/lebensraeume/${space.id}` },
              { label: "Zeichnen" },
            ]}
          />
        }
        title={`Eigene Fassung: ${space.name}`}
        subtitle={
          from && !from.isOwn
            ? `Sie beginnen mit der Zeichnung von ${from.onPaperBy ?? from.author}. Deren Fassung bleibt, wie sie ist.`
            : from
              ? "Sie zeichnen an Ihrer Fassung weiter. Frühere Fassungen bleiben lesbar."
              : "Zeichnen Sie, wie Sie den Ort sehen. Andere Fassungen bleiben daneben stehen."
        }
      />
      {from && from.core.length + from.contested.length > start.core.length + start.contested.length ? (
        <Notice tone="warning" still className="mb-4">
          Einige Gebiete dieser Fassung gibt es nicht mehr. Bitte prüfen Sie die Zeichnung.
        </Notice>
      ) : null}
      <LivingSpaceEditor
        action={saveLivingSpaceVersion}
        ground={ground}
        start={start}
        livingSpaceId={space.id}
        basedOn={own?.id}
        keeper={`${viewer.userId}.${space.id}${asked && asked.id !== own?.id ? `.${asked.id}` : ""}`}
      />
    </div>
  );
}
