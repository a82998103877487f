"use server";

import { action } from "@/lib/access/action";
import { uploadPartitionInput } from "./schema";
import { uploadPartition } from "./upload/commands";

export const definePartition = action({
  permit: "area:define",
  input: uploadPartitionInput,
  run: async (viewer, input) => {
    await uploadPartition(viewer, input);
    return { redirectTo: `/verwaltung/gebiete/${input.key}` };
  },
});
