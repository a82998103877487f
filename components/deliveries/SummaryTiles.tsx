import { CircleAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { CheckReport } from "@/lib/deliveries/check";
import type { Decisions } from "@/lib/deliveries/schema";
import { formatNumber } from "@/lib/statistics/format";

const german = (value: number, decimals = 0) => formatNumber(value, decimals, "de");

/** What the check found, in five numbers. */
export function SummaryTiles({
  report,
  decisions,
  needReason,
}: {
  report: CheckReport;
  decisions: Decisions;
  needReason: number;
}) {
  const finest = report.partitions.reduce(
    (best, one) => (one.areas > (best?.areas ?? 0) ? one : best),
    report.partitions[0],
  );
  const { states } = report;
  const share = report.cells > 0 ? (100 * states.suppressed) / report.cells : 0;
  return (
    <ul className="mt-6 grid overflow-hidden rounded-md border border-line2 bg-card sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1fr_1fr_1fr]">
      <Tile number={german(report.cells)} word="Werte gelesen">
        {finest
          ? `${german(finest.areas)} Gebiete × ${german(report.baseCounts.length)} Merkmale × ${report.dates.length === 1 ? "1 Stichtag" : `${german(report.dates.length)} Stichtage`}`
          : null}
      </Tile>
      <Tile
        number={german(report.errors)}
        word="Fehler"
        tone={report.errors > 0 ? "text-error" : undefined}
        icon={report.errors > 0 ? <CircleAlert size={20} aria-hidden /> : undefined}
      >
        {report.errors > 0 ? "vor der Übernahme zu lösen" : "Sie können übernehmen"}
      </Tile>
      <Tile
        number={german(report.warnings)}
        word={report.warnings === 1 ? "Hinweis" : "Hinweise"}
        tone={report.warnings > 0 ? "text-warning" : undefined}
        icon={report.warnings > 0 ? <TriangleAlert size={20} aria-hidden /> : undefined}
      >
        {needReason > 0
          ? `${german(needReason)} ${needReason === 1 ? "braucht" : "brauchen"} einen Grund`
          : "kein Grund fehlt"}
      </Tile>
      <Tile number={german(states.suppressed)} word="gesperrt">
        {`${german(share, 1)} % aller Werte, vom Amt`}
      </Tile>
      <Tile number={german(decisions.corrections.length)} word="von Hand berichtigt">
        {decisions.corrections.length > 0 ? <a href="#berichtigt">zeigen</a> : "Datei unverändert"}
      </Tile>
    </ul>
  );
}

function Tile({
  number,
  word,
  tone,
  icon,
  children,
}: {
  number: string;
  word: string;
  tone?: string | undefined;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="border-line2 px-4 py-3 max-lg:border-t max-lg:first:border-t-0 lg:border-l lg:first:border-l-0">
      <p className={`flex items-baseline gap-2 ${tone ?? ""}`}>
        {icon ? <span className="self-center">{icon}</span> : null}
        <span className="font-serif text-2xl font-semibold">{number}</span>
        <span className="font-semibold">{word}</span>
      </p>
      <p className="text-sm text-ink2">{children}</p>
    </li>
  );
}
