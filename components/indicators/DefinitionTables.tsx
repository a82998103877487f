import { Badge } from "@/components/ui/Badge";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { enumWords, themeWords } from "@/lib/glossary";
import type { BaseCountRow, IndicatorRow, SourceRow } from "@/lib/indicators/schema";
import { formatNumber } from "@/lib/statistics/format";

export function IndicatorTable({ indicators }: { indicators: readonly IndicatorRow[] }) {
  return (
    <Table caption="Indikatoren mit Formel und Quelle" captionHidden stack>
      <TableHead>
        <Th>Indikator</Th>
        <Th>Formel</Th>
        <Th>Einheit</Th>
        <Th>Thema</Th>
        <Th>Quelle</Th>
      </TableHead>
      <TableBody>
        {indicators.map((one) => (
          <tr key={one.key}>
            <RowHead className="py-2">
              {one.name}
              <span className="block text-sm font-normal text-ink2">{one.key}</span>
            </RowHead>
            <Td label="Formel">
              {one.formula || enumWords.indicatorKind[one.kind]}
              {one.polarity === "burden" ? (
                <span className="block text-sm text-ink2">{enumWords.polarity.burden}</span>
              ) : null}
            </Td>
            <Td label="Einheit">{one.unit}</Td>
            <Td label="Thema">{themeWords[one.theme]?.de ?? one.theme}</Td>
            <Td label="Quelle">{one.source}</Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

export function BaseCountTable({ counts }: { counts: readonly BaseCountRow[] }) {
  return (
    <Table caption="Merkmale mit Quelle und Schutz" captionHidden stack>
      <TableHead>
        <Th>Merkmal</Th>
        <Th>Schlüssel</Th>
        <Th>Quelle</Th>
        <Th>Schutz</Th>
        <Th numeric>in Indikatoren</Th>
      </TableHead>
      <TableBody>
        {counts.map((count) => (
          <tr key={count.key}>
            <RowHead className="py-2">
              {count.name}
              <span className="block text-sm font-normal text-ink2">
                {count.unit} · {count.definitionId}
              </span>
            </RowHead>
            <Td label="Schlüssel">{count.key}</Td>
            <Td label="Quelle">{count.source}</Td>
            <Td label="Schutz">
              <span className="flex flex-wrap gap-1.5">
                {count.internal ? <Badge>bleibt intern</Badge> : null}
                {count.cityOnly ? <Badge>nur Stadt</Badge> : null}
                {count.whole ? <Badge>Teil von {count.whole}</Badge> : null}
                {count.carrier ? <Badge>dahinter {count.carrier}</Badge> : null}
                {count.sumOf.map((parts) => (
                  <Badge key={parts.join()}>= {parts.join(" + ")}</Badge>
                ))}
              </span>
            </Td>
            <Td numeric label="in Indikatoren">
              {formatNumber(count.usedBy, 0, "de")}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

export function SourceTable({ sources }: { sources: readonly SourceRow[] }) {
  return (
    <Table caption="Quellen mit Lizenz und Grenzen" captionHidden stack>
      <TableHead>
        <Th>Quelle</Th>
        <Th>Quellenzeile</Th>
        <Th>Lizenz</Th>
        <Th numeric>ab Fällen</Th>
        <Th numeric>ab Einwohnern</Th>
        <Th numeric>Merkmale</Th>
      </TableHead>
      <TableBody>
        {sources.map((source) => (
          <tr key={source.key}>
            <RowHead className="py-2">
              {source.name}
              <span className="block text-sm font-normal text-ink2">{source.key}</span>
            </RowHead>
            <Td label="Quellenzeile">{source.attribution}</Td>
            <Td label="Lizenz">{source.licence ?? "–"}</Td>
            <Td numeric label="ab Fällen">
              {source.threshold <= 1 ? "offen" : formatNumber(source.threshold, 0, "de")}
            </Td>
            <Td numeric label="ab Einwohnern">
              {source.minPopulation === 0 ? "–" : formatNumber(source.minPopulation, 0, "de")}
            </Td>
            <Td numeric label="Merkmale">
              {formatNumber(source.baseCounts, 0, "de")}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
