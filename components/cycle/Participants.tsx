import { CircleAlert } from "lucide-react";
import { EmptyState } from "@/components/ui/EmptyState";
import { Section } from "@/components/ui/Section";

export interface Participant {
  readonly name: string;
  readonly points: number;
  readonly answered: boolean;
  readonly notConcerned: boolean;
}

/** Who was asked in this cycle and how many points came from them. */
export function Participants({ participants, open }: { participants: readonly Participant[]; open: boolean }) {
  const most = Math.max(1, ...participants.map((entry) => entry.points));
  return (
    <Section title="Beteiligte" count={participants.length} hint="Anregungen">
      {participants.length === 0 ? <EmptyState>Noch ist niemand eingeladen.</EmptyState> : null}
      <ul>
        {participants.map((entry) => (
          <li key={entry.name} className="flex items-center gap-3 border-b border-line py-2">
            <span className="min-w-0 flex-1">{entry.name}</span>
            {entry.answered && entry.points > 0 ? (
              <>
                <span
                  aria-hidden
                  className="h-2 rounded-sm bg-line2"
                  style={{ width: `${Math.max(6, (entry.points / most) * 96)}px` }}
                />
                <span className="w-8 text-right font-semibold">{entry.points}</span>
              </>
            ) : entry.notConcerned ? (
              <span className="text-sm text-ink2">nicht betroffen</span>
            ) : open ? (
              <span className="text-sm text-ink2">noch keine Antwort</span>
            ) : (
              <span className="inline-flex items-center gap-1.5 text-sm text-error">
                <CircleAlert size={15} aria-hidden />
                keine Antwort
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
