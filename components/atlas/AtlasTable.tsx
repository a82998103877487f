import { useLocale, useTranslations } from "next-intl";
import { FigureCell } from "@/components/figure/FigureCell";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { comparisonWords } from "@/lib/statistics/comparison";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { type AtlasFigures, orderedReadings, valueFormat } from "./readings";

/** The table twin of the view: value, its parts, change, comparison with the city – in words where there is no number. */
export function AtlasTable({ view, order }: { view: AtlasFigures; order: "wert" | "name" }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const format = valueFormat(view);
  const counts = { unit: "", decimals: 0, style: "value" } as const;
  const rows = orderedReadings(view.areas, order);
  const hasParts = view.indicator.kind === "ratio";
  const hasChange = view.before !== null && view.indicator.kind !== "relativeChange";
  const changeFormat = { ...format, style: "change" } as const;
  const relative = { unit: "%", decimals: 1, style: "relative" } as const;
  const isCount = view.indicator.kind === "count";
  const cells = (set: (typeof rows)[number] | typeof view.city) => (
    <>
      <FigureCell figure={set.value} format={format} locale={locale} label={t("table.value")} />
      {hasParts ? (
        <>
          <FigureCell figure={set.numerator} format={counts} locale={locale} label={t("table.numerator")} />
          <FigureCell figure={set.denominator} format={counts} locale={locale} label={t("table.denominator")} />
        </>
      ) : null}
      {hasChange ? (
        <FigureCell
          figure={isCount ? set.change.relative : set.change.difference}
          format={isCount ? relative : changeFormat}
          locale={locale}
          label={t("table.change", { year: view.before?.slice(0, 4) ?? "" })}
        />
      ) : null}
    </>
  );
  return (
    <Table
      stack
      caption={t("table.caption", { name: view.indicator.name[locale], date: formatDate(view.date, locale) })}
      className="text-[1rem]"
    >
      <TableHead>
        <Th>{t("list.area")}</Th>
        <Th numeric>{t("table.value")}</Th>
        {hasParts ? (
          <>
            <Th numeric>{view.indicator.numerator.map((count) => count.name[locale]).join(" + ")}</Th>
            <Th numeric>{view.indicator.denominator.map((count) => count.name[locale]).join(" + ")}</Th>
          </>
        ) : null}
        {hasChange ? <Th numeric>{t("table.change", { year: view.before?.slice(0, 4) ?? "" })}</Th> : null}
        {isCount ? null : <Th>{t("table.compared")}</Th>}
      </TableHead>
      <TableBody>
        <tr className="font-semibold">
          <RowHead className="font-semibold">{t("card.wholeCity", { city: view.city.name })}</RowHead>
          {cells(view.city)}
          {isCount ? null : <Td label={t("table.compared")}>–</Td>}
        </tr>
        {rows.map((area) => (
          <tr key={area.key}>
            <RowHead>{area.name}</RowHead>
            {cells(area)}
            {isCount ? null : (
              <Td label={t("table.compared")}>{area.position ? comparisonWords[area.position][locale] : "–"}</Td>
            )}
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
