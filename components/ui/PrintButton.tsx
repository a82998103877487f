"use client";

import type { ReactNode } from "react";
import { Button } from "./Button";

/** Opens the browser's print window; every page has a print form. */
export function PrintButton({ children, icon }: { children: ReactNode; icon?: ReactNode }) {
  return (
    <Button variant="secondary" icon={icon} onClick={() => window.print()} className="print:hidden">
      {children}
    </Button>
  );
}
