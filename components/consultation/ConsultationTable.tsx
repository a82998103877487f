import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { daysLeft, lastDay } from "@/lib/cycle/consultation/rules";
import type { ConsultationProgress, ConsultationSummary } from "@/lib/cycle/consultation/schema";
import type { OwnPart } from "@/lib/cycle/consultation/statements/queries";
import { isoDay } from "./dates";
import { StateMark } from "./StateMark";

export interface ConsultationRow {
  readonly consultation: ConsultationSummary;
  /** For those who lead it. */
  readonly progress: ConsultationProgress | null;
  /** For invited organisations. */
  readonly own: readonly OwnPart[];
}

/** The consultations of a cycle: where they stand, until when, and what it asks of the reader. */
export function ConsultationTable({
  rows,
  base,
  today,
}: {
  rows: readonly ConsultationRow[];
  base: string;
  today: string;
}) {
  const leads = rows.some((row) => row.progress);
  return (
    <Table caption="Beteiligungen dieses Zyklus" captionHidden stack>
      <TableHead>
        <Th>Beteiligung</Th>
        <Th>Stand</Th>
        <Th>Zeitraum</Th>
        <Th>{leads ? "Anregungen" : "Ihre Stellungnahme"}</Th>
      </TableHead>
      <TableBody>
        {rows.map(({ consultation, progress, own }) => (
          <tr key={consultation.id}>
            <RowHead>
              <Link look="quiet" href={`${base}/${consultation.slug}`}>
                {consultation.title}
              </Link>
              <span className="block text-sm font-normal text-ink2">
                {consultation.recommendations} Empfehlungen ·{" "}
                {consultation.openToPublic ? "offen für alle" : "nur für Eingeladene"}
              </span>
            </RowHead>
            <Td label="Stand">
              <StateMark state={consultation.state} />
            </Td>
            <Td label="Zeitraum">
              <span>
                {isoDay(consultation.opensOn, "de")} bis {isoDay(lastDay(consultation), "de")}
                {consultation.state === "open" ? (
                  <span className="block text-sm text-ink2">{leftWords(consultation.closesOn, today)}</span>
                ) : null}
              </span>
            </Td>
            <Td label={leads ? "Anregungen" : "Ihre Stellungnahme"}>
              {progress ? progressWords(progress) : ownWords(own)}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

export function leftWords(closesOn: string, today: string): string {
  const left = daysLeft(closesOn, today);
  return left === 1 ? "heute ist der letzte Tag" : `noch ${left} Tage`;
}

function progressWords(progress: ConsultationProgress): ReactNode {
  if (progress.points === 0 && progress.waiting === 0) return "noch keine";
  return (
    <span>
      {progress.weighed} von {progress.points} abgewogen
      {progress.waiting > 0 ? (
        <span className="block text-sm text-warning">{progress.waiting} zum Durchsehen</span>
      ) : null}
    </span>
  );
}

function ownWords(own: readonly OwnPart[]): ReactNode {
  if (own.length === 0) return <span className="text-ink2">nicht eingeladen</span>;
  return (
    <ul>
      {own.map((part) => (
        <li key={part.organisation.id}>
          {own.length > 1 ? `${part.organisation.shortName}: ` : ""}
          {part.statement?.submittedAt
            ? "eingereicht"
            : part.notConcernedAt
              ? "nicht betroffen"
              : part.statement
                ? "Entwurf"
                : "offen"}
        </li>
      ))}
    </ul>
  );
}
