"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { LeafRole } from "@/lib/areas/livingSpaces/schema";
import { moved, type Size, type View, wholeView, zoomed } from "./view";

/** What a touch of the map does: `cycle` goes none → core → contested → none, `move` shifts the map. */
export type Tool = "cycle" | LeafRole | "none" | "move";

export const roleAfter = (role: LeafRole | undefined): LeafRole | "none" =>
  role === undefined ? "core" : role === "core" ? "contested" : "none";

interface Place {
  readonly x: number;
  readonly y: number;
}

type Gesture =
  | { readonly kind: "tap"; readonly from: Place }
  /** Becomes a stroke with its first leaf, unless a second finger comes. */
  | { readonly kind: "stroke"; readonly from: Place; readonly begun: boolean; readonly role?: LeafRole | "none" }
  | { readonly kind: "pan"; readonly from: Place; readonly view: View }
  | { readonly kind: "pinch"; readonly apart: number; readonly middle: Place; readonly view: View };

const slack = 7;
const apartOf = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y);
const middleBetween = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const leafAt = ({ x, y }: Place) =>
  document.elementFromPoint(x, y)?.closest<SVGElement>("[data-leaf]")?.dataset.leaf ?? undefined;

/**
 * Drawing with mouse, pen and fingers: a tap changes one leaf, dragging changes all below it, two fingers or Strg and the
 * wheel make the map larger. One finger scrolls the page as long as nobody chose a brush.
 */
export function useMapGestures({
  size,
  tool,
  roleNow,
  onHover,
  onStroke,
  onPaint,
}: {
  size: Size;
  tool: Tool;
  roleNow: (leaf: string) => LeafRole | undefined;
  onHover: (leaf: string | undefined) => void;
  /** A new stroke begins: what follows is undone together. */
  onStroke: () => void;
  onPaint: (leaf: string, role: LeafRole | "none") => void;
}) {
  const [view, setView] = useState<View>(wholeView);
  const svg = useRef<SVGSVGElement>(null);
  const fingers = useRef(new Map<number, Place>());
  const gesture = useRef<Gesture>(null);

  const inDrawing = (place: Place, seen: View): Place => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: 0, y: 0 };
    return {
      x: seen.x + ((place.x - box.left) / box.width) * (size.width / seen.zoom),
      y: seen.y + ((place.y - box.top) / box.height) * (size.height / seen.zoom),
    };
  };
  const unitsPerPixel = (seen: View) => size.width / seen.zoom / (svg.current?.getBoundingClientRect().width || 1);

  const turn = useRef((_: WheelEvent) => {});
  turn.current = (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 120);
    setView((seen) => zoomed(seen, factor, inDrawing({ x: event.clientX, y: event.clientY }, seen), size));
  };
  useEffect(() => {
    // React listens passively to the wheel; only an own listener may keep the page from growing.
    const turned = (event: WheelEvent) => turn.current(event);
    const drawn = svg.current;
    drawn?.addEventListener("wheel", turned, { passive: false });
    return () => drawn?.removeEventListener("wheel", turned);
  }, []);

  function paintFrom(from: Place, to: Place) {
    const own = gesture.current;
    if (own?.kind !== "stroke") return;
    let role = own.role;
    // A quick hand skips leaves between two events.
    const steps = Math.max(1, Math.ceil(apartOf(from, to) / 5));
    for (let step = 1; step <= steps; step++) {
      const leaf = leafAt({
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      });
      if (!leaf) continue;
      if (role === undefined) {
        role = tool === "cycle" ? roleAfter(roleNow(leaf)) : tool === "move" ? undefined : tool;
        onStroke();
      }
      if (role !== undefined) onPaint(leaf, role);
    }
    gesture.current = { ...own, begun: true, from: to, role };
  }

  const handlers = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      const place = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, place);
      const [first, second] = [...fingers.current.values()];
      if (first && second) {
        gesture.current = { kind: "pinch", apart: apartOf(first, second), middle: middleBetween(first, second), view };
      } else if (tool === "move") {
        gesture.current = { kind: "pan", from: place, view };
      } else if (event.pointerType === "touch" && tool === "cycle") {
        gesture.current = { kind: "tap", from: place };
      } else {
        gesture.current = { kind: "stroke", from: place, begun: false };
        if (event.pointerType !== "touch") paintFrom(place, place);
      }
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const place = { x: event.clientX, y: event.clientY };
      if (!fingers.current.has(event.pointerId)) return onHover(leafAt(place));
      fingers.current.set(event.pointerId, place);
      const own = gesture.current;
      const [first, second] = [...fingers.current.values()];
      if (own?.kind === "pinch" && first && second) {
        const middle = middleBetween(first, second);
        const around = inDrawing(own.middle, own.view);
        const grown = zoomed(own.view, apartOf(first, second) / Math.max(own.apart, 1), around, size);
        const per = unitsPerPixel(grown);
        setView(moved(grown, (own.middle.x - middle.x) * per, (own.middle.y - middle.y) * per, size));
      } else if (own?.kind === "pan") {
        const per = unitsPerPixel(own.view);
        setView(moved(own.view, (own.from.x - place.x) * per, (own.from.y - place.y) * per, size));
      } else if (own?.kind === "tap" && apartOf(own.from, place) > slack) {
        gesture.current = view.zoom > 1 ? { kind: "pan", from: place, view } : null;
      } else if (own?.kind === "stroke" && (own.begun || apartOf(own.from, place) > slack)) {
        paintFrom(own.from, place);
      }
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const own = gesture.current;
      if (own?.kind === "tap") gesture.current = { kind: "stroke", from: own.from, begun: false };
      if (own?.kind === "tap" || (own?.kind === "stroke" && !own.begun)) paintFrom(own.from, own.from);
      fingers.current.delete(event.pointerId);
      gesture.current = null;
    },
    onPointerCancel(event: PointerEvent<SVGSVGElement>) {
      fingers.current.delete(event.pointerId);
      gesture.current = null;
    },
    onPointerLeave() {
      onHover(undefined);
    },
  };
  const touchAction = tool === "cycle" && view.zoom === 1 ? ("pan-x pan-y" as const) : ("none" as const);
  return { svg, view, setView, handlers, touchAction };
}
