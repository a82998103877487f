import { DefinitionList } from "@/components/ui/DefinitionList";
import { StatusMark } from "@/components/ui/StatusMark";
import { aboveLowerBound } from "@/lib/releases/protocol/rules";
import type { ReleaseProtocol } from "@/lib/releases/protocol/schema";
import { formatNumber } from "@/lib/statistics/format";

const german = (value: number, decimals = 0) => formatNumber(value, decimals, "de");
export const percentOf = (part: number, whole: number) => (whole > 0 ? `${german((100 * part) / whole, 1)} %` : "–");

/** The run in one look: how much stays closed, why, and that it is proved. */
export function ProtocolTotals({ protocol }: { protocol: ReleaseProtocol }) {
  const { totals, proved, weakened, opened, found } = protocol;
  const all = totals.released + totals.withheld;
  const above = aboveLowerBound(totals);
  return (
    <div className="@container grid gap-4 py-4 [&>dl]:@3xl:grid-cols-4">
      <DefinitionList
        items={[
          { term: "Geprüfte Werte", description: german(all), detail: `${german(totals.released)} werden gezeigt` },
          {
            term: "Gesperrt",
            description: percentOf(totals.withheld, all),
            detail: `${german(totals.withheld)} Werte`,
          },
          {
            term: "Selbst zu klein",
            description: german(totals.primary),
            detail: "Weniger zu sperren geht nicht",
          },
          {
            term: "Dazu zum Schutz dieser",
            description: german(totals.secondary + totals.coarsened),
            detail: [
              above === undefined ? undefined : `${german(above)} % mehr als nur zu klein`,
              totals.coarsened > 0 ? `davon ${german(totals.coarsened)} vergröbert` : undefined,
            ]
              .filter(Boolean)
              .join(", "),
          },
        ]}
      />
      {proved > 0 ? (
        <p className="max-w-3xl">
          <StatusMark status="done">Bewiesen.</StatusMark> {proofSentence(proved)}
        </p>
      ) : null}
      {weakened > 0 ? (
        <p className="max-w-3xl">
          <StatusMark status="warning">Eingeschränkt.</StatusMark>{" "}
          {weakened === 1 ? "Bei einem Wert" : `Bei ${german(weakened)} Werten`} grenzt schon Veröffentlichtes ein, was
          möglich ist. Mehr Schutz als dieser Rest geht nicht.
        </p>
      ) : null}
      {opened > 0 ? (
        <p className="max-w-3xl">
          <StatusMark status="missing">Offen.</StatusMark>{" "}
          {opened === 1 ? "Ein zu kleiner Wert folgt" : `${german(opened)} zu kleine Werte folgen`} schon aus Zahlen,
          die als öffentlich gelten. Kein Sperren ändert das. Bitte prüfen Sie, ob die Fallzahl dieser Quellen wirklich
          1 sein darf.
        </p>
      ) : null}
      {found.map((sentence) => (
        <p key={sentence} className="max-w-3xl">
          <StatusMark status="open">Gefunden.</StatusMark> {sentence} Das hat der Lauf mitgerechnet. Tragen Sie es beim
          Merkmal ein.
        </p>
      ))}
    </div>
  );
}

function proofSentence(proved: number): string {
  const who = proved === 1 ? "Ein schützenswerter Wert ist" : `${german(proved)} schützenswerte Werte, jeder`;
  return `${who} mit zwei Gegenbeispielen belegt: vollständigen Tabellen, die zu allem Veröffentlichten passen und in denen er anders lautet.`;
}
