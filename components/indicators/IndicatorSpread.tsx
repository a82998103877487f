import { useLocale, useTranslations } from "next-intl";
import { DotStrip } from "@/components/chart/DotStrip";
import { Figure } from "@/components/figure/Figure";
import { FigureCell } from "@/components/figure/FigureCell";
import { SourceLine } from "@/components/figure/SourceLine";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Th } from "@/components/ui/Table";
import type { IndicatorPage, ShownFormat } from "@/lib/atlas/schema";
import type { FigureLocale } from "@/lib/statistics/format";

/** How the areas of each partition lie around the city at their newest date. */
export function IndicatorSpread({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators.spread");
  const locale = useLocale() as FigureLocale;
  const format: ShownFormat = { unit: page.indicator.unit, decimals: page.indicator.decimals, style: "value" };
  const isCount = page.indicator.kind === "count";
  const shown = page.partitions.filter(
    (entry) => entry.date && entry.values.some(({ value }) => value.state === "known"),
  );
  const source = (
    <SourceLine
      sources={page.indicator.sources}
      release={page.release}
      date={shown[0]?.date}
      isDemo={page.cityFacts.isDemo}
    />
  );
  const summary = (partition: string) => t("summary", { indicator: page.indicator.name[locale], partition });
  if (shown.length === 0) return null;
  return (
    <Figure
      id="verteilung"
      level={2}
      title={t("title")}
      views={{
        chart: (
          <div className="grid gap-8">
            {shown.map((entry) => (
              <div key={entry.partition.key}>
                <h3 className="mb-1 text-base font-semibold">{entry.partition.name[locale]}</h3>
                <DotStrip
                  dots={entry.values
                    .filter(({ comparable }) => comparable)
                    .map(({ key, name, value }) => ({ key, name, figure: value }))}
                  city={isCount ? null : page.city.value}
                  cityWord={t("city")}
                  format={format}
                  summary={summary(entry.partition.name[locale])}
                />
              </div>
            ))}
          </div>
        ),
        table: (
          <div className="grid gap-8">
            {shown.map((entry) => (
              <Table key={entry.partition.key} caption={summary(entry.partition.name[locale])}>
                <TableHead>
                  <Th>{t("area")}</Th>
                  <Th numeric>{t("value")}</Th>
                </TableHead>
                <TableBody>
                  {entry.values.map(({ key, name, value }) => (
                    <tr key={key}>
                      <RowHead>
                        <Link href={`/gebiete/${entry.partition.key}/${key}`} look="quiet">
                          {name}
                        </Link>
                      </RowHead>
                      <FigureCell figure={value} format={format} locale={locale} label={t("value")} />
                    </tr>
                  ))}
                </TableBody>
              </Table>
            ))}
          </div>
        ),
        source,
      }}
      sourceLine={source}
    />
  );
}
