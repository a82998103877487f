import { useTranslations } from "next-intl";
import { LocatorMap } from "@/components/map/LocatorMap";
import type { MeasureMap } from "@/lib/cycle/measures/queries/map";
import { countOf } from "@/lib/cycle/measures/rules";
import type { MeasureRow } from "@/lib/cycle/measures/schema";

/** Where the measures of a list take place, by the numbers they carry in it. */
export function MeasuresMap({ map, measures }: { map: MeasureMap; measures: readonly MeasureRow[] }) {
  const t = useTranslations("measures.listMap");
  const inOrder = [...measures].sort((a, b) => countOf(a.number) - countOf(b.number));
  const [first] = inOrder;
  const isGround = (key: string) => key.startsWith(`${map.ground}/`);
  return (
    <figure className="break-inside-avoid">
      <LocatorMap
        outlines={map.outlines.filter(({ key }) => isGround(key))}
        inner={map.outlines.filter(({ key }) => !isGround(key))}
        highlighted={[]}
        orientation={map.orientation}
        summary={t("summary", { city: map.cityName, count: measures.length })}
        markers={inOrder.flatMap(({ number, areas }) =>
          areas.map(({ partition, key }) => ({ area: `${partition}/${key}`, text: String(countOf(number)) })),
        )}
      />
      {first ? (
        <figcaption className="mt-2.5 text-sm text-ink2">
          {t("caption", { count: countOf(first.number), number: first.number.replace("-", "\u2011") })}
        </figcaption>
      ) : null}
    </figure>
  );
}
