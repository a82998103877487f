import { Disclosure } from "@/components/ui/Disclosure";
import type { WithheldGroup } from "@/lib/releases/schema";
import { formatDate } from "@/lib/statistics/format";

/** What stays closed and why, partition by partition. Only the office sees the reasons. */
export function WithheldList({ groups }: { groups: readonly WithheldGroup[] }) {
  return groups.map((group) => {
    const [first, ...others] = group.counts;
    return (
      <Disclosure
        key={`${group.partition}|${group.counts.join()}`}
        title={`${first}${others.length > 0 ? ` und ${others.length} verbundene` : ""} · ${group.partitionName}`}
        count={group.dates.length === 1 ? "1 Stichtag" : `${group.dates.length} Stichtage`}
      >
        {others.length > 0 ? (
          <p className="mb-2 text-sm text-ink2">Zusammen geprüft: {group.counts.join(", ")}.</p>
        ) : null}
        <ul className="grid gap-1">
          {group.dates.map(({ date, reason }) => (
            <li key={date} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
              <span className="text-ink2">{formatDate(date, "de")}</span>
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    );
  });
}
