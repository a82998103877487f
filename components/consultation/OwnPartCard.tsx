import { CircleSlash, FileText, PencilLine } from "lucide-react";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { Section } from "@/components/ui/Section";
import { StatusMark } from "@/components/ui/StatusMark";
import type { ConsultationState } from "@/lib/cycle/consultation/schema";
import { declareNotConcerned, draftStatement } from "@/lib/cycle/consultation/statements/actions";
import type { OwnPart } from "@/lib/cycle/consultation/statements/queries";
import { dayOf, timeOf } from "./dates";

/** What an invited organisation has to do here: write, go on writing, say that it is not concerned, read the answers. */
export function OwnPartCard({
  consultationId,
  state,
  part,
  path,
  mayWrite,
}: {
  consultationId: string;
  state: ConsultationState;
  part: OwnPart;
  path: string;
  mayWrite: boolean;
}) {
  const { organisation, statement, notConcernedAt } = part;
  const running = state === "open" || state === "announced";
  const fields = { consultationId, organisationId: organisation.id };
  const page = statement ? `${path}/stellungnahmen/${statement.id}` : undefined;
  return (
    <Section title={`Stellungnahme: ${organisation.shortName}`} rule="accent">
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          {statement?.submittedAt ? (
            <>
              <StatusMark status="done" strong>
                eingereicht am {dayOf(statement.submittedAt, "de")}, Nummer {statement.number}
              </StatusMark>
              <p className="text-ink2">
                von {statement.submittedBy} · {statement.points.length} Anregungen
                {state === "answered" ? " · alle beantwortet" : " · Antworten kommen mit dem Ergebnis"}
              </p>
            </>
          ) : statement ? (
            <>
              <StatusMark status="draft" strong>
                Entwurf mit {statement.points.length} {statement.points.length === 1 ? "Anregung" : "Anregungen"}
              </StatusMark>
              <p className="text-ink2">
                zuletzt {statement.editedBy}, {dayOf(statement.editedAt, "de")}, {timeOf(statement.editedAt)} Uhr · nur
                Ihre Organisation sieht ihn
              </p>
            </>
          ) : notConcernedAt ? (
            <>
              <StatusMark status="done" strong>
                nicht betroffen
              </StatusMark>
              <p className="text-ink2">
                erklärt am {dayOf(notConcernedAt, "de")}
                {running ? " · Sie können sich noch umentscheiden" : ""}
              </p>
            </>
          ) : (
            <>
              <StatusMark status="open" strong>
                noch keine Antwort
              </StatusMark>
              <p className="text-ink2">
                {running
                  ? "Ihr Entwurf bleibt in Ihrer Organisation, bis Sie ihn einreichen."
                  : "Die Beteiligung ist beendet."}
              </p>
            </>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          {page ? (
            <Button
              href={page}
              variant={statement?.submittedAt ? "secondary" : "primary"}
              icon={statement?.submittedAt ? <FileText size={18} aria-hidden /> : <PencilLine size={18} aria-hidden />}
            >
              {statement?.submittedAt ? "Stellungnahme lesen" : running ? "Weiterschreiben" : "Entwurf lesen"}
            </Button>
          ) : running && mayWrite ? (
            <Form action={draftStatement} fields={fields}>
              <SubmitButton icon={<PencilLine size={18} aria-hidden />}>Stellungnahme entwerfen</SubmitButton>
            </Form>
          ) : null}
          {running && mayWrite && !notConcernedAt && !statement?.submittedAt ? (
            <ConfirmButton
              label="Wir sind nicht betroffen"
              icon={<CircleSlash size={18} aria-hidden />}
              variant="secondary"
              title="Sie sind nicht betroffen?"
              description={`Wir tragen für ${organisation.name} ein: nicht betroffen. Das wird öffentlich. Bis zur Frist können Sie trotzdem noch antworten.`}
              confirmLabel="Eintragen"
              action={declareNotConcerned}
              fields={fields}
            />
          ) : null}
        </div>
      </div>
    </Section>
  );
}
