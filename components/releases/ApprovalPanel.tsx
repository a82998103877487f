import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { Working } from "@/components/form/Working";
import { Notice } from "@/components/ui/Notice";
import type { ReleasePreparation } from "@/lib/releases/schema";
import { formatNumber } from "@/lib/statistics/format";
import { DiscardButton } from "./DiscardButton";

/** Approve or discard. Whoever prepared the release reads why somebody else must approve it. */
export function ApprovalPanel({
  release,
  approve,
  discard,
  mayDiscard,
}: {
  release: ReleasePreparation;
  approve: FormAction;
  discard: FormAction;
  mayDiscard: boolean;
}) {
  const values = release.partitions.reduce((sum, { released }) => sum + released, 0);
  const fields = { releaseId: String(release.id) };
  return (
    <div className="mt-4 grid gap-5">
      {release.mayApprove ? (
        <Form action={approve} fields={fields}>
          <TextArea name="note" label="Vermerk zur Freigabe" optional rows={2} />
          <Working title="Der Datenstand wird freigegeben.">
            <p>
              {formatNumber(values, 0, "de")} Werte werden veröffentlicht, alle zusammen oder keiner. Danach rechnen wir
              die fälligen Überprüfungen.
            </p>
          </Working>
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>Datenstand freigeben</SubmitButton>
          </div>
          <p className="text-sm text-ink2">
            Ab jetzt sind die Zahlen öffentlich und bleiben unverändert. Berichtigungen kommen mit einem neuen
            Datenstand.
          </p>
        </Form>
      ) : (
        <Notice still title="Vier Augen">
          {release.isOwn
            ? "Sie haben diesen Datenstand vorbereitet. Eine zweite Person der Statistikstelle gibt ihn frei."
            : "Eine zweite Person der Statistikstelle gibt diesen Datenstand frei."}
        </Notice>
      )}
      {mayDiscard ? <DiscardButton release={release} discard={discard} /> : null}
    </div>
  );
}
