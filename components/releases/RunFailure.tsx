import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Notice } from "@/components/ui/Notice";
import type { ReleasePreparation } from "@/lib/releases/schema";

/** Why a run came to nothing, and what can be done about it. */
export function RunFailure({
  release,
  retry,
}: {
  release: ReleasePreparation;
  /** Absent for those who may not. */
  retry?: FormAction | undefined;
}) {
  return (
    <div className="grid max-w-3xl gap-5 py-4">
      <Notice tone="error" still title="Der Lauf ist gescheitert.">
        <p>{release.run?.failure}</p>
        <p>Veröffentlicht ist nichts davon. Der Datenstand in Kraft gilt unverändert.</p>
      </Notice>
      {retry ? (
        <Form action={retry} fields={{ releaseId: String(release.id) }}>
          <div>
            <SubmitButton>Noch einmal starten</SubmitButton>
          </div>
        </Form>
      ) : (
        <p className="text-ink2">Noch einmal starten kann, wer ihn vorbereitet: {release.preparedBy}.</p>
      )}
    </div>
  );
}
