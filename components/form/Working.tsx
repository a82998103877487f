"use client";

import { type ReactNode, useContext, useEffect, useState } from "react";
import { Notice } from "@/components/ui/Notice";
import { FormContext } from "./context";

/** While the form is on its way: what the machine is doing with how much, and for how long already. */
export function Working({ title, children }: { title: string; children?: ReactNode }) {
  const { pending } = useContext(FormContext);
  return pending ? <Running title={title}>{children}</Running> : null;
}

function Running({ title, children }: { title: string; children?: ReactNode }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(clock);
  }, []);
  return (
    <Notice title={title}>
      {children}
      {/* Heard once, not every second. */}
      <p aria-hidden className="tabular-nums text-ink2">
        seit {seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} Min. ${seconds % 60} s`}
      </p>
    </Notice>
  );
}
