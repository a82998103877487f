import { Link } from "./Link";

export interface LinkedEntry {
  readonly href: string;
  readonly mark?: string;
  readonly title: string;
  readonly detail?: string;
  /** Language of title and detail where it differs from the page's. */
  readonly lang?: string;
}

/** A plain list of things to open: mark, title, one line below. */
export function LinkedList({ entries }: { entries: readonly LinkedEntry[] }) {
  return (
    <ul className="border-t-2 border-ink">
      {entries.map((entry) => (
        <li key={`${entry.href} ${entry.title}`} className="flex gap-4 border-b border-line py-3.5">
          {entry.mark ? <span className="w-24 flex-none font-semibold text-ink2 max-sm:w-22">{entry.mark}</span> : null}
          <span className="min-w-0 hyphens-auto break-words" lang={entry.lang}>
            <Link href={entry.href} className="font-semibold">
              {entry.title}
            </Link>
            {entry.detail ? <span className="block text-sm text-ink2">{entry.detail}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
