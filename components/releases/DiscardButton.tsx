import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import type { ReleasePreparation } from "@/lib/releases/schema";

/** A release that is not wanted after all; its run ends with it. */
export function DiscardButton({ release, discard }: { release: ReleasePreparation; discard: FormAction }) {
  return (
    <div>
      <ConfirmButton
        label={release.state === "running" ? "Abbrechen und verwerfen" : "Verwerfen"}
        variant="danger"
        title={`„${release.title}“ verwerfen?`}
        description={
          release.state === "running"
            ? "Der Lauf endet, der Datenstand wird nicht veröffentlicht. Die Lieferungen bleiben."
            : "Der Datenstand wird nicht veröffentlicht. Die Lieferungen bleiben."
        }
        confirmLabel="Datenstand verwerfen"
        action={discard}
        fields={{ releaseId: String(release.id) }}
      >
        <TextArea name="reason" label="Grund" rows={2} />
      </ConfirmButton>
    </div>
  );
}
