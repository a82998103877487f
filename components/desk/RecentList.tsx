import { StageMark } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import { agoWords, type RecentWork } from "@/lib/desk/rules";

/** What one worked on last: the object as the way back to it, below it what was done and when. */
export function RecentList({ recent, now }: { recent: readonly RecentWork[]; now: Date }) {
  return (
    <ul>
      {recent.map((work) => (
        <li key={work.href} className="flex gap-3 border-b border-line py-3">
          <StageMark stage={work.stage} size={26} decorative />
          <div className="min-w-0 flex-1">
            <Link look="bare" href={work.href} className="text-link no-underline hover:underline">
              {work.object}
            </Link>
            <p className="mt-0.5 flex flex-wrap justify-between gap-x-4 text-sm text-ink2">
              <span>{work.done}</span>
              <span>{agoWords(work.at, now)}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
