import { CircleAlert, TriangleAlert } from "lucide-react";
import type { FormAction } from "@/components/form/state";
import { Section } from "@/components/ui/Section";
import { Td, Th } from "@/components/ui/Table";
import type { CheckReport } from "@/lib/deliveries/check";
import { byKind } from "@/lib/deliveries/rules";
import type { Problem } from "@/lib/deliveries/schema";
import { formatNumber } from "@/lib/statistics/format";
import { RepairCell } from "./RepairCell";

/** Problems of one severity, grouped by kind, each with row, area, column, value, what is wrong and the way to mend it. */
export function ProblemGroups({
  title,
  hint,
  problems,
  kinds,
  severity,
  target,
  repair,
}: {
  title: string;
  hint: string;
  problems: readonly Problem[];
  kinds: CheckReport["kinds"];
  severity: "error" | "warning";
  target: { id: number; version: number };
  repair: FormAction | undefined;
}) {
  const total = kinds.reduce((sum, one) => sum + (severity === "error" ? one.errors : one.warnings), 0);
  if (total === 0) return null;
  const Icon = severity === "error" ? CircleAlert : TriangleAlert;
  const tone = severity === "error" ? "text-error" : "text-warning";
  return (
    <Section
      title={title}
      count={formatNumber(total, 0, "de")}
      hint={hint}
      rule={severity === "error" ? "error" : "ink"}
    >
      <section
        aria-label={`${title}, Tabelle`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative max-w-full overflow-x-auto -outline-offset-2"
      >
        <table className="table-stack w-full border-collapse text-left [&_td]:px-2 [&_th]:px-2">
          <caption className="sr-only">{title}</caption>
          <thead className="border-b border-line2 text-xs text-ink2">
            <tr>
              <Th numeric>Zeile</Th>
              <Th>Gebiet</Th>
              <Th>Spalte</Th>
              <Th numeric>Wert</Th>
              <Th>Was nicht stimmt</Th>
              <Th>Reparatur</Th>
            </tr>
          </thead>
          {byKind(problems).map((group) => {
            const known = kinds.find((one) => one.kind === group.kind);
            const all = (severity === "error" ? known?.errors : known?.warnings) ?? group.problems.length;
            return (
              <tbody key={group.kind} className="[&>tr]:border-b [&>tr]:border-line">
                <tr className={severity === "error" ? "bg-tint-error" : "bg-tint-warning"}>
                  <th scope="rowgroup" colSpan={6} className="px-3 py-2 font-normal">
                    <span className="flex flex-wrap items-baseline gap-x-2">
                      <Icon size={18} aria-hidden className={`self-center ${tone}`} />
                      <span className="font-semibold">{group.title}</span>
                      <span className={`font-semibold ${tone}`}>{formatNumber(all, 0, "de")}</span>
                      <span className="text-sm text-ink2">{group.rule}</span>
                    </span>
                  </th>
                </tr>
                {group.problems.slice(0, 50).map((problem, index) => (
                  <ProblemRow
                    key={index}
                    problem={problem}
                    // The same rule for many rows is said once.
                    repeated={problem.advice !== undefined && problem.advice === group.problems[index - 1]?.advice}
                    tone={tone}
                    target={target}
                    repair={repair}
                  />
                ))}
                {all > 50 ? (
                  <tr>
                    <td colSpan={6} className="px-3 py-2 text-sm text-ink2">
                      Gezeigt sind die ersten 50 von {formatNumber(all, 0, "de")}. Alle stehen in der Fehlerliste.
                    </td>
                  </tr>
                ) : null}
              </tbody>
            );
          })}
        </table>
      </section>
    </Section>
  );
}

const shortDate = (date: string) => date.split("-").reverse().join(".");

function ProblemRow({
  problem,
  repeated,
  tone,
  target,
  repair,
}: {
  problem: Problem;
  repeated: boolean;
  tone: string;
  target: { id: number; version: number };
  repair: FormAction | undefined;
}) {
  const column = problem.baseCount ?? problem.heading ?? (problem.column === undefined ? "" : String(problem.column));
  return (
    <tr className="align-top">
      <Td numeric label="Zeile" className="text-ink2">
        {problem.row === undefined ? "–" : formatNumber(problem.row, 0, "de")}
      </Td>
      <Td label="Gebiet">
        <div>
          {problem.area ? <span className="font-semibold">{problem.area}</span> : null}
          <span className="block text-sm text-ink2">
            {[problem.areaName, problem.date ? shortDate(problem.date) : ""].filter(Boolean).join(", ") ||
              (problem.area ? "" : "–")}
          </span>
        </div>
      </Td>
      <Td label="Spalte">
        {column ? <span className="rounded-sm bg-soft px-1.5 py-0.5 text-sm font-semibold">{column}</span> : "–"}
      </Td>
      <Td numeric label="Wert" className={`max-w-48 break-words font-semibold ${tone}`}>
        {problem.value === undefined || problem.value === "" ? "–" : problem.value}
      </Td>
      <Td label="Was" className="min-w-32">
        <div className="max-sm:text-left">
          {problem.message}
          {problem.advice && !repeated ? <span className="block text-sm text-ink2">{problem.advice}</span> : null}
        </div>
      </Td>
      <Td label="Reparatur" className="py-2">
        {repair ? <RepairCell problem={problem} target={target} action={repair} /> : null}
      </Td>
    </tr>
  );
}
