import { useTranslations } from "next-intl";
import { LocatorMap } from "@/components/map/LocatorMap";
import type { MeasureMap } from "@/lib/cycle/measures/queries/map";

/** Where the measure takes place. */
export function MeasureMapFigure({ map, areas }: { map: MeasureMap; areas: string }) {
  const t = useTranslations("measures");
  return (
    <figure>
      <LocatorMap
        outlines={map.outlines}
        highlighted={map.highlighted}
        orientation={map.orientation}
        summary={t("map", { city: map.cityName, areas })}
        labels="both"
      />
      <figcaption className="mt-2.5 text-sm text-ink2">{t("mapCaption", { areas })}</figcaption>
    </figure>
  );
}
