"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import { Maximize, Minus, Plus } from "lucide-react";
import * as maplibre from "maplibre-gl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  Layer,
  type MapRef,
  Map as MapView,
  ScaleControl,
  Source,
  type ViewStateChangeEvent,
} from "react-map-gl/maplibre";
import { classes } from "@/components/ui/classes";
import type { MapDrawing } from "./drawing";
import { GlLabels } from "./GlLabels";
import { hatchImage } from "./hatchImage";
import type { AreaPaint } from "./MapSvg";

import { hatchNames, mapInk } from "./shades";

// The bundler cannot find the worker by itself; it is copied beside the page before the build.
maplibre.setWorkerUrl("/maplibre/maplibre-gl-worker.mjs");

export interface GlPosition {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
}

export interface GlMapWords {
  readonly title: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  /** "Strg und Mausrad vergrößern die Karte." */
  readonly gestures: string;
  readonly touch: string;
}

/**
 * The map one can move and zoom. It lies exactly on the drawing it replaces, asks nobody but our own interface for the
 * borders, and switches colours by feature state, so that a year costs a millisecond.
 */
export default function GlMap({
  drawing,
  bordersHref,
  orientation,
  paintOf,
  border,
  selected,
  position,
  onSelect,
  onMove,
  onReady,
  words,
}: {
  drawing: MapDrawing;
  /** GeoJSON of the areas with `properties.key`. */
  bordersHref: string;
  orientation: unknown;
  paintOf: (key: string) => AreaPaint;
  /** Colour of the borders. */
  border: string;
  selected: string | undefined;
  /** Where the map begins; without it the whole city. */
  position: GlPosition | undefined;
  onSelect: (key: string) => void;
  /** A person moved the map; nothing when it shows the whole city again. */
  onMove: (position: GlPosition | undefined) => void;
  onReady: (ready: boolean) => void;
  words: GlMapWords;
}) {
  const ref = useRef<MapRef>(null);
  const [loaded, setLoaded] = useState(false);
  const [painted, setPainted] = useState(false);
  const [hovered, setHovered] = useState<{ key: string; x: number; y: number } | null>(null);
  const colors = useMemo(groundColors, []);
  const [west, south, east, north] = drawing.bounds;
  const bounds: [number, number, number, number] = [west, south, east, north];
  const hatched = hatchNames.map((hatch) => ({
    hatch,
    keys: drawing.areas.flatMap((area) => (paintOf(area.key).hatch === hatch ? [area.key] : [])),
  }));

  const colour = useCallback(() => {
    const map = ref.current?.getMap();
    if (!map?.getSource("areas")) return;
    for (const { key } of drawing.areas) {
      map.setFeatureState({ source: "areas", id: key }, { color: paintOf(key).hex ?? "#ffffff" });
    }
  }, [drawing, paintOf]);

  useEffect(() => {
    if (loaded) colour();
  }, [loaded, colour]);
  useEffect(() => {
    if (painted) onReady(true);
    return () => onReady(false);
  }, [painted, onReady]);

  const show = () => {
    const map = ref.current?.getMap();
    if (!map) return;
    for (const hatch of hatchNames) map.addImage(hatch, hatchImage(hatch), { pixelRatio: 2 });
    setLoaded(true);
  };
  // Only when the areas are really painted does the drawing below give way.
  const arrived = (event: maplibre.MapSourceDataEvent) => {
    if (event.sourceId !== "areas" || !event.isSourceLoaded) return;
    colour();
    if (!painted) event.target.once("idle", () => setPainted(true));
  };
  // Buttons move the map like hands do; a window that changes its size moves it too, but means nothing by it.
  const byHand = useRef(false);
  const move = (zoom: number) => {
    byHand.current = true;
    ref.current?.getMap().zoomTo(ref.current.getMap().getZoom() + zoom, { duration: 300 });
  };
  const wholeCity = () => {
    ref.current?.getMap().fitBounds(bounds, { duration: 400 });
    onMove(undefined);
  };
  const moved = (event: ViewStateChangeEvent) => {
    if (byHand.current || event.originalEvent) onMove(pick(event.viewState));
    byHand.current = false;
  };
  const under = (event: maplibre.MapLayerMouseEvent) => event.features?.[0]?.properties?.key as string | undefined;

  return (
    <div className={classes("absolute inset-0 print:hidden", !painted && "invisible")}>
      <MapView
        ref={ref}
        mapLib={maplibre}
        initialViewState={position ?? { bounds, fitBoundsOptions: { padding: 0 } }}
        onMoveEnd={moved}
        onResize={() => {
          if (!position) ref.current?.getMap().fitBounds(bounds, { duration: 0 });
        }}
        mapStyle={{
          version: 8,
          sources: {},
          layers: [{ id: "ground", type: "background", paint: { "background-color": colors.ground } }],
        }}
        minZoom={5}
        maxZoom={17}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        cooperativeGestures
        attributionControl={false}
        locale={{
          "Map.Title": words.title,
          "CooperativeGesturesHandler.WindowsHelpText": words.gestures,
          "CooperativeGesturesHandler.MacHelpText": words.gestures,
          "CooperativeGesturesHandler.MobileHelpText": words.touch,
        }}
        interactiveLayerIds={loaded ? ["areas"] : []}
        cursor={hovered ? "pointer" : "grab"}
        onLoad={show}
        onSourceData={arrived}
        onClick={(event) => {
          const key = under(event);
          if (key) onSelect(key);
        }}
        onMouseMove={(event) => {
          const key = under(event);
          setHovered(key ? { key, x: event.point.x, y: event.point.y } : null);
        }}
        onMouseLeave={() => setHovered(null)}
      >
        <ScaleControl position="bottom-right" maxWidth={110} />
        {loaded ? (
          <>
            <Source id="orientation" type="geojson" data={collection(orientation)}>
              <Layer id="wood" type="fill" filter={kind("wood")} paint={{ "fill-color": colors.wood }} />
              <Layer id="water" type="fill" filter={kind("water")} paint={{ "fill-color": colors.water }} />
              <Lines source="orientation" water={colors.water} road={colors.road} rail={colors.rail} faint={1} />
            </Source>
            <Source id="areas" type="geojson" data={bordersHref} promoteId="key" tolerance={0.2}>
              <Layer
                id="areas"
                type="fill"
                paint={{ "fill-color": ["coalesce", ["feature-state", "color"], "#ffffff"], "fill-antialias": false }}
              />
              {hatched.map(({ hatch, keys }) => (
                <Layer
                  key={hatch}
                  id={`hatch-${hatch}`}
                  type="fill"
                  filter={oneOf(keys)}
                  paint={{ "fill-pattern": hatch }}
                />
              ))}
              <Layer id="borders" type="line" paint={{ "line-color": border, "line-width": 1.2 }} />
            </Source>
            {/* A source of its own: layers are stacked in the order in which their sources arrive. */}
            <Source id="over" type="geojson" data={collection(orientation)}>
              <Lines source="over" water="#9db1c0" road="#ffffff" rail={mapInk} faint={0.35} />
            </Source>
            <Layer
              id="halo"
              source="areas"
              type="line"
              filter={oneOf(selected ? [selected] : [])}
              layout={{ "line-join": "round" }}
              paint={{ "line-color": "#ffffff", "line-width": 7 }}
            />
            <Layer
              id="chosen"
              source="areas"
              type="line"
              filter={oneOf(selected ? [selected] : [])}
              layout={{ "line-join": "round" }}
              paint={{ "line-color": mapInk, "line-width": 3 }}
            />
          </>
        ) : null}
      </MapView>
      {loaded ? <GlLabels map={ref.current?.getMap()} drawing={drawing} paintOf={paintOf} selected={selected} /> : null}
      {hovered ? (
        <span
          className="pointer-events-none absolute z-10 max-w-56 -translate-x-1/2 -translate-y-full rounded-sm bg-[#1b2330] px-2.5 py-1 text-sm text-white"
          style={{ left: hovered.x, top: hovered.y - 10 }}
        >
          {paintOf(hovered.key).title}
        </span>
      ) : null}
      {loaded ? (
        <div className="absolute right-3 top-3 grid overflow-hidden rounded-md border border-line2 bg-card">
          <ZoomButton label={words.zoomIn} onClick={() => move(1)} icon={<Plus size={20} aria-hidden />} />
          <ZoomButton label={words.zoomOut} onClick={() => move(-1)} icon={<Minus size={20} aria-hidden />} />
          <ZoomButton label={words.whole} onClick={wholeCity} icon={<Maximize size={18} aria-hidden />} />
        </div>
      ) : null}
    </div>
  );
}

const pick = ({ zoom, latitude, longitude }: GlPosition): GlPosition => ({ zoom, latitude, longitude });

function ZoomButton({ label, onClick, icon }: { label: string; onClick: () => void; icon: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-11 place-items-center border-line text-ink -outline-offset-3 not-first:border-t hover:bg-soft"
    >
      {icon}
    </button>
  );
}

/** Rivers, roads and rails: on the ground in its colours, and once more across the coloured areas, hardly visible. */
function Lines({
  source,
  water,
  road,
  rail,
  faint,
}: {
  source: string;
  water: string;
  road: string;
  rail: string;
  faint: number;
}) {
  const round = { "line-cap": "round", "line-join": "round" } as const;
  return (
    <>
      <Layer
        id={`${source}-rivers`}
        source={source}
        type="line"
        filter={["in", ["get", "kind"], ["literal", ["river", "canal"]]]}
        layout={round}
        paint={{
          "line-color": water,
          "line-width": ["match", ["get", "kind"], "river", 4.5, 2.5],
          "line-opacity": faint,
        }}
      />
      <Layer
        id={`${source}-roads`}
        source={source}
        type="line"
        filter={["in", ["get", "kind"], ["literal", ["road", "motorway"]]]}
        layout={round}
        paint={{
          "line-color": road,
          "line-width": ["match", ["get", "kind"], "motorway", 3, 2],
          "line-opacity": faint,
        }}
      />
      <Layer
        id={`${source}-rails`}
        source={source}
        type="line"
        filter={kind("railway")}
        paint={{ "line-color": rail, "line-width": 1.4, "line-opacity": faint }}
      />
      <Layer
        id={`${source}-ties`}
        source={source}
        type="line"
        filter={kind("railway")}
        paint={{ "line-color": rail, "line-width": 5, "line-dasharray": [0.25, 1.8], "line-opacity": faint }}
      />
    </>
  );
}

const kind = (name: string): maplibre.FilterSpecification => ["==", ["get", "kind"], name];
const oneOf = (keys: readonly string[]): maplibre.FilterSpecification => ["in", ["get", "key"], ["literal", [...keys]]];

function collection(orientation: unknown): GeoJSON.FeatureCollection {
  const features = (orientation as GeoJSON.FeatureCollection | null)?.features;
  return { type: "FeatureCollection", features: Array.isArray(features) ? features : [] };
}

/** WebGL knows no CSS variables: they are read once, in the scheme of the moment. */
function groundColors() {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--map-${name}`).trim() || "#cccccc";
  return {
    ground: color("ground"),
    wood: color("wood"),
    water: color("water"),
    rail: color("rail"),
    road: color("road"),
  };
}
