import { ThreadDots } from "@/components/thread/ThreadDots";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { type BrokenThread, threadKinds } from "@/lib/thread/rules";

/** Offene Fäden: what hangs in the air, and the action that ties it. */
export function BrokenThreads({ broken }: { broken: readonly BrokenThread[] }) {
  return (
    <Section title="Offene Fäden" count={broken.length} id="offene-faeden">
      {broken.length === 0 ? <EmptyState>Kein Faden ist gerissen.</EmptyState> : null}
      <ul>
        {broken.map((entry) => {
          const own = threadKinds.indexOf(entry.object.kind);
          return (
            <li
              key={`${entry.object.id}${entry.missing}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5"
            >
              <ThreadDots present={threadKinds.slice(0, own + 1)} missing={entry.missing} />
              <span className="min-w-0 flex-1 basis-60">
                <b className="font-semibold">{entry.sentence}</b>
                <span className="block text-sm text-ink2">
                  {entry.object.number} {entry.object.title}
                </span>
              </span>
              <Link href={entry.href} className="text-sm">
                {entry.action}
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
