import * as z from "zod";
import { atlasModes } from "@/lib/atlas/schema";

/**
 * The text of a chapter: a closed set of nodes and marks of the editor. Anything else is refused,
 * unknown attributes are dropped, so that what is stored can be rendered for ever.
 */
const unexpected = "Der Text enthält etwas, das ein Bericht nicht kennt. Bitte fügen Sie ihn ohne Formatierung ein.";

/** A link leads to a page of this installation or, by http(s), elsewhere; never into a script. */
export const linkTarget = z
  .string()
  .trim()
  .max(2000)
  .regex(
    /^(https?:\/\/[^\s]+|\/(?![/\\])[^\s]*|#[^\s]*)$/i,
    "Ein Link beginnt mit https:// oder mit einem Schrägstrich.",
  );

const mark = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({ type: z.literal("link"), attrs: z.object({ href: linkTarget }) }),
]);

const text = z.object({
  type: z.literal("text"),
  text: z.string().min(1).max(20_000),
  marks: z.array(mark).optional(),
});
const inline = z.discriminatedUnion("type", [text, z.object({ type: z.literal("hardBreak") })], { error: unexpected });
const line = z.array(inline).max(2000).default([]);

const paragraph = z.object({ type: z.literal("paragraph"), content: line });
const heading = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: line,
});

const listItem = z.object({
  type: z.literal("listItem"),
  get content() {
    return z.array(z.union([paragraph, bulletList, orderedList], { error: unexpected })).max(50);
  },
});
const bulletList = z.object({ type: z.literal("bulletList"), content: z.array(listItem).max(200) });
const orderedList = z.object({ type: z.literal("orderedList"), content: z.array(listItem).max(200) });

export const figureKinds = ["map", "chart", "table"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A figure is an atlas view: indicator × partition × date. Its numbers are looked up, never typed. */
export const figureAttributes = z.object({
  indicator: z.string().trim().min(1).max(120),
  partition: z.string().trim().min(1).max(120),
  date: z.iso.date(),
  mode: z.enum(atlasModes).default("status"),
  kind: z.enum(figureKinds).default("map"),
  /** A sentence that says what is to be seen. */
  title: z.string().trim().max(300).default(""),
  /** What the picture shows, for those who do not see it. */
  alt: z.string().trim().max(1000).default(""),
});
export type FigureAttributes = z.output<typeof figureAttributes>;
const figure = z.object({ type: z.literal("figure"), attrs: figureAttributes });

const block = z.discriminatedUnion("type", [paragraph, heading, bulletList, orderedList, figure], {
  error: unexpected,
});

export const richDocument = z.object({ type: z.literal("doc"), content: z.array(block).max(1000).default([]) });

export type RichDocument = z.output<typeof richDocument>;
export type Block = z.output<typeof block>;
export type Inline = z.output<typeof inline>;
export type Mark = z.output<typeof mark>;
export type ListNode = z.output<typeof bulletList> | z.output<typeof orderedList>;
export type ListItem = z.output<typeof listItem>;

/** As a form sends it: JSON in a hidden field. */
export const richDocumentText = z
  .string()
  .max(600_000, "Das Kapitel ist zu lang. Bitte teilen Sie es.")
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: unexpected });
      return z.NEVER;
    }
  })
  .pipe(richDocument);
