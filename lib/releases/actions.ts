"use server";

import { action } from "@/lib/access/action";
import * as commands from "./commands";
import { findPreparation } from "./preparations/queries";
import { discardReleaseInput, prepareReleaseInput } from "./schema";

export const prepareRelease = action({
  permit: "release:prepare",
  input: prepareReleaseInput,
  run: async (viewer, input) => {
    const { id } = await commands.prepareRelease(viewer, input);
    return { redirectTo: `/arbeit/datenstaende/${id}` };
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
