import { Clock } from "lucide-react";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Link } from "@/components/ui/Link";
import type { MeasureView } from "@/lib/cycle/measures/schema";
import { formatDate } from "@/lib/statistics/format";
import { DetectionLimit } from "./DetectionLimit";
import { waitsFor } from "./WaitingMeasures";

/** A measure no release speaks about yet: what it waits for, which years will count, and the Nachweisgrenze. */
export function NotYetReviewed({ measure, base }: { measure: MeasureView; base: string }) {
  const main = measure.targets.find((target) => target.isMain);
  const first = main && main.window.selectionYear + main.window.lag + 1;
  return (
    <>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
        <div>
          <p className="flex items-center gap-3 font-serif text-2xl">
            <Clock size={24} aria-hidden className="flex-none text-ink2" />
            Noch nicht beurteilbar.
          </p>
          <p className="mt-2 max-w-[66ch] text-ink2">
            Die Maßnahme {waitsFor(measure)}. Ihre Überprüfung erscheint von selbst.
          </p>
          {main && first ? (
            <div className="mt-5">
              <DefinitionList
                layout="rows"
                items={[
                  { term: "Hauptindikator", description: main.indicator.name.de },
                  { term: "Ausgangsstichtag", description: formatDate(main.baselineDate, "de") },
                  { term: "Beurteilt werden", description: `${first} bis ${first + main.window.postYears - 1}` },
                  {
                    term: "Vergleichsgebiete",
                    description: main.comparisonFixedAt
                      ? `stehen fest seit ${formatDate(main.comparisonFixedAt.toISOString(), "de")}`
                      : "noch nicht festgelegt",
                  },
                ]}
              />
            </div>
          ) : null}
        </div>
        {main?.comparison ? (
          <DetectionLimit comparison={main.comparison} targetValue={main.targetValue} difference={null} />
        ) : null}
      </div>
      <p>
        <Link href={`${base}/massnahmen/${measure.number}`}>Zur Maßnahme {measure.number}</Link>
      </p>
    </>
  );
}
