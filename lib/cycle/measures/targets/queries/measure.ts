import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { findMeasure } from "../../queries";
import type { MeasureView } from "../../schema";

/** The measure a target belongs to, if this viewer sees it. */
export async function measureOfTarget(viewer: Viewer, targetId: string): Promise<MeasureView | null> {
  const target = await databaseOf(viewer).target.findUnique({ where: { id: targetId }, select: { measureId: true } });
  return target && findMeasure(viewer, { id: target.measureId });
}
