import { drawMap, type Outline } from "@/components/map/drawing";
import type { CheckReport } from "@/lib/deliveries/check";
import type { WithheldArea, WithheldChoice } from "./WithheldPreview";

export type Preview = {
  readonly choices: readonly WithheldChoice[];
  readonly areas: readonly WithheldArea[];
  readonly width: number;
  readonly height: number;
};

/** The map of what small counts will be withheld; `null` where nothing is. */
export function previewOf(
  withheld: CheckReport["withheld"],
  counts: readonly { readonly key: string; readonly name: string }[],
  outlines: readonly { readonly key: string; readonly name: string; readonly geometry: unknown }[],
): Preview | null {
  if (withheld.length === 0) return null;
  const drawing = drawMap(
    outlines.map((area) => ({ ...area, geometry: area.geometry as Outline["geometry"] })),
    { width: 260, height: 320, labels: false },
  );
  return {
    choices: withheld
      .map((one) => ({ ...one, name: counts.find((count) => count.key === one.baseCount)?.name ?? one.baseCount }))
      .sort((a, b) => b.small.length + b.secret.length - (a.small.length + a.secret.length)),
    areas: drawing?.areas.map(({ key, name, path }) => ({ key, name, path })) ?? [],
    width: drawing?.width ?? 1,
    height: drawing?.height ?? 1,
  };
}
