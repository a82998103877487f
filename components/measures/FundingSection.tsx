import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/Disclosure";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { FundingSum, FundingView } from "@/lib/cycle/measures/progress/schema";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import { formatEuros } from "./formats";

/** Money by year: bars split into grant, third party and own share, the same as a table, every line below. */
export function FundingSection({ funding, year }: { funding: FundingView; year: number }) {
  const t = useTranslations("measures.funding");
  const locale = useLocale() as FigureLocale;
  if (funding.lines.length === 0) return <p className="mt-3 text-ink2">{t("empty")}</p>;
  return (
    <>
      <p className="text-ink2">{t("text", { planned: funding.years.filter((one) => one.year > year).length })}</p>
      <div className="mt-5 grid items-start gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,30.75rem)_minmax(0,1fr)]">
        <FundingBars funding={funding} year={year} />
        <Table caption={t("caption")} captionHidden>
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
      <Disclosure title={t("sources")} count={funding.lines.length} className="mt-4">
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

const parts = [
  { key: "ownShare", color: "var(--s5)" },
  { key: "thirdParty", color: "color-mix(in srgb, var(--ink2) 45%, var(--paper))" },
  { key: "grant", color: "color-mix(in srgb, var(--s5) 38%, var(--paper))" },
] as const;

function FundingBars({ funding, year }: { funding: FundingView; year: number }) {
  const t = useTranslations("measures.funding");
  const locale = useLocale() as FigureLocale;
  const [width, height, left, top, bottom] = [492, 320, 40, 22, 28];
  const highest = Math.max(...funding.years.map(({ total }) => total), 1);
  const step =
    [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000].find((size) => highest / 1000 / size <= 4) ?? 100_000;
  const limit = Math.ceil(highest / 1000 / step) * step * 1000;
  const y = (amount: number) => top + (height - top - bottom) * (1 - amount / limit);
  const slot = (width - left) / funding.years.length;
  const bar = Math.min(slot - 8, 64);
  const short = slot < 44;
  return (
    <div className="min-w-0">
      <p className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {[...parts].reverse().map(({ key, color }) => (
          <span key={key} className="flex items-center gap-2">
            <span aria-hidden className="size-3" style={{ background: color }} />
            {t(key)}
          </span>
        ))}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("chart")} className="w-full">
        <defs>
          <pattern id="geplant" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" stroke="var(--paper)" strokeWidth="2.2" />
          </pattern>
        </defs>
        {Array.from({ length: limit / 1000 / step + 1 }, (_, i) => i * step).map((tick) => (
          <g key={tick}>
            <line
              x1={left}
              x2={width}
              y1={y(tick * 1000)}
              y2={y(tick * 1000)}
              stroke={tick ? "var(--line)" : "var(--control-line)"}
            />
            <text x={left - 8} y={y(tick * 1000) + 5} fontSize={13} textAnchor="end" fill="var(--ink2)">
              {formatNumber(tick, 0, locale)}
            </text>
          </g>
        ))}
        {funding.years.map((one, i) => {
          const x = left + slot * i + (slot - bar) / 2;
          let stacked = 0;
          return (
            <g key={one.year}>
              {parts.map(({ key, color }) => {
                const from = stacked;
                stacked += one[key];
                return one[key] > 0 ? (
                  <rect
                    key={key}
                    x={x}
                    y={y(stacked)}
                    width={bar}
                    height={Math.max(0.5, y(from) - y(stacked) - 1)}
                    style={{ fill: color }}
                  />
                ) : null;
              })}
              {one.year > year ? (
                <rect
                  x={x}
                  y={y(one.total)}
                  width={bar}
                  height={y(0) - y(one.total)}
                  fill="url(#geplant)"
                  opacity={0.6}
                />
              ) : null}
              <text x={x + bar / 2} y={y(one.total) - 6} fontSize={13} textAnchor="middle" fill="var(--ink)">
                {formatNumber(one.total / 1000, 0, locale)}
              </text>
              <text
                x={x + bar / 2}
                y={height - bottom + 20}
                fontSize={14}
                textAnchor="middle"
                fill={one.year > year ? "var(--ink2)" : "var(--ink)"}
              >
                {short ? `’${String(one.year).slice(2)}` : one.year}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
