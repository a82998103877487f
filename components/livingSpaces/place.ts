const largest = 2_147_483_647;

/** The number of something in an address; `undefined` for everything that is none. */
export function idFrom(text: unknown): number | undefined {
  const id = typeof text === "string" && /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return id > 0 && id <= largest ? id : undefined;
}

/** Which leaves the figures are about. */
export const figureScopes = ["kern", "alles"] as const;
export type FigureScope = (typeof figureScopes)[number];

/** What of a Lebensraum is shown: one version alone, the figures of the core or of everything, at which date. */
export interface LivingSpacePlace {
  readonly version: number | null;
  readonly scope: FigureScope;
  readonly date: string | null;
}

export function placeOf(query: Record<string, unknown>): LivingSpacePlace {
  const date = typeof query.stichtag === "string" && /^\d{4}-\d{2}-\d{2}$/.test(query.stichtag) ? query.stichtag : null;
  return { version: idFrom(query.fassung) ?? null, scope: query.zahlen === "alles" ? "alles" : "kern", date };
}

export function livingSpaceHref(id: number, place: Partial<LivingSpacePlace>, at = ""): string {
  const query = new URLSearchParams();
  if (place.version) query.set("fassung", String(place.version));
  if (place.scope === "alles") query.set("zahlen", "alles");
  if (place.date) query.set("stichtag", place.date);
  const text = query.toString();
  return `/arbeit/lebensraeume/${id}${text ? `?${text}` : ""}${at ? `#${at}` : ""}`;
}
