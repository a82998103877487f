import type { ReactNode } from "react";
import { idle } from "@/components/form/state";
import type { Person } from "@/lib/access/viewer";
import { type CycleFacts, gatesOf } from "@/lib/cycle/stages";
import { roleWords, stageKeys, stageWords } from "@/lib/glossary";
import type { FormAction } from "@/lib/platform/formState";
import type { AdminEntry, DataEntry, WorkCounts } from "./WorkNav";
import { WorkShell } from "./WorkShell";

/** The shell of the workspace, filled with the running cycle: open gates by stage, the person's corner. */
export function Workspace({
  viewer,
  city,
  cycle,
  facts,
  counts,
  data,
  admin,
  endSession,
  children,
}: {
  viewer: Person;
  city: { name: string; isDemo: boolean };
  cycle: { slug: string; title: string; closedStages: readonly string[] } | null;
  facts: CycleFacts | null;
  counts: WorkCounts;
  data: readonly DataEntry[];
  admin: readonly AdminEntry[];
  endSession: FormAction;
  children: ReactNode;
}) {
  return (
    <WorkShell
      city={city}
      person={{ name: viewer.name, role: viewer.roles.map((role) => roleWords[role].de).join(", ") }}
      cycle={
        cycle
          ? {
              label: cycle.title,
              href: `/arbeit/zyklus/${cycle.slug}`,
              stages: stageKeys.map((key) => ({
                key,
                href: `/arbeit/zyklus/${cycle.slug}/${stageWords[key].segment}`,
                open: facts ? gatesOf(key, facts).filter((gate) => gate.state !== "met").length : 0,
                closed: cycle.closedStages.includes(key),
              })),
            }
          : undefined
      }
      counts={counts}
      data={data}
      admin={admin}
      searchAction="/arbeit/suche"
      accountHref="/arbeit/konto"
      signOut={endSession.bind(null, idle) as unknown as () => Promise<void>}
    >
      {children}
    </WorkShell>
  );
}
