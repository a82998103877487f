import { groupedBy } from "@/lib/statistics/grouping";
import { searchable } from "../rules";
import { type DrawingGround, type DrawingJudgement, leastInhabitants, leastLeaves, type OverlayLeaf } from "./schema";

export interface Drawing {
  readonly core: readonly string[];
  readonly contested: readonly string[];
}

type Ground = Pick<DrawingGround["leaves"][number], "key" | "name" | "inhabitants" | "neighbours">;

/**
 * What keeps a drawing from being saved and what a person should know of it, as German sentences. Inhabitants are released
 * numbers; where one is withheld the known ones have to be enough. That it hangs together is not asked for.
 */
export function judgeDrawing({ core, contested }: Drawing, ground: readonly Ground[]): DrawingJudgement {
  const byKey = new Map(ground.map((leaf) => [leaf.key, leaf]));
  const chosen = [...new Set([...core, ...contested])];
  const leaves = chosen.flatMap((key) => byKey.get(key) ?? []);
  const inhabitants = leaves.reduce((sum, leaf) => sum + (leaf.inhabitants ?? 0), 0);
  const withheld = leaves.filter((leaf) => leaf.inhabitants === null).length;
  const pieces = piecesOf(leaves);
  const problems: string[] = [];
  const unknown = chosen.filter((key) => !byKey.has(key));
  if (unknown.length > 0)
    problems.push(`Nicht wählbar: ${unknown.slice(0, 5).join(", ")}. Dieses Gebiet gibt es nicht oder nicht mehr.`);
  if (core.length === 0) problems.push("Wählen Sie mindestens ein Gebiet als Kern.");
  const both = core.filter((key) => contested.includes(key)).map((key) => byKey.get(key)?.name ?? key);
  if (both.length > 0) problems.push(`Zugleich Kern und umstritten: ${both.slice(0, 5).join(", ")}. Wählen Sie eines.`);
  if (chosen.length < leastLeaves)
    problems.push(`Ein Lebensraum hat mindestens ${leastLeaves} Gebiete. Es sind erst ${chosen.length}.`);
  else if (inhabitants < leastInhabitants)
    problems.push(
      withheld > 0
        ? `Bekannt sind erst ${inhabitants} Menschen. Ein Lebensraum braucht mindestens ${leastInhabitants}.`
        : `Hier leben ${inhabitants} Menschen. Ein Lebensraum braucht mindestens ${leastInhabitants}.`,
    );
  const remarks: string[] = [];
  if (pieces > 1) remarks.push(`Der Lebensraum zerfällt in ${pieces} Teile, die sich nicht berühren.`);
  if (withheld > 0)
    remarks.push(
      withheld === 1
        ? "Für ein Gebiet ist keine Einwohnerzahl veröffentlicht."
        : `Für ${withheld} Gebiete ist keine Einwohnerzahl veröffentlicht.`,
    );
  return { problems, remarks, inhabitants, withheld, pieces };
}

/** Connected pieces: leaves with a shared border belong together, whichever of the two names the other. */
function piecesOf(leaves: readonly Ground[]): number {
  const open = new Map(leaves.map((leaf) => [leaf.key, new Set(leaf.neighbours)]));
  let pieces = 0;
  while (open.size > 0) {
    const [first] = open.keys();
    const border = first === undefined ? [] : [first];
    pieces++;
    for (let key = border.pop(); key !== undefined; key = border.pop()) {
      const own = open.get(key);
      open.delete(key);
      for (const [other, theirs] of open) if (own?.has(other) || theirs.has(key)) border.push(other);
    }
  }
  return pieces;
}

/** Leaves of an overlay that all share, or on which the drawings differ. */
export function leavesStanding(overlay: readonly OverlayLeaf[], standing: OverlayLeaf["standing"]): string[] {
  return overlay.flatMap((one) => (one.standing === standing ? [one.leaf] : []));
}

/** Several drawings laid over each other: core for all of them, or the edge somebody sees otherwise. By key. */
export function overlayOf(drawings: readonly Drawing[]): OverlayLeaf[] {
  const roles = drawings.flatMap(({ core, contested }) => [
    ...new Set(core.map((leaf) => `${leaf}\u0000core`)),
    ...new Set(contested.map((leaf) => `${leaf}\u0000contested`)),
  ]);
  const byLeaf = groupedBy(roles, (entry) => entry.split("\u0000")[0] ?? "");
  return [...byLeaf]
    .map(([leaf, entries]): OverlayLeaf => {
      const core = entries.filter((entry) => entry.endsWith("\u0000core")).length;
      return {
        leaf,
        core,
        contested: entries.length - core,
        standing: core === drawings.length ? "sharedCore" : "contestedEdge",
      };
    })
    .sort((a, b) => a.leaf.localeCompare(b.leaf, "de", { numeric: true }));
}

interface Authored {
  readonly id: number;
  readonly number: number;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly onPaperBy: string;
}

/** Versions of one author belong together; a group that drew on paper is an author of its own. */
export const drawingOf = ({ authorId, authorName, onPaperBy }: Omit<Authored, "id" | "number">): string =>
  `${authorId ?? authorName}\u0000${onPaperBy}`;

/** Ids of the newest version of every author. Who withdraws the newest has no drawing any more: older ones do not come back. */
export function newestOfAuthors(versions: readonly Authored[]): Set<number> {
  return new Set(
    [...groupedBy(versions, drawingOf).values()].map(
      (own) => own.reduce((newest, one) => (one.number > newest.number ? one : newest)).id,
    ),
  );
}

/** Key of an adopted Lebensraum, made from its name: unique among those its partition ever had. */
export function areaKeyOf(name: string, taken: ReadonlySet<string>): string {
  const plain = searchable(name)
    .replaceAll(" ", "-")
    .replace(/[^a-z0-9-]/g, "")
    .replace(/-+/g, "-");
  const base = plain.slice(0, 40).replace(/^-|-$/g, "") || "lebensraum";
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** What becomes of releases that were prepared before the areas changed. */
export function voidSentence(titles: readonly string[]): string {
  if (titles.length === 0) return "";
  const named = titles.map((title) => `„${title}“`).join(", ");
  return titles.length === 1
    ? ` Der vorbereitete Datenstand ${named} kennt die Änderung nicht. Er muss neu vorbereitet werden.`
    : ` Die vorbereiteten Datenstände ${named} kennen die Änderung nicht. Sie müssen neu vorbereitet werden.`;
}
