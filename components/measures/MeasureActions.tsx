import { CircleStop, ExternalLink, Globe, Pencil, Send } from "lucide-react";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import type { MeasureView } from "@/lib/cycle/measures/schema";

export interface MeasureRights {
  readonly report: boolean;
  readonly write: boolean;
  readonly publish: boolean;
  readonly close: boolean;
  readonly fix: boolean;
}

/** What this person may do with the measure, the daily step first. */
export function MeasureActions({
  measure,
  base,
  rights,
  publish,
  close,
}: {
  measure: MeasureView;
  base: string;
  rights: MeasureRights;
  publish: FormAction;
  close: FormAction;
}) {
  const own = `${base}/massnahmen/${measure.number}`;
  return (
    <>
      {rights.report ? (
        <Button href={`${own}/sachstand`} icon={<Send size={18} aria-hidden />}>
          Sachstand melden
        </Button>
      ) : null}
      {rights.write ? (
        <Button variant="secondary" href={`${own}/bearbeiten`} icon={<Pencil size={18} aria-hidden />}>
          Bearbeiten
        </Button>
      ) : null}
      {rights.publish ? (
        measure.hasDecision ? (
          <ConfirmButton
            label="Veröffentlichen"
            icon={<Globe size={18} aria-hidden />}
            variant="secondary"
            title={`${measure.number} veröffentlichen?`}
            description="Alle können die Maßnahme mit Zielen, Meilensteinen, Geld und Sachständen lesen. Das lässt sich nicht zurücknehmen."
            action={publish}
            fields={{ measureId: measure.id }}
          />
        ) : (
          <Button
            variant="secondary"
            icon={<Globe size={18} aria-hidden />}
            aria-disabled="true"
            aria-describedby="ohne-beschluss"
          >
            Veröffentlichen
          </Button>
        )
      ) : null}
      {measure.publishedAt ? (
        <Button variant="ghost" href={`/massnahmen/${measure.number}`} icon={<ExternalLink size={18} aria-hidden />}>
          Öffentliche Seite
        </Button>
      ) : null}
      {rights.close ? (
        <ConfirmButton
          label="Beenden"
          icon={<CircleStop size={18} aria-hidden />}
          variant="danger"
          title={`${measure.number} beenden?`}
          description="Danach sind keine Sachstände mehr möglich. Überprüft wird weiter, bis die beurteilten Jahre vollständig sind."
          action={close}
          fields={{ measureId: measure.id }}
        >
          <TextArea name="reason" label="Begründung" description="Öffentlich zu lesen." rows={3} maxLength={2000} />
        </ConfirmButton>
      ) : null}
      {rights.publish && !measure.hasDecision ? (
        <span id="ohne-beschluss" className="basis-full text-sm text-ink2">
          Öffentlich wird eine Maßnahme erst mit einem Beschluss.
        </span>
      ) : null}
    </>
  );
}
