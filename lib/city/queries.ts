import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";

export interface CityView {
  readonly key: string;
  readonly name: string;
  readonly isDemo: boolean;
  readonly orientation: unknown;
  readonly contact: { office?: string; street?: string; place?: string; email?: string; phone?: string };
}

export interface LegalTextView {
  readonly key: string;
  readonly locale: string;
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly editedAt: Date;
}

/** The city of this installation; before any import, a city without a name. */
export async function findCity(viewer: Viewer): Promise<CityView> {
  const row = await databaseOf(viewer).city.findUnique({ where: { id: 1 } });
  if (!row) return { key: "stadt", name: "Kreislauf", isDemo: false, orientation: null, contact: {} };
  return { ...row, contact: (row.contact ?? {}) as CityView["contact"] };
}

/** The newest version of a text; German stands in where a translation is missing. @returns null for unknown keys. */
export async function findLegalText(viewer: Viewer, key: string, locale: string): Promise<LegalTextView | null> {
  const rows = await databaseOf(viewer).legalText.findMany({
    where: { key, locale: { in: [locale, "de"] } },
    orderBy: { version: "desc" },
    select: { key: true, locale: true, version: true, title: true, body: true, editedAt: true },
  });
  return rows.find((row) => row.locale === locale) ?? rows[0] ?? null;
}

/** The newest version of every text. */
export async function listLegalTexts(viewer: Viewer): Promise<LegalTextView[]> {
  return databaseOf(viewer).legalText.findMany({
    distinct: ["key", "locale"],
    orderBy: [{ key: "asc" }, { locale: "asc" }, { version: "desc" }],
    select: { key: true, locale: true, version: true, title: true, body: true, editedAt: true },
  });
}
