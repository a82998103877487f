import type { MouseEvent, ReactNode } from "react";
import { useId } from "react";
import { classes } from "@/components/ui/classes";
import type { MapDrawing } from "./drawing";
import { Hatches } from "./Hatches";
import { MapLabels } from "./MapLabels";
import { OrientationOver, OrientationUnder } from "./Orientation";
import { type Hatch, mapInk } from "./shades";

/** How one area looks. */
export interface AreaPaint {
  readonly color?: string;
  /** The same colour where CSS variables are not understood. */
  readonly hex?: string;
  readonly hatch?: Hatch;
  /** Halo of the label; `dark` asks for light text. */
  readonly halo?: string;
  readonly dark?: boolean;
  /** Shown beside the pointer: "Mühlenau: 27,9 %". */
  readonly title?: string;
  readonly label?: MapLabelText;
}

export interface MapLabelText {
  readonly name?: string;
  readonly value?: string;
  /** A word instead of a number. */
  readonly word?: string;
}

/**
 * A drawn map with its labels. It knows nothing of figures: `SvgMap` and the atlas tell it the paint of each area.
 * With `hrefOf` every area is a link for the pointer; the keyboard's way is the list that must stand beside it.
 */
export function MapSvg({
  drawing,
  paintOf,
  border = "#ffffff",
  selected = [],
  summary,
  hrefOf,
  onSelect,
  labels = true,
  scaleLabel,
  className,
  children,
}: {
  drawing: MapDrawing;
  paintOf: (key: string) => AreaPaint;
  /** Colour of the borders between areas. */
  border?: string;
  selected?: readonly string[];
  /** What the map shows, in one or two sentences. */
  summary: string;
  hrefOf?: (key: string) => string;
  onSelect?: (key: string) => void;
  labels?: boolean;
  /** "2 km" */
  scaleLabel?: string;
  className?: string;
  /** Laid over the drawing: zoom buttons, markers. */
  children?: ReactNode;
}) {
  const id = useId();
  const { width, height } = drawing;
  const links = hrefOf !== undefined;
  return (
    <div className={classes("@container relative overflow-hidden bg-(--map-ground)", className)}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="block w-full"
        {...(links ? { "aria-hidden": true } : { role: "img", "aria-label": summary })}
      >
        <Hatches id={id} />
        <OrientationUnder features={drawing.orientation} />
        <g stroke={border} strokeWidth="1" strokeLinejoin="round">
          {drawing.areas.map((area) => {
            const paint = paintOf(area.key);
            const shape = (
              <path
                key={area.key}
                d={area.path}
                fillRule="evenodd"
                fill={paint.hatch ? `url(#${id}-${paint.hatch})` : paint.color}
                vectorEffect="non-scaling-stroke"
                className={links ? "hover:stroke-[#1b2330] hover:stroke-2" : undefined}
              >
                {paint.title ? <title>{paint.title}</title> : null}
              </path>
            );
            return hrefOf ? (
              <a key={area.key} href={hrefOf(area.key)} tabIndex={-1} onClick={chooser(area.key, onSelect)}>
                {shape}
              </a>
            ) : (
              shape
            );
          })}
        </g>
        <OrientationOver features={drawing.orientation} />
        <Selection drawing={drawing} keys={selected} />
      </svg>
      {labels ? <MapLabels drawing={drawing} paintOf={paintOf} selected={selected} /> : null}
      {scaleLabel ? <Scale drawing={drawing} label={scaleLabel} /> : null}
      {links ? <p className="sr-only">{summary}</p> : null}
      {children}
    </div>
  );
}

/** With script a click chooses in place; a click for a new tab stays a link. */
function chooser(key: string, onSelect?: (key: string) => void) {
  if (!onSelect) return undefined;
  return (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(key);
  };
}

/** Three pixels of ink with a white halo; drawn last, so that no neighbour covers it. */
function Selection({ drawing, keys }: { drawing: MapDrawing; keys: readonly string[] }) {
  const chosen = drawing.areas.filter((area) => keys.includes(area.key));
  return (
    <g fill="none" strokeLinejoin="round" pointerEvents="none">
      {chosen.map((area) => (
        <path key={`halo-${area.key}`} d={area.path} stroke="#fff" strokeWidth="7" vectorEffect="non-scaling-stroke" />
      ))}
      {chosen.map((area) => (
        <path key={area.key} d={area.path} stroke={mapInk} strokeWidth="3" vectorEffect="non-scaling-stroke" />
      ))}
    </g>
  );
}

function Scale({ drawing, label }: { drawing: MapDrawing; label: string }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute bottom-2.5 right-3.5 text-xs leading-4.5 text-ink2"
      style={{ width: `${(drawing.scale.length / drawing.width) * 100}%` }}
    >
      <span className="mb-0.5 block h-1.5 border-[1.5px] border-t-0 border-ink2" />
      {label}
    </div>
  );
}
