import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/Disclosure";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { FundingSum, FundingView } from "@/lib/cycle/measures/progress/schema";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import { FundingBars } from "./FundingBars";
import { formatEuros } from "./formats";

/** Money by year: bars split into grant, third party and own share, the same as a table, every line below. */
export function FundingSection({ funding, year }: { funding: FundingView; year: number }) {
  const t = useTranslations("measures.funding");
  const locale = useLocale() as FigureLocale;
  if (funding.lines.length === 0) return <p className="mt-3 text-ink2">{t("empty")}</p>;
  return (
    <>
      <p className="text-ink2">{t("text", { planned: funding.years.filter((one) => one.year > year).length })}</p>
      <div className="mt-5 grid items-start gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,30.75rem)_minmax(max-content,1fr)] print:grid-cols-2 print:gap-x-8 print:[&_table]:text-[8pt] print:[&_:is(td,th)]:h-auto print:[&_:is(td,th)]:px-1 print:[&_:is(td,th)]:py-0.5">
        <FundingBars funding={funding} year={year} />
        <Table caption={t("caption")} captionHidden className="max-md:text-sm max-md:[&_:is(td,th)]:px-1">
          <TableHead>
            <Th>{t("year")}</Th>
            <Th numeric>{t("total")}</Th>
            <Th numeric>{t("grant")}</Th>
            <Th numeric>{t("thirdParty")}</Th>
            <Th numeric>{t("ownShare")}</Th>
            <Th numeric>{t("percent")}</Th>
          </TableHead>
          <TableBody>
            {funding.years.map((one) => (
              <tr key={one.year} className={one.year > year ? "text-ink2" : undefined}>
                <RowHead className="whitespace-nowrap">
                  {one.year}
                  {one.year > year ? ` ${t("plan")}` : ""}
                </RowHead>
                <Amounts sum={one} locale={locale} />
              </tr>
            ))}
            <tr className="border-t-[1.5px] border-t-ink font-semibold">
              <RowHead className="font-semibold">{t("sum")}</RowHead>
              <Amounts sum={funding.sum} locale={locale} />
            </tr>
          </TableBody>
        </Table>
      </div>
      <Disclosure title={t("sources")} count={funding.lines.length} className="mt-4 print:hidden">
        <Table caption={t("captionSources")} captionHidden stack>
          <TableHead>
            <Th>{t("source")}</Th>
            <Th>{t("year")}</Th>
            <Th numeric>{t("total")}</Th>
            <Th numeric>{t("grant")}</Th>
            <Th numeric>{t("thirdParty")}</Th>
            <Th numeric>{t("ownShare")}</Th>
          </TableHead>
          <TableBody>
            {funding.lines.map((line) => (
              <tr key={`${line.year} ${line.source}`}>
                <RowHead>
                  <span lang="de">{line.source}</span>
                </RowHead>
                <Td label={t("year")}>{line.year}</Td>
                <Td numeric label={t("total")}>
                  {formatEuros(line.total, locale)}
                </Td>
                <Td numeric label={t("grant")}>
                  {formatEuros(line.grant, locale)}
                </Td>
                <Td numeric label={t("thirdParty")}>
                  {formatEuros(line.thirdParty, locale)}
                </Td>
                <Td numeric label={t("ownShare")}>
                  {formatEuros(line.ownShare, locale)}
                </Td>
              </tr>
            ))}
          </TableBody>
        </Table>
      </Disclosure>
    </>
  );
}

/** The heading says what the money says. */
export function FundingTitle({ funding, year }: { funding: FundingView; year: number }) {
  const t = useTranslations("measures.funding");
  const shares = funding.years.flatMap(({ ownPercent }) => (ownPercent === null ? [] : [Math.round(ownPercent)]));
  const [from, to] = [shares[0], shares.at(-1)];
  if (from === undefined || to === undefined) return t("title");
  if (Math.abs(to - from) < 3 || funding.years.length < 2)
    return t("steady", { to: Math.round(funding.sum.ownPercent ?? to), year });
  return t(to > from ? "rises" : "falls", { from, to });
}

function Amounts({ sum, locale }: { sum: FundingSum; locale: FigureLocale }) {
  const thousands = (amount: number) => formatNumber(amount / 1000, 0, locale);
  return (
    <>
      <Td numeric>{thousands(sum.total)}</Td>
      <Td numeric>{thousands(sum.grant)}</Td>
      <Td numeric>{thousands(sum.thirdParty)}</Td>
      <Td numeric className="font-semibold">
        {thousands(sum.ownShare)}
      </Td>
      <Td numeric>{sum.ownPercent === null ? "–" : formatNumber(sum.ownPercent, 0, locale)}</Td>
    </>
  );
}
