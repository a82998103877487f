import type { ReactNode } from "react";
import { classes } from "./classes";

export type Definition = { term: ReactNode; description: ReactNode; detail?: ReactNode };

/** Terms in the second ink above their values: in columns, or as rows with the term on the left. */
export function DefinitionList({ items, layout = "columns" }: { items: Definition[]; layout?: "columns" | "rows" }) {
  if (layout === "rows")
    return (
      <dl>
        {items.map((item, index) => (
          <div key={index} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(8rem,30%)_1fr]">
            <dt className="text-ink2">{item.term}</dt>
            <dd>
              {item.description}
              {item.detail ? <span className="block text-sm text-ink2">{item.detail}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    );
  return (
    <dl className={classes("grid gap-x-12 gap-y-6 sm:grid-cols-2")}>
      {items.map((item, index) => (
        <div key={index} className="min-w-0">
          <dt className="text-sm text-ink2">{item.term}</dt>
          <dd className="mt-0.5">
            {item.description}
            {item.detail ? <span className="block text-sm text-ink2">{item.detail}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
