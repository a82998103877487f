import { StageMark } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import type { Hit } from "@/lib/desk/search/schema";

/** What a search found of one kind. */
export function HitList({ hits }: { hits: readonly Hit[] }) {
  return (
    <ul>
      {hits.map((hit, index) => (
        <li key={`${hit.href}-${index}`} className="flex gap-3 border-b border-line py-2.5">
          {hit.stage ? <StageMark stage={hit.stage} size={24} numbered={false} decorative /> : null}
          <div className="min-w-0 flex-1">
            <Link look="plain" href={hit.href}>
              {hit.number ? <b className="font-semibold">{hit.number} </b> : null}
              {hit.title}
            </Link>
            {hit.detail ? <p className="line-clamp-2 text-sm text-ink2">{hit.detail}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
