import { PenLine } from "lucide-react";
import { atlasHref } from "@/components/atlas/address";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { findingAddress, reasonWords } from "@/lib/cycle/findings/screening/rules";
import type { ScreeningView } from "@/lib/cycle/findings/screening/schema";
import { formatChange, formatValue } from "@/lib/statistics/format";

/** What stands out in the data, strongest first, each with its reason and its raw numbers. */
export function ProposalList({
  view,
  base,
  mayWrite,
  limit = 12,
}: {
  view: ScreeningView;
  base: string;
  mayWrite: boolean;
  limit?: number;
}) {
  if (view.proposals.length === 0)
    return (
      <EmptyState>In dieser Auswahl fällt nichts auf. Wählen Sie einen anderen Indikator oder Stichtag.</EmptyState>
    );
  return (
    <>
      <ul>
        {view.proposals.slice(0, limit).map((proposal) => (
          <li
            key={`${proposal.areaKey}/${proposal.indicator.key}`}
            className="grid items-center gap-x-6 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_7rem_14rem_auto]"
          >
            <div className="min-w-0">
              <p>
                <b>{proposal.areaName}</b> ·{" "}
                <Link
                  look="quiet"
                  href={atlasHref({
                    indicator: proposal.indicator.key,
                    partition: view.partition.key,
                    date: view.date,
                    area: proposal.areaKey,
                  })}
                >
                  {proposal.indicator.name.de}
                </Link>
              </p>
              <p className="text-sm text-ink2">
                Warum: {proposal.reasons.map((reason) => reasonWords[reason]).join(" · ")}
              </p>
            </div>
            <p className="flex flex-wrap items-baseline gap-x-3 md:block md:text-right">
              <b className="text-lg">{formatValue(proposal.value, proposal.indicator, "de")}</b>
              <span className="block text-sm text-ink2">
                Stadt {formatValue(proposal.city, proposal.indicator, "de")}
              </span>
            </p>
            <p className="text-sm text-ink2">
              {view.before && proposal.change.state === "known"
                ? `${formatChange(proposal.change, proposal.indicator, "de")} seit ${view.before.slice(0, 4)}`
                : null}
            </p>
            {mayWrite ? (
              <Button
                variant="secondary"
                size="small"
                href={findingAddress(base, view, proposal)}
                aria-label={`Befund schreiben: ${proposal.areaName}, ${proposal.indicator.name.de}`}
                icon={<PenLine size={16} aria-hidden />}
              >
                Befund schreiben
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {view.proposals.length > limit ? (
        <p className="mt-3 text-sm text-ink2">
          {view.proposals.length - limit} weitere. Wählen Sie einen Indikator oder ein Gebiet, um sie zu sehen.
        </p>
      ) : null}
    </>
  );
}
