import { themeWords } from "@/lib/glossary";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";
import { GroupedPicker } from "./GroupedPicker";

/** The indicators a finding rests on, by theme. */
export function IndicatorPicker({
  indicators,
  defaultValue,
}: {
  indicators: readonly IndicatorSummary[];
  defaultValue: readonly string[];
}) {
  const themes = [...new Set(indicators.map((indicator) => indicator.theme))];
  return (
    <GroupedPicker
      name="indicators"
      label="Indikatoren"
      searchLabel="Indikator suchen"
      groups={themes.map((theme) => ({
        label: themeWords[theme]?.de ?? theme,
        options: indicators
          .filter((indicator) => indicator.theme === theme)
          .map(({ key, name }) => ({ value: key, label: name.de })),
      }))}
      defaultValue={defaultValue}
    />
  );
}
