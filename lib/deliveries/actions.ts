"use server";

import { action } from "@/lib/access/action";
import type { RepairInput } from "./commands";
import * as commands from "./commands";
import {
  acceptInput,
  checkInput,
  reasonInput,
  recogniseInput,
  rejectInput,
  repairInput,
  saveMappingInput,
  undoInput,
  uploadInput,
} from "./inputs";
import { findDelivery } from "./queries";

export const uploadDelivery = action({
  permit: "delivery:upload",
  input: uploadInput,
  run: async (viewer, { title, source, corrects, file }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { id } = await commands.createDelivery(viewer, { title, source, corrects, fileName: file.name, bytes });
    return { redirectTo: `/arbeit/datenlieferungen/${id}/erkennen` };
  },
});

export const recogniseAgain = action({
  permit: "delivery:map",
  input: recogniseInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, input) => {
    await commands.recogniseAgain(viewer, input);
    return { redirectTo: `/arbeit/datenlieferungen/${input.id}/erkennen` };
  },
});

export const saveMapping = action({
  permit: "delivery:map",
  input: saveMappingInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, { id, version, ...form }) => {
    await commands.saveMapping(viewer, { id, version, form });
    await commands.checkDelivery(viewer, { id });
    return { redirectTo: `/arbeit/datenlieferungen/${id}/pruefen` };
  },
});

export const checkDelivery = action({
  permit: "delivery:map",
  input: checkInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, input) => {
    await commands.checkDelivery(viewer, input);
    return { redirectTo: `/arbeit/datenlieferungen/${input.id}/pruefen` };
  },
});

export const repairDelivery = action({
  permit: "delivery:map",
  input: repairInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, { id, version, ...repair }) => {
    await commands.repairDelivery(viewer, { id, version, repair: repair as RepairInput });
    await commands.checkDelivery(viewer, { id });
    return { redirectTo: `/arbeit/datenlieferungen/${id}/pruefen` };
  },
});

export const undoCorrection = action({
  permit: "delivery:map",
  input: undoInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, input) => {
    await commands.undoCorrection(viewer, input);
    await commands.checkDelivery(viewer, { id: input.id });
    return { redirectTo: `/arbeit/datenlieferungen/${input.id}/pruefen` };
  },
});

export const giveReason = action({
  permit: "delivery:map",
  input: reasonInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, input) => {
    await commands.giveReason(viewer, input);
    return { redirectTo: `/arbeit/datenlieferungen/${input.id}/pruefen` };
  },
});

export const acceptDelivery = action({
  permit: "delivery:accept",
  input: acceptInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, input) => {
    await commands.acceptDelivery(viewer, input);
    return { redirectTo: `/arbeit/datenlieferungen/${input.id}/uebernehmen` };
  },
});

export const rejectDelivery = action({
  permit: "delivery:reject",
  input: rejectInput,
  find: (viewer, input) => findDelivery(viewer, input.id),
  run: async (viewer, input) => {
    await commands.rejectDelivery(viewer, input);
    return { redirectTo: "/arbeit/datenlieferungen" };
  },
});
