import { MapPinned } from "lucide-react";
import { TextArea } from "@/components/form/TextArea";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { Notice } from "@/components/ui/Notice";
import { Section } from "@/components/ui/Section";
import type { LivingSpaceAdoptionView, LivingSpaceDetail } from "@/lib/areas/livingSpaces/schema";
import type { FormAction } from "@/lib/platform/formState";
import { areaCount, dayOf } from "./words";

/** Whether the Sozialplanung made it an area of the city, since when, and how it ends. */
export function AdoptionState({ space, end }: { space: LivingSpaceDetail; end: FormAction }) {
  const current = space.adoptions.filter((adoption) => adoption.endedAt === null);
  const ended = space.adoptions.filter((adoption) => adoption.endedAt !== null);
  return (
    <Section id="gebiet" title="Als Gebiet der Stadt" rule={current.length > 0 ? "accent" : "ink"}>
      {current.map((adoption) => (
        <div key={adoption.id} className="py-3">
          <AdoptionText adoption={adoption} />
          {adoption.released ? (
            <p className="mt-2.5">
              <Button
                href={`/gebiete/${encodeURIComponent(adoption.partition)}/${encodeURIComponent(adoption.key)}`}
                variant="secondary"
                icon={<MapPinned size={18} aria-hidden />}
              >
                Zum Gebietsprofil
              </Button>
            </p>
          ) : (
            <WaitsForRelease />
          )}
          {space.mayAdopt ? (
            <p className="mt-2.5">
              <ConfirmButton
                label="Übernahme beenden"
                variant="danger"
                size="small"
                title="Übernahme beenden?"
                description="Neue Datenstände enthalten das Gebiet dann nicht mehr. Frühere Berichte behalten ihre Zahlen."
                confirmLabel="Übernahme beenden"
                action={end}
                fields={{ adoptionId: String(adoption.id) }}
              >
                <TextArea name="reason" label="Begründung" rows={3} maxLength={2000} />
              </ConfirmButton>
            </p>
          ) : null}
        </div>
      ))}
      {current.length === 0 ? (
        <div className="py-3">
          <p className="text-ink2">
            Noch ist das eine Zeichnung. Übernimmt die Sozialplanung sie, wird daraus ein Gebiet mit eigenem Profil.
          </p>
          {space.mayAdopt ? (
            <p className="mt-2.5">
              <Button href={`/arbeit/lebensraeume/${space.id}/uebernehmen`}>Als Gebiet übernehmen</Button>
            </p>
          ) : null}
        </div>
      ) : null}
      {ended.length > 0 ? (
        <ul className="border-t border-line">
          {ended.map((adoption) => (
            <li key={adoption.id} className="border-b border-line py-2.5 text-sm text-ink2">
              <AdoptionText adoption={adoption} />
              <p className="mt-1">
                Beendet am {adoption.endedAt ? dayOf(adoption.endedAt) : null}
                {adoption.endedBy ? ` von ${adoption.endedBy}` : null}: „{adoption.endReason}“
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function AdoptionText({ adoption }: { adoption: LivingSpaceAdoptionView }) {
  return (
    <>
      <p>
        <b>{adoption.name}</b>, {areaCount(adoption.leaves.length)}
        <span className="text-ink2">
          {" "}
          · übernommen am {dayOf(adoption.at)} von {adoption.by}
        </span>
      </p>
      <blockquote className="mt-1 border-l-2 border-line2 pl-3 whitespace-pre-line">{adoption.reason}</blockquote>
    </>
  );
}

/** When the figures come: said before the adoption and as long as they are not there. */
export function WaitsForRelease() {
  return (
    <Notice still title="Zahlen kommen mit dem nächsten Datenstand." className="mt-3">
      Die Geheimhaltung rechnet das neue Gebiet dann mit. Ist schon ein Datenstand vorbereitet, bereitet die
      Statistikstelle ihn bitte neu vor.
    </Notice>
  );
}
