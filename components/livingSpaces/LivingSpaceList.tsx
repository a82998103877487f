import { CircleCheck, Clock } from "lucide-react";
import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import type { LivingSpaceRow } from "@/lib/areas/livingSpaces/schema";
import type { LeafGround } from "./ground";
import { DrawnPattern } from "./RoleSwatch";
import { areaCount, dayOf } from "./words";

/** A Lebensraum of the list with the leaves that its small map shows. */
export interface ListedLivingSpace extends LivingSpaceRow {
  readonly core: readonly string[];
  readonly contested: readonly string[];
}

/** Lebensräume with a small map each: where in the city they lie, how many drew them, what became of them. */
export function LivingSpaceList({
  spaces,
  ground,
}: {
  spaces: readonly ListedLivingSpace[];
  ground: LeafGround | null;
}) {
  return (
    <ul className="grid gap-x-10 xl:grid-cols-2">
      {spaces.map((space) => (
        <li key={space.id} className="flex gap-4 border-b border-line py-3.5 sm:gap-6">
          {ground ? <SmallMap ground={ground} core={space.core} contested={space.contested} /> : null}
          <div className="min-w-0 flex-1">
            <h3>
              <Link
                href={`/arbeit/lebensraeume/${space.id}`}
                className="inline-block py-1 max-md:min-h-11 max-md:py-2.5"
              >
                {space.name}
              </Link>
            </h3>
            <p className="text-ink2">
              {space.core.length > 0
                ? `${areaCount(space.core.length)} im gemeinsamen Kern`
                : "noch kein gemeinsamer Kern"}
              {space.contested.length > 0 ? `, ${space.contested.length} umstritten` : null}
            </p>
            <p className="text-sm text-ink2">
              {space.authors === 1 ? "Eine Zeichnung" : `${space.authors} Zeichnungen`} · begonnen von {space.startedBy}{" "}
              · zuletzt am {dayOf(space.changedAt)}
            </p>
            {space.adoptedAs ? (
              <p className="mt-1.5">
                {space.adoptedAs.released ? (
                  <Badge tone="ok" icon={<CircleCheck size={15} aria-hidden />}>
                    Gebiet mit Zahlen
                  </Badge>
                ) : (
                  <Badge tone="info" icon={<Clock size={15} aria-hidden />}>
                    übernommen, wartet auf den Datenstand
                  </Badge>
                )}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

const groundId = "lebensraeume-stadt";

/** The city, drawn once for all small maps of a page. */
export function SmallMapGround({ ground }: { ground: LeafGround }) {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <DrawnPattern id={`${groundId}-muster`} zoom={0.35} />
        <g id={groundId}>
          <path
            d={ground.drawing.areas.map((area) => area.path).join("")}
            fill="var(--map-others)"
            stroke="var(--map-others)"
            strokeWidth="2"
          />
          <path d={ground.borders} fill="none" stroke="var(--card)" strokeWidth="2" />
        </g>
      </defs>
    </svg>
  );
}

function SmallMap({
  ground,
  core,
  contested,
}: {
  ground: LeafGround;
  core: readonly string[];
  contested: readonly string[];
}) {
  const { width, height, areas } = ground.drawing;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="w-24 flex-none self-start sm:w-28">
      <use href={`#${groundId}`} />
      {areas.map(({ key, path }) =>
        core.includes(key) ? (
          <path key={key} d={path} fill="var(--map-drawn)" stroke="var(--map-drawn)" strokeWidth="2" />
        ) : contested.includes(key) ? (
          <path key={key} d={path} fill={`url(#${groundId}-muster)`} stroke="var(--map-drawn)" strokeWidth="2" />
        ) : null,
      )}
    </svg>
  );
}
