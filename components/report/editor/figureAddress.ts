import { readAddress } from "@/components/atlas/address";
import type { FigureAttributes } from "@/lib/cycle/report/document/schema";

/** The figure an atlas address shows; undefined when the text is none, or leaves out what a figure needs. */
export function figureFrom(text: string): Partial<FigureAttributes> | undefined {
  const query = /\/atlas\?([^#\s]+)/.exec(text)?.[1];
  if (!query) return undefined;
  const { address } = readAddress(Object.fromEntries(new URLSearchParams(query)));
  const { indicator, partition, date, mode, tab } = address;
  if (!indicator) return undefined;
  const kind = tab === "diagramm" ? "chart" : tab === "tabelle" ? "table" : "map";
  return {
    indicator,
    ...(partition ? { partition } : {}),
    ...(date ? { date } : {}),
    mode: mode ?? "status",
    kind,
  };
}
