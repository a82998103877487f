import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Profile } from "@/components/profiles/Profile";
import { publicViewer } from "@/lib/access/mint";
import { effectsOf, listReviews } from "@/lib/cycle/review/queries";
import { planningOf } from "@/lib/profiles/planning/queries";
import { areaFigures, areaProfile } from "@/lib/profiles/queries";
import { findIndicator, listAreas, listPartitions } from "@/lib/releases/figures/queries";
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
  return (
    <Profile
      profile={profile}
      figures={figures}
      planning={planning}
      effects={effects}
      steps={steps}
      outlines={outlines ?? []}
      details={details.filter((one) => one !== null)}
      leafPartition={partitions.find((one) => one.isLeaf) ?? null}
      reviews={reviews}
    />
  );
}
