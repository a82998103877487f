import { ArrowLeft, Send } from "lucide-react";
import { isoDay } from "@/components/consultation/dates";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { Notice } from "@/components/ui/Notice";
import { submitStatement } from "@/lib/cycle/consultation/statements/actions";
import type { StatementView } from "@/lib/cycle/consultation/statements/schema";

/** Below the preview: what will be published, and the one step that cannot be taken back. */
export function SubmitStatement({
  statement,
  closesOn,
  problems,
  maySubmit,
  back,
}: {
  statement: StatementView;
  closesOn: string;
  /** What must be written first. */
  problems: readonly string[];
  maySubmit: boolean;
  back: string;
}) {
  const { id, version, organisation, consultation } = statement;
  return (
    <div className="mt-8 max-w-[46rem]">
      <h2>Was veröffentlicht wird</h2>
      <p className="mt-1 text-ink2">
        Wortlaut und Name Ihrer Organisation, sobald das Ergebnis vorliegt. Ihr eigener Name erscheint nicht.
      </p>
      {problems.length > 0 ? (
        <Notice tone="warning" still title="Es fehlt noch etwas" className="mt-4">
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="mt-5 flex flex-wrap gap-3">
        <Button variant="secondary" href={back} icon={<ArrowLeft size={18} aria-hidden />}>
          Zurück und ändern
        </Button>
        {maySubmit && problems.length === 0 ? (
          <ConfirmButton
            label="Stellungnahme einreichen"
            icon={<Send size={18} aria-hidden />}
            title="Stellungnahme einreichen?"
            description={`Sie reichen für ${organisation.name} ein. Danach steht die Stellungnahme fest und kann nicht mehr geändert werden.`}
            confirmLabel="Jetzt einreichen"
            action={submitStatement}
            fields={{ statementId: id, version: String(version) }}
          />
        ) : null}
      </div>
      <p className="mt-3 text-sm text-ink2">
        {consultation.state === "open"
          ? `Einreichen können Sie bis ${isoDay(closesOn, "de")}, 24 Uhr.`
          : consultation.state === "announced"
            ? "Einreichen können Sie, sobald die Beteiligung begonnen hat."
            : "Die Beteiligung ist beendet. Der Entwurf bleibt in Ihrer Organisation."}
      </p>
    </div>
  );
}
