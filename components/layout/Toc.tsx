"use client";

import { useEffect, useState } from "react";
import { classes } from "@/components/ui/classes";

export type TocItem = { id: string; label: string; number?: string; items?: TocItem[] };

/** The contents of a long page; the part that is in sight is marked while reading. */
export function Toc({ title, items }: { title: string; items: TocItem[] }) {
  const [seen, setSeen] = useState<string>();

  useEffect(() => {
    const ids = items.flatMap((item) => [item.id, ...(item.items ?? []).map((inner) => inner.id)]);
    const targets = ids.map((id) => document.getElementById(id)).filter((element) => element !== null);
    const observer = new IntersectionObserver(
      (entries) => {
        const first = entries.filter((entry) => entry.isIntersecting)[0];
        if (first) setSeen(first.target.id);
      },
      { rootMargin: "-10% 0px -70% 0px" },
    );
    for (const target of targets) observer.observe(target);
    return () => observer.disconnect();
  }, [items]);

  const open = items.find((item) => item.id === seen || item.items?.some((inner) => inner.id === seen))?.id;

  return (
    <nav aria-label={title} className="print:hidden">
      <p className="border-b border-line2 pb-2 text-sm font-semibold">{title}</p>
      <ol className="pt-1">
        {items.map((item) => (
          <li key={item.id}>
            <Entry item={item} current={item.id === seen} strong={item.id === open} />
            {item.items && item.items.length > 0 ? (
              <ol className="mb-2 ml-6 border-l-2 border-line">
                {item.items.map((inner) => (
                  <li key={inner.id}>
                    <Entry item={inner} current={inner.id === seen} strong={inner.id === seen} inner />
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Entry({
  item,
  current,
  strong,
  inner = false,
}: {
  item: TocItem;
  current: boolean;
  strong: boolean;
  inner?: boolean;
}) {
  return (
    <a
      href={`#${item.id}`}
      aria-current={current ? "location" : undefined}
      className={classes(
        "flex gap-3 py-1.5 text-sm no-underline hover:underline",
        inner && "-ml-0.5 border-l-2 pl-3",
        inner && (current ? "border-accent" : "border-transparent"),
        strong ? "font-semibold text-accent" : "text-ink2",
      )}
    >
      {item.number ? <span className="min-w-5 flex-none">{item.number}</span> : null}
      <span>{item.label}</span>
    </a>
  );
}
