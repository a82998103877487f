import { dayOf, timeOf } from "@/components/consultation/dates";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Notice } from "@/components/ui/Notice";
import type { ConsultationView } from "@/lib/cycle/consultation/schema";
import type { StatementView } from "@/lib/cycle/consultation/statements/schema";
import type { WeighedPoint } from "@/lib/cycle/consultation/weighing/schema";
import { StatementText } from "./StatementText";

/** A statement that is fixed: when it came in, its words, and what became of each point once the result is public. */
export function SubmittedStatement({
  statement,
  consultation,
  answers,
  isNew,
}: {
  statement: StatementView;
  consultation: ConsultationView;
  answers: readonly WeighedPoint[];
  isNew: boolean;
}) {
  const { submittedAt, submittedBy, number, points, own } = statement;
  const count = `${points.length} ${points.length === 1 ? "Anregung" : "Anregungen"}`;
  return (
    <div className="grid gap-8">
      {isNew ? (
        <Notice tone="ok" title="Ihre Stellungnahme ist eingegangen.">
          Jede Anregung bekommt eine Antwort mit Begründung. Eine Bestätigung ist per E-Mail unterwegs.
        </Notice>
      ) : null}
      {submittedAt ? (
        <DefinitionList
          layout="rows"
          items={[
            { term: "Eingangsnummer", description: <b>{number}</b> },
            {
              term: "Eingang",
              description: `${dayOf(submittedAt, "de")}, ${timeOf(submittedAt)} Uhr${own ? `, von ${submittedBy}` : ""}`,
            },
            { term: "Inhalt", description: count },
            {
              term: "Antworten",
              description: consultation.answeredAt
                ? `veröffentlicht am ${dayOf(consultation.answeredAt, "de")}`
                : "kommen mit dem Ergebnis der Beteiligung",
            },
          ]}
        />
      ) : (
        <Notice still title="Die Beteiligung ist beendet.">
          Dieser Entwurf wurde nicht eingereicht. Er bleibt in Ihrer Organisation.
        </Notice>
      )}
      <StatementText
        title={consultation.answeredAt ? "Was aus den Anregungen wurde" : "Anregungen"}
        points={points}
        texts={consultation.texts}
        answers={Object.fromEntries(answers.map((point) => [point.id, point.weighing]))}
      />
    </div>
  );
}
