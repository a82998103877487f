import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/platform/database";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { EventKind } from "./kinds";

export interface Subject {
  /** Key of the glossary term: "measure", "finding" … */
  readonly kind: string;
  readonly id: string | number;
}

type Particulars = Record<string, Prisma.InputJsonValue | null>;

/**
 * Writes what happened, in the transaction of the change itself. The log, the mails to followers and the sentence
 * on the screen all derive from this row; nothing else is told anyone.
 */
export function record(
  tx: Transaction,
  viewer: Viewer,
  kind: EventKind,
  subject: Subject,
  particulars: Particulars = {},
): Promise<void> {
  return recordAs(tx, { id: idOf(viewer), name: nameOf(viewer) }, kind, subject, particulars);
}

/** The same for somebody who acts without being signed in: by the link of an invitation or of a mail. */
export async function recordAs(
  tx: Transaction,
  actor: { readonly id: string | null; readonly name: string },
  kind: EventKind,
  subject: Subject,
  particulars: Particulars = {},
): Promise<void> {
  await tx.event.create({
    data: {
      actorId: actor.id,
      actorName: actor.name,
      kind,
      subjectKind: subject.kind,
      subjectId: String(subject.id),
      particulars: particulars as Prisma.InputJsonObject,
    },
  });
}
