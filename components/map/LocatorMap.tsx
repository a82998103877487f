import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { drawMap, type MapDrawing, type Outline } from "./drawing";
import { haloOf, longestPart } from "./MapLabels";
import { MapSvg } from "./MapSvg";
import { mapInk } from "./shades";

/** A numbered place on the map, for example a measure. */
export interface LocatorMarker {
  /** Key of the area it stands in. */
  readonly area: string;
  readonly text: string;
}

/**
 * Where something is: a few areas stand out among the quiet others. No figures, no colours with a meaning.
 *
 * @param zoom `focus` fits the map to the highlighted areas, `all` shows the whole city
 */
export function LocatorMap({
  outlines,
  highlighted,
  summary,
  orientation,
  labels = "around",
  zoom = "all",
  inner = [],
  markers = [],
  inset = false,
  height,
  className,
}: {
  outlines: readonly Outline[];
  highlighted: readonly string[];
  /** What the map shows, in a sentence. */
  summary: string;
  orientation?: unknown;
  /** Names of the highlighted areas, of those around them, of both, or none. */
  labels?: "highlighted" | "around" | "both" | "none";
  zoom?: "focus" | "all";
  /** Parts of the highlighted area, drawn as fine lines. */
  inner?: readonly Outline[];
  markers?: readonly LocatorMarker[];
  /** Adds a small map of the whole city in the corner; for `zoom: "focus"`. */
  inset?: boolean;
  /** Of the drawing, which is 416 units wide; without it the drawing takes the city's shape. */
  height?: number;
  className?: string;
}) {
  const width = 416;
  const focus = zoom === "focus" ? highlighted : undefined;
  const padding = focus ? 44 : 14;
  const drawing = drawMap([...outlines, ...innerOutlines(inner)], {
    width,
    height: height ?? (focus ? 282 : undefined),
    padding,
    focus,
    orientation,
  });
  if (!drawing) return null;
  const isInner = (key: string) => key.startsWith(innerPrefix);
  const lit = (key: string) => highlighted.includes(key);
  return (
    <MapSvg
      drawing={drawing}
      summary={summary}
      selected={highlighted}
      labels={false}
      className={classes("rounded-md border border-line2", className)}
      paintOf={(key) => ({ color: isInner(key) ? "none" : lit(key) ? "var(--map-here)" : "var(--map-others)" })}
    >
      <Names drawing={drawing} shown={(key) => !isInner(key) && wanted(labels, lit(key))} />
      <Markers drawing={drawing} markers={markers} />
      {inset ? <Inset outlines={outlines} highlighted={highlighted} /> : null}
    </MapSvg>
  );
}

const innerPrefix = "inner:";
const innerOutlines = (inner: readonly Outline[]) => inner.map((area) => ({ ...area, key: innerPrefix + area.key }));

function wanted(labels: "highlighted" | "around" | "both" | "none", lit: boolean): boolean {
  return labels === "both" || (labels === "highlighted" && lit) || (labels === "around" && !lit);
}

/** Names as far as the visible piece of their area is wide enough. */
function Names({ drawing, shown }: { drawing: MapDrawing; shown: (key: string) => boolean }) {
  return (
    <div aria-hidden="true" className="pointer-events-none">
      {drawing.areas.map(({ key, name, label }) => {
        if (!label || !shown(key)) return null;
        const wide = longestPart(name).length * 7;
        return label.room * 1.15 > wide ? (
          <Place key={key} drawing={drawing} x={label.x} y={label.y}>
            <span
              className="block w-min text-[13px] leading-4 text-ink"
              style={{ textShadow: haloOf("var(--map-others)") }}
            >
              {name}
            </span>
          </Place>
        ) : null;
      })}
    </div>
  );
}

function Markers({ drawing, markers }: { drawing: MapDrawing; markers: readonly LocatorMarker[] }) {
  const offset = new Map<string, number>();
  return (
    <div aria-hidden="true" className="pointer-events-none">
      {markers.map((marker) => {
        const label = drawing.areas.find(
          (area) => area.key === marker.area || area.key === innerPrefix + marker.area,
        )?.label;
        if (!label) return null;
        const nth = offset.get(marker.area) ?? 0;
        offset.set(marker.area, nth + 1);
        return (
          <Place key={`${marker.area}-${marker.text}`} drawing={drawing} x={label.x + nth * 26} y={label.y}>
            <span className="grid size-6 place-items-center rounded-full border-2 border-white bg-s5 text-[13px] font-bold leading-none text-on">
              {marker.text}
            </span>
          </Place>
        );
      })}
    </div>
  );
}

function Place({ drawing, x, y, children }: { drawing: MapDrawing; x: number; y: number; children: ReactNode }) {
  return (
    <span
      className="absolute -translate-x-1/2 -translate-y-1/2 text-center"
      style={{ left: `${(x / drawing.width) * 100}%`, top: `${(y / drawing.height) * 100}%` }}
    >
      {children}
    </span>
  );
}

function Inset({ outlines, highlighted }: { outlines: readonly Outline[]; highlighted: readonly string[] }) {
  const drawing = drawMap(outlines, { width: 100, padding: 4, labels: false });
  if (!drawing) return null;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      className="absolute bottom-2.5 right-2.5 w-[17%] rounded-sm border border-line2 bg-card"
    >
      {drawing.areas.map((area) => (
        <path key={area.key} d={area.path} fillRule="evenodd" fill="var(--map-others)" stroke="var(--map-others)" />
      ))}
      {drawing.areas
        .filter((area) => highlighted.includes(area.key))
        .map((area) => (
          <path
            key={area.key}
            d={area.path}
            fillRule="evenodd"
            fill="var(--action)"
            stroke={mapInk}
            strokeWidth="0.5"
          />
        ))}
    </svg>
  );
}
