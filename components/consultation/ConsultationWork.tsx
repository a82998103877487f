import { Section } from "@/components/ui/Section";
import type { ConsultationProgress, ConsultationView } from "@/lib/cycle/consultation/schema";
import type { OwnPart } from "@/lib/cycle/consultation/statements/queries";
import { EvaluationCard } from "./EvaluationCard";
import { OwnPartCard } from "./OwnPartCard";
import { ParticipationTable } from "./ParticipationTable";
import { SubjectList } from "./SubjectList";

/** A consultation in the workspace: the own part first, then what those who lead it see, then its subject. */
export function ConsultationWork({
  consultation,
  progress,
  own,
  organisations,
  cyclePath,
  path,
  may,
}: {
  consultation: ConsultationView;
  /** Only for those who lead it. */
  progress: ConsultationProgress | null;
  own: readonly OwnPart[];
  organisations: readonly { id: string; name: string }[];
  cyclePath: string;
  path: string;
  may: { lead: boolean; publish: boolean; write: (organisationId: string) => boolean };
}) {
  const { id, state, invited, introduction, texts } = consultation;
  const answered = invited.filter((entry) => entry.submittedAt || entry.notConcernedAt).length;
  return (
    <>
      {own.map((part) => (
        <OwnPartCard
          key={part.organisation.id}
          consultationId={id}
          state={state}
          part={part}
          path={path}
          mayWrite={may.write(part.organisation.id)}
        />
      ))}
      {progress ? (
        <div className="grid gap-x-8 gap-y-9 xl:grid-cols-[1fr_1.1fr]">
          <EvaluationCard consultation={consultation} progress={progress} path={path} mayPublish={may.publish} />
          <Section title="Beteiligte" count={`${answered} von ${invited.length} haben geantwortet`}>
            <ParticipationTable
              consultationId={id}
              invited={invited}
              others={organisations.filter((entry) => !invited.some((other) => other.id === entry.id))}
              isOver={state === "closed" || state === "answered"}
              mayRemind={may.lead && state === "open"}
              mayInvite={may.lead && ["planned", "announced", "open"].includes(state)}
            />
          </Section>
        </div>
      ) : null}
      <Section title="Worum es geht">
        <p className="mt-3 max-w-[66ch] whitespace-pre-wrap">{introduction}</p>
      </Section>
      <SubjectList texts={texts} cyclePath={cyclePath} />
    </>
  );
}
