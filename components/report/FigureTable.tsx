import { useLocale, useTranslations } from "next-intl";
import { Printed } from "@/components/findings/Printed";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { AtlasView } from "@/lib/atlas/schema";
import type { FigureSet } from "@/lib/releases/figures/schema";
import { changeUnit, type FigureLocale, formatDate, formatUnit } from "@/lib/statistics/format";

/** The numbers behind a figure: every area and the city, with what is counted, and the change over four years. */
export function FigureTable({ view, caption }: { view: AtlasView; caption: string }) {
  const t = useTranslations("report.table");
  const locale = useLocale() as FigureLocale;
  const { indicator, before } = view;
  const isRatio = indicator.kind === "ratio" && indicator.numerator.length > 0;
  const nameOf = (counts: typeof indicator.numerator, word: string) =>
    counts.length === 1 && counts[0] ? counts[0].name[locale] : word;
  const digits = { decimals: indicator.decimals };
  const cells = (set: FigureSet) => (
    <>
      {isRatio ? (
        <>
          <Td numeric label={nameOf(indicator.numerator, t("numerator"))}>
            <Printed value={set.numerator} decimals={0} locale={locale} />
          </Td>
          <Td numeric label={nameOf(indicator.denominator, t("denominator"))}>
            <Printed value={set.denominator} decimals={0} locale={locale} />
          </Td>
        </>
      ) : null}
      <Td numeric label={indicator.shortName[locale]} className="font-semibold">
        <Printed value={set.value} {...digits} locale={locale} />
      </Td>
      {before ? (
        <Td numeric label={t("since", { year: before.slice(0, 4) })}>
          <Printed value={set.change.difference} {...digits} locale={locale} signed />
        </Td>
      ) : null}
    </>
  );
  return (
    <Table caption={caption} captionHidden stack className="text-sm">
      <TableHead>
        <Th>{view.partition.name[locale]}</Th>
        {isRatio ? (
          <>
            <Th numeric>{nameOf(indicator.numerator, t("numerator"))}</Th>
            <Th numeric>{nameOf(indicator.denominator, t("denominator"))}</Th>
          </>
        ) : null}
        <Th numeric>{t("value", { name: indicator.shortName[locale], unit: formatUnit(indicator.unit, locale) })}</Th>
        {before ? (
          <Th numeric>
            {t("sinceUnit", { date: formatDate(before, locale), unit: changeUnit(indicator.unit, locale) })}
          </Th>
        ) : null}
      </TableHead>
      <TableBody>
        {view.areas.map((area) => (
          <tr key={area.key}>
            <RowHead>{area.name}</RowHead>
            {cells(area)}
          </tr>
        ))}
        <tr className="font-semibold">
          <RowHead className="font-semibold">{view.city.name}</RowHead>
          {cells(view.city)}
        </tr>
      </TableBody>
    </Table>
  );
}
