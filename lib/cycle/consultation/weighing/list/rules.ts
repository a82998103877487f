/** What the list shows, as it stands in the address. */
export interface ListView {
  readonly show: "all" | "open" | "done";
  readonly from: "all" | "organisations" | "residents";
}

const shows = { offen: "open", erledigt: "done" } as const;
const senders = { stellen: "organisations", buerger: "residents" } as const;

/** Reads the filters from an address; what is unknown shows everything. */
export function viewOf(query: { zeigen?: unknown; von?: unknown }): ListView {
  return {
    show: shows[query.zeigen as keyof typeof shows] ?? "all",
    from: senders[query.von as keyof typeof senders] ?? "all",
  };
}

/** The other way round: „zeigen=offen&von=stellen". */
export function queryOf({ show, from }: ListView): string {
  const word = (words: Record<string, string>, value: string) => Object.keys(words).find((key) => words[key] === value);
  const query = new URLSearchParams();
  const zeigen = word(shows, show);
  const von = word(senders, from);
  if (zeigen) query.set("zeigen", zeigen);
  if (von) query.set("von", von);
  return query.toString();
}

export function matches(
  point: { readonly weighing: object | null; readonly organisation: object | null },
  { show, from }: ListView,
): boolean {
  if (show === "open" && point.weighing !== null) return false;
  if (show === "done" && point.weighing === null) return false;
  if (from === "organisations") return point.organisation !== null;
  return from === "residents" ? point.organisation === null : true;
}

/** The point in the address, else the first open one of the list, else any. */
export function pointAt<
  P extends { readonly id: string; readonly weighing: object | null; readonly organisation: object | null },
>(points: readonly P[], view: ListView, chosen: string | undefined): P | undefined {
  const shown = points.filter((point) => matches(point, view));
  return (
    points.find((point) => point.id === chosen) ??
    shown.find((point) => point.weighing === null) ??
    shown[0] ??
    points[0]
  );
}

/**
 * Where the eye goes after saving: the next point that is still open after this one, else the first open one, else
 * simply the next.
 */
export function nextPoint<P extends { readonly id: string; readonly weighing: object | null }>(
  points: readonly P[],
  currentId: string,
): P | undefined {
  const index = points.findIndex((point) => point.id === currentId);
  const rest = points.filter((point) => point.id !== currentId);
  return (
    points.slice(index + 1).find((point) => point.weighing === null) ??
    rest.find((point) => point.weighing === null) ??
    points[index + 1]
  );
}
