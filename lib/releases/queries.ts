import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { ReleaseSummary } from "./schema";

/** The Datenstand in force: the newest one published. @returns null before the first. */
export async function latestRelease(viewer: Viewer): Promise<ReleaseSummary | null> {
  const row = await databaseOf(viewer).publishedRelease.findFirst({ orderBy: newestFirst });
  return row && summaryOf(row);
}

/** All published releases, newest first. Older ones stay readable for ever. */
export async function listReleases(viewer: Viewer): Promise<ReleaseSummary[]> {
  const rows = await databaseOf(viewer).publishedRelease.findMany({ orderBy: newestFirst });
  return rows.map(summaryOf);
}

/** A published release by its number; without a number the one in force. */
export async function findRelease(viewer: Viewer, id?: number): Promise<ReleaseSummary | null> {
  if (id === undefined) return latestRelease(viewer);
  const row = await databaseOf(viewer).publishedRelease.findUnique({ where: { id } });
  return row && summaryOf(row);
}

const newestFirst: Prisma.PublishedReleaseOrderByWithRelationInput[] = [{ publishedAt: "desc" }, { id: "desc" }];

function summaryOf(row: { id: number; title: string; note: string | null; publishedAt: Date; checksum: string }) {
  return { ...row, publishedAt: row.publishedAt.toISOString() };
}
