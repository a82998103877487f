import { RefreshCw } from "lucide-react";
import { Form } from "@/components/form/Form";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Dialog } from "@/components/ui/Dialog";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";

/** Takes the result into a cycle as a finding: the ring closes. The text is a proposal and can be rewritten. */
export function TakeOverButton({
  action,
  reviewId,
  cycles,
  title,
  text,
}: {
  action: FormAction;
  reviewId: string;
  /** Cycles in which findings may still be written. */
  cycles: readonly { id: string; title: string }[];
  title: string;
  text: string;
}) {
  return (
    <Dialog
      trigger="In den nächsten Zyklus übernehmen"
      triggerIcon={<RefreshCw size={18} aria-hidden />}
      triggerVariant="primary"
      title="Ergebnis als Befund übernehmen"
    >
      {cycles.length > 0 ? (
        <Form action={action} fields={{ reviewId }} label="Ergebnis als Befund übernehmen">
          <Select
            name="cycleId"
            label="Zyklus"
            defaultValue={cycles[0]?.id}
            options={cycles.map(({ id, title: name }) => ({ value: id, label: name }))}
          />
          <TextField name="title" label="Befund in einem Satz" defaultValue={title} maxLength={200} />
          <TextArea name="text" label="Text" defaultValue={text} rows={8} maxLength={10_000} />
          <p className="text-sm text-ink2">Die Zahlen dieses Datenstands werden als Beleg eingefroren.</p>
          <div>
            <SubmitButton>Befund schreiben</SubmitButton>
          </div>
        </Form>
      ) : (
        <Notice tone="warning" still>
          In keinem Zyklus ist die Stufe „Soziale Lage“ offen. Bitte zuerst den{" "}
          <Link href="/arbeit/zyklus/neu">nächsten Zyklus anlegen</Link>.
        </Notice>
      )}
    </Dialog>
  );
}
