import { Flag } from "lucide-react";
import { DateField } from "@/components/form/DateField";
import type { FormAction } from "@/components/form/state";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { StatusMark } from "@/components/ui/StatusMark";
import type { MilestoneView } from "@/lib/cycle/measures/progress/schema";
import { formatDate } from "@/lib/statistics/format";

/** Milestones for daily work: what is due, and the button that says it is done. */
export function MilestoneRows({
  milestones,
  today,
  reach,
}: {
  milestones: readonly MilestoneView[];
  today: string;
  /** Given to those who may report. */
  reach?: FormAction;
}) {
  if (milestones.length === 0) return <p className="mt-3 text-ink2">Noch sind keine Meilensteine festgelegt.</p>;
  return (
    <ul>
      {milestones.map((one) => (
        <li
          key={one.id}
          className="flex min-h-(--row) flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1.5"
        >
          <span className="min-w-0 flex-1 basis-60 font-semibold">{one.title}</span>
          {one.reachedOn ? (
            <StatusMark status="done">
              erreicht am {formatDate(one.reachedOn, "de")}
              {one.weeksLate > 0 ? `, ${one.weeksLate} Wochen später` : ""}
            </StatusMark>
          ) : (
            <StatusMark status={one.dueOn < today ? "warning" : "open"}>
              {one.dueOn < today
                ? `fällig seit ${formatDate(one.dueOn, "de")}`
                : `geplant zum ${formatDate(one.dueOn, "de")}`}
            </StatusMark>
          )}
          {reach && !one.reachedOn ? (
            <ConfirmButton
              label="Erreicht melden"
              icon={<Flag size={16} aria-hidden />}
              variant="secondary"
              size="small"
              title={`„${one.title}“ ist erreicht?`}
              action={reach}
              fields={{ milestoneId: one.id }}
            >
              <DateField name="reachedOn" label="Erreicht am" defaultValue={today} max={today} />
            </ConfirmButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
