"use client";

import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** A button on the map: 44 pixels, an icon, its words for those who do not see it and beside the pointer. */
export function MapButton({
  label,
  disabled = false,
  pressed,
  place,
  onClick,
  children,
}: {
  label: string;
  disabled?: boolean;
  pressed?: boolean;
  place?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      // Stays in reach of the keyboard, so that the focus is not lost at the last step.
      aria-disabled={disabled}
      aria-pressed={pressed}
      title={label}
      onClick={disabled ? undefined : onClick}
      className={classes(
        "grid size-11 place-items-center -outline-offset-3 aria-disabled:opacity-45",
        pressed ? "bg-ink text-paper" : "bg-card text-ink hover:bg-soft",
        place ? `rounded-md border border-line2 ${place}` : "border-line not-first:border-t",
      )}
    >
      {children}
    </button>
  );
}
