"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import {
  adoptLivingSpace as adopt,
  endLivingSpaceAdoption as end,
  saveLivingSpaceVersion as save,
  withdrawLivingSpaceVersion as withdraw,
} from "./commands";
import { findLivingSpace, listLivingSpaces } from "./queries";
import { voidSentence } from "./rules";
import {
  adoptLivingSpaceInput,
  endLivingSpaceAdoptionInput,
  saveLivingSpaceVersionInput,
  withdrawLivingSpaceVersionInput,
} from "./schema";

export const saveLivingSpaceVersion = action({
  permit: "livingSpace:draw",
  input: saveLivingSpaceVersionInput,
  find: async (viewer, { livingSpaceId }) =>
    livingSpaceId === undefined ? true : await findLivingSpace(viewer, livingSpaceId),
  run: async (viewer, input) => {
    const { livingSpaceId, versionId } = await save(viewer, input);
    revalidatePath("/", "layout");
    return {
      message: "Ihre Zeichnung ist gespeichert.",
      data: { livingSpaceId: String(livingSpaceId), versionId: String(versionId) },
    };
  },
});

export const withdrawLivingSpaceVersion = action({
  permit: "livingSpace:withdraw",
  input: withdrawLivingSpaceVersionInput,
  run: async (viewer, input) => {
    await withdraw(viewer, input);
    revalidatePath("/", "layout");
    return { message: "Ihre Zeichnung zählt nicht mehr. Sie bleibt in der Geschichte stehen." };
  },
});

export const adoptLivingSpace = action({
  permit: "livingSpace:adopt",
  input: adoptLivingSpaceInput,
  find: (viewer, { livingSpaceId }) => findLivingSpace(viewer, livingSpaceId),
  run: async (viewer, input) => {
    const { outdated } = await adopt(viewer, input);
    revalidatePath("/", "layout");
    return {
      message: `„${input.name}“ ist jetzt ein Gebiet der Stadt. Zahlen dazu bringt der nächste Datenstand.${voidSentence(outdated)}`,
    };
  },
});

export const endLivingSpaceAdoption = action({
  permit: "livingSpace:adopt",
  input: endLivingSpaceAdoptionInput,
  find: async (viewer) => (await listLivingSpaces(viewer)).length > 0 || null,
  run: async (viewer, input) => {
    const { outdated } = await end(viewer, input);
    revalidatePath("/", "layout");
    return { message: `Das Gebiet ist beendet. Seine Geschichte bleibt.${voidSentence(outdated)}` };
  },
});
