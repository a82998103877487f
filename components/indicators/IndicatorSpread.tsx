import { Map as MapIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { atlasHref } from "@/components/atlas/address";
import { DotStrip } from "@/components/chart/DotStrip";
import { FigureCell } from "@/components/figure/FigureCell";
import { SourceLine } from "@/components/figure/SourceLine";
import { formatShown } from "@/components/figure/shown";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { RowHead, Table, TableBody, TableHead, Th } from "@/components/ui/Table";
import type { IndicatorPage } from "@/lib/atlas/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { numberOf } from "@/lib/statistics/values";

/** How the areas of each partition spread around the city: the coarser the level, the more it hides. */
export function IndicatorSpread({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators.spread");
  const locale = useLocale() as FigureLocale;
  const { indicator, city } = page;
  const format = { unit: indicator.unit, decimals: indicator.decimals, style: "value" } as const;
  const parts = page.partitions.filter((part) => part.values.filter((area) => area.comparable).length > 1);
  if (parts.length === 0) return null;
  return (
    <Section title={t("title")} hint={t("hint")}>
      <div className="mt-5 space-y-9">
        {parts.map(({ partition, values, date }) => {
          const shown = values
            .filter((area) => area.comparable)
            .sort((a, b) => (numberOf(a.value) ?? 0) - (numberOf(b.value) ?? 0));
          const [low, high] = [shown[0], shown.at(-1)];
          const withheld = values.filter((area) => area.value.state === "suppressed").length;
          const sentence =
            low && high
              ? t("range", {
                  count: shown.length,
                  low: formatShown(low.value, format, locale),
                  lowName: low.name,
                  high: formatShown(high.value, format, locale),
                  highName: high.name,
                })
              : "";
          return (
            <div key={partition.key} className="break-inside-avoid">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h3 className="font-sans text-base font-semibold">
                  {partition.name[locale]} <span className="font-normal text-ink2">{date?.slice(0, 4)}</span>
                </h3>
                <Link
                  href={atlasHref({ indicator: indicator.key, partition: partition.key })}
                  className="inline-flex min-h-11 items-center gap-1.5 text-sm print:hidden"
                >
                  <MapIcon size={16} aria-hidden />
                  {t("atlas")}
                  <span className="sr-only">: {partition.name[locale]}</span>
                </Link>
              </div>
              <DotStrip
                dots={shown.map((area) => ({ key: area.key, name: area.name, figure: area.value, color: "var(--q3)" }))}
                city={indicator.kind === "count" ? null : city.value}
                cityWord={t("city")}
                format={format}
                summary={sentence}
                named={shown.length > 40 ? "none" : "ends"}
              />
              <p className="mb-2 mt-1 text-ink2">
                {sentence} {withheld > 0 ? t("withheld", { count: withheld }) : ""}
              </p>
              <Disclosure title={t("table")}>
                <Table caption={t("caption", { partition: partition.name[locale], year: date?.slice(0, 4) ?? "" })}>
                  <TableHead>
                    <Th>{t("area")}</Th>
                    <Th numeric>{indicator.shortName[locale]}</Th>
                  </TableHead>
                  <TableBody>
                    {values.map((area) => (
                      <tr key={area.key}>
                        <RowHead>{area.name}</RowHead>
                        <FigureCell figure={area.value} format={format} locale={locale} />
                      </tr>
                    ))}
                  </TableBody>
                </Table>
              </Disclosure>
            </div>
          );
        })}
      </div>
      <div className="mt-5 text-sm text-ink2">
        <SourceLine sources={indicator.sources} release={page.release} isDemo={page.cityFacts.isDemo} />
      </div>
    </Section>
  );
}
