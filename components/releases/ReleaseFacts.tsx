import { DefinitionList } from "@/components/ui/DefinitionList";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import type { ReleasePreparation } from "@/lib/releases/schema";
import { formatDate, formatNumber } from "@/lib/statistics/format";
import { ReleaseState, spanOf } from "./ReleaseTable";

const day = (instant: string) => formatDate(instant.slice(0, 10), "de");

/** Who, when and from what: the head of a release. */
export function ReleaseFacts({ release, inForce }: { release: ReleasePreparation; inForce: boolean }) {
  return (
    <div className="grid gap-6">
      <div className="rounded-md border border-line2 bg-card px-4 py-4 [&>dl]:gap-x-8 [&>dl]:lg:grid-cols-4">
        <DefinitionList
          items={[
            { term: "Stand", description: <ReleaseState release={release} inForce={inForce} /> },
            { term: "Vorbereitet", description: day(release.preparedAt), detail: release.preparedBy },
            {
              term: "Stichtage",
              description: spanOf(release.dates),
              detail:
                release.dates.length === 0
                  ? undefined
                  : release.dates.length === 1
                    ? "1 Stichtag"
                    : `${release.dates.length} Stichtage`,
            },
            {
              term: "Gelieferte Werte",
              description: formatNumber(
                release.rawValues || release.deliveries.reduce((sum, { cells }) => sum + cells, 0),
                0,
                "de",
              ),
              detail: release.checksum ? (
                <span className="break-all">Prüfsumme {release.checksum.slice(0, 12)}…</span>
              ) : undefined,
            },
          ]}
        />
      </div>
      {release.reason ? (
        <p>
          <strong>{release.state === "discarded" ? "Grund" : "Vermerk"}:</strong> {release.reason}
        </p>
      ) : null}
      <Disclosure title="Lieferungen" count={release.deliveries.length}>
        <ul className="grid gap-1">
          {release.deliveries.map((delivery) => (
            <li key={delivery.id} className="flex flex-wrap gap-x-4">
              <Link href={`/arbeit/datenlieferungen/${delivery.id}`}>{delivery.title}</Link>
              <span className="text-ink2">
                {[delivery.source, `${formatNumber(delivery.cells, 0, "de")} Werte`].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
