"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";

/** The search of the workspace; Strg+K or Cmd+K from anywhere puts the cursor into it. */
export function WorkSearch({
  action,
  placeholder = "Gebiet, Befund, Maßnahme",
}: {
  action: string;
  placeholder?: string;
}) {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <search className="min-w-0 flex-1 md:max-w-[356px]">
      <form action={action} className="relative">
        <label htmlFor="arbeitssuche" className="sr-only">
          Suchen
        </label>
        <Search
          size={17}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink2"
        />
        <input
          ref={field}
          id="arbeitssuche"
          name="q"
          type="search"
          placeholder={placeholder}
          aria-keyshortcuts="Control+K"
          className="h-11 w-full rounded-md border border-control-line bg-card pr-3 pl-9 text-ink md:h-9 lg:pr-24"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-2 hidden items-center gap-1.5 lg:flex"
        >
          <kbd className="rounded-sm font-sans border border-b-2 border-line2 bg-card px-1.5 text-xs font-semibold text-ink2">
            Strg
          </kbd>
          <kbd className="rounded-sm font-sans border border-b-2 border-line2 bg-card px-1.5 text-xs font-semibold text-ink2">
            K
          </kbd>
        </span>
      </form>
    </search>
  );
}
