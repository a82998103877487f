import type { ReactNode } from "react";
import { classes } from "./classes";
import { Link } from "./Link";

export type Segment = { key: string; label: string; href?: string; count?: number | string; icon?: ReactNode };

/**
 * One choice out of few. With `href` on the items these are links that keep the view in the address; without,
 * buttons that call `onSelect` (then the parent is a client component).
 */
export function SegmentedControl({
  label,
  labelHidden = false,
  items,
  current,
  onSelect,
}: {
  label: string;
  labelHidden?: boolean;
  items: Segment[];
  current: string;
  onSelect?: (key: string) => void;
}) {
  return (
    <fieldset className="min-w-0 print:hidden">
      <legend className={labelHidden ? "sr-only" : "mb-1 text-xs text-ink2"}>{label}</legend>
      <div className="inline-flex max-w-full overflow-x-auto rounded-md border border-line2 bg-card">
        {items.map((item, index) => {
          const chosen = item.key === current;
          const look = classes(
            "inline-flex min-h-(--control) items-center gap-1.5 whitespace-nowrap px-3.5 no-underline -outline-offset-3",
            index > 0 && "border-l border-line2",
            chosen ? "bg-ink font-semibold text-paper" : "text-ink hover:bg-soft",
          );
          const inside = (
            <>
              {item.icon}
              {item.label}
              {item.count !== undefined ? <span className="text-xs font-normal">{item.count}</span> : null}
            </>
          );
          return item.href ? (
            <Link
              key={item.key}
              look="bare"
              href={item.href}
              scroll={false}
              className={look}
              aria-current={chosen ? "true" : undefined}
            >
              {inside}
            </Link>
          ) : (
            <button
              key={item.key}
              type="button"
              className={look}
              aria-pressed={chosen}
              onClick={onSelect ? () => onSelect(item.key) : undefined}
            >
              {inside}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
