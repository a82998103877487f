import { CircleAlert, Download, Lock } from "lucide-react";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Button } from "@/components/ui/Button";
import type { DeliveryDetail } from "@/lib/deliveries/queries";
import { formatNumber } from "@/lib/statistics/format";

/** The foot of the check: the list to send back to the office, the way back, and the step forward with what keeps it shut. */
export function DecisionBar({ delivery, check }: { delivery: DeliveryDetail; check: FormAction | undefined }) {
  const home = `/arbeit/datenlieferungen/${delivery.id}`;
  const errors = delivery.check?.report.errors ?? 0;
  const isReady = delivery.state === "ready";
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-10 flex flex-wrap items-center gap-3 border-t border-line2 bg-paper px-4 py-3 max-md:static print:hidden">
      {delivery.check ? (
        <a
          href={`/api/deliveries/${delivery.id}/fehler`}
          download
          className="inline-flex min-h-(--control) items-center gap-2 rounded-md border border-line2 bg-card px-4 font-semibold text-action no-underline hover:border-action"
        >
          <Download size={18} aria-hidden /> Fehlerliste herunterladen
        </a>
      ) : null}
      <Button variant="secondary" href={`${home}/zuordnen`}>
        Zuordnen
      </Button>
      {check && delivery.check?.current !== true ? (
        <Form action={check} fields={{ id: String(delivery.id) }} label="Noch einmal prüfen">
          <SubmitButton variant="ghost">Noch einmal prüfen</SubmitButton>
        </Form>
      ) : null}
      <p id="warum" className="ml-auto flex items-center gap-2">
        {isReady ? (
          "Alles Nötige stimmt."
        ) : errors > 0 ? (
          <>
            <CircleAlert size={18} aria-hidden className="text-error" />
            <span>
              Erst {errors === 1 ? "den " : "die "}
              <strong>{errors === 1 ? "einen Fehler" : `${formatNumber(errors, 0, "de")} Fehler`}</strong> lösen, dann
              können Sie übernehmen.
            </span>
          </>
        ) : (
          "Erst prüfen, dann können Sie übernehmen."
        )}
      </p>
      {isReady ? (
        <Button href={`${home}/uebernehmen`}>Als Entwurf übernehmen</Button>
      ) : (
        <Button aria-disabled aria-describedby="warum" icon={<Lock size={18} aria-hidden />}>
          Als Entwurf übernehmen
        </Button>
      )}
    </div>
  );
}
