"use client";

import { mergeAttributes, Node, ReactNodeViewRenderer } from "@tiptap/react";
import { type FigureAttributes, figureAttributes } from "@/lib/cycle/report/document/schema";
import { FigureCard } from "./FigureCard";

export interface FigureChoices {
  readonly indicators: readonly { readonly key: string; readonly name: string }[];
  readonly partitions: readonly { readonly key: string; readonly name: string }[];
  /** Newest first. */
  readonly dates: readonly string[];
}

const names = Object.keys(figureAttributes.shape) as (keyof FigureAttributes)[];

/** A figure in the text: an atlas view with its title and its text alternative. Numbers are never typed. */
export const FigureNode = Node.create<{ choices: FigureChoices }>({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  selectable: true,
  addOptions: () => ({ choices: { indicators: [], partitions: [], dates: [] } }),
  addAttributes: () => Object.fromEntries(names.map((name) => [name, { default: "" }])),
  parseHTML: () => [
    {
      tag: "figure[data-figure]",
      getAttrs: (element) => {
        try {
          const read = figureAttributes.safeParse(JSON.parse(element.getAttribute("data-figure") ?? ""));
          return read.success ? read.data : false;
        } catch {
          return false;
        }
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "figure",
    mergeAttributes(HTMLAttributes, { "data-figure": JSON.stringify(node.attrs) }),
    node.attrs.title || "Abbildung",
  ],
  addNodeView: () => ReactNodeViewRenderer(FigureCard),
});
