import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

/**
 * A table that scrolls inside its own frame when it is too wide. With `stack` the rows become small cards on a
 * phone; each `Td` then needs its `label`.
 */
export function Table({
  caption,
  captionHidden = false,
  stack = false,
  className,
  children,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  stack?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    // A group, not a landmark: the section around it often bears the same name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields
    <div
      role="group"
      aria-label={typeof caption === "string" ? caption : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classes("relative max-w-full overflow-x-auto -outline-offset-2", className)}
    >
      <table className={classes("w-full border-collapse text-left", stack && "table-stack")}>
        <caption className={captionHidden ? "sr-only" : "pt-3 pb-1 text-left text-sm text-ink2 [caption-side:top]"}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b border-line2 text-xs text-ink2">
      <tr>{children}</tr>
    </thead>
  );
}

/** Rows of at least the height the area asks for: 44 px for the public, 36 px in the workspace. */
export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="[&>tr]:border-b [&>tr]:border-line">{children}</tbody>;
}

type Sort = { onPress: () => void; direction: "ascending" | "descending" | undefined };

/** A column head; with `sort` it is a button that changes the order of the rows. */
export function Th({
  numeric = false,
  sort,
  className,
  children,
  ...rest
}: { numeric?: boolean; sort?: Sort } & ComponentProps<"th">) {
  const Arrow = sort?.direction === "ascending" ? ArrowUp : sort?.direction === "descending" ? ArrowDown : ArrowUpDown;
  return (
    <th
      scope="col"
      aria-sort={sort?.direction}
      className={classes(
        "px-3 py-2 align-bottom font-semibold first:pl-0 last:pr-0",
        numeric && "text-right",
        className,
      )}
      {...rest}
    >
      {sort ? (
        <button
          type="button"
          onClick={sort.onPress}
          className="inline-flex min-h-6 cursor-pointer items-end gap-1 text-inherit [text-align:inherit] hover:text-ink hover:underline"
        >
          {children}
          <Arrow size={14} aria-hidden className="flex-none print:hidden" />
        </button>
      ) : (
        children
      )}
    </th>
  );
}

/** The head of a row. */
export function RowHead({ className, children, ...rest }: ComponentProps<"th">) {
  return (
    <th scope="row" className={classes("h-(--row) px-3 py-1.5 font-normal first:pl-0", className)} {...rest}>
      {children}
    </th>
  );
}

export function Td({
  numeric = false,
  label,
  className,
  children,
  ...rest
}: { numeric?: boolean; label?: string } & ComponentProps<"td">) {
  return (
    <td
      data-label={label}
      className={classes(
        "h-(--row) px-3 py-1.5 first:pl-0 last:pr-0",
        numeric && "whitespace-nowrap text-right tabular-nums",
        className,
      )}
      {...rest}
    >
      {children}
    </td>
  );
}
