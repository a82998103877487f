import { GateRing } from "@/components/ring/GateRing";
import { type CycleFacts, currentStage, stageSentence } from "@/lib/cycle/stages";
import { daysUntil } from "@/lib/desk/rules";
import { type StageKey, stageKeys, stageWords } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";
import { type CycleLike, stageStates } from "./CycleCard";

/** The ring of a cycle with dates and one sentence a stage. */
export function CycleRing({
  cycle,
  facts,
  earlier,
  today,
}: {
  cycle: CycleLike;
  facts: CycleFacts | null;
  earlier?: { title: string };
  today: string;
}) {
  const states = stageStates(cycle.closedStages);
  const current = currentStage(cycle.closedStages);
  const plan = (stage: StageKey) => cycle.stages.find((entry) => entry.stage === stage);
  const end = current ? plan(current)?.endsOn : undefined;
  const days = end ? daysUntil(end, today) : 0;
  const left = days === 1 ? "noch 1 Tag" : days >= 0 ? `noch ${days} Tage` : `${-days} Tage über der Zeit`;
  return (
    <GateRing
      label={`Stufen: ${cycle.title}`}
      earlier={earlier?.title}
      centre={
        current
          ? { title: `Stufe ${stageWords[current].number}`, text: "von 6", note: left }
          : { title: "Fertig", text: "alle sechs Stufen" }
      }
      stages={
        Object.fromEntries(
          stageKeys.map((key) => {
            const dates = plan(key);
            return [
              key,
              {
                state: states[key],
                when: dates ? `${formatDate(dates.startsOn, "de")} – ${formatDate(dates.endsOn, "de")}` : undefined,
                sentence: facts ? stageSentence(key, facts) : undefined,
                href: `/arbeit/zyklus/${cycle.slug}/${stageWords[key].segment}`,
              },
            ];
          }),
        ) as Parameters<typeof GateRing>[0]["stages"]
      }
    />
  );
}
