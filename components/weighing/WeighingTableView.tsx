import { useLocale, useTranslations } from "next-intl";
import { shortDayOf } from "@/components/consultation/dates";
import { EmptyState } from "@/components/ui/EmptyState";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { WeighingTable } from "@/lib/cycle/consultation/weighing/schema";
import { ResultMark } from "./ResultMark";

/** The Abwägungstabelle (handbook §6.1) to read and to print: one row a point, private persons without their names. */
export function WeighingTableView({ table }: { table: WeighingTable }) {
  const t = useTranslations("consultation");
  const locale = useLocale();
  if (table.points.length === 0) return <EmptyState>{t("table.empty")}</EmptyState>;
  return (
    <>
      <p className="mb-3 text-sm text-ink2">{t("table.anonymous")}</p>
      <Table caption={`${t("table.title")}: ${table.title}`} captionHidden stack className="text-sm print:text-[9pt]">
        <TableHead>
          <Th>{t("table.number")}</Th>
          <Th>{t("table.received")}</Th>
          <Th>{t("table.sender")}</Th>
          <Th>{t("table.place")}</Th>
          <Th className="min-w-56">{t("table.text")}</Th>
          <Th>{t("table.result")}</Th>
          <Th className="min-w-56">{t("table.reason")}</Th>
          <Th>{t("table.change")}</Th>
        </TableHead>
        <TableBody>
          {table.points.map((point) => (
            <tr key={point.id} className="align-top">
              <RowHead>{point.label}</RowHead>
              <Td label={t("table.received")}>{shortDayOf(point.receivedAt, locale)}</Td>
              <Td label={t("table.sender")}>
                <span lang="de">
                  {point.organisation?.name ?? t("resident", { number: point.residentNumber ?? 0 })}
                </span>
              </Td>
              <Td label={t("table.place")}>
                {point.paragraph
                  ? t("place", { recommendation: point.recommendation, paragraph: point.paragraph })
                  : point.recommendation}
              </Td>
              <Td className="whitespace-pre-wrap wrap-anywhere" lang="de">
                <b className="block text-ink2">{t(`stance.${point.stance}`)}</b>
                {point.text || (point.proposal ? null : t("noText"))}
                {point.proposal ? (
                  <span className="mt-1 block font-serif">
                    {t("proposal")}: „{point.proposal}“
                  </span>
                ) : null}
              </Td>
              <Td label={t("table.result")}>
                {point.weighing ? <ResultMark result={point.weighing.result} size={16} /> : t("table.open")}
              </Td>
              <Td className="whitespace-pre-wrap wrap-anywhere" lang="de">
                {point.weighing?.reason}
              </Td>
              <Td label={t("table.change")}>
                {point.weighing?.version ? t("table.version", { version: point.weighing.version }) : t("table.none")}
              </Td>
            </tr>
          ))}
        </TableBody>
      </Table>
      {table.notConcerned.length > 0 ? (
        <p className="mt-4 text-sm" lang="de">
          <b>{t("result.notConcerned")}:</b> {table.notConcerned.join(", ")}
        </p>
      ) : null}
    </>
  );
}
