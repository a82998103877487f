import type { Figure } from "@/lib/releases/figures/schema";
import { type FigureLocale, formatNumber, formatSignedNumber } from "@/lib/statistics/format";
import { valueSigns } from "@/lib/statistics/values";

/** A released figure in a table cell: the number, or the sign of its state with its word for a screen reader. */
export function Printed({
  value,
  decimals,
  locale,
  signed = false,
}: {
  value: Figure;
  decimals: number;
  locale: FigureLocale;
  signed?: boolean;
}) {
  if (value.state !== "known") {
    const sign = valueSigns[value.state];
    return (
      <>
        <span aria-hidden title={sign[locale]}>
          {sign.sign}
        </span>
        <span className="sr-only">{sign[locale]}</span>
      </>
    );
  }
  const format = signed ? formatSignedNumber : formatNumber;
  const text = format(value.value, decimals, locale);
  return value.limited ? `(${text})` : text;
}
