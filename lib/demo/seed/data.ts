import { operatorViewer } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { computeDueReviews } from "@/lib/cycle/review/commands";
import { acceptDelivery, checkDelivery, createDelivery } from "@/lib/deliveries/commands";
import { cityDatabase } from "@/lib/platform/database";
import { approveRelease, prepareRelease } from "@/lib/releases/commands";
import type { PersonKey } from "../cast";
import { demoDeliveryCsv } from "../counts";
import type { DemoDelivery, DemoRelease, DemoStory } from "../story/shape";
import type { Step } from "./chronicle";
import type { Memory } from "./memory";

type As = (key: PersonKey) => Viewer;
type Log = (sentence: string) => void;

/** The Statistikstelle takes in files, prepares a Datenstand, and a second person approves it. */
export function dataSteps(story: DemoStory, as: As, memory: Memory, log: Log): Step[] {
  return [
    ...story.deliveries.map((delivery) => deliveryStep(delivery, as, memory, log)),
    ...story.releases.flatMap((release) => releaseSteps(release, as, memory, log)),
  ];
}

function deliveryStep(delivery: DemoDelivery, as: As, memory: Memory, log: Log): Step {
  return {
    on: delivery.on,
    what: `Datei ${delivery.fileName} übernommen`,
    run: async () => {
      const viewer = as(delivery.by);
      const { id } = await createDelivery(viewer, {
        title: delivery.title,
        fileName: delivery.fileName,
        bytes: new TextEncoder().encode(demoDeliveryCsv(delivery.source, delivery.years)),
        source: delivery.source,
      });
      await checkDelivery(viewer, { id });
      const { version } = await cityDatabase().delivery.findUniqueOrThrow({ where: { id } });
      const { cells } = await acceptDelivery(viewer, { id, version });
      memory.deliveries.set(delivery.key, id);
      log(`${delivery.title}: ${cells.toLocaleString("de-DE")} Werte.`);
    },
  };
}

function releaseSteps(release: DemoRelease, as: As, memory: Memory, log: Log): Step[] {
  let id = 0;
  return [
    {
      on: release.preparedOn,
      what: `${release.title} vorbereitet`,
      run: async () => {
        const { title, note } = release;
        const deliveryIds = release.deliveries.map((key) => memory.deliveries.get(key));
        id = (await prepareRelease(as(release.preparedBy), { title, note, deliveryIds })).id;
        memory.releases.set(release.key, id);
      },
    },
    {
      on: release.approvedOn,
      what: `${release.title} freigegeben`,
      run: async () => {
        await approveRelease(as(release.approvedBy), { releaseId: id });
        const due = await computeDueReviews(operatorViewer("Kreislauf"), id);
        log(`${release.title} ist freigegeben, ${due.length} Überprüfungen sind fällig.`);
      },
    },
  ];
}
