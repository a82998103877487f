"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { MapDrawing } from "@/components/map/drawing";
import { MapSvg } from "@/components/map/MapSvg";
import { distance, paintOfFigure } from "@/components/map/SvgMap";
import { borderOf, type Shade } from "@/components/map/shades";
import { localisedHref } from "@/components/ui/Link";
import type { FigureLocale } from "@/lib/statistics/format";
import { type AtlasAddress, atlasHref, type MapPosition } from "./address";
import type { AtlasFigures } from "./readings";

const GlMap = dynamic(() => import("@/components/map/GlMap"), { ssr: false });

/**
 * The map of the atlas: a drawing that is there at once, on paper and without script; when the page has come to rest, a
 * map one can zoom lies down on it. Both show the same colours, and one selection.
 */
export function AtlasMap({
  view,
  drawing,
  orientation,
  shades,
  selected,
  address,
  summary,
  onSelect,
  onMove,
}: {
  view: AtlasFigures;
  drawing: MapDrawing;
  orientation: unknown;
  shades: readonly Shade[];
  selected: string | undefined;
  address: AtlasAddress;
  summary: string;
  onSelect: (key: string) => void;
  /** Nothing: the map shows the whole city again. */
  onMove: (position: MapPosition | undefined) => void;
}) {
  const locale = useLocale() as FigureLocale;
  const t = useTranslations("atlas");
  const rested = useRested();
  const [ready, setReady] = useState(false);
  const areas = new Map(view.areas.map((area) => [area.key, area]));
  const border = borderOf(view.mode === "change" ? "change" : "quantity");
  const paintOf = (key: string) => {
    const area = areas.get(key);
    return area ? paintOfFigure({ ...area, figure: area.shown }, shades, view.format, locale) : {};
  };
  return (
    <div className="relative border border-t-0 border-line2">
      <div className={ready ? "[@media_screen]:invisible" : undefined}>
        <MapSvg
          drawing={drawing}
          paintOf={paintOf}
          border={border}
          selected={selected ? [selected] : []}
          summary={summary}
          hrefOf={(key) => localisedHref(atlasHref({ ...address, area: key }, "auswahl"), locale)}
          onSelect={onSelect}
          scaleLabel={distance(drawing.scale.metres, locale)}
        />
      </div>
      {rested ? (
        <GlMap
          key={view.partition.key}
          drawing={drawing}
          bordersHref={`/api/v1/areas?partition=${encodeURIComponent(view.partition.key)}`}
          orientation={orientation}
          paintOf={paintOf}
          border={border}
          selected={selected}
          onSelect={onSelect}
          position={address.position}
          onMove={onMove}
          onReady={setReady}
          words={{
            title: t("map.title"),
            zoomIn: t("map.zoomIn"),
            zoomOut: t("map.zoomOut"),
            whole: t("map.whole"),
            gestures: t("map.gestures"),
            touch: t("map.touch"),
          }}
        />
      ) : null}
    </div>
  );
}

/** The heavy map waits until the browser has nothing else to do, and stays away where data are to be saved. */
function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
    if (connection?.saveData) return;
    const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 400));
    const handle = idle(() => setRested(true));
    return () => (window.cancelIdleCallback ?? window.clearTimeout)(handle);
  }, []);
  return rested;
}
