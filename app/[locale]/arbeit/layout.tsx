import type { ReactNode } from "react";
import { Workspace } from "@/components/layout/Workspace";
import { requirePerson } from "@/lib/access/session";
import { findCity } from "@/lib/city/queries";
import { currentCycle, cycleFacts } from "@/lib/cycle/queries";
import { endSession } from "@/lib/people/actions";
import { adminEntriesOf } from "@/lib/people/rules";

/** Navigation only: what may be read or written is decided where it is read and written. */
export default async function WorkLayout({ children }: { children: ReactNode }) {
  const viewer = await requirePerson();
  const [city, cycle] = await Promise.all([findCity(viewer), currentCycle(viewer)]);
  const facts = cycle ? await cycleFacts(viewer, cycle.id) : null;
  return (
    <Workspace
      viewer={viewer}
      city={city}
      cycle={cycle}
      facts={facts}
      admin={adminEntriesOf(viewer)}
      endSession={endSession}
    >
      {children}
    </Workspace>
  );
}
