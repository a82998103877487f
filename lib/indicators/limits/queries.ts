import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/platform/prisma/client";
import { changeSentence, limitChanges, type SourceLimits } from "./rules";
import type { LimitedSource, SourceWithHistory } from "./schema";

/** All sources with the limits in force. @returns null for those who may not define anything */
export async function listLimits(viewer: Viewer): Promise<LimitedSource[] | null> {
  if (!can(viewer, "indicator:define")) return null;
  const rows = await databaseOf(viewer).source.findMany({ include: parts, orderBy: { id: "asc" } });
  return rows.map((row) => limitedSource(viewer, row));
}

/** One source with every version of its limits. @returns null where there is none for this viewer */
export async function findLimits(viewer: Viewer, key: string): Promise<SourceWithHistory | null> {
  if (!can(viewer, "indicator:define")) return null;
  const database = databaseOf(viewer);
  const row = await database.source.findUnique({ where: { key }, include: parts });
  if (!row) return null;
  const waiting = can(viewer, "release:read")
    ? await database.release.findMany({
        where: { approval: null, discard: null, run: { isNot: null } },
        select: { title: true },
        orderBy: { id: "desc" },
      })
    : [];
  return {
    ...limitedSource(viewer, row),
    history: row.limits.map((one, place) => {
      const before = row.limits[place + 1];
      return {
        ...limitsOf(one),
        version: one.version,
        reason: one.reason,
        by: one.byName,
        at: one.at.toISOString(),
        changed: before ? changeSentence(limitChanges(limitsOf(before), limitsOf(one))) : null,
      };
    }),
    waiting: waiting.map((one) => one.title),
  };
}

const parts = {
  limits: { orderBy: { version: "desc" } },
  _count: { select: { baseCounts: true } },
} satisfies Prisma.SourceInclude;
type Row = Prisma.SourceGetPayload<{ include: typeof parts }>;

function limitedSource(viewer: Viewer, row: Row): LimitedSource {
  const newest = row.limits[0];
  return {
    key: row.key,
    name: row.name,
    baseCounts: row._count.baseCounts,
    limits: limitsOf(row),
    version: row.limitsVersion,
    by: newest?.byName ?? "",
    at: newest?.at.toISOString() ?? "",
    mayChange: can(viewer, "source:limit"),
  };
}

function limitsOf(row: SourceLimits): SourceLimits {
  const { threshold, carrierThreshold, minPopulation, minPopulationForMeanAge, strictInsider } = row;
  return { threshold, carrierThreshold, minPopulation, minPopulationForMeanAge, strictInsider };
}
