import type { FigureDownload } from "@/components/figure/Figure";
import type { FigureLocale } from "@/lib/statistics/format";
import { type AtlasAddress, atlasHref } from "./address";
import type { AtlasFigures } from "./readings";

/** Files of exactly what the view shows, from the public interface; the picture carries title and source. */
export function atlasDownloads(view: AtlasFigures, address: AtlasAddress, locale: FigureLocale): FigureDownload[] {
  const query = new URLSearchParams({
    indicator: view.indicator.key,
    partition: view.partition.key,
    date: view.date,
    ...(address.release ? { release: String(address.release) } : {}),
  });
  const name = `${view.indicator.key}_${view.partition.key}_${view.date}`;
  const picture = atlasHref({ ...address, tab: undefined, order: undefined }).replace("/atlas", "");
  return [
    {
      label: "CSV",
      href: `/api/v1/values?${query}&format=${locale === "de" ? "csv-excel" : "csv"}`,
      filename: `${name}.csv`,
    },
    { label: "GeoJSON", href: `/api/v1/areas?${query}`, filename: `${name}.geojson` },
    { label: "SVG", href: `${locale === "en" ? "/en" : ""}/atlas/bild${picture}`, filename: `${name}.svg` },
  ];
}
