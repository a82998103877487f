import type { ReviewView } from "@/lib/cycle/review/schema";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";
import { type CsvCell, csvLine, csvStart } from "./csv";

const columns = [
  "massnahme",
  "jahr",
  "indikator",
  "gebiet",
  "faelle",
  "basis",
  "anteil",
  "zufallsbereich_von",
  "zufallsbereich_bis",
  "erwartet",
  "erwartet_80_von",
  "erwartet_80_bis",
  "erwartet_95_von",
  "erwartet_95_bis",
  "stadt",
  "beurteilt",
  "datenstand",
  "quelle",
  "hinweis",
];

/**
 * The table of a review as a file that German Excel opens: shares in percent with two decimals, from released values only.
 * What the release does not hold is an empty cell.
 */
export function courseCsv(review: ReviewView, notice: string | undefined): string {
  const { result, measure } = review;
  const percent = (share: number | null | undefined): CsvCell =>
    share === null || share === undefined ? null : roundHalfAwayFromZero(100 * share, 2);
  const lines = result.years.map(({ year, observed, expected, city, judged }): CsvCell[] => [
    measure.number,
    `${year}${result.baselineDate.slice(4)}`,
    result.indicator.key,
    result.areaName,
    observed?.cases ?? null,
    observed?.base ?? null,
    percent(observed?.share),
    percent(observed?.whiskers.lower),
    percent(observed?.whiskers.upper),
    percent(expected?.share),
    percent(expected?.band80.lower),
    percent(expected?.band80.upper),
    percent(expected?.band95.lower),
    percent(expected?.band95.upper),
    percent(city),
    judged ? "ja" : "nein",
    result.release.title,
    result.sources.join("; "),
    notice ?? null,
  ]);
  return csvStart("excel") + [columns, ...lines].map((line) => csvLine(line, "excel")).join("");
}
