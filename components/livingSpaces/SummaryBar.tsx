"use client";

import { CircleCheck, Save, TriangleAlert, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { type DrawingJudgement, leastInhabitants, leastLeaves } from "@/lib/areas/livingSpaces/schema";
import { areaCount, inhabitantsText, wholeNumber } from "./words";

/** What the drawing is now, always in sight: how much, what keeps it from being saved, and the way to save it. */
export function SummaryBar({
  judgement,
  core,
  contested,
  dirty,
  pending,
  onUndo,
}: {
  judgement: DrawingJudgement;
  core: number;
  contested: number;
  dirty: boolean;
  pending: boolean;
  onUndo?: () => void;
}) {
  const { problems, remarks } = judgement;
  const hints = [...problems, ...remarks];
  return (
    <section
      aria-label="Ihre Zeichnung"
      className="sticky bottom-0 z-20 -mx-4 mt-6 border-t-2 border-ink bg-paper px-4 py-2.5 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] md:-mx-8 md:px-8 print:static"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <noscript className="min-w-0 flex-1 basis-64">
          <p>
            Setzen Sie Haken in der Liste. Ein Lebensraum braucht {leastLeaves} Gebiete und {leastInhabitants}{" "}
            Einwohner.
          </p>
        </noscript>
        <p className="min-w-0 flex-1 basis-64 [@media(scripting:none)]:hidden">
          {core + contested === 0 ? (
            <>
              <b>Noch kein Gebiet gewählt.</b>{" "}
              <span className="text-ink2">
                Ein Lebensraum braucht {leastLeaves} Gebiete und {leastInhabitants} Einwohner.
              </span>
            </>
          ) : (
            <>
              <b>{areaCount(core + contested)}</b>, {inhabitantsText(judgement)}
              <span className="text-ink2">
                {" "}
                · {wholeNumber(core)} Kern, {wholeNumber(contested)} umstritten
              </span>
            </>
          )}
          {hints.length > 0 && core + contested > 0 ? (
            <span className="mt-0.5 flex items-start gap-1.5 text-sm text-warning">
              <TriangleAlert size={16} aria-hidden className="mt-0.5" />
              <span>{hints.join(" ")}</span>
            </span>
          ) : null}
          {problems.length === 0 && remarks.length === 0 && core > 0 ? (
            <span className="mt-0.5 flex items-center gap-1.5 text-sm text-ok">
              <CircleCheck size={16} aria-hidden />
              Das reicht für einen Lebensraum.
            </span>
          ) : null}
        </p>
        <div className="flex items-center gap-2.5 max-sm:w-full print:hidden">
          <Button
            variant="secondary"
            icon={<Undo2 size={18} aria-hidden />}
            aria-disabled={onUndo === undefined}
            onClick={onUndo}
            className="max-md:min-h-11 [@media(scripting:none)]:hidden"
          >
            Rückgängig
          </Button>
          <Button
            type="submit"
            pending={pending}
            icon={<Save size={18} aria-hidden />}
            className="max-md:min-h-11 max-sm:flex-1"
          >
            Fassung speichern
          </Button>
          {dirty ? <span className="sr-only">Noch nicht gespeichert.</span> : null}
        </div>
      </div>
    </section>
  );
}
