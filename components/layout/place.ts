"use client";

import { usePathname } from "next/navigation";

/** The address of the page without its language. */
export function usePlace(): string {
  const path = usePathname() ?? "/";
  return path.replace(/^\/(de|en)(?=\/|$)/, "") || "/";
}

/** Whether a page lies at or below an address; the start page only at itself. */
export function liesAt(place: string, href: string): boolean {
  return href === "/" || href === "/arbeit" ? place === href : place === href || place.startsWith(`${href}/`);
}
