import type { ReactNode } from "react";

/** Nothing there yet: one sentence and the one next action. */
export function EmptyState({ icon, children, action }: { icon?: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-dashed border-line2 px-5 py-6">
      {icon ? <span className="text-ink2">{icon}</span> : null}
      <p className="min-w-0 flex-1 basis-60 text-ink2">{children}</p>
      {action}
    </div>
  );
}
