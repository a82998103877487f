import { Globe } from "lucide-react";
import { Form } from "@/components/form/Form";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import type { ReleaseSummary } from "@/lib/releases/schema";

/** Freezes text and numbers together; from the second version on with an erratum. */
export function PublishForm({
  action,
  reportId,
  number,
  releases,
  open,
}: {
  action: FormAction;
  reportId: string;
  /** Number the version will carry. */
  number: string;
  releases: readonly ReleaseSummary[];
  /** How many points of the checklist are open. */
  open: number;
}) {
  const isFirst = number === "1.0";
  return (
    <Form action={action} fields={{ reportId }} resetOnSuccess label="Bericht veröffentlichen">
      <Select
        name="releaseId"
        label="Datenstand, aus dem die Zahlen eingefroren werden"
        defaultValue={String(releases[0]?.id ?? "")}
        options={releases.map((release) => ({ value: String(release.id), label: release.title }))}
      />
      {isFirst ? null : (
        <TextArea
          name="erratum"
          label="Was wird berichtigt?"
          description="Steht öffentlich neben der neuen Fassung. Zum Beispiel: „In Ostheide 280 statt 208 Kinder.“"
          rows={3}
          maxLength={2000}
        />
      )}
      <p className="text-sm text-ink2">
        Text und Zahlen werden zusammen eingefroren. Fassung {number} ändert sich danach nie mehr.
      </p>
      {open > 0 ? (
        <p id="noch-offen" className="font-semibold text-warning">
          {open === 1 ? "Ein Punkt der Prüfliste ist offen." : `${open} Punkte der Prüfliste sind offen.`}
        </p>
      ) : null}
      <SubmitButton
        icon={<Globe size={18} aria-hidden />}
        aria-disabled={open > 0 || undefined}
        aria-describedby={open > 0 ? "noch-offen" : undefined}
      >
        Fassung {number} veröffentlichen
      </SubmitButton>
    </Form>
  );
}
