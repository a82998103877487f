"use client";

import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";

/** Opens the browser's own print window; the page has a print layout. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button
      variant="secondary"
      icon={<Printer size={18} aria-hidden />}
      onClick={() => window.print()}
      className="max-sm:flex-1"
    >
      {children}
    </Button>
  );
}
