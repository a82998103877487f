"use server";

import { action } from "@/lib/access/action";
import { changeLegalText as change } from "./commands";
import { changeLegalTextInput } from "./schema";

export const changeLegalText = action({
  permit: "text:write",
  input: changeLegalTextInput,
  run: async (viewer, input) => {
    await change(viewer, input);
    return { redirectTo: `/verwaltung/texte?gespeichert=${input.key}` };
  },
});
