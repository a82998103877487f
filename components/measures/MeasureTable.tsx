import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { MeasureRow } from "@/lib/cycle/measures/schema";
import type { EffectSummary } from "@/lib/cycle/review/schema";
import { formatDate } from "@/lib/statistics/format";
import { DeliveryMark } from "./DeliveryMark";
import { formatEuros } from "./formats";
import { EffectWord } from "./MeasureCards";

/** The measures of a cycle for daily work. */
export function MeasureTable({
  measures,
  effects,
  base,
}: {
  measures: readonly MeasureRow[];
  effects: Readonly<Record<string, EffectSummary>>;
  base: string;
}) {
  return (
    <Table caption="Maßnahmen des Zyklus" captionHidden stack className="mt-2">
      <TableHead>
        <Th>Maßnahme</Th>
        <Th>Umsetzung</Th>
        <Th>Letzter Sachstand</Th>
        <Th>Wirkung</Th>
        <Th numeric>Mittel</Th>
      </TableHead>
      <TableBody>
        {measures.map((measure) => {
          const effect = effects[measure.id];
          return (
            <tr key={measure.id}>
              <RowHead>
                <Link look="quiet" href={`${base}/massnahmen/${measure.number}`} className="font-semibold">
                  {measure.number} {measure.title}
                </Link>
                <span className="ml-2 inline-flex gap-1.5 align-middle">
                  {measure.publishedAt ? null : <Badge tone="warning">Entwurf</Badge>}
                  {measure.hasDecision ? null : <Badge tone="error">ohne Beschluss</Badge>}
                </span>
                <span className="block text-sm text-ink2">
                  {measure.areas.map(({ name }) => name).join(", ")} · {measure.responsible.shortName}
                </span>
              </RowHead>
              <Td label="Umsetzung" className="whitespace-nowrap">
                <DeliveryMark colour={measure.status.colour} size={18} />
              </Td>
              <Td label="Letzter Sachstand" className="whitespace-nowrap">
                {measure.reportedOn ? (
                  formatDate(measure.reportedOn, "de")
                ) : (
                  <span className="text-ink2">noch keiner</span>
                )}
              </Td>
              <Td label="Wirkung">
                <div>
                  <EffectWord effect={effect ?? null} />
                  {effect && !effect.judged ? <span className="text-sm text-warning">noch nicht beurteilt</span> : null}
                </div>
              </Td>
              <Td numeric label="Mittel">
                {measure.total > 0 ? formatEuros(measure.total, "de") : "–"}
              </Td>
            </tr>
          );
        })}
      </TableBody>
    </Table>
  );
}
