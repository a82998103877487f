import { useLocale, useTranslations } from "next-intl";
import type { Figure, IndicatorDetail } from "@/lib/releases/figures/schema";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import { partsOf, unitAfterOf, wholeUnit } from "./words";

/** What a value is made of, in words: "319 von 1.142 Personen". Nothing where a part is not public. */
export function PartsText({
  indicator,
  numerator,
  denominator,
}: {
  indicator: IndicatorDetail;
  numerator: Figure;
  denominator: Figure;
}) {
  const t = useTranslations("figure");
  const locale = useLocale() as FigureLocale;
  const kind = partsOf(indicator);
  const number = (figure: Figure) => (figure.state === "known" ? formatNumber(figure.value, 0, locale) : null);
  const [part, whole] = [number(numerator), number(denominator)];
  if (kind === "none" || whole === null) return null;
  if (kind === "base" || part === null) return kind === "base" ? t("parts.base", { whole }) : null;
  return t(`parts.${kind}`, { part, whole, unit: unitAfterOf(wholeUnit(indicator), locale) }).trim();
}
