import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Disclosure } from "@/components/ui/Disclosure";
import { Notice } from "@/components/ui/Notice";
import { Section } from "@/components/ui/Section";
import type { ReleaseProtocol } from "@/lib/releases/protocol/schema";
import type { ReleaseTrial } from "@/lib/releases/runs/schema";
import { RunOutcome } from "./RunOutcome";
import { RunProgress } from "./RunProgress";
import { TrialForm } from "./TrialForm";
import { TrialResult } from "./TrialResult";

/** What other thresholds would come to, beside what the run decided. Never becomes a release. */
export function TrialSection({
  releaseId,
  protocol,
  trials,
  start,
  stop,
}: {
  releaseId: number;
  protocol: ReleaseProtocol;
  trials: readonly ReleaseTrial[];
  /** Absent for those who may not. */
  start?: FormAction | undefined;
  stop?: FormAction | undefined;
}) {
  const going = trials.find(({ run }) => !run.ended);
  const ended = trials.filter(({ run }) => run.ended);
  if (!start && trials.length === 0) return null;
  return (
    <Section title="Probelauf" id="probelauf" count={trials.length || undefined} hint="wird nie ein Datenstand">
      <p className="max-w-3xl py-3">
        Was wäre mit anderen Grenzen gesperrt? Ein Probelauf rechnet es nach und ändert nichts.
      </p>
      <RunOutcome going={going !== undefined} failed={ended[0]?.result === null} done="Der Probelauf ist fertig." />
      {going ? (
        <>
          <RunProgress run={going.run} label="Probelauf" />
          {stop ? (
            <Form action={stop} fields={{ releaseId: String(releaseId) }}>
              <div>
                <SubmitButton variant="secondary">Probelauf abbrechen</SubmitButton>
              </div>
            </Form>
          ) : null}
        </>
      ) : start ? (
        <Disclosure title="Andere Grenzen ausprobieren">
          <TrialForm action={start} releaseId={releaseId} sources={protocol.sources} />
        </Disclosure>
      ) : null}
      {ended.map((trial, place) =>
        trial.result ? (
          <TrialResult key={trial.run.id} trial={trial} protocol={protocol} open={place === 0} />
        ) : (
          <Notice
            key={trial.run.id}
            still
            className="mt-3"
            title={`Probelauf von ${trial.run.requestedBy} ohne Ergebnis`}
          >
            <p>{trial.run.failure}</p>
          </Notice>
        ),
      )}
    </Section>
  );
}
