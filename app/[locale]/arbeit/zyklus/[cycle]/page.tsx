import { Printer } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BrokenThreads } from "@/components/cycle/BrokenThreads";
import { CycleRing } from "@/components/cycle/CycleRing";
import { GateList } from "@/components/cycle/GateList";
import { Participants } from "@/components/cycle/Participants";
import { StageHistory } from "@/components/cycle/StageHistory";
import { Timeline } from "@/components/cycle/Timeline";
import { PageHeader } from "@/components/ui/PageHeader";
import { PrintButton } from "@/components/ui/PrintButton";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { closeStage } from "@/lib/cycle/actions";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { cycleFacts, findCycle, gateDetails, listCycles, listParticipants } from "@/lib/cycle/queries";
import { currentStage } from "@/lib/cycle/stages";
import { dataYears } from "@/lib/desk/calendar/queries";
import { stageWords } from "@/lib/glossary";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";
import { brokenThreads } from "@/lib/thread/queries";

export async function generateMetadata({ params }: { params: Promise<{ cycle: string }> }): Promise<Metadata> {
  return { title: `Zyklus ${(await params).cycle.replace("-", "–")}` };
}

export default async function CyclePage({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const inside = can(viewer, "draft:read");
  const [facts, details, broken, cycles, participants, decisions, data] = await Promise.all([
    cycleFacts(viewer, cycle.id),
    gateDetails(viewer, cycle.id),
    inside ? brokenThreads(viewer, cycle) : [],
    listCycles(viewer),
    listParticipants(viewer, cycle.id),
    listDecisions(viewer, cycle.id),
    dataYears(viewer, cycle.endsOn),
  ]);
  const stage = currentStage(cycle.closedStages);
  const where = stage ? `Stufe ${stageWords[stage].number} von 6` : "abgeschlossen";
  return (
    <>
      <PageHeader
        stage={stage}
        title={cycle.title}
        subtitle={`${where} · Stichtag der Daten ${formatDate(cycle.referenceDate, "de")} · federführend ${cycle.leadName}`}
        actions={<PrintButton icon={<Printer size={18} aria-hidden />}>Stand drucken</PrintButton>}
      />
      <CycleRing
        cycle={cycle}
        facts={facts}
        earlier={cycles.find((other) => other.endsOn < cycle.startsOn || other.slug < cycle.slug)}
        today={today()}
      />
      <div className="mt-8 grid gap-x-8 gap-y-10 xl:grid-cols-[1.55fr_1fr]">
        {facts ? (
          <GateList
            cycle={cycle}
            facts={facts}
            details={details}
            closeStage={can(viewer, "stage:close") ? closeStage : undefined}
          />
        ) : null}
        {facts && can(viewer, "point:weigh") ? (
          <Participants participants={participants} open={facts.consultationsOpen > 0} />
        ) : null}
      </div>
      <div className="mt-10 grid gap-10">
        <Timeline
          cycle={cycle}
          decisions={decisions.map(({ decidedOn, paperNumber }) => ({ on: decidedOn, label: paperNumber, done: true }))}
          data={data}
          today={today()}
        />
        {inside ? <BrokenThreads broken={broken} /> : null}
        <StageHistory cycle={cycle} cycles={cycles} mayPlan={can(viewer, "cycle:plan")} />
      </div>
    </>
  );
}
