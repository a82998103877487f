import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import type { PartitionSummary } from "@/lib/releases/figures/schema";
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
  const hrefOf = (one: PartitionSummary) => atlasHref({ ...address, partition: one.key, area: undefined });
  return (
    <>
      <noscript>
        <style>{".needs-script{display:none}"}</style>
      </noscript>
      <div className="mb-6 mt-5 flex flex-wrap items-start gap-x-6 gap-y-4 border-y border-line2 py-3.5 print:hidden">
        <div className="max-sm:hidden">
          <SegmentedControl
            label={t("bar.areas")}
            current={view.partition.key}
            items={partitions.map((one) => ({
              key: one.key,
              label: one.name[locale],
              count: one.count,
              href: hrefOf(one),
            }))}
          />
        </div>
        <PartitionMenu partitions={partitions} current={view.partition} hrefOf={hrefOf} />
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
    </>
  );
}

/** On a phone: the same choice as a menu of links. */
function PartitionMenu({
  partitions,
  current,
  hrefOf,
}: {
  partitions: readonly PartitionSummary[];
  current: PartitionSummary;
  hrefOf: (partition: PartitionSummary) => string;
}) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const text = (one: PartitionSummary) => `${one.name[locale]} (${one.count})`;
  return (
    <div className="w-full sm:hidden">
      <p className="mb-1 text-xs text-ink2">{t("bar.areas")}</p>
      <details key={current.key} className="group relative">
        <summary className="flex min-h-12 items-center justify-between rounded-md border border-control-line bg-card px-3.5">
          {text(current)}
          <ChevronDown size={20} aria-hidden className="group-open:rotate-180" />
        </summary>
        <ul className="mt-1 rounded-md border border-line2 bg-card">
          {partitions.map((one) => (
            <li key={one.key} className="border-b border-line last:border-0">
              <Link
                look="bare"
                href={hrefOf(one)}
                scroll={false}
                aria-current={one.key === current.key ? "true" : undefined}
                className={classes(
                  "flex min-h-11 items-center px-3.5 text-ink no-underline",
                  one.key === current.key && "font-semibold",
                )}
              >
                {text(one)}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
