import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/Section";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { IndicatorPage } from "@/lib/atlas/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";

/** What is missing or withheld, by partition and date; never why. */
export function IndicatorGaps({ page }: { page: IndicatorPage }) {
  const t = useTranslations("indicators.gaps");
  const locale = useLocale() as FigureLocale;
  return (
    <Section title={t("title")} count={page.gaps.length} id="luecken">
      {page.gaps.length === 0 ? (
        <p className="mt-4 text-ink2">{t("none")}</p>
      ) : (
        <Table caption={t("title")} captionHidden stack>
          <TableHead>
            <Th>{t("partition")}</Th>
            <Th>{t("date")}</Th>
            <Th>{t("state")}</Th>
            <Th>{t("areas")}</Th>
          </TableHead>
          <TableBody>
            {page.gaps.map((gap) => (
              <tr key={`${gap.partition.key}${gap.date}${gap.state}`}>
                <RowHead>{gap.partition.name[locale]}</RowHead>
                <Td label={t("date")}>{formatDate(gap.date, locale)}</Td>
                <Td label={t("state")}>{t(gap.state)}</Td>
                <Td label={t("areas")}>{t("row", { count: gap.areas })}</Td>
              </tr>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
