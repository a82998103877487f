import type { ReactNode } from "react";
import { Workspace } from "@/components/layout/Workspace";
import { requirePerson } from "@/lib/access/session";
import { findCity } from "@/lib/city/queries";
import { currentCycle, cycleFacts } from "@/lib/cycle/queries";
import { tasksOf } from "@/lib/desk/queries";
import { countsOf } from "@/lib/desk/rules";
import { endSession } from "@/lib/people/actions";
import { adminEntriesOf, dataEntriesOf } from "@/lib/people/rules";

/** Navigation only: what may be read or written is decided where it is read and written. */
export default async function WorkLayout({ children }: { children: ReactNode }) {
  const viewer = await requirePerson();
  const [city, cycle] = await Promise.all([findCity(viewer), currentCycle(viewer)]);
  const [facts, tasks] = await Promise.all([cycle ? cycleFacts(viewer, cycle.id) : null, tasksOf(viewer, cycle)]);
  return (
    <Workspace
      viewer={viewer}
      city={city}
      cycle={cycle}
      facts={facts}
      counts={countsOf(tasks)}
      data={dataEntriesOf(viewer)}
      admin={adminEntriesOf(viewer)}
      endSession={endSession}
    >
      {children}
    </Workspace>
  );
}
