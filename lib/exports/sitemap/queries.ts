import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { latestRelease } from "@/lib/releases/queries";

/** Pages that are always there. */
const fixed = [
  "/",
  "/atlas",
  "/gebiete",
  "/indikatoren",
  "/berichte",
  "/beteiligung",
  "/massnahmen",
  "/ueberpruefungen",
  "/daten",
  "/impressum",
  "/datenschutz",
  "/barrierefreiheit",
  "/leichte-sprache",
];

/** Addresses of everything this viewer can read at the public door, without the language. */
export async function publicAddresses(viewer: Viewer): Promise<string[]> {
  const database = databaseOf(viewer);
  const number = { select: { number: true }, orderBy: { number: "asc" } } as const;
  const slug = { select: { slug: true }, orderBy: { slug: "asc" } } as const;
  const [findings, recommendations, measures, consultations, reports] = await Promise.all([
    database.finding.findMany(number),
    database.recommendation.findMany(number),
    database.measure.findMany(number),
    database.consultation.findMany(slug),
    database.report.findMany(slug),
  ]);
  return [
    ...fixed,
    ...findings.map((row) => `/befunde/${row.number}`),
    ...recommendations.map((row) => `/empfehlungen/${row.number}`),
    ...measures.map((row) => `/massnahmen/${row.number}`),
    ...consultations.map((row) => `/beteiligung/${row.slug}`),
    ...reports.map((row) => `/berichte/${row.slug}`),
    ...(await released(viewer)),
  ];
}

async function released(viewer: Viewer): Promise<string[]> {
  const release = await latestRelease(viewer);
  if (!release) return [];
  const where = { releaseId: release.id };
  const [partitions, areas, indicators] = await Promise.all([
    databaseOf(viewer).publishedPartition.findMany({ where, select: { id: true, key: true } }),
    databaseOf(viewer).publishedArea.findMany({
      where: { ...where, isResidual: false },
      select: { partitionId: true, key: true },
      orderBy: { id: "asc" },
    }),
    databaseOf(viewer).publishedIndicator.findMany({ where, select: { key: true }, orderBy: { sortOrder: "asc" } }),
  ]);
  const keys = new Map(partitions.map((partition) => [partition.id, partition.key]));
  return [
    ...areas.map(
      (row) => `/gebiete/${encodeURIComponent(keys.get(row.partitionId) ?? "")}/${encodeURIComponent(row.key)}`,
    ),
    ...indicators.map((row) => `/indikatoren/${encodeURIComponent(row.key)}`),
  ];
}
