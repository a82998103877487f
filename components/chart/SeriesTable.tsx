import { useLocale } from "next-intl";
import { FigureCell } from "@/components/figure/FigureCell";
import { RowHead, Table, TableBody, TableHead, Th } from "@/components/ui/Table";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import type { ChartSeries } from "./LineChart";

/** The table twin of a line chart: a row a year, a column a line. */
export function SeriesTable({
  caption,
  dates,
  series,
  format,
  yearWord,
}: {
  caption: string;
  dates: readonly string[];
  series: readonly ChartSeries[];
  format: ShownFormat;
  /** Head of the first column: "Jahr". */
  yearWord: string;
}) {
  const locale = useLocale() as FigureLocale;
  return (
    <Table caption={caption}>
      <TableHead>
        <Th>{yearWord}</Th>
        {series.map((one) => (
          <Th key={one.key} numeric>
            {one.name}
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {dates.map((date, i) => (
          <tr key={date}>
            <RowHead>{date.slice(0, 4)}</RowHead>
            {series.map((one) => (
              <FigureCell key={one.key} figure={one.values[i]} format={format} locale={locale} label={one.name} />
            ))}
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
