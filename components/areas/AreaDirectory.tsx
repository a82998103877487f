import { Map as MapIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { atlasHref } from "@/components/atlas/address";
import { drawMap } from "@/components/map/drawing";
import { MapSvg } from "@/components/map/MapSvg";
import { areaHref } from "@/components/profiles/Surroundings";
import { classes } from "@/components/ui/classes";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link, localisedHref } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { AreaOutline, PartitionSummary } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";

export interface DirectoryPart {
  readonly partition: PartitionSummary;
  /** With outlines where a map is to be drawn. */
  readonly areas: readonly AreaOutline[];
}

/** All areas by partition. The first partition below the city lies on a map as well; long lists are closed. */
export function AreaDirectory({ parts, orientation }: { parts: readonly DirectoryPart[]; orientation: unknown }) {
  const t = useTranslations("areas.partition");
  const locale = useLocale() as FigureLocale;
  const mapped = parts.find((part) => !part.partition.isCity && part.partition.count > 3)?.partition.key;
  return (
    <div className="space-y-11">
      {parts.map(({ partition, areas }) => {
        const places = areas.filter((area) => !area.isResidual);
        const list = <AreaLinks areas={places} />;
        return (
          <Section
            key={partition.key}
            id={partition.key}
            title={partition.name[locale]}
            count={partition.isCity ? undefined : partition.count}
            action={
              partition.isCity ? undefined : (
                <Link
                  href={atlasHref({ partition: partition.key })}
                  className="inline-flex min-h-11 items-center gap-1.5"
                >
                  <MapIcon size={18} aria-hidden />
                  {t("atlas")}
                </Link>
              )
            }
          >
            {partition.description && locale === "de" ? (
              <p className="mt-3 max-w-[66ch] text-ink2">{partition.description}</p>
            ) : null}
            {partition.key === mapped ? (
              <div className="mt-5 grid gap-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
                <DirectoryMap
                  areas={places}
                  orientation={orientation}
                  label={t("map", { partition: partition.name[locale] })}
                />
                <AreaLinks areas={places} beside />
              </div>
            ) : places.length > 24 ? (
              <Disclosure title={t("all", { count: places.length })}>{list}</Disclosure>
            ) : (
              <div className="mt-2">{list}</div>
            )}
          </Section>
        );
      })}
    </div>
  );
}

/** `beside`: next to a map, as high as that. */
function AreaLinks({ areas, beside = false }: { areas: readonly AreaOutline[]; beside?: boolean }) {
  const ordered = [...areas].sort((a, b) => a.name.localeCompare(b.name, "de", { numeric: true }));
  return (
    <ul className={classes("columns-1 gap-x-10 sm:columns-2", !beside && "xl:columns-3")}>
      {ordered.map((area) => (
        <li key={area.key} className="break-inside-avoid border-b border-line">
          <Link look="plain" href={areaHref(area)} className="flex min-h-11 items-center">
            {area.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function DirectoryMap({
  areas,
  orientation,
  label,
}: {
  areas: readonly AreaOutline[];
  orientation: unknown;
  label: string;
}) {
  const locale = useLocale();
  const drawing = drawMap(areas, { width: 400, padding: 12, orientation });
  if (!drawing) return null;
  const nameOf = new Map(areas.map((area) => [area.key, area]));
  return (
    <MapSvg
      drawing={drawing}
      summary={label}
      border="#ffffff"
      className="self-start rounded-md border border-line2"
      hrefOf={(key) => localisedHref(areaHref(nameOf.get(key) ?? { partition: "", key }), locale)}
      paintOf={(key) => ({
        color: "#cfe3e2",
        halo: "#cfe3e2",
        title: nameOf.get(key)?.name,
        label: { name: nameOf.get(key)?.name },
      })}
    />
  );
}
