import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import type { MeasureRow } from "@/lib/cycle/measures/schema";

export function waitsFor(measure: MeasureRow): string {
  if (!measure.hasDecision) return "wartet auf einen Beschluss";
  return measure.mainIndicator
    ? "wartet auf ein Datenjahr nach der Anlaufzeit oder auf die Vergleichsgebiete"
    : "wartet auf ein Wirkungsziel";
}

/** Measures without any review, and what they wait for. */
export function WaitingMeasures({ measures, base }: { measures: readonly MeasureRow[]; base: string }) {
  if (measures.length === 0) return null;
  return (
    <Section title="Noch ohne Überprüfung" count={measures.length}>
      <ul>
        {measures.map((measure) => (
          <li key={measure.id} className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line py-2.5">
            <Link
              look="quiet"
              href={`${base}/ueberpruefung/${measure.number}`}
              className="min-w-0 flex-1 basis-72 font-semibold"
            >
              {measure.number} {measure.title}
            </Link>
            <span className="text-ink2">{waitsFor(measure)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
