import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import type { FigureLocale } from "@/lib/statistics/format";
import { type AtlasAddress, atlasHref } from "./address";
import type { AtlasFigures } from "./readings";
import { YearSlider } from "./YearSlider";

/** The one bar of the atlas: which areas, status or change, which year. */
export function AtlasBar({
  view,
  address,
  playing,
  onPlay,
  onDate,
  onSettle,
}: {
  view: AtlasFigures;
  address: AtlasAddress;
  playing: boolean;
  onPlay: (playing: boolean) => void;
  onDate: (date: string) => void;
  onSettle: (date: string) => void;
}) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const partitions = view.partitions.filter((one) => !one.isCity || view.partition.isCity);
  return (
    <div className="mb-6 mt-5 flex flex-wrap items-start gap-x-6 gap-y-4 border-y border-line2 py-3.5 print:hidden">
      <SegmentedControl
        label={t("bar.areas")}
        current={view.partition.key}
        items={partitions.map((one) => ({
          key: one.key,
          label: one.name[locale],
          count: one.count,
          href: atlasHref({ ...address, partition: one.key, area: undefined }),
        }))}
      />
      {view.modes.length > 1 ? (
        <SegmentedControl
          label={t("bar.show")}
          current={view.mode}
          items={view.modes.map((mode) => ({
            key: mode,
            label: t(`bar.${mode}`),
            href: atlasHref({ ...address, mode }),
          }))}
        />
      ) : null}
      {view.dates.length > 1 ? (
        <div className="min-w-60 flex-1">
          <p className="mb-1 text-xs text-ink2">
            {t("year.label")} <b className="text-ink">{view.date.slice(0, 4)}</b>
          </p>
          <div className="needs-script">
            <YearSlider
              dates={view.dates}
              date={view.date}
              playing={playing}
              onPlay={onPlay}
              onChange={onDate}
              onSettle={onSettle}
            />
          </div>
          <noscript>
            <style>{".needs-script{display:none}"}</style>
            <ul className="flex flex-wrap gap-x-3">
              {view.dates.map((date) => (
                <li key={date}>
                  <Link href={atlasHref({ ...address, date })} aria-current={date === view.date ? "true" : undefined}>
                    {date.slice(0, 4)}
                  </Link>
                </li>
              ))}
            </ul>
          </noscript>
        </div>
      ) : null}
      {view.areas.some((area) => area.shown.state === "known") ? null : (
        <p className="basis-full text-ink2">
          {t("bar.nothing", { partition: view.partition.name[locale] })}{" "}
          {view.partitions
            .filter((one) => one.hasValues && one.key !== view.partition.key && !one.isCity)
            .slice(0, 1)
            .map((one) => (
              <Button
                key={one.key}
                variant="secondary"
                size="small"
                href={atlasHref({ ...address, partition: one.key, area: undefined })}
              >
                {t("bar.instead", { partition: one.name[locale] })}
              </Button>
            ))}
        </p>
      )}
    </div>
  );
}
