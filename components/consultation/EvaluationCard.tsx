import { ListChecks, MessageSquareDashed, Scale } from "lucide-react";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextArea } from "@/components/form/TextArea";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { Progress } from "@/components/ui/Progress";
import { Section } from "@/components/ui/Section";
import type { ConsultationProgress, ConsultationView } from "@/lib/cycle/consultation/schema";
import { publishConsultationResult } from "@/lib/cycle/consultation/weighing/actions";
import { dayOf } from "./dates";

/** Reading contributions, weighing, publishing the result: the three things left to do, each with its numbers. */
export function EvaluationCard({
  consultation,
  progress,
  path,
  mayPublish,
}: {
  consultation: ConsultationView;
  progress: ConsultationProgress;
  path: string;
  mayPublish: boolean;
}) {
  const { state, openToPublic } = consultation;
  const { points, weighed, waiting, statements, contributions } = progress;
  const open = points - weighed;
  const ready = state === "closed" && waiting === 0 && open === 0;
  return (
    <Section title="Auswertung" rule="accent">
      <p className="mt-3 text-ink2">
        {statements} {statements === 1 ? "Stellungnahme" : "Stellungnahmen"} von Stellen
        {openToPublic
          ? `, ${contributions} ${contributions === 1 ? "Beitrag" : "Beiträge"} aus der Öffentlichkeit`
          : ""}
      </p>
      <div className="mt-4 grid gap-4">
        <Progress
          value={weighed}
          max={points}
          label={`${weighed} von ${points} Anregungen abgewogen`}
          note={open > 0 ? `noch ${open}, etwa ${open * 4} Min.` : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button
            href={`${path}/abwaegung`}
            variant={open > 0 && waiting === 0 ? "primary" : "secondary"}
            icon={<Scale size={18} aria-hidden />}
          >
            {state === "answered" ? "Abwägung ansehen" : "Abwägen"}
          </Button>
          {openToPublic ? (
            <Button
              href={`${path}/durchsicht`}
              variant={waiting > 0 ? "primary" : "secondary"}
              icon={<MessageSquareDashed size={18} aria-hidden />}
            >
              {waiting === 0
                ? "Durchgesehene Beiträge"
                : waiting === 1
                  ? "Einen Beitrag durchsehen"
                  : `${waiting} Beiträge durchsehen`}
            </Button>
          ) : null}
          <Button href={`${path}/abwaegung/tabelle`} variant="secondary" icon={<ListChecks size={18} aria-hidden />}>
            Abwägungstabelle
          </Button>
        </div>
      </div>
      {consultation.answeredAt ? (
        <div className="mt-6 border-t border-line pt-4">
          <h3>Ergebnis</h3>
          <p className="text-sm text-ink2">veröffentlicht am {dayOf(consultation.answeredAt, "de")}</p>
          <p className="mt-1 max-w-[66ch] whitespace-pre-wrap">{consultation.summary}</p>
        </div>
      ) : null}
      {state !== "answered" && mayPublish ? (
        <div className="mt-6 border-t border-line pt-4">
          <h3>Ergebnis veröffentlichen</h3>
          {ready ? (
            <Form
              action={publishConsultationResult}
              fields={{ consultationId: consultation.id }}
              className="mt-2 max-w-[40rem]"
            >
              <TextArea
                name="summary"
                label="Das Ergebnis in wenigen Sätzen"
                description="Steht oben auf der öffentlichen Seite. Alle Absender bekommen ihre Antworten per E-Mail."
                rows={4}
                maxLength={4000}
              />
              <div>
                <SubmitButton variant="accent">Ergebnis veröffentlichen</SubmitButton>
              </div>
            </Form>
          ) : (
            <Notice still tone="info" className="mt-2" title="Noch nicht möglich">
              <ul className="list-disc pl-5">
                {state !== "closed" ? <li>Die Beteiligung ist noch nicht beendet.</li> : null}
                {waiting > 0 ? (
                  <li>{waiting === 1 ? "Ein Beitrag ist" : `${waiting} Beiträge sind`} noch nicht durchgesehen.</li>
                ) : null}
                {open > 0 ? (
                  <li>{open === 1 ? "Eine Anregung ist" : `${open} Anregungen sind`} noch nicht abgewogen.</li>
                ) : null}
              </ul>
            </Notice>
          )}
        </div>
      ) : null}
    </Section>
  );
}
