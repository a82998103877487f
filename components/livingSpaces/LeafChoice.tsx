"use client";

import { ChevronDown, Search } from "lucide-react";
import { type KeyboardEvent, memo, useMemo, useState } from "react";
import { controlClasses } from "@/components/form/Field";
import { classes } from "@/components/ui/classes";
import { type LeafRole, leafRoles } from "@/lib/areas/livingSpaces/schema";
import { byDistrict, type DistrictGroup, type GroundLeaf } from "./ground";
import { leafInhabitants, leafRoleWords, type Roles } from "./words";

/**
 * All leaves by district, each with a box for „Kern" and one for „umstritten": the keyboard's way through the map, and the
 * whole way without script. Arrow keys go from leaf to leaf. Boxes that the search hides are still sent.
 */
export function LeafChoice({
  id,
  leaves,
  roles,
  highlighted,
  describedBy,
  onFocus,
  onSet,
}: {
  id: string;
  leaves: readonly GroundLeaf[];
  roles: Roles;
  highlighted: string | undefined;
  describedBy?: string;
  onFocus: (leaf: string | undefined) => void;
  onSet: (leaves: readonly string[], role: LeafRole | "none") => void;
}) {
  const [search, setSearch] = useState("");
  const groups = useMemo(() => byDistrict(leaves), [leaves]);
  const wanted = search.trim().toLocaleLowerCase("de");
  const found = useMemo(
    () =>
      wanted
        ? new Set(
            leaves
              .filter((leaf) =>
                `${leaf.key} ${leaf.name} ${leaf.districtName ?? ""}`.toLocaleLowerCase("de").includes(wanted),
              )
              .map(({ key }) => key),
          )
        : null,
    [leaves, wanted],
  );
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className="min-w-0" onKeyDown={moveByArrows}>
      <legend className="mb-1 font-semibold">Gebiete</legend>
      <div className="relative [@media(scripting:none)]:hidden">
        <label htmlFor={`${id}-suche`} className="sr-only">
          Gebiet suchen
        </label>
        <Search
          size={18}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink2"
        />
        <input
          id={`${id}-suche`}
          type="search"
          value={search}
          placeholder="Gebiet suchen"
          onChange={(event) => setSearch(event.currentTarget.value)}
          // Enter looks for an area; it does not send the drawing.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          className={classes(controlClasses, "pl-10 max-md:min-h-11")}
        />
      </div>
      <p role="status" className="min-h-6 py-1 text-xs text-ink2">
        {found ? (found.size === 0 ? "Kein Gebiet heißt so." : `${found.size} gefunden`) : null}
      </p>
      <div className="border-t border-line">
        {groups.map((group) => (
          <Group
            key={group.key}
            group={group}
            roles={roles}
            highlighted={highlighted}
            found={found}
            onFocus={onFocus}
            onSet={onSet}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Group({
  group,
  roles,
  highlighted,
  found,
  onFocus,
  onSet,
}: {
  group: DistrictGroup;
  roles: Roles;
  highlighted: string | undefined;
  found: ReadonlySet<string> | null;
  onFocus: (leaf: string | undefined) => void;
  onSet: (leaves: readonly string[], role: LeafRole | "none") => void;
}) {
  const keys = group.leaves.map(({ key }) => key);
  const members = keys.filter((key) => roles.has(key)).length;
  const [opened, setOpened] = useState(members > 0);
  const hits = found ? keys.filter((key) => found.has(key)).length : keys.length;
  const open = found ? hits > 0 : opened;
  return (
    <details
      open={open}
      hidden={hits === 0}
      onToggle={(event) => {
        if (!found) setOpened(event.currentTarget.open);
      }}
      className="group border-b border-line"
    >
      <summary className="flex min-h-11 items-center gap-2 py-1 font-semibold -outline-offset-2 hover:text-action">
        <span className="min-w-0">{group.name}</span>
        <span className="font-normal text-ink2">
          {members > 0 ? `${members} von ${keys.length} dabei` : keys.length}
        </span>
        <ChevronDown size={18} aria-hidden className="ml-auto text-ink2 group-open:rotate-180" />
      </summary>
      <ul className="pb-1">
        {group.leaves.map((leaf) => (
          <LeafRow
            key={leaf.key}
            leaf={leaf}
            role={roles.get(leaf.key)}
            lit={leaf.key === highlighted}
            hidden={found !== null && !found.has(leaf.key)}
            onFocus={onFocus}
            onSet={onSet}
          />
        ))}
      </ul>
      {found ? null : (
        <p className="flex flex-wrap gap-x-5 pb-1.5 text-sm [@media(scripting:none)]:hidden">
          <GroupButton onClick={() => onSet(keys, "core")} district={group.name}>
            Alle zum Kern
          </GroupButton>
          <GroupButton onClick={() => onSet(keys, "none")} district={group.name}>
            Alle weg
          </GroupButton>
        </p>
      )}
    </details>
  );
}

function GroupButton({ district, onClick, children }: { district: string; onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      aria-label={`${children}: ${district}`}
      onClick={onClick}
      className="min-h-9 text-link underline hover:decoration-2 max-md:min-h-11"
    >
      {children}
    </button>
  );
}

const LeafRow = memo(function LeafRow({
  leaf,
  role,
  lit,
  hidden,
  onFocus,
  onSet,
}: {
  leaf: GroundLeaf;
  role: LeafRole | undefined;
  lit: boolean;
  hidden: boolean;
  onFocus: (leaf: string | undefined) => void;
  onSet: (leaves: readonly string[], role: LeafRole | "none") => void;
}) {
  return (
    <li
      hidden={hidden}
      data-row={leaf.key}
      className={classes(
        "flex items-center gap-2 border-t border-line py-1 pl-2 [&[hidden]]:hidden",
        lit && "bg-card shadow-[inset_3px_0_0_var(--ink)]",
      )}
      onPointerEnter={() => onFocus(leaf.key)}
      onPointerLeave={() => onFocus(undefined)}
    >
      <span className="min-w-0 flex-1 leading-5">
        {leaf.name}
        <span className="block text-xs text-ink2">{leafInhabitants(leaf.inhabitants)}</span>
      </span>
      {leafRoles.map((own) => (
        <label
          key={own}
          className={classes(
            "inline-flex min-h-9 flex-none cursor-pointer items-center gap-1.5 rounded-md border px-2 text-sm max-md:min-h-11",
            role === own ? "border-ink bg-tint-action font-semibold" : "border-line2 bg-card hover:border-ink",
          )}
        >
          <input
            type="checkbox"
            name={`${own}[]`}
            value={leaf.key}
            checked={role === own}
            aria-label={`${leafRoleWords[own]}: ${leaf.name}`}
            onChange={(event) => onSet([leaf.key], event.currentTarget.checked ? own : "none")}
            onFocus={() => onFocus(leaf.key)}
            onBlur={() => onFocus(undefined)}
            data-role={own}
            className="size-4.5 accent-action"
          />
          {leafRoleWords[own]}
        </label>
      ))}
    </li>
  );
});

/** Up and down stay in the column, left and right change it. */
function moveByArrows(event: KeyboardEvent<HTMLFieldSetElement>) {
  const own = event.target;
  if (!(own instanceof HTMLInputElement) || own.type !== "checkbox") return;
  const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const aside = event.key === "ArrowRight" || event.key === "ArrowLeft";
  if (down === 0 && !aside) return;
  const reachable = (box: Element) => box.closest("details")?.open === true && box.closest("[hidden]") === null;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[data-role]")].filter(reachable);
  const column = boxes.filter((box) => box.dataset.role === own.dataset.role);
  const target = aside
    ? boxes.find((box) => box.value === own.value && box !== own)
    : column[column.indexOf(own) + down];
  event.preventDefault();
  target?.focus();
}
