import { idOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Outdated } from "@/lib/platform/errors";
import type { ChangeLegalText } from "./schema";

/**
 * Saves a text as a new version. @throws Outdated when somebody saved in between: the form then shows both.
 */
export function changeLegalText(viewer: Viewer, input: ChangeLegalText): Promise<void> {
  return transaction(async (tx) => {
    // One after the other: of two saves at the same moment the second sees the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`legalText ${input.key} ${input.locale}`}))`;
    const newest = await tx.legalText.findFirst({
      where: { key: input.key, locale: input.locale },
      orderBy: { version: "desc" },
      include: { editedBy: { select: { name: true } } },
    });
    if ((newest?.version ?? 0) !== input.version)
      throw new Outdated(
        { title: newest?.title ?? "", body: newest?.body ?? "", version: String(newest?.version ?? 0) },
        newest?.editedBy?.name ?? "jemand",
      );
    await tx.legalText.create({
      data: { ...input, version: input.version + 1, editedById: idOf(viewer) },
    });
    await record(tx, viewer, "legalTextChanged", { kind: "legalText", id: input.key }, { title: input.title });
  });
}

/** Names the city this installation belongs to; a second call renames it. */
export async function nameCity(
  tx: Transaction,
  city: { key: string; name: string; isDemo?: boolean; orientation?: object; contact?: object },
): Promise<void> {
  const data = { ...city, isDemo: city.isDemo ?? false, contact: city.contact ?? {} };
  await tx.city.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
}
