"use client";

import { Maximize, ZoomIn } from "lucide-react";
import { useMemo, useState } from "react";
import { classes } from "@/components/ui/classes";
import type { LeafRole, LivingSpaceVersion, OverlayLeaf } from "@/lib/areas/livingSpaces/schema";
import { boxOf, type LeafGround } from "./ground";
import { LeafMap } from "./LeafMap";
import { MapButton } from "./MapButton";
import { RoleLegend, RoleSwatch } from "./RoleSwatch";
import { aroundBox, type View, wholeView } from "./view";
import { areaCount, leafInhabitants, leafRoleWords, outOf } from "./words";

interface ShownLeaf {
  readonly key: string;
  readonly role: LeafRole;
  /** "Kern bei 3 von 4" */
  readonly text: string;
  readonly label?: string;
}

/**
 * All drawings over each other – what they share in a plain colour, the edge hatched – or one of them alone. The list beside
 * it says for each leaf how many drew it; pointing at either shows the same leaf in both.
 */
export function OverlayBoard({
  ground,
  overlay,
  drawings,
  version,
}: {
  ground: LeafGround;
  overlay: readonly OverlayLeaf[];
  drawings: number;
  /** One version alone instead of all. */
  version: LivingSpaceVersion | null;
}) {
  const [highlighted, setHighlighted] = useState<string>();
  const shown = useMemo(
    () => (version ? leavesOfVersion(version) : leavesOfAll(overlay, drawings)),
    [version, overlay, drawings],
  );
  const home = useMemo(() => {
    const box = boxOf(ground.drawing, new Set(shown.map(({ key }) => key)));
    return box ? aroundBox(box, ground.drawing) : wholeView;
  }, [ground.drawing, shown]);
  const [chosen, setChosen] = useState<View>();
  const view = chosen ?? home;
  const byKey = useMemo(() => new Map(shown.map((leaf) => [leaf.key, leaf])), [shown]);
  const leafOf = useMemo(() => new Map(ground.leaves.map((leaf) => [leaf.key, leaf])), [ground.leaves]);
  const nameOf = (key: string) => leafOf.get(key)?.name ?? key;
  const core = shown.filter(({ role }) => role === "core");
  const contested = shown.filter(({ role }) => role === "contested");
  const example = shown.find(({ label }) => label)?.label;
  const words = version
    ? { core: "Kern", contested: "umstritten" }
    : { core: "gemeinsamer Kern", contested: "umstrittener Rand" };
  const titleOf = (key: string) => {
    const leaf = leafOf.get(key);
    return [
      leaf?.name ?? key,
      leaf ? leafInhabitants(leaf.inhabitants) : undefined,
      byKey.get(key)?.text ?? "nicht dabei",
    ]
      .filter(Boolean)
      .join(", ");
  };
  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        <LeafMap
          ground={ground}
          roleOf={(key) => byKey.get(key)?.role}
          titleOf={titleOf}
          labelOf={(key) => byKey.get(key)?.label}
          highlighted={highlighted}
          view={view}
          summary={
            version
              ? `Die Fassung von ${version.author}: ${areaCount(core.length)} im Kern, ${contested.length} umstritten.`
              : `${drawings === 1 ? "Eine Zeichnung" : `${drawings} Zeichnungen übereinander`}: ${areaCount(core.length)} im gemeinsamen Kern, ${contested.length} am umstrittenen Rand. Die Liste nennt jedes Gebiet.`
          }
          svg={{
            onPointerMove: (event) =>
              setHighlighted((event.target as Element).closest<SVGElement>("[data-leaf]")?.dataset.leaf),
            onPointerLeave: () => setHighlighted(undefined),
          }}
        >
          {home.zoom > 1 ? (
            <div className="absolute top-2.5 right-2.5 grid overflow-hidden rounded-md border border-line2 bg-card print:hidden [@media(scripting:none)]:hidden">
              <MapButton
                label={view.zoom > 1 ? "Ganze Stadt zeigen" : "Lebensraum aus der Nähe zeigen"}
                onClick={() => setChosen(view.zoom > 1 ? wholeView : home)}
              >
                {view.zoom > 1 ? <Maximize size={18} aria-hidden /> : <ZoomIn size={19} aria-hidden />}
              </MapButton>
            </div>
          ) : null}
        </LeafMap>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <RoleLegend {...words} more={example && `${example}: Kern bei ${example.replace("/", " von ")}`} />
          <p aria-hidden className="min-h-6 text-sm text-ink2 print:hidden">
            {highlighted ? titleOf(highlighted) : null}
          </p>
        </div>
      </div>
      <div className="grid min-w-0 gap-6">
        <LeafList
          standing="core"
          title={version ? "Kern" : "Gemeinsamer Kern"}
          empty={version ? "Kein Gebiet gehört fest dazu." : "Noch gibt es kein Gebiet, das für alle dazugehört."}
          leaves={core}
          nameOf={nameOf}
          highlighted={highlighted}
          onHighlight={setHighlighted}
        />
        <LeafList
          standing="contested"
          title={version ? "Umstritten" : "Umstrittener Rand"}
          empty="Nichts ist umstritten."
          leaves={contested}
          nameOf={nameOf}
          highlighted={highlighted}
          onHighlight={setHighlighted}
        />
      </div>
    </div>
  );
}

function leavesOfVersion({ core, contested }: LivingSpaceVersion): ShownLeaf[] {
  const as = (role: LeafRole) => (key: string) => ({ key, role, text: leafRoleWords[role] });
  return [...core.map(as("core")), ...contested.map(as("contested"))];
}

function leavesOfAll(overlay: readonly OverlayLeaf[], drawings: number): ShownLeaf[] {
  return [...overlay]
    .sort((a, b) => b.core - a.core || b.contested - a.contested)
    .map(({ leaf, core, contested, standing }) => {
      const role = standing === "sharedCore" ? ("core" as const) : ("contested" as const);
      if (drawings === 1) return { key: leaf, role, text: leafRoleWords[role] };
      const text = [
        core > 0 ? `Kern bei ${outOf(core, drawings)}` : null,
        contested > 0 ? `umstritten bei ${outOf(contested, drawings)}` : null,
      ].filter(Boolean);
      return {
        key: leaf,
        role,
        text: text.join(", "),
        label: standing === "sharedCore" || core === 0 ? undefined : `${core}/${drawings}`,
      };
    });
}

function LeafList({
  standing,
  title,
  empty,
  leaves,
  nameOf,
  highlighted,
  onHighlight,
}: {
  standing: LeafRole;
  title: string;
  empty: string;
  leaves: readonly ShownLeaf[];
  nameOf: (key: string) => string;
  highlighted: string | undefined;
  onHighlight: (leaf: string | undefined) => void;
}) {
  return (
    <div>
      <h3 className="flex items-center gap-2 border-b border-line2 pb-1.5">
        <RoleSwatch of={standing} />
        {title} <span className="font-normal text-ink2">{leaves.length}</span>
      </h3>
      {leaves.length === 0 ? <p className="py-2 text-ink2">{empty}</p> : null}
      <ul>
        {leaves.map((leaf) => (
          <li
            key={leaf.key}
            className={classes(
              "border-b border-line py-1 pl-2",
              leaf.text.includes(",") ? "block" : "flex min-h-9 flex-wrap items-center justify-between gap-x-4",
              leaf.key === highlighted && "bg-card shadow-[inset_3px_0_0_var(--ink)]",
            )}
            onPointerEnter={() => onHighlight(leaf.key)}
            onPointerLeave={() => onHighlight(undefined)}
          >
            <span>{nameOf(leaf.key)}</span>
            <span className="block text-sm text-ink2">{leaf.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
