import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { lastDay } from "@/lib/cycle/consultation/rules";
import type { ConsultationView } from "@/lib/cycle/consultation/schema";
import { stageWords } from "@/lib/glossary";
import { ConsultationSteps } from "./ConsultationSteps";
import { leftWords } from "./ConsultationTable";
import { isoDay } from "./dates";
import { StateMark } from "./StateMark";

/** Title, state and period of a consultation in the workspace, with its next step for those who lead it. */
export function ConsultationHeader({
  consultation,
  base,
  today,
  mayLead,
}: {
  consultation: ConsultationView;
  /** Address of the stage. */
  base: string;
  today: string;
  mayLead: boolean;
}) {
  const { slug, title, state, opensOn, closesOn, openToPublic } = consultation;
  const facts = [
    `${isoDay(opensOn, "de")} bis ${isoDay(lastDay(consultation), "de")}`,
    ...(state === "open" ? [leftWords(closesOn, today)] : []),
    openToPublic ? "offen für alle" : "nur für Eingeladene",
  ];
  return (
    <PageHeader
      stage="consultation"
      threadHref="#faden"
      breadcrumbs={<Breadcrumbs items={[{ label: stageWords.consultation.de, href: base }, { label: title }]} />}
      title={title}
      subtitle={
        <span className="flex flex-wrap gap-x-4">
          <StateMark state={state} />
          <span>{facts.join(" · ")}</span>
        </span>
      }
      actions={<ConsultationSteps consultation={consultation} path={`${base}/${slug}`} mayLead={mayLead} />}
    />
  );
}
