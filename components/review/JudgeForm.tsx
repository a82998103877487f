import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { RadioGroup } from "@/components/form/RadioGroup";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";

/** A person's judgement: a proposal and the reason for it. The figures say where the share lies; people say what to do. */
export function JudgeForm({ action, reviewId, seen }: { action: FormAction; reviewId: string; seen: number }) {
  return (
    <Form action={action} fields={{ reviewId }} label="Überprüfung beurteilen" className="max-w-[46rem]">
      <HiddenField name="seen" value={seen} />
      <RadioGroup
        name="proposal"
        label="Vorschlag"
        options={[
          { value: "continue", label: "Fortführen" },
          { value: "adapt", label: "Anpassen" },
          { value: "end", label: "Beenden" },
          { value: "wait", label: "Abwarten", description: "Die nächsten Datenjahre abwarten." },
        ]}
      />
      <TextArea
        name="reason"
        label="Begründung"
        description="Was wissen Sie über die Arbeit vor Ort, die Reichweite, andere Einflüsse? Das Verfahren sagt nicht, warum sich etwas verändert hat."
        rows={5}
        maxLength={4000}
      />
      <p className="text-sm text-ink2">
        Mit der Beurteilung wird die Überprüfung öffentlich, wenn die Maßnahme es ist. Eine Beurteilung wird nicht
        geändert; eine neue kann folgen.
      </p>
      <div>
        <SubmitButton>Beurteilung speichern</SubmitButton>
      </div>
    </Form>
  );
}
