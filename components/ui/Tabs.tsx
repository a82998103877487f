import type { ReactNode } from "react";
import { classes } from "./classes";
import { Link } from "./Link";

export type TabItem = { label: string; href: string; current?: boolean; count?: number | string; icon?: ReactNode };

/** Tabs as links: the chosen one is in the address, so it can be shared and opened again. */
export function Tabs({ label, items }: { label: string; items: TabItem[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line2 print:hidden">
      <ul className="flex min-w-max">
        {items.map((item) => (
          <li key={item.href} className="flex">
            <Link
              look="bare"
              href={item.href}
              scroll={false}
              aria-current={item.current ? "page" : undefined}
              className={classes(
                "flex min-h-11 items-center gap-2 whitespace-nowrap border-b-3 px-3.5 pt-0.5 no-underline -outline-offset-3",
                item.current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-ink2 hover:border-line2 hover:text-ink",
              )}
            >
              {item.icon}
              {item.label}
              {item.count !== undefined ? <span className="font-normal text-ink2">{item.count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
