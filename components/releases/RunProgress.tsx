"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { Button } from "@/components/ui/Button";
import { Progress } from "@/components/ui/Progress";
import { shareDone } from "@/lib/releases/runs/rules";
import type { RunState } from "@/lib/releases/runs/schema";
import { formatDate, formatNumber } from "@/lib/statistics/format";

const german = (value: number) => formatNumber(value, 0, "de");

/** How far a run is. The page asks again by itself; without script the browser does. Nobody has to stay. */
export function RunProgress({ run, label }: { run: RunState; label: string }) {
  const router = useRouter();
  const [asking, ask] = useTransition();
  useEffect(() => {
    // The next question waits for the answer to this one: asked anew too soon, a busy server would never get to answer.
    if (asking) return;
    const clock = setInterval(() => {
      if (document.visibilityState === "visible") ask(() => router.refresh());
    }, 2000);
    return () => clearInterval(clock);
  }, [router, asking]);
  const percent = Math.floor(100 * shareDone(run));
  return (
    <div className="grid max-w-2xl gap-3 py-4">
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <p role="status" className="font-semibold">
        {placeOf(run)}
      </p>
      <Progress value={percent} max={100} label={label} labelHidden note={`${percent} %`} />
      <p className="min-h-[1lh] text-ink2 tabular-nums">
        {run.cells > 0
          ? `${german(run.cellsDone)} von ${german(run.cells)} Schritten dieses Stichtags sind getan.`
          : run.dateNumber > 0
            ? "Alle Gliederungen werden summiert."
            : ""}
        {run.seconds === null ? "" : ` Läuft seit ${durationOf(run.seconds)}.`}
        {run.attempts > 1 ? ` ${run.attempts}. Anlauf: Der vorige brach ab.` : ""}
      </p>
      <p className="text-ink2">
        Sie können die Seite verlassen, der Lauf geht weiter. {run.requestedBy} bekommt eine E-Mail, wenn er fertig ist.
      </p>
      <noscript>
        <Button href="" variant="secondary">
          Neu laden
        </Button>
      </noscript>
    </div>
  );
}

/** Changes only from date to date, so that it can be read aloud. */
function placeOf({ date, dateNumber, dates, attempts }: RunState): string {
  if (attempts === 0) return "Der Lauf wartet und beginnt gleich.";
  if (dateNumber === 0 || date === null) return "Der Lauf beginnt.";
  return `Stichtag ${dateNumber} von ${dates}: ${formatDate(date, "de")}`;
}

function durationOf(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} Min. ${seconds % 60} s`;
}
