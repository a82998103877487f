import { CalendarPlus, DoorOpen, ExternalLink, FlagOff, Pencil } from "lucide-react";
import { DateField } from "@/components/form/DateField";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { closeConsultation, extendConsultation, openConsultation } from "@/lib/cycle/consultation/actions";
import type { ConsultationView } from "@/lib/cycle/consultation/schema";
import { isoDay } from "./dates";

/** The one next step of a consultation and what else those who lead it can do; for everyone the public page. */
export function ConsultationSteps({
  consultation,
  path,
  mayLead,
}: {
  consultation: ConsultationView;
  path: string;
  mayLead: boolean;
}) {
  const { id, slug, state, closesOn, invited, texts } = consultation;
  const fields = { consultationId: id };
  const last = isoDay(closesOn, "de");
  return (
    <>
      {mayLead && state === "planned" ? (
        <>
          <ConfirmButton
            label="Beteiligung eröffnen"
            icon={<DoorOpen size={18} aria-hidden />}
            title="Beteiligung eröffnen?"
            description={
              <>
                <p>
                  {texts.length} Empfehlungen werden in ihrer neuesten Fassung öffentlich. {invited.length} Stellen
                  bekommen eine E-Mail.
                </p>
                <p className="mt-2">Danach steht der Gegenstand fest. Die Frist können Sie noch verlängern.</p>
              </>
            }
            confirmLabel="Jetzt eröffnen"
            action={openConsultation}
            fields={fields}
          />
          <Button variant="secondary" href={`${path}/bearbeiten`} icon={<Pencil size={18} aria-hidden />}>
            Planung ändern
          </Button>
        </>
      ) : null}
      {mayLead && (state === "open" || state === "ended" || state === "announced") ? (
        <>
          <ConfirmButton
            label="Beteiligung beenden"
            icon={<FlagOff size={18} aria-hidden />}
            variant={state === "ended" ? "primary" : "secondary"}
            title="Beteiligung beenden?"
            description={
              state === "ended"
                ? "Der letzte Tag ist vorbei. Danach beginnt die Auswertung."
                : `Die Frist läuft noch bis zum ${last}. Wer noch nicht geantwortet hat, kann es dann nicht mehr.`
            }
            confirmLabel="Jetzt beenden"
            action={closeConsultation}
            fields={fields}
          />
          <ConfirmButton
            label="Frist verlängern"
            icon={<CalendarPlus size={18} aria-hidden />}
            variant="secondary"
            title="Frist verlängern"
            description={`Bisher ist der ${last} der letzte Tag. Eine Frist wird nur verlängert, nie verkürzt.`}
            confirmLabel="Verlängern"
            action={extendConsultation}
            fields={fields}
          >
            <DateField name="closesOn" label="Neuer letzter Tag" defaultValue={closesOn} />
          </ConfirmButton>
        </>
      ) : null}
      {state !== "planned" ? (
        <Button variant="secondary" href={`/beteiligung/${slug}`} icon={<ExternalLink size={18} aria-hidden />}>
          Öffentliche Seite
        </Button>
      ) : null}
    </>
  );
}
