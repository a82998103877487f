import { useLocale, useTranslations } from "next-intl";
import { FigureCell } from "@/components/figure/FigureCell";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { AreaProfile, ProfileFigure } from "@/lib/atlas/schema";
import { themeWords } from "@/lib/glossary";
import { comparisonWords } from "@/lib/statistics/comparison";
import type { FigureLocale } from "@/lib/statistics/format";
import { plainFormat } from "./CoreValues";

/** Every indicator of the area beside the city, by theme, with its change. */
export function AllValues({ profile, figures }: { profile: AreaProfile; figures: readonly ProfileFigure[] }) {
  const t = useTranslations("areas.all");
  const locale = useLocale() as FigureLocale;
  const themes = [...new Set(figures.map((figure) => figure.indicator.theme))];
  return (
    <>
      {themes.map((theme) => (
        <Table
          key={theme}
          stack
          caption={t("caption", { theme: themeWords[theme]?.[locale] ?? theme })}
          className="mb-6"
        >
          <TableHead>
            <Th>{t("indicator")}</Th>
            <Th numeric>{t("year")}</Th>
            <Th numeric>{profile.area.name}</Th>
            <Th numeric>{t("change")}</Th>
            <Th numeric>{t("city")}</Th>
            <Th>{t("compared")}</Th>
          </TableHead>
          <TableBody>
            {figures
              .filter((figure) => figure.indicator.theme === theme)
              .map((figure) => {
                const format = plainFormat(figure);
                const isCount = figure.indicator.kind === "count";
                return (
                  <tr key={figure.indicator.key}>
                    <RowHead>
                      <Link look="quiet" href={`/indikatoren/${figure.indicator.key}`}>
                        {figure.indicator.name[locale]}
                      </Link>
                    </RowHead>
                    <Td numeric label={t("year")}>
                      {figure.date.slice(0, 4)}
                    </Td>
                    <FigureCell figure={figure.value} format={format} locale={locale} label={profile.area.name} />
                    {figure.before && figure.indicator.kind !== "relativeChange" ? (
                      <FigureCell
                        figure={isCount ? figure.change.relative : figure.change.difference}
                        format={
                          isCount ? { unit: "%", decimals: 1, style: "relative" } : { ...format, style: "change" }
                        }
                        locale={locale}
                        label={t("change")}
                      />
                    ) : (
                      <Td numeric label={t("change")}>
                        –
                      </Td>
                    )}
                    <FigureCell figure={figure.city.value} format={format} locale={locale} label={t("city")} />
                    <Td label={t("compared")}>{figure.position ? comparisonWords[figure.position][locale] : "–"}</Td>
                  </tr>
                );
              })}
          </TableBody>
        </Table>
      ))}
    </>
  );
}
