import { Td } from "@/components/ui/Table";
import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { valueSigns } from "@/lib/statistics/values";
import { formatShown } from "./shown";

/** A figure in a table: the number with its unit, or sign and word of its state – never an empty cell, never a zero. */
export function FigureCell({
  figure,
  format,
  locale,
  label,
  className,
}: {
  /** Absent: there is no such date. */
  figure: Figure | undefined;
  format: ShownFormat;
  locale: FigureLocale;
  /** For tables that become cards on a phone. */
  label?: string;
  className?: string;
}) {
  return (
    <Td numeric label={label} className={className}>
      {figure ? <FigureText figure={figure} format={format} locale={locale} /> : valueSigns.missing[locale]}
    </Td>
  );
}

/** The figure alone: "27,9 %", or its sign for the eye and its word for all. */
export function FigureText({ figure, format, locale }: { figure: Figure; format: ShownFormat; locale: FigureLocale }) {
  if (figure.state === "known") {
    const limited = locale === "de" ? "eingeschränkt aussagekräftig" : "of limited reliability";
    return (
      <>
        {formatShown(figure, format, locale)}
        {figure.limited ? <span className="sr-only">, {limited}</span> : null}
      </>
    );
  }
  const { sign } = valueSigns[figure.state];
  return (
    <>
      <span className="italic text-ink2">{valueSigns[figure.state][locale]}</span>
      <span aria-hidden className="ml-2 inline-block w-3 text-center font-semibold">
        {sign}
      </span>
    </>
  );
}
