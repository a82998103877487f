import * as z from "zod";
import { germanNumber, optionalText } from "@/lib/platform/input";
import { mappingForm } from "./form";
import { isoDate } from "./schema";

/** What the forms of the five steps send. */
const id = z.coerce.number().int().min(1);
const version = z.coerce.number().int().min(1);
const place = z.coerce.number().int().min(1);
const optionalInteger = (min: number, max: number) =>
  z.preprocess(
    (value) => (value === "" || value === undefined ? undefined : value),
    z.coerce.number().int().min(min).max(max).optional(),
  );

export const uploadInput = z.object({
  title: z.string().trim().min(1).max(200),
  source: z.string().min(1, "Bitte eine Quelle wählen."),
  corrects: optionalInteger(1, 2_000_000_000),
  file: z
    .instanceof(File, { error: "Bitte eine Datei wählen." })
    .refine((file) => file.size > 0 || file.name !== "", "Bitte eine Datei wählen.")
    .refine((file) => file.size > 0 || file.name === "", "Die Datei ist leer. Bitte speichern Sie sie noch einmal."),
});

export const recogniseInput = z.object({
  id,
  version,
  sheet: optionalText(200),
  headerRow: optionalInteger(0, 10_000),
  headerRows: optionalInteger(1, 10),
});

export const saveMappingInput = mappingForm.extend({ id, version });
export const checkInput = z.object({ id });
export const undoInput = z.object({ id, version, row: place, column: place });
export const reasonInput = z.object({
  id,
  version,
  problem: z.string().min(1).max(500),
  reason: z.string().trim().min(3).max(500),
});
export const acceptInput = z.object({ id, version, note: optionalText(1000) });
export const rejectInput = z.object({ id, reason: z.string().trim().min(3).max(1000) });

const target = { id, version };
export const repairInput = z.discriminatedUnion("action", [
  z.object({ ...target, action: z.literal("setValue"), row: place, column: place, value: germanNumber() }),
  z.object({ ...target, action: z.literal("ignoreRow"), row: place }),
  z.object({ ...target, action: z.literal("ignoreArea"), text: z.string().min(1).max(500) }),
  z.object({ ...target, action: z.literal("zeroIsMissing"), baseCount: z.string().min(1).max(200), date: isoDate }),
  z.object({
    ...target,
    action: z.literal("nameArea"),
    text: z.string().min(1).max(500),
    key: z.string().min(1).max(200),
  }),
]);
