import type { ReactNode } from "react";

/** A bar with its words: `label` says "51 von 64 Anregungen abgewogen", `note` what remains. */
export function Progress({
  value,
  max,
  label,
  note,
  labelHidden = false,
}: {
  value: number;
  max: number;
  label: string;
  note?: ReactNode;
  labelHidden?: boolean;
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div>
      {labelHidden && !note ? null : (
        <div className="mb-1 flex justify-between gap-4">
          {labelHidden ? null : <span>{label}</span>}
          {note ? <span className="whitespace-nowrap text-ink2">{note}</span> : null}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={label}
        className="h-1.5 overflow-hidden rounded-full bg-track"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
