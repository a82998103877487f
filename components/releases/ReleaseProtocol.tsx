import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Section } from "@/components/ui/Section";
import type { ReleaseProtocol as Protocol, WithheldView } from "@/lib/releases/protocol/schema";
import type { ReleasePreparation } from "@/lib/releases/schema";
import { CoarsenedTable } from "./CoarsenedTable";
import { CountTable } from "./CountTable";
import { ProtocolTotals } from "./ProtocolTotals";
import { RunSummary } from "./RunSummary";
import { SourceTable } from "./SourceTable";
import { WhatIsNew } from "./WhatIsNew";
import { WithheldList } from "./WithheldList";
import { WithheldMap } from "./WithheldMap";

/** Everything the run decided, from the whole to the single area. Reasons are for the office only. */
export function ReleaseProtocol({
  release,
  protocol,
  view,
  city,
  approval,
}: {
  release: ReleasePreparation;
  protocol: Protocol;
  view: WithheldView | null;
  city: string;
  /** Stands beside the result, before the details. */
  approval?: ReactNode;
}) {
  return (
    <>
      <div className={classes("grid gap-10", approval ? "lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start" : false)}>
        <div className="grid min-w-0 gap-10 *:min-w-0">
          <Section title="Ergebnis des Laufs" hint="Gründe sieht nur die Verwaltung.">
            <ProtocolTotals protocol={protocol} />
          </Section>
          {release.previous ? (
            <Section title="Was sich ändert" hint={`gegenüber „${release.previous.title}“`}>
              <WhatIsNew previous={release.previous} />
            </Section>
          ) : null}
        </div>
        {approval}
      </div>
      <Section title="Nach Gliederung">
        <RunSummary partitions={protocol.partitions} />
      </Section>
      {protocol.counts.length > 0 ? (
        <Section title="Nach Merkmal">
          <CountTable counts={protocol.counts} />
        </Section>
      ) : null}
      {view ? (
        <Section title="Wo gesperrt ist" id="karte">
          <WithheldMap view={view} city={city} />
        </Section>
      ) : null}
      {protocol.coarsened.length > 0 ? (
        <Section title="Vergröbert" count={protocol.coarsened.length} hint="Einzelne Werte zu sperren reichte nicht.">
          <CoarsenedTable rows={protocol.coarsened} />
        </Section>
      ) : null}
      {protocol.sources.length > 0 ? (
        <Section title="Grenzen dieses Laufs" hint="so, wie sie damals galten">
          <SourceTable sources={protocol.sources} />
        </Section>
      ) : null}
      {protocol.groups.length > 0 ? (
        <Section title="Jeder Stichtag im Einzelnen" count={protocol.groups.length}>
          <WithheldList groups={protocol.groups} />
        </Section>
      ) : null}
    </>
  );
}
