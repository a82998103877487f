import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { Working } from "@/components/form/Working";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { Section } from "@/components/ui/Section";
import type { DeliveryDetail } from "@/lib/deliveries/queries";
import { formatDate, formatNumber } from "@/lib/statistics/format";

const german = (value: number) => formatNumber(value, 0, "de");

/** Step 5: take the delivery over as a draft, whole, or reject it with a reason. Publishing is another step by two people. */
export function AcceptPanel({
  delivery,
  accept,
  reject,
}: {
  delivery: DeliveryDetail;
  accept: FormAction | undefined;
  reject: FormAction | undefined;
}) {
  const { acceptance, rejection, check } = delivery;
  const home = `/arbeit/datenlieferungen/${delivery.id}`;
  if (acceptance) {
    return (
      <Notice
        tone="ok"
        still
        className="mt-6"
        title={`${german(acceptance.cells)} Werte sind als Entwurf übernommen.`}
        action={<Link href="/arbeit/datenstaende">Zu den Datenständen</Link>}
      >
        <p>
          Am {formatDate(acceptance.at.slice(0, 10), "de")} von {acceptance.by}.
          {acceptance.note ? ` ${acceptance.note}` : ""} Öffentlich werden sie erst mit einem Datenstand, den eine
          zweite Person freigibt.
        </p>
      </Notice>
    );
  }
  if (rejection) {
    return (
      <Notice tone="error" still className="mt-6" title="Diese Lieferung ist abgelehnt.">
        <p>
          Am {formatDate(rejection.at.slice(0, 10), "de")} von {rejection.by}: {rejection.reason}
        </p>
      </Notice>
    );
  }
  const report = check?.report;
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 xl:grid-cols-2">
      <Section title="Als Entwurf übernehmen">
        {delivery.state === "ready" && report ? (
          <>
            <div className="mt-3">
              <DefinitionList
                layout="rows"
                items={[
                  { term: "Werte", description: german(report.cells) },
                  { term: "Merkmale", description: report.baseCounts.join(", ") },
                  { term: "Stichtage", description: report.dates.map((date) => formatDate(date, "de")).join(", ") },
                  { term: "Hinweise", description: german(report.warnings) },
                ]}
              />
            </div>
            {accept ? (
              <Form
                action={accept}
                label="Als Entwurf übernehmen"
                fields={{ id: String(delivery.id) }}
                className="mt-5 max-w-lg"
              >
                <HiddenField name="version" value={String(delivery.version)} />
                <TextArea name="note" label="Bemerkung" optional rows={3} />
                <p className="text-sm text-ink2">
                  Alle Werte werden zusammen gespeichert oder keiner. Veröffentlicht wird damit noch nichts.
                </p>
                <Working title={`${german(report.cells)} Werte werden übernommen.`} />
                <div>
                  <SubmitButton>Als Entwurf übernehmen</SubmitButton>
                </div>
              </Form>
            ) : (
              <p className="mt-4 text-ink2">Übernehmen kann die Statistikstelle.</p>
            )}
          </>
        ) : (
          <Notice
            tone="warning"
            still
            className="mt-4"
            title="Die Lieferung ist noch nicht bereit."
            action={<Button href={`${home}/pruefen`}>Zur Prüfung</Button>}
          >
            <p>Lösen Sie erst alle Fehler.</p>
          </Notice>
        )}
      </Section>
      {reject ? (
        <Section title="Ablehnen">
          <p className="mt-3 text-ink2">
            Die Datei passt nicht, oder das Amt schickt eine neue. Es wird nichts gespeichert.
          </p>
          <div className="mt-4">
            <ConfirmButton
              label="Lieferung ablehnen"
              variant="danger"
              title="Lieferung ablehnen"
              confirmLabel="Ablehnen"
              action={reject}
              fields={{ id: String(delivery.id) }}
            >
              <TextArea name="reason" label="Grund" rows={3} description="Er steht im Protokoll." />
            </ConfirmButton>
          </div>
        </Section>
      ) : null}
    </div>
  );
}
