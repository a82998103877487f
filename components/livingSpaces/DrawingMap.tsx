"use client";

import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Eraser,
  Hand,
  Maximize,
  Minus,
  Plus,
  RefreshCcw,
} from "lucide-react";
import { type ReactNode, useEffect, useId } from "react";
import { classes } from "@/components/ui/classes";
import type { LeafRole } from "@/lib/areas/livingSpaces/schema";
import type { LeafGround } from "./ground";
import { LeafMap } from "./LeafMap";
import { MapButton } from "./MapButton";
import { RoleSwatch } from "./RoleSwatch";
import { type Tool, useMapGestures } from "./useMapGestures";
import { middleOf, mostZoom, moved, showing, wholeView, zoomed } from "./view";
import type { Roles } from "./words";

const tools: readonly { readonly key: Tool; readonly label: string; readonly icon: ReactNode }[] = [
  { key: "cycle", label: "reihum", icon: <RefreshCcw size={17} aria-hidden /> },
  { key: "core", label: "Kern", icon: <RoleSwatch of="core" /> },
  { key: "contested", label: "umstritten", icon: <RoleSwatch of="contested" /> },
  { key: "none", label: "weg", icon: <Eraser size={17} aria-hidden /> },
];

/** The map one draws on, with its brushes and its buttons for larger and smaller. */
export function DrawingMap({
  ground,
  roles,
  roleNow,
  tool,
  onTool,
  titleOf,
  highlighted,
  focused,
  onHover,
  onStroke,
  onPaint,
  summary,
}: {
  ground: LeafGround;
  roles: Roles;
  roleNow: (leaf: string) => LeafRole | undefined;
  tool: Tool;
  onTool: (tool: Tool) => void;
  titleOf: (leaf: string) => string;
  highlighted: string | undefined;
  /** The leaf the keyboard stands on: the map moves there. */
  focused: string | undefined;
  onHover: (leaf: string | undefined) => void;
  onStroke: () => void;
  onPaint: (leaf: string, role: LeafRole | "none") => void;
  summary: string;
}) {
  const { drawing } = ground;
  const { svg, view, setView, handlers, touchAction } = useMapGestures({
    size: drawing,
    tool,
    roleNow,
    onHover,
    onStroke,
    onPaint,
  });
  useEffect(() => {
    const label = drawing.areas.find((area) => area.key === focused)?.label;
    if (label) setView((seen) => showing(seen, label, drawing));
  }, [focused, drawing, setView]);

  const grow = (factor: number) => setView((seen) => zoomed(seen, factor, middleOf(seen, drawing), drawing));
  const shift = (x: number, y: number) =>
    setView((seen) => moved(seen, (x * drawing.width) / seen.zoom, (y * drawing.height) / seen.zoom, drawing));
  return (
    <div>
      <ToolBar tool={tool} onTool={onTool} />
      <LeafMap
        ground={ground}
        roleOf={(leaf) => roles.get(leaf)}
        titleOf={titleOf}
        highlighted={highlighted}
        view={view}
        summary={summary}
        svg={{
          ref: svg,
          ...handlers,
          style: { touchAction },
          className: classes("block w-full select-none", tool === "move" ? "cursor-grab" : "cursor-crosshair"),
        }}
      >
        <div className="absolute top-2.5 right-2.5 grid overflow-hidden rounded-md border border-line2 bg-card print:hidden [@media(scripting:none)]:hidden">
          <MapButton label="Karte vergrößern" onClick={() => grow(1.6)} disabled={view.zoom >= mostZoom}>
            <Plus size={20} aria-hidden />
          </MapButton>
          <MapButton label="Karte verkleinern" onClick={() => grow(1 / 1.6)} disabled={view.zoom <= 1}>
            <Minus size={20} aria-hidden />
          </MapButton>
          <MapButton label="Ganze Stadt zeigen" onClick={() => setView(wholeView)} disabled={view.zoom <= 1}>
            <Maximize size={18} aria-hidden />
          </MapButton>
          <MapButton
            label="Karte verschieben statt zeichnen"
            pressed={tool === "move"}
            onClick={() => onTool(tool === "move" ? "cycle" : "move")}
          >
            <Hand size={18} aria-hidden />
          </MapButton>
        </div>
        {view.zoom > 1 ? (
          <div className="absolute right-2.5 bottom-2.5 grid grid-cols-3 print:hidden">
            <MapButton label="Nach Norden" place="col-start-2" onClick={() => shift(0, -0.3)}>
              <ArrowUp size={18} aria-hidden />
            </MapButton>
            <MapButton label="Nach Westen" place="col-start-1 row-start-2" onClick={() => shift(-0.3, 0)}>
              <ArrowLeft size={18} aria-hidden />
            </MapButton>
            <MapButton label="Nach Osten" place="col-start-3 row-start-2" onClick={() => shift(0.3, 0)}>
              <ArrowRight size={18} aria-hidden />
            </MapButton>
            <MapButton label="Nach Süden" place="col-start-2 row-start-3" onClick={() => shift(0, 0.3)}>
              <ArrowDown size={18} aria-hidden />
            </MapButton>
          </div>
        ) : null}
      </LeafMap>
    </div>
  );
}

function ToolBar({ tool, onTool }: { tool: Tool; onTool: (tool: Tool) => void }) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="min-w-0 pb-2 print:hidden [@media(scripting:none)]:hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span id={id} className="text-sm text-ink2">
          Tippen oder ziehen setzt
        </span>
        <div className="flex flex-wrap gap-1.5 max-sm:gap-1">
          {tools.map(({ key, label, icon }) => (
            <button
              key={key}
              type="button"
              aria-pressed={tool === key}
              onClick={() => onTool(key)}
              className={classes(
                "inline-flex min-h-11 items-center gap-1.5 rounded-md border px-3 max-sm:gap-1 max-sm:px-2",
                tool === key ? "border-ink bg-ink font-semibold text-paper" : "border-line2 bg-card hover:border-ink",
              )}
            >
              {icon}
              {label}
            </button>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
