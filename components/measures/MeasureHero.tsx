import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { StageMark, StageName } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import type { MeasureMap } from "@/lib/cycle/measures/queries/map";
import type { MeasureView } from "@/lib/cycle/measures/schema";
import { MeasureFacts } from "./MeasureFacts";
import { MeasureMapFigure } from "./MeasureMapFigure";

/** The head of a measure's public page: where it belongs, what it wants, who is asked, where it takes place. */
export function MeasureHero({
  measure,
  map,
  actions,
  recommendationHref,
}: {
  measure: MeasureView;
  map: MeasureMap | null;
  actions: ReactNode;
  recommendationHref: (number: string) => string;
}) {
  return (
    <header className="grid items-start gap-x-16 gap-y-8 pb-9 lg:grid-cols-[minmax(0,1fr)_24.25rem] print:grid-cols-[minmax(0,1fr)_58mm]">
      <div>
        <Crumb
          parts={[
            { label: measure.field, href: `/massnahmen?feld=${encodeURIComponent(measure.field)}` },
            { label: measure.number },
          ]}
        />
        <h1
          className="my-3 text-[2.25rem] leading-[2.625rem] tracking-[-0.022em] md:text-[3.25rem] md:leading-[3.625rem] print:text-[24pt] print:leading-tight"
          lang="de"
        >
          {measure.title}
        </h1>
        <p
          className="max-w-[31.5em] text-pretty font-serif text-xl leading-[1.875rem] md:text-[1.375rem] md:leading-[2.0625rem]"
          lang="de"
        >
          {measure.aim}
        </p>
        <div className="mt-6 flex flex-wrap gap-3 print:hidden">{actions}</div>
        <MeasureFacts measure={measure} recommendationHref={recommendationHref} />
      </div>
      {map ? <MeasureMapFigure map={map} areas={measure.areas.map(({ name }) => name).join(", ")} /> : null}
    </header>
  );
}

/** 5 Maßnahmen → Handlungsfeld → M-07; the ring opens the thread. */
export function Crumb({
  stage = "measures",
  parts,
}: {
  stage?: "measures" | "review";
  parts: { label: string; href?: string }[];
}) {
  return (
    <p className="flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink2">
      <StageMark stage={stage} numbered={false} href="#faden" />
      <StageName stage={stage} numbered />
      {parts.map((part) => (
        <span key={part.label} className="inline-flex items-center gap-2.5">
          <ArrowRight size={14} aria-hidden />
          {part.href ? (
            <Link look="plain" href={part.href} className="text-ink2">
              <span lang="de">{part.label}</span>
            </Link>
          ) : (
            part.label
          )}
        </span>
      ))}
    </p>
  );
}
