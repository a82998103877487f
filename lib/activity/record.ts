import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/platform/database";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { EventKind } from "./kinds";

export interface Subject {
  /** Key of the glossary term: "measure", "finding" … */
  readonly kind: string;
  readonly id: string | number;
}

/**
 * Writes what happened, in the transaction of the change itself. The log, the mails to followers and the sentence
 * on the screen all derive from this row; nothing else is told anyone.
 */
export async function record(
  tx: Transaction,
  viewer: Viewer,
  kind: EventKind,
  subject: Subject,
  particulars: Record<string, Prisma.InputJsonValue | null> = {},
): Promise<void> {
  await tx.event.create({
    data: {
      actorId: idOf(viewer),
      actorName: nameOf(viewer),
      kind,
      subjectKind: subject.kind,
      subjectId: String(subject.id),
      particulars: particulars as Prisma.InputJsonObject,
    },
  });
}
