import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./Link";

/** A label one can follow (`href`) or take away (`removeHref`), for example a chosen filter. */
export function Tag({
  href,
  removeHref,
  removeLabel,
  children,
}: {
  href?: string;
  removeHref?: string;
  removeLabel?: string;
  children: ReactNode;
}) {
  const look =
    "inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line2 bg-card px-2.5 text-sm text-ink";
  if (removeHref)
    return (
      <Link look="bare" href={removeHref} className={`${look} no-underline hover:border-ink`} aria-label={removeLabel}>
        {children}
        <X size={16} aria-hidden />
      </Link>
    );
  if (href)
    return (
      <Link look="bare" href={href} className={`${look} no-underline hover:border-ink`}>
        {children}
      </Link>
    );
  return <span className={look}>{children}</span>;
}
