import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/Link";
import type { AreaProfile } from "@/lib/atlas/schema";
import type { AreaSummary } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";

/** Neighbours, the areas of other partitions this one lies in, and the small areas it is made of. */
export function Surroundings({ profile }: { profile: AreaProfile }) {
  const t = useTranslations("areas.around");
  const locale = useLocale() as FigureLocale;
  const { neighbours, within, leaves } = profile;
  const parts = [
    { title: t("neighbours"), areas: neighbours.filter((area) => !area.isResidual), notes: new Map<string, string>() },
    ...within.map(({ partition, areas }) => ({
      title: partition.name[locale],
      areas,
      notes: new Map(areas.filter((area) => !area.wholly).map((area) => [area.key, t("partly")])),
    })),
    ...(leaves.length > 1 ? [{ title: t("leaves"), areas: leaves, notes: new Map<string, string>() }] : []),
  ].filter((part) => part.areas.length > 0);
  return (
    <dl className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
      {parts.map((part) => (
        <div key={part.title}>
          <dt className="border-b border-line2 pb-1.5 font-semibold">{part.title}</dt>
          {part.areas.map((area) => (
            <dd key={`${area.partition}/${area.key}`} className="flex min-h-11 flex-wrap items-center gap-x-2">
              <Link look="quiet" href={areaHref(area)}>
                {area.name}
              </Link>
              {part.notes.has(area.key) ? <span className="text-sm text-ink2">{part.notes.get(area.key)}</span> : null}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Address of an area's profile. */
export function areaHref(area: Pick<AreaSummary, "partition" | "key">): string {
  return `/gebiete/${encodeURIComponent(area.partition)}/${encodeURIComponent(area.key)}`;
}
