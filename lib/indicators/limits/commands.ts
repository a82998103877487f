import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import { changeSentence, limitChanges, type SourceLimits } from "./rules";
import type { ChangeLimits } from "./schema";

/**
 * Sets other limits for a source. What was in force before stays on record. Releases that are published do not change;
 * those prepared with the old limits have to be prepared anew.
 * @throws Outdated when somebody changed them in between
 * @throws Refusal when nothing differs
 */
export function changeLimits(viewer: Viewer, input: ChangeLimits): Promise<void> {
  const { source: key, version, reason, ...limits } = input;
  return transaction(async (tx) => {
    // One after the other: of two saves at the same moment the second sees the first.
    await tx.$queryRaw`select id from source where key = ${key} for update`;
    const source = await tx.source.findUnique({
      where: { key },
      include: { limits: { orderBy: { version: "desc" }, take: 1 } },
    });
    if (!source) throw new NotFound("Diese Quelle gibt es nicht.");
    if (source.limitsVersion !== version)
      throw new Outdated(
        {
          version: String(source.limitsVersion),
          threshold: String(source.threshold),
          carrierThreshold: source.carrierThreshold === null ? "" : String(source.carrierThreshold),
          minPopulation: String(source.minPopulation),
          minPopulationForMeanAge: String(source.minPopulationForMeanAge),
          strictInsider: source.strictInsider ? "ja" : "nein",
        },
        source.limits[0]?.byName ?? "jemand",
      );
    const changes = limitChanges(source, limits);
    if (changes.length === 0) throw new Refusal("Diese Grenzen gelten schon. Es wurde nichts geändert.");
    await tx.source.update({ where: { id: source.id }, data: { ...limits, limitsVersion: version + 1 } });
    await keepLimits(tx, viewer, source.id, version + 1, limits, reason);
    await record(
      tx,
      viewer,
      "sourceLimited",
      { kind: "source", id: source.id },
      { title: source.name, change: changeSentence(changes), reason },
    );
  });
}

/** Writes down a version of a source's limits. */
export async function keepLimits(
  tx: Transaction,
  viewer: Viewer,
  sourceId: number,
  version: number,
  limits: SourceLimits,
  reason: string,
): Promise<void> {
  const { threshold, carrierThreshold, minPopulation, minPopulationForMeanAge, strictInsider } = limits;
  await tx.sourceLimits.create({
    data: {
      sourceId,
      version,
      threshold,
      carrierThreshold,
      minPopulation,
      minPopulationForMeanAge,
      strictInsider,
      reason,
      byId: idOf(viewer),
      byName: nameOf(viewer),
      at: now(),
    },
  });
}
