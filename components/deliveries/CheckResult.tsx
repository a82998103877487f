import type { FormAction } from "@/components/form/state";
import { Notice } from "@/components/ui/Notice";
import type { DeliveryDetail } from "@/lib/deliveries/queries";
import { reasonKey } from "@/lib/deliveries/rules";
import { CorrectionList } from "./CorrectionList";
import { JumpList } from "./JumpList";
import { PassedList } from "./PassedList";
import { ProblemGroups } from "./ProblemGroups";
import type { Preview } from "./preview";
import { SummaryTiles } from "./SummaryTiles";
import { WithheldPreview } from "./WithheldPreview";

/** Step 4: what the check found. Errors first, then hints; on the side the jumps and what will be withheld. */
export function CheckResult({
  delivery,
  check,
  preview,
  actions,
}: {
  delivery: DeliveryDetail;
  check: NonNullable<DeliveryDetail["check"]>;
  preview: Preview | null;
  actions: { repair: FormAction; reason: FormAction; undo: FormAction } | undefined;
}) {
  const { report } = check;
  const { decisions } = delivery;
  const target = { id: delivery.id, version: delivery.version };
  const errors = report.problems.filter((problem) => problem.severity === "error");
  const hints = report.problems.filter((problem) => problem.severity === "warning" && problem.kind !== "jump");
  const jumps = report.problems.filter((problem) => problem.kind === "jump");
  const jumpTotal = report.kinds.find((one) => one.kind === "jump")?.warnings ?? 0;
  const open = jumps.filter((jump) => decisions.reasons[reasonKey(jump)] === undefined).length;
  const side = jumps.length > 0 || preview !== null;
  return (
    <>
      {check.current ? null : (
        <Notice tone="warning" still className="mt-6" title="Seit dieser Prüfung hat sich die Zuordnung geändert.">
          <p>Prüfen Sie noch einmal.</p>
        </Notice>
      )}
      <SummaryTiles report={report} decisions={decisions} needReason={open} />
      <div
        className={
          side
            ? "mt-9 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-10 xl:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]"
            : "mt-9"
        }
      >
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-10">
          <ProblemGroups
            title="Fehler"
            hint="Die Datei bleibt unverändert. Jede Reparatur steht im Protokoll."
            severity="error"
            problems={errors}
            kinds={report.kinds}
            target={target}
            repair={actions?.repair}
          />
          <ProblemGroups
            title="Hinweise"
            hint="Sie dürfen trotzdem übernehmen."
            severity="warning"
            problems={hints}
            kinds={report.kinds.filter((one) => one.kind !== "jump")}
            target={target}
            repair={actions?.repair}
          />
          <CorrectionList
            decisions={decisions}
            headings={delivery.recognition?.recognition?.frame.headings ?? []}
            target={target}
            action={actions?.undo}
          />
          <PassedList passed={report.passed} />
        </div>
        {side ? (
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-10">
            <JumpList jumps={jumps} total={jumpTotal} decisions={decisions} target={target} action={actions?.reason} />
            {preview ? <WithheldPreview {...preview} threshold={delivery.sourceThreshold} /> : null}
          </div>
        ) : null}
      </div>
    </>
  );
}
