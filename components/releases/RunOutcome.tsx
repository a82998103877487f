"use client";

import { useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/Notice";

/** Tells whoever stayed on the page that the run has ended: seen, and heard once. */
export function RunOutcome({ going, failed, done }: { going: boolean; failed: boolean; done: string }) {
  const before = useRef(going);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (before.current !== going) setEnded(!going);
    before.current = going;
  }, [going]);
  return (
    <div aria-live="polite">
      {ended ? (
        <Notice
          still
          tone={failed ? "error" : "ok"}
          className="mt-6"
          title={failed ? "Der Lauf ist gescheitert." : done}
        />
      ) : null}
    </div>
  );
}
