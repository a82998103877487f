import { useLocale, useTranslations } from "next-intl";
import { atlasHref } from "@/components/atlas/address";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { Evidence } from "@/lib/cycle/findings/schema";
import { changeUnit, type FigureLocale, formatUnit } from "@/lib/statistics/format";
import { Printed } from "./Printed";

/** The figures a finding rests on, as they stood when it was written. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations("findings.evidence");
  const locale = useLocale() as FigureLocale;
  return (
    <Table caption={t("caption")} captionHidden stack>
      <TableHead>
        <Th>{t("indicator")}</Th>
        <Th>{t("area")}</Th>
        <Th numeric>{t("cases")}</Th>
        <Th numeric>{t("value")}</Th>
        <Th numeric>{t("city")}</Th>
        <Th numeric>{t("change")}</Th>
      </TableHead>
      <TableBody>
        {evidence.map(({ figures, ...row }) => {
          const { name, unit, decimals, kind } = figures.format;
          const shared = { decimals, locale };
          return (
            <tr key={`${row.indicatorKey}/${row.partitionKey}/${row.areaKey}`}>
              <RowHead className="max-sm:font-semibold">
                <Link
                  href={atlasHref({
                    indicator: row.indicatorKey,
                    partition: row.partitionKey,
                    date: row.date,
                    area: row.areaKey,
                  })}
                >
                  {name[locale]}
                </Link>
              </RowHead>
              <Td label={t("area")}>{row.areaName}</Td>
              <Td numeric label={t("cases")}>
                {kind === "ratio" ? (
                  <span>
                    <Printed value={figures.numerator} decimals={0} locale={locale} /> {t("of")}{" "}
                    <Printed value={figures.denominator} decimals={0} locale={locale} />
                  </span>
                ) : (
                  <span className="text-ink2">–</span>
                )}
              </Td>
              <Td numeric label={t("value")} className="font-semibold">
                <span>
                  <Printed value={figures.value} {...shared} /> {formatUnit(unit, locale)}
                </span>
              </Td>
              <Td numeric label={t("city")}>
                <Printed value={figures.city} {...shared} />
              </Td>
              <Td numeric label={t("change")}>
                {figures.before ? (
                  <span>
                    <Printed value={figures.change.difference} {...shared} signed />{" "}
                    <span className="text-ink2">
                      {t("since", { unit: changeUnit(unit, locale), year: figures.before.slice(0, 4) })}
                    </span>
                  </span>
                ) : (
                  <span className="text-ink2">–</span>
                )}
              </Td>
            </tr>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** Sources of all rows, each once, and the release they were frozen from. */
export function EvidenceSource({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations("findings.evidence");
  const sources = [...new Set(evidence.flatMap((row) => row.figures.sources))];
  const releases = [...new Set(evidence.map((row) => row.releaseTitle))];
  if (evidence.length === 0) return null;
  return (
    <p className="mt-2 text-sm text-ink2">
      {t("source", { sources: sources.join("; "), releases: releases.join(", ") })}
    </p>
  );
}
