"use server";

import { action } from "@/lib/access/action";
import * as commands from "./commands";
import { findPreparation } from "./preparations/queries";
import { releaseInput, trialInput } from "./runs/schema";
import { discardReleaseInput, prepareReleaseInput } from "./schema";

export const prepareRelease = action({
  permit: "release:prepare",
  input: prepareReleaseInput,
  run: async (viewer, input) => {
    const { id } = await commands.requestRelease(viewer, input);
    return { redirectTo: `/arbeit/datenstaende/${id}` };
  },
});

export const retryRelease = action({
  permit: "release:prepare",
  input: releaseInput,
  find: (viewer, input) => findPreparation(viewer, input.releaseId),
  run: async (viewer, input) => {
    await commands.retryRelease(viewer, input);
    return { redirectTo: `/arbeit/datenstaende/${input.releaseId}` };
  },
});

export const discardRelease = action({
  permit: "release:discard",
  input: discardReleaseInput,
  find: (viewer, input) => findPreparation(viewer, input.releaseId),
  run: async (viewer, input) => {
    await commands.discardRelease(viewer, input);
    return { redirectTo: "/arbeit/datenstaende" };
  },
});

export const tryThresholds = action({
  permit: "release:prepare",
  input: trialInput,
  find: (viewer, input) => findPreparation(viewer, input.releaseId),
  run: async (viewer, input) => {
    await commands.tryThresholds(viewer, input);
    return { redirectTo: `/arbeit/datenstaende/${input.releaseId}#probelauf` };
  },
});

export const stopTrial = action({
  permit: "release:prepare",
  input: releaseInput,
  find: (viewer, input) => findPreparation(viewer, input.releaseId),
  run: async (viewer, input) => {
    await commands.stopTrial(viewer, input);
    return { redirectTo: `/arbeit/datenstaende/${input.releaseId}#probelauf` };
  },
});
