import { type FigureLocale, formatNumber, formatSignedNumber, formatValue } from "@/lib/statistics/format";
import { known } from "@/lib/statistics/values";

/** A share from 0 to 1 as people read it: "28,5 %", "28.5%". */
export const percent = (share: number, locale: FigureLocale, decimals = 1): string =>
  formatValue(known(100 * share), { unit: "%", decimals }, locale);

/** A share without its sign, for columns that name the unit once. */
export const bareShare = (share: number, locale: FigureLocale): string => formatNumber(100 * share, 1, locale);

/** Percentage points with sign: "−1,9". */
export const points = (value: number, locale: FigureLocale): string => formatSignedNumber(value, 1, locale);
