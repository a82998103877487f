import { Printer, Scale } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { atlasHref } from "@/components/atlas/address";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import type { Outline } from "@/components/map/drawing";
import { LocatorMap } from "@/components/map/LocatorMap";
import { StageMark, StageName } from "@/components/ring/StageMark";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { PrintButton } from "@/components/ui/PrintButton";
import type { AreaProfile } from "@/lib/atlas/schema";
import type { AreaPlanning } from "@/lib/profiles/planning/queries";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import { PlaceNumber } from "./PlanningHere";
import { Portrait } from "./Portrait";

/** The head of a profile: name, portrait, the ways on, and where the area lies. */
export function ProfileHero({
  profile,
  planning,
  outlines,
  leafName,
}: {
  profile: AreaProfile;
  planning: AreaPlanning | null;
  /** All areas of the partition. */
  outlines: readonly Outline[];
  /** What the small areas inside are called. */
  leafName: string;
}) {
  const t = useTranslations("areas");
  const locale = useLocale() as FigureLocale;
  const { area, partition } = profile;
  return (
    <section className="page-width grid gap-x-12 gap-y-7 pb-10 pt-5 lg:grid-cols-[minmax(0,1fr)_26.5rem] lg:pb-12">
      <div className="min-w-0">
        <Breadcrumbs
          items={[
            { label: t("title"), href: "/gebiete" },
            { label: partition.name[locale], href: `/gebiete#${partition.key}` },
            { label: area.name },
          ]}
        />
        <p className="mt-3 flex min-h-7 items-center gap-2.5 text-sm font-semibold text-ink2">
          <StageMark stage="analysis" href="#faden" numbered={false} decorative />
          <StageName stage="analysis" numbered />
        </p>
        <h1 className="text-4xl sm:text-5xl">{area.name}</h1>
        <Portrait profile={profile} />
        <div className="mt-6 flex flex-wrap gap-3">
          <Button href="#kernwerte" size="large" icon={<Scale size={20} aria-hidden />} className="max-sm:w-full">
            {t("profile.compare")}
          </Button>
          <PrintButton icon={<Printer size={20} aria-hidden />}>{t("profile.print")}</PrintButton>
        </div>
      </div>
      {area.geometry ? <Place profile={profile} planning={planning} outlines={outlines} leafName={leafName} /> : null}
    </section>
  );
}

function Place({
  profile,
  planning,
  outlines,
  leafName,
}: {
  profile: AreaProfile;
  planning: AreaPlanning | null;
  outlines: readonly Outline[];
  /** What the small areas inside are called. */
  leafName: string;
}) {
  const t = useTranslations("areas");
  const locale = useLocale() as FigureLocale;
  const { area, partition, orientation, leaves } = profile;
  const count = planning?.measures.length ?? 0;
  const inside = new Set([area, ...leaves].map((one) => `${one.partition}/${one.key}`));
  const markers = (planning?.measures ?? []).flatMap((measure, index) => {
    const place = measure.areas.find((one) => inside.has(`${one.partition}/${one.key}`))?.key;
    return place ? [{ area: place, text: String(index + 1) }] : [];
  });
  const facts = [
    leaves.length > 1 ? t("profile.leaves", { count: leaves.length, partition: leafName }) : null,
    area.squareKilometres ? `${formatNumber(area.squareKilometres, 1, locale)} km²` : null,
  ].filter(Boolean);
  return (
    <figure className="min-w-0 self-center">
      <LocatorMap
        outlines={outlines}
        highlighted={[area.key]}
        inner={leaves.length > 1 ? leaves : []}
        orientation={orientation}
        zoom={partition.isCity ? "all" : "focus"}
        inset={!partition.isCity}
        markers={markers}
        summary={t("profile.map", { name: area.name, city: profile.cityFacts.name })}
      />
      <figcaption className="mt-1 text-sm leading-7 text-ink2 [&_a]:inline-block">
        {count > 0 ? (
          <>
            {markers.length > 0 ? (
              <>
                <PlaceNumber>{markers.map((one) => one.text).join(", ")}</PlaceNumber>{" "}
              </>
            ) : null}
            <Link href="#massnahmen">{t("profile.measuresHere", { count })}</Link> ·{" "}
          </>
        ) : null}
        {facts.length > 0 ? `${facts.join(", ")} · ` : null}
        <Link href={atlasHref({ partition: partition.key, area: area.key })} className="whitespace-nowrap">
          {t("profile.openAtlas")}
        </Link>
      </figcaption>
    </figure>
  );
}
