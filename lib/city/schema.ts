import * as z from "zod";

export const legalTextKeys = ["impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "methoden"] as const;

export const changeLegalTextInput = z.object({
  key: z.enum(legalTextKeys),
  locale: z.enum(["de", "en"]),
  version: z.coerce.number().int().min(0),
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(40_000),
});
export type ChangeLegalText = z.output<typeof changeLegalTextInput>;
