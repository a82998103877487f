import { Check, EyeOff } from "lucide-react";
import { dayOf, timeOf } from "@/components/consultation/dates";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextArea } from "@/components/form/TextArea";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { EmptyState } from "@/components/ui/EmptyState";
import { Section } from "@/components/ui/Section";
import { StatusMark } from "@/components/ui/StatusMark";
import { moderateContribution } from "@/lib/cycle/consultation/contributions/actions";
import type { ContributionView } from "@/lib/cycle/consultation/contributions/schema";
import { passageOf, referenceOf } from "@/lib/cycle/consultation/passages/rules";
import type { ConsultedRecommendation } from "@/lib/cycle/consultation/schema";
import { PointCard } from "./PointCard";

/** Contributions of residents, those nobody has read yet first. Showing is one click, hiding needs a reason. */
export function ModerationQueue({
  contributions,
  texts,
  fixed,
}: {
  contributions: readonly ContributionView[];
  texts: readonly ConsultedRecommendation[];
  /** The result is public: nothing is decided anew. */
  fixed: boolean;
}) {
  const waiting = contributions.filter((entry) => !entry.moderation);
  const decided = contributions.filter((entry) => entry.moderation);
  return (
    <div className="grid gap-9">
      <Section title="Zum Durchsehen" count={waiting.length} rule="accent">
        {waiting.length === 0 ? (
          <EmptyState>Alle Beiträge sind durchgesehen.</EmptyState>
        ) : (
          <>
            <p className="mt-3 max-w-[66ch] text-ink2">
              Zeigen Sie, was zur Sache gehört, auch wenn es unbequem ist. Verbergen Sie Beleidigungen, Namen anderer
              Menschen und Angaben zu ihrer Gesundheit.
            </p>
            <ul>
              {waiting.map((entry) => (
                <Contribution key={entry.id} contribution={entry} texts={texts} fixed={fixed} />
              ))}
            </ul>
          </>
        )}
      </Section>
      {decided.length > 0 ? (
        <Section title="Durchgesehen" count={decided.length}>
          <ul>
            {decided.map((entry) => (
              <Contribution key={entry.id} contribution={entry} texts={texts} fixed={fixed} />
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

function Contribution({
  contribution,
  texts,
  fixed,
}: {
  contribution: ContributionView;
  texts: readonly ConsultedRecommendation[];
  fixed: boolean;
}) {
  const { id, number, residentNumber, name, email, at, moderation, points } = contribution;
  return (
    <li className="border-b border-line py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3>
          Beitrag {number} · Bürger/in {residentNumber}
        </h3>
        <p className="text-sm text-ink2">
          {dayOf(at, "de")}, {timeOf(at)} Uhr
        </p>
      </div>
      <p className="text-sm text-ink2">
        {name ? `Name (nur intern): ${name}` : "ohne Namen"}
        {email ? ` · bekommt die Antworten an ${email}` : " · ohne E-Mail-Adresse"}
      </p>
      <ol>
        {points.map((point) => {
          const text = texts.find((entry) => entry.number === point.recommendation);
          const passage = passageOf(text?.paragraphs ?? [], point.paragraph);
          return (
            <li key={point.id} className="mt-3 grid gap-x-10 gap-y-2 lg:grid-cols-2">
              <figure className="border-l-3 border-s3 pl-4">
                <figcaption className="text-sm text-ink2">
                  {referenceOf(point.recommendation, point.paragraph)} · {point.title}
                </figcaption>
                <blockquote className="font-serif whitespace-pre-wrap">{passage}</blockquote>
              </figure>
              <PointCard point={point} passage={passage} />
            </li>
          );
        })}
      </ol>
      {moderation ? (
        <p className="mt-3 flex flex-wrap gap-x-3">
          <StatusMark status={moderation.approved ? "done" : "missing"}>
            {moderation.approved ? "öffentlich" : "verborgen"}
          </StatusMark>
          <span className="text-ink2">
            {moderation.by}, {dayOf(moderation.at, "de")}
            {moderation.reason ? ` · ${moderation.reason}` : ""}
          </span>
        </p>
      ) : null}
      {fixed ? null : (
        <div className="mt-4 flex flex-wrap gap-3">
          {moderation?.approved ? null : (
            <Form action={moderateContribution} fields={{ statementId: id, decision: "approve" }}>
              <SubmitButton variant={moderation ? "secondary" : "primary"} icon={<Check size={18} aria-hidden />}>
                Öffentlich zeigen
              </SubmitButton>
            </Form>
          )}
          {moderation && !moderation.approved ? null : (
            <ConfirmButton
              label="Nicht zeigen"
              icon={<EyeOff size={18} aria-hidden />}
              variant="secondary"
              title={`Beitrag ${number} nicht zeigen?`}
              description="Die Person liest den Grund mit ihrem Beleg. Der Beitrag wird dann auch nicht abgewogen."
              confirmLabel="Nicht zeigen"
              action={moderateContribution}
              fields={{ statementId: id, decision: "reject" }}
            >
              <TextArea name="reason" label="Grund" rows={3} maxLength={1000} />
            </ConfirmButton>
          )}
        </div>
      )}
    </li>
  );
}
