import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Basis } from "@/components/profiles/CoreValues";
import { Profile } from "@/components/profiles/Profile";
import { publicViewer } from "@/lib/access/mint";
import { effectsOf, listReviews } from "@/lib/cycle/review/queries";
import { planningOf } from "@/lib/profiles/planning/queries";
import { areaFigures, areaProfile } from "@/lib/profiles/queries";
import { findIndicator, listAreas, listPartitions } from "@/lib/releases/figures/queries";
import type { IndicatorDetail } from "@/lib/releases/figures/schema";
import { threadOf } from "@/lib/thread/queries";

type Props = { params: Promise<{ partition: string; area: string }> };

async function placeOf({ params }: Props) {
  const { partition, area } = await params;
  return [decodeURIComponent(partition), decodeURIComponent(area)] as const;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const profile = await areaProfile(publicViewer(), ...(await placeOf(props)));
  return { title: profile?.area.name };
}

export default async function AreaPage(props: Props) {
  const viewer = publicViewer();
  const [partition, area] = await placeOf(props);
  const [profile, figures, planning, effects, outlines, partitions, reviews] = await Promise.all([
    areaProfile(viewer, partition, area),
    areaFigures(viewer, partition, area),
    planningOf(viewer, partition, area),
    effectsOf(viewer),
    listAreas(viewer, partition),
    listPartitions(viewer),
    listReviews(viewer),
  ]);
  if (!profile || !figures || profile.area.isResidual) notFound();
  const [steps, details] = await Promise.all([
    planning ? threadOf(viewer, { kind: "area", id: planning.areaId }) : [],
    Promise.all(profile.core.map((figure) => findIndicator(viewer, figure.indicator.key))),
  ]);
  const sources = new Map(details.flatMap((one) => one?.sources ?? []).map((source) => [source.key, source]));
  return (
    <Profile
      profile={profile}
      figures={figures}
      planning={planning}
      effects={effects}
      steps={steps}
      outlines={outlines ?? []}
      sources={[...sources.values()]}
      bases={basesOf(details)}
      leafPartition={partitions.find((one) => one.isLeaf) ?? null}
      reviews={reviews}
    />
  );
}

/** What each share is a share of; a sum of several counts has no short name. */
function basesOf(details: readonly (IndicatorDetail | null)[]): Record<string, Basis> {
  return Object.fromEntries(
    details.flatMap((one) =>
      one && one.unit === "%" && one.denominator.length === 1 && one.denominator[0]
        ? [[one.key, { factor: one.factor, name: one.denominator[0].name }]]
        : [],
    ),
  );
}
