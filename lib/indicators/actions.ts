"use server";

import { action } from "@/lib/access/action";
import { addBaseCount, addIndicator, addSource } from "./commands";
import { changeLimits } from "./limits/commands";
import { changeLimitsForm } from "./limits/schema";
import { defineBaseCountForm, defineIndicatorForm, defineSourceForm } from "./schema";

const list = "/verwaltung/indikatoren";

export const defineSource = action({
  permit: "indicator:define",
  input: defineSourceForm,
  run: async (viewer, input) => {
    await addSource(viewer, input);
    return { redirectTo: `${list}#quellen` };
  },
});

export const defineBaseCount = action({
  permit: "indicator:define",
  input: defineBaseCountForm,
  run: async (viewer, { decimals, parts, ...input }) => {
    await addBaseCount(viewer, { ...input, integer: !decimals, sumOf: parts.length > 0 ? [parts] : [] });
    return { redirectTo: `${list}#merkmale` };
  },
});

export const defineIndicator = action({
  permit: "indicator:define",
  input: defineIndicatorForm,
  run: async (viewer, { definition, definitionEn, why, caveats, ...input }) => {
    await addIndicator(viewer, {
      ...input,
      texts: { de: { definition, why, caveats }, en: { definition: definitionEn } },
    });
    return { redirectTo: `${list}#indikatoren` };
  },
});

export const changeSourceLimits = action({
  permit: "source:limit",
  input: changeLimitsForm,
  run: async (viewer, input) => {
    await changeLimits(viewer, input);
    return { redirectTo: `${list}/quellen/${encodeURIComponent(input.source)}` };
  },
});
