"use client";

import { useMemo, useState } from "react";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import { judgeDrawing, leavesStanding } from "@/lib/areas/livingSpaces/rules";
import type { LeafRole, LivingSpaceDetail, OverlayLeaf } from "@/lib/areas/livingSpaces/schema";
import type { FormAction } from "@/lib/platform/formState";
import { WaitsForRelease } from "./AdoptionState";
import { boxOf, type LeafGround } from "./ground";
import { LeafMap } from "./LeafMap";
import { RoleLegend, RoleSwatch } from "./RoleSwatch";
import { aroundBox, wholeView } from "./view";
import { areaCount, inhabitantsText, leafRoleWords, outOf } from "./words";

/**
 * The proposal is what all share; the Sozialplanung adds from the edge what it can justify. Once it
 * is done, the fields give way to what the server said, because that names the releases to prepare anew.
 */
export function AdoptForm({
  action,
  space,
  ground,
}: {
  action: FormAction;
  space: LivingSpaceDetail;
  ground: LeafGround;
}) {
  const [chosen, setChosen] = useState<readonly string[]>(() => leavesStanding(space.overlay, "sharedCore"));
  const [highlighted, setHighlighted] = useState<string>();
  const nameOf = useMemo(() => {
    const names = new Map(ground.leaves.map((leaf) => [leaf.key, leaf.name]));
    return (key: string) => names.get(key) ?? key;
  }, [ground.leaves]);
  const view = useMemo(() => {
    const box = boxOf(ground.drawing, new Set(space.overlay.map(({ leaf }) => leaf)));
    return box ? aroundBox(box, ground.drawing, 3) : wholeView;
  }, [ground.drawing, space.overlay]);
  const judgement = judgeDrawing({ core: chosen, contested: [] }, ground.leaves);
  const roleOf = (leaf: string): LeafRole | undefined =>
    chosen.includes(leaf) ? "core" : space.overlay.some((one) => one.leaf === leaf) ? "contested" : undefined;
  const hints = [...judgement.problems, ...judgement.remarks];
  const sorted = [...space.overlay].sort((a, b) => b.core - a.core || b.contested - a.contested);
  const groups = [
    { role: "core" as const, title: "Gemeinsamer Kern", leaves: sorted.filter((one) => one.standing === "sharedCore") },
    {
      role: "contested" as const,
      title: "Umstrittener Rand",
      leaves: sorted.filter((one) => one.standing !== "sharedCore"),
    },
  ];
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0 lg:sticky lg:top-4">
        <LeafMap
          ground={ground}
          roleOf={roleOf}
          titleOf={(leaf) => `${nameOf(leaf)}, ${chosen.includes(leaf) ? "wird übernommen" : "bleibt draußen"}`}
          highlighted={highlighted}
          view={view}
          summary={`Karte: ${areaCount(chosen.length)} werden übernommen.`}
        />
        <RoleLegend core="wird übernommen" contested="gezeichnet, bleibt draußen" />
      </div>
      <Form action={action} fields={{ livingSpaceId: String(space.id) }}>
        {space.adoptedAs ? (
          <p>
            <Button href={`/arbeit/lebensraeume/${space.id}`} className="max-md:min-h-11">
              Zum Lebensraum
            </Button>
          </p>
        ) : (
          <>
            <TextField name="name" label="Name des Gebiets" defaultValue={space.name} maxLength={120} />
            {groups.map(({ role, title, leaves }) =>
              leaves.length > 0 ? (
                <fieldset key={role} className="min-w-0">
                  <legend className="flex items-center gap-2 pb-1 font-semibold">
                    <RoleSwatch of={role} />
                    {title} <span className="font-normal text-ink2">{leaves.length}</span>
                  </legend>
                  <ul className="border-t border-line">
                    {leaves.map((leaf) => (
                      <li key={leaf.leaf} className="border-b border-line">
                        <label
                          className="flex min-h-9 items-center gap-2.5 py-1 max-md:min-h-11"
                          onPointerEnter={() => setHighlighted(leaf.leaf)}
                          onPointerLeave={() => setHighlighted(undefined)}
                        >
                          <input
                            type="checkbox"
                            name="leaves[]"
                            value={leaf.leaf}
                            checked={chosen.includes(leaf.leaf)}
                            onChange={(event) =>
                              setChosen(
                                event.currentTarget.checked
                                  ? [...chosen, leaf.leaf]
                                  : chosen.filter((one) => one !== leaf.leaf),
                              )
                            }
                            onFocus={() => setHighlighted(leaf.leaf)}
                            onBlur={() => setHighlighted(undefined)}
                            className="size-5 flex-none accent-action"
                          />
                          <span className="flex-1">{nameOf(leaf.leaf)}</span>
                          <span className="text-sm text-ink2">{drawnBy(leaf, space.drawings)}</span>
                        </label>
                      </li>
                    ))}
                  </ul>
                </fieldset>
              ) : null,
            )}
            <p role="status">
              <b>{areaCount(chosen.length)}</b>, {inhabitantsText(judgement)}
              {hints.length > 0 ? <span className="block text-sm text-warning">{hints.join(" ")}</span> : null}
            </p>
            <TextArea
              name="reason"
              label="Begründung"
              description="Warum gerade so? Alle im Arbeitsbereich können das lesen."
              rows={4}
              maxLength={2000}
            />
            <WaitsForRelease />
            <div className="flex flex-wrap gap-3">
              <SubmitButton className="max-md:min-h-11">Als Gebiet übernehmen</SubmitButton>
              <Button variant="secondary" href={`/arbeit/lebensraeume/${space.id}`} className="max-md:min-h-11">
                Abbrechen
              </Button>
            </div>
          </>
        )}
      </Form>
    </div>
  );
}

function drawnBy({ core, contested }: OverlayLeaf, drawings: number): string {
  if (drawings === 1) return leafRoleWords[core > 0 ? "core" : "contested"];
  return core > 0 ? `Kern bei ${outOf(core, drawings)}` : `umstritten bei ${outOf(contested, drawings)}`;
}
