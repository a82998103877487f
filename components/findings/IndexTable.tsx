import { Badge, type Tone } from "@/components/ui/Badge";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { IndexPlace, ScreeningView } from "@/lib/cycle/findings/screening/schema";
import { dynamicsWords, statusWords } from "@/lib/statistics/socialIndex";
import { Printed } from "./Printed";

const excludedWords = {
  tooFewInhabitants: "unter 300 Menschen, deshalb ohne Index",
  valueNotKnown: "ein Wert fehlt, deshalb ohne Index",
};

/** Status and dynamics of every area by both scales, with the raw shares beside the class. */
export function IndexTable({ view }: { view: ScreeningView }) {
  const base = view.baseDate?.slice(0, 4);
  return (
    <Table caption={`Status und Dynamik, ${view.partition.name.de}`} captionHidden>
      <TableHead>
        <Th>Gebiet</Th>
        <Th>am Maßstab von {view.date.slice(0, 4)}</Th>
        {base ? <Th>am Maßstab von {base}</Th> : null}
        {view.indexIndicators.map((indicator) => (
          <Th key={indicator.key} numeric>
            {indicator.shortName.de} ({indicator.unit})
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {view.areas.map((area) => (
          <tr key={area.key}>
            <RowHead className="whitespace-nowrap font-semibold">{area.name}</RowHead>
            <Td>{area.own ? <Place place={area.own} /> : <Excluded reason={area.excluded} />}</Td>
            {base ? (
              <Td>{area.anchored ? <Place place={area.anchored} /> : <Excluded reason={area.excluded} />}</Td>
            ) : null}
            {area.shares.map((share, index) => (
              <Td key={view.indexIndicators[index]?.key ?? index} numeric>
                <Printed value={share} decimals={view.indexIndicators[index]?.decimals ?? 1} locale="de" />
              </Td>
            ))}
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

const statusTone: Record<IndexPlace["status"], Tone> = { high: "neutral", middle: "neutral", low: "s2", veryLow: "s2" };

function Place({ place }: { place: IndexPlace }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={statusTone[place.status]}>{statusWords[place.status].de}</Badge>
      {place.dynamics ? <span className="text-sm">{dynamicsWords[place.dynamics].de}</span> : null}
      {place.isBorderline ? (
        <span className="text-sm text-warning" title="Die Klasse wechselt, wenn ein anderes Gebiet wegfällt.">
          Grenzfall
        </span>
      ) : null}
    </span>
  );
}

function Excluded({ reason }: { reason: keyof typeof excludedWords | null }) {
  return <span className="text-sm text-ink2">{reason ? excludedWords[reason] : "ohne Index"}</span>;
}
