"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { usePlace } from "./place";

/**
 * A menu behind a word, as the browser's own disclosure: it works without script. With script it closes on Escape,
 * on a click beside it and when the page changes.
 */
export function Popover({
  summary,
  summaryClass,
  className,
  children,
}: {
  summary: ReactNode;
  summaryClass?: string;
  className?: string;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const place = usePlace();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the menu
  useEffect(() => {
    details.current?.removeAttribute("open");
  }, [place]);

  useEffect(() => {
    const element = details.current;
    if (!element) return;
    function onKey(event: KeyboardEvent) {
      if (event.key !== "Escape" || !element?.open) return;
      element.open = false;
      element.querySelector("summary")?.focus();
    }
    function onPointer(event: PointerEvent) {
      if (element?.open && !element.contains(event.target as Node)) element.open = false;
    }
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, []);

  return (
    <details ref={details} className={className}>
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  );
}
