"use client";

import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_text,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { FigureCell } from "@/components/figure/FigureCell";
import { breakable } from "@/components/figure/words";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import { comparisonWords } from "@/lib/statistics/comparison";
import { changeUnit, type FigureLocale, formatDate } from "@/lib/statistics/format";
import { numberOf } from "@/lib/statistics/values";
import { type AtlasFigures, orderedReadings, valueFormat } from "./readings";

type Area = AtlasFigures["areas"][number];

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});
const helper = createColumnHelper<typeof features, Area>();

/** A column of figures: what an area has in it, and how it is written. */
interface FigureColumn {
  readonly id: string;
  readonly label: string;
  readonly format: ShownFormat;
  readonly of: (set: Area | AtlasFigures["city"]) => Figure;
}

/**
 * The table twin of the view: value, its parts, change, comparison with the city – in words where there is no number.
 * Begins in the order of the list; a column's head changes it. What is not known stays at the end either way.
 */
export function AtlasTable({ view, order }: { view: AtlasFigures; order: "wert" | "name" }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const isCount = view.indicator.kind === "count";
  const data = useMemo(() => orderedReadings(view.areas, order), [view.areas, order]);
  const figures = useMemo(() => figureColumns(view, locale, t), [view, locale, t]);
  const columns = useMemo(
    () =>
      helper.columns([
        helper.accessor("name", { id: "name", sortFn: "text" }),
        ...figures.map(({ id, of }) =>
          helper.accessor((area) => numberOf(of(area)), { id, sortUndefined: "last", sortDescFirst: true }),
        ),
      ]),
    [figures],
  );
  const table = useTable({ features, columns, data, getRowId: (area) => area.key });
  const sort = (id: string) => {
    const column = table.getColumn(id);
    const direction = column?.getIsSorted();
    return {
      onPress: () => column?.toggleSorting(),
      direction: direction ? (direction === "asc" ? "ascending" : "descending") : undefined,
    } as const;
  };
  const cells = (set: Area | AtlasFigures["city"]) =>
    figures.map(({ id, label, format, of }) => (
      <FigureCell key={id} figure={of(set)} format={format} locale={locale} label={label} />
    ));
  return (
    <Table
      stack
      caption={t("table.caption", { name: view.indicator.name[locale], date: formatDate(view.date, locale) })}
      className="sm:text-sm max-sm:[&_td]:px-0 sm:[&_td]:px-1.5 sm:[&_th]:px-1.5 sm:[&_td]:first:pl-0 sm:[&_th]:hyphens-auto"
    >
      <TableHead>
        <Th sort={sort("name")}>{t("list.area")}</Th>
        {figures.map(({ id, label }) => (
          <Th key={id} numeric sort={sort(id)}>
            {breakable(label)}
          </Th>
        ))}
        {isCount ? null : <Th>{t("table.compared")}</Th>}
      </TableHead>
      <TableBody>
        <tr className="font-semibold">
          <RowHead className="font-semibold">{t("card.wholeCity", { city: view.city.name })}</RowHead>
          {cells(view.city)}
          {isCount ? null : <Td label={t("table.compared")}>–</Td>}
        </tr>
        {table.getRowModel().rows.map(({ id, original: area }) => (
          <tr key={id}>
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

function figureColumns(
  view: AtlasFigures,
  locale: FigureLocale,
  t: ReturnType<typeof useTranslations<"atlas">>,
): FigureColumn[] {
  const value = valueFormat(view);
  const { kind, numerator, denominator } = view.indicator;
  const counts = { unit: "", decimals: 0, style: "value" } as const;
  const names = (parts: typeof numerator) => parts.map((count) => count.name[locale]).join(" + ");
  const columns: FigureColumn[] = [{ id: "value", label: t("table.value"), format: value, of: (set) => set.value }];
  if (kind === "ratio") {
    columns.push(
      { id: "numerator", label: names(numerator), format: counts, of: (set) => set.numerator },
      { id: "denominator", label: names(denominator), format: counts, of: (set) => set.denominator },
    );
  }
  if (view.before !== null && kind !== "relativeChange") {
    const year = view.before.slice(0, 4);
    columns.push(
      kind === "count"
        ? {
            id: "change",
            label: t("table.change", { year }),
            format: { unit: "%", decimals: 1, style: "relative" },
            of: (set) => set.change.relative,
          }
        : {
            id: "change",
            // Named once in the head, so that the column stays narrow.
            label: t("table.changeIn", { year, unit: changeUnit(value.unit, locale) }),
            format: { ...value, unit: "", style: "change" },
            of: (set) => set.change.difference,
          },
    );
  }
  return columns;
}
