import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Atlas, AtlasEmpty } from "@/components/atlas/Atlas";
import { type AtlasAddress, type AtlasParameter, readAddress } from "@/components/atlas/address";
import { publicViewer } from "@/lib/access/mint";
import { atlasView } from "@/lib/atlas/queries";
import { listIndicators, listPartitions } from "@/lib/releases/figures/queries";
import { findRelease } from "@/lib/releases/queries";
import type { FigureLocale } from "@/lib/statistics/format";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await getLocale()) as FigureLocale;
  const { address } = readAddress(await searchParams);
  const indicators = await listIndicators(publicViewer());
  const name = indicators.find((one) => one.key === address.indicator)?.name[locale];
  return { title: name ? `${name} · Atlas` : "Atlas" };
}

export default async function AtlasPage({ searchParams }: Props) {
  const viewer = publicViewer();
  const { address: read, unread } = readAddress(await searchParams);
  const { address, rejected } = await followable(read, unread);
  const [view, indicators] = await Promise.all([atlasView(viewer, address), listIndicators(viewer, address)]);
  if (!view) return <AtlasEmpty />;
  return <Atlas view={view} indicators={indicators} asked={address} rejected={rejected} />;
}

/** Leaves out what does not exist, and names it: a wrong address still opens an atlas. */
async function followable(asked: AtlasAddress, unread: AtlasParameter[]) {
  const viewer = publicViewer();
  const release = asked.release && (await findRelease(viewer, asked.release)) ? asked.release : undefined;
  const [indicators, partitions] = await Promise.all([
    listIndicators(viewer, { release }),
    listPartitions(viewer, { release }),
  ]);
  const rejected = [...unread];
  const indicator = indicators.find((one) => one.key === asked.indicator)?.key;
  const partition = partitions.find((one) => one.key === asked.partition)?.key;
  if (asked.indicator && !indicator) rejected.push("indikator");
  if (asked.partition && !partition) rejected.push("gliederung");
  if (asked.release && !release) rejected.push("datenstand");
  return { address: { ...asked, indicator, partition, release }, rejected };
}
