import { useLocale, useTranslations } from "next-intl";
import { FigureCell } from "@/components/figure/FigureCell";
import { formatShown } from "@/components/figure/shown";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { AreaProfile, ProfileFigure, ShownFormat } from "@/lib/atlas/schema";
import { themeWords } from "@/lib/glossary";
import { comparisonWords } from "@/lib/statistics/comparison";
import { type FigureLocale, formatUnit } from "@/lib/statistics/format";
import { plainFormat } from "./CoreValues";

/** On a phone and on narrow paper these cells are one line below the name. */
const wide = "max-md:hidden";

/** Every indicator of the area beside the city, by theme, with its change. */
export function AllValues({ profile, figures }: { profile: AreaProfile; figures: readonly ProfileFigure[] }) {
  const t = useTranslations("areas.all");
  const locale = useLocale() as FigureLocale;
  const themes = [...new Set(figures.map((figure) => figure.indicator.theme))];
  return (
    <>
      {themes.map((theme) => (
        <div key={theme} className="mb-8">
          <h3 className="font-sans text-base font-semibold text-accent">{themeWords[theme]?.[locale] ?? theme}</h3>
          <Table
            captionHidden
            caption={t("caption", { theme: themeWords[theme]?.[locale] ?? theme })}
            className="[&_table]:table-fixed max-md:[&_td]:px-1 max-md:[&_th]:px-1 max-md:[&_th]:hyphens-auto"
          >
            <TableHead>
              <Th className="w-[56%] md:w-[38%]">{t("indicator")}</Th>
              <Th numeric className={`w-[7%] ${wide}`}>
                {t("year")}
              </Th>
              <Th numeric className="w-[24%] md:w-[13%]">
                {profile.area.name}
              </Th>
              <Th numeric className={`w-[17%] ${wide}`}>
                {t("change")}
              </Th>
              <Th numeric className="md:w-[10%]">
                {t("city")}
              </Th>
              <Th className={wide}>{t("compared")}</Th>
            </TableHead>
            <TableBody>
              {figures
                .filter((figure) => figure.indicator.theme === theme)
                .map((figure) => {
                  const isCount = figure.indicator.kind === "count";
                  // The name of a count says what is counted; other units but percent stand beside the name.
                  const plain = plainFormat(figure);
                  const format = plain.unit === "%" ? plain : { ...plain, unit: "" };
                  const unit = isCount || plain.unit === "%" ? "" : formatUnit(plain.unit, locale);
                  const change =
                    figure.before && figure.indicator.kind !== "relativeChange"
                      ? isCount
                        ? figure.change.relative
                        : figure.change.difference
                      : null;
                  const changeFormat: ShownFormat = isCount
                    ? { unit: "%", decimals: 1, style: "relative" }
                    : { ...plain, style: "change" };
                  const compared = figure.position ? comparisonWords[figure.position][locale] : null;
                  return (
                    <tr key={figure.indicator.key}>
                      <RowHead>
                        <Link look="quiet" href={`/indikatoren/${figure.indicator.key}`}>
                          {figure.indicator.name[locale]}
                        </Link>
                        {unit ? <span className="text-ink2"> {t("unit", { unit })}</span> : null}
                        <span className="block text-sm leading-5 text-ink2 md:hidden">
                          {change?.state === "known"
                            ? `${formatShown(change, changeFormat, locale)} ${t("change")}`
                            : null}
                          {change?.state === "known" && compared ? " · " : null}
                          {compared}
                        </span>
                      </RowHead>
                      <Td numeric className={wide}>
                        {figure.date.slice(0, 4)}
                      </Td>
                      <FigureCell figure={figure.value} format={format} locale={locale} />
                      {change ? (
                        <FigureCell figure={change} format={changeFormat} locale={locale} className={wide} />
                      ) : (
                        <Td numeric className={wide}>
                          –
                        </Td>
                      )}
                      <FigureCell figure={figure.city.value} format={format} locale={locale} />
                      <Td className={wide}>{compared ?? "–"}</Td>
                    </tr>
                  );
                })}
            </TableBody>
          </Table>
        </div>
      ))}
    </>
  );
}
