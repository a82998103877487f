import type { ReactNode } from "react";
import { freestRoom, type Spot } from "@/components/chart/scale";
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
  const named = (key: string) => !isInner(key) && wanted(labels, lit(key));
  return (
    <MapSvg
      drawing={drawing}
      summary={summary}
      selected={highlighted}
      labels={false}
      className={classes("rounded-md border border-line2", className)}
      paintOf={(key) => ({ color: isInner(key) ? "none" : lit(key) ? "var(--map-here)" : "var(--map-others)" })}
    >
      <Names
        drawing={drawing}
        shown={(key) => named(key) && !(inset && underInset(drawing, key))}
        marked={markers.map(({ area }) => area)}
      />
      <Markers drawing={drawing} markers={markers} named={named} />
      {inset ? <Inset outlines={outlines} highlighted={highlighted} /> : null}
    </MapSvg>
  );
}

/** The corner with the small map of the city. */
const underInset = ({ areas, width, height }: MapDrawing, key: string) => {
  const label = areas.find((area) => area.key === key)?.label;
  return label !== undefined && label !== null && label.x > width * 0.74 && label.y > height * 0.56;
};

const innerPrefix = "inner:";
const innerOutlines = (inner: readonly Outline[]) => inner.map((area) => ({ ...area, key: innerPrefix + area.key }));

function wanted(labels: "highlighted" | "around" | "both" | "none", lit: boolean): boolean {
  return labels === "both" || (labels === "highlighted" && lit) || (labels === "around" && !lit);
}

/** Names as far as the visible piece of their area is wide enough. */
function Names({
  drawing,
  shown,
  marked,
}: {
  drawing: MapDrawing;
  shown: (key: string) => boolean;
  marked: readonly string[];
}) {
  return (
    <div aria-hidden="true" className="pointer-events-none">
      {drawing.areas.map(({ key, name, label }) => {
        if (!label || !shown(key)) return null;
        if (!hasRoom(name, label.room)) return null;
        // A name makes room for the numbers below it.
        return (
          <Place key={key} drawing={drawing} x={label.x} y={label.y - (marked.includes(key) ? markerSize / 2 : 0)}>
            <span
              className="block w-min text-[13px] leading-4 text-ink"
              style={{ textShadow: haloOf("var(--map-others)") }}
            >
              {name}
            </span>
          </Place>
        );
      })}
    </div>
  );
}

const hasRoom = (name: string, room: number) => room * 1.15 > longestPart(name).length * 7;

/** Of a numbered place, with the space to the next. */
const markerSize = 28;

/** Numbers side by side in the middle of their area, below its name. */
function Markers({
  drawing,
  markers,
  named,
}: {
  drawing: MapDrawing;
  markers: readonly LocatorMarker[];
  named: (key: string) => boolean;
}) {
  const places = markers.flatMap((marker) => {
    const area = drawing.areas.find(({ key }) => key === marker.area || key === innerPrefix + marker.area);
    if (!area?.label) return [];
    const { label, key, name } = area;
    const here = markers.filter((one) => one.area === marker.area);
    const nameLines = named(key) && hasRoom(name, label.room) ? name.split(" ").length : 0;
    const x = label.x + (here.indexOf(marker) - (here.length - 1) / 2) * markerSize;
    return [{ marker, key, x, y: label.y + nameLines * 8 }];
  });
  // An area across others, such as a Lebensraum, shares its middle with one of them: its number moves aside.
  const drawn: Spot[] = [
    ...drawing.areas.flatMap(({ key, label }) =>
      label && named(key) ? [-30, -15, 0, 15, 30].map((aside): Spot => [label.x + aside, label.y - 8]) : [],
    ),
    ...places.filter(({ key }) => !key.startsWith(innerPrefix)).map(({ x, y }): Spot => [x, y]),
  ];
  const beside = (x: number, y: number) => {
    const room = (top: number) => ({ x: x - 20, y: y + top - 20, width: 40, height: 40 });
    const free = freestRoom([room(0), room(-markerSize), room(markerSize), room(-2 * markerSize)], drawn);
    return free.y + 20;
  };
  return (
    <div aria-hidden="true" className="pointer-events-none">
      {places.map(({ marker, key, x, y }) => {
        return (
          <Place
            key={`${marker.area}-${marker.text}`}
            drawing={drawing}
            x={x}
            y={key.startsWith(innerPrefix) ? beside(x, y) : y}
          >
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
