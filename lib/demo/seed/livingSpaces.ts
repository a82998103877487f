import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { saveLivingSpaceVersion } from "@/lib/areas/livingSpaces/commands";
import { livingSpacePartition } from "@/lib/areas/livingSpaces/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/database";
import type { PersonKey } from "../cast";
import type { DemoLivingSpace } from "../story/shape";
import type { Step } from "./chronicle";

type As = (key: PersonKey) => Viewer;

/** People draw neighbourhoods, one after the other; what became an area is tied to the one the city has had from the beginning. */
export function livingSpaceSteps(spaces: readonly DemoLivingSpace[], as: As): Step[] {
  return spaces.flatMap((space) => {
    let livingSpaceId: number | undefined;
    const newest = new Map<string, number>();
    const drawings = space.drawings.map(({ on, by, onPaperBy, ...drawing }): Step => {
      const author = `${by} ${onPaperBy ?? ""}`;
      return {
        on,
        what: `Lebensraum ${drawing.name} gezeichnet`,
        run: async () => {
          const basedOn = newest.get(author);
          const { core, contested, ...texts } = drawing;
          const lists = { core: [...core], contested: [...contested] };
          const saved = await saveLivingSpaceVersion(as(by), { ...texts, ...lists, livingSpaceId, basedOn, onPaperBy });
          livingSpaceId = saved.livingSpaceId;
          newest.set(author, saved.versionId);
        },
      };
    });
    const { adopted } = space;
    if (!adopted) return drawings;
    return [
      ...drawings,
      {
        on: adopted.on,
        what: `Lebensraum ${adopted.area} übernommen`,
        run: () => adoptExisting(as(adopted.by), livingSpaceId ?? 0, adopted.area, adopted.reason),
      },
    ];
  });
}

function adoptExisting(viewer: Viewer, livingSpaceId: number, key: string, reason: string): Promise<void> {
  return transaction(async (tx) => {
    const area = await tx.area.findFirstOrThrow({
      where: { key, partition: { key: livingSpacePartition } },
      include: { _count: { select: { leaves: true } } },
    });
    const by = { byId: idOf(viewer), byName: nameOf(viewer) };
    await tx.livingSpaceAdoption.create({ data: { livingSpaceId, areaId: area.id, ...by, at: now(), reason } });
    const subject = { kind: "livingSpace", id: livingSpaceId };
    await record(tx, viewer, "livingSpaceAdopted", subject, { title: area.name, count: area._count.leaves });
  });
}
