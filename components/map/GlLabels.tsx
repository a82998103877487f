"use client";

import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { classes } from "@/components/ui/classes";
import type { DrawnArea, MapDrawing } from "./drawing";
import { haloOf, inTwoLines, longestPart, nameWidth, valueWidth } from "./MapLabels";
import type { AreaPaint } from "./MapSvg";
import { positionAt } from "./projection";
import { mapInk } from "./shades";

/** The same labels as on the drawing, carried along while the map moves; zooming in makes room for more. */
export function GlLabels({
  map,
  drawing,
  paintOf,
  selected,
}: {
  map: MapLibreMap | undefined;
  drawing: MapDrawing;
  paintOf: (key: string) => AreaPaint;
  selected: string | undefined;
}) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!map || !layer.current) return;
    const labels = drawing.areas.flatMap((area) => {
      const element = layer.current?.querySelector<HTMLElement>(`[data-label="${CSS.escape(area.key)}"]`);
      const paint = paintOf(area.key);
      return area.label && paint.label && element ? [{ element, label: area.label, text: paint.label }] : [];
    });
    const place = () => {
      const [west, , east] = drawing.bounds;
      const scale = (map.project([east, 0]).x - map.project([west, 0]).x) / drawing.width;
      for (const { element, label, text } of labels) {
        const { x, y } = map.project(positionAt(drawing.bounds, label.x / drawing.width, label.y / drawing.height));
        element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
        const below = text.value ?? text.word ?? "";
        const whole = text.name !== undefined && nameWidth(text.name) <= label.tallRoom * scale * 1.2;
        const broken =
          text.name !== undefined &&
          inTwoLines(text.name) &&
          nameWidth(longestPart(text.name)) <= label.tallRoom * scale * 1.15;
        element.dataset.name = whole ? "whole" : broken ? "broken" : "none";
        element.dataset.value = valueWidth(below) <= label.room * scale * 1.15 ? "shown" : "none";
      }
    };
    place();
    map.on("move", place);
    map.on("resize", place);
    return () => {
      map.off("move", place);
      map.off("resize", place);
    };
  }, [map, drawing, paintOf]);
  return (
    <div ref={layer} aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden">
      {drawing.areas.map((area) => (
        <GlLabel key={area.key} area={area} paint={paintOf(area.key)} strong={area.key === selected} />
      ))}
    </div>
  );
}

function GlLabel({ area, paint, strong }: { area: DrawnArea; paint: AreaPaint; strong: boolean }) {
  if (!area.label || !paint.label) return null;
  const { name, value, word } = paint.label;
  return (
    <span
      data-label={area.key}
      data-name="none"
      data-value="none"
      className="group/label absolute left-0 top-0 text-center text-[13px] leading-4"
      style={{ color: paint.dark ? "#fff" : mapInk, textShadow: haloOf(paint.halo ?? "#fff") }}
    >
      <span
        className={classes(
          "hidden whitespace-nowrap group-data-[name=broken]/label:block group-data-[name=broken]/label:w-min group-data-[name=broken]/label:whitespace-normal group-data-[name=whole]/label:block",
          strong ? "font-bold" : "font-semibold",
        )}
      >
        {name}
      </span>
      <span
        className={classes(
          "hidden whitespace-nowrap group-data-[value=shown]/label:block",
          word && "italic",
          strong && "font-semibold",
        )}
      >
        {value ?? word}
      </span>
    </span>
  );
}
