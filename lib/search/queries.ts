import { poolOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";

export type HitKind = "area" | "indicator" | "report" | "finding" | "recommendation" | "consultation" | "measure";

export interface Hit {
  readonly kind: HitKind;
  /** A number or a date; areas, streets and indicators have none. */
  readonly mark: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly href: string;
  /** The text is in the language asked for; what the city wrote itself is German. */
  readonly translated: boolean;
}

/**
 * What the public door finds for a few words: areas and streets of the newest release, indicators, and what is published of the
 * cycle. Row-level security decides what exists for the asker.
 * @param text at least two characters; more than 100 are cut off
 */
export async function searchPublished(viewer: Viewer, text: string, language: "de" | "en" = "de"): Promise<Hit[]> {
  const words = text.trim().slice(0, 100);
  if (words.length < 2) return [];
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await poolOf(viewer).query<Omit<Hit, "translated">>(searchSql, [pattern, language]);
  return rows.map((hit) => ({ ...hit, href: encodeURI(hit.href), translated: hit.kind === "indicator" }));
}

const searchSql = `
with newest as (select id from published_release order by published_at desc limit 1)
(select 'area' as kind, null as mark, a.name as title, case $2 when 'en' then coalesce(p.name_en, p.name) else p.name end as detail, '/gebiete/' || p.key || '/' || a.key as href from published_area a
   join published_partition p on p.release_id = a.release_id and p.id = a.partition_id where a.release_id = (select id from newest) and a.name ilike $1 and not a.is_residual
   order by p.sort_order, a.name limit 20)
union all
(select distinct on (s.name, u.key) 'area', null, s.name, u.name || ', ' || case $2 when 'en' then coalesce(q.name_en, q.name) else q.name end, '/gebiete/' || q.key || '/' || u.key from street s
   join published_area u on u.release_id = (select id from newest) and s.leaf_id = any(u.leaf_ids) and not u.is_residual
   join published_partition q on q.release_id = u.release_id and q.id = u.partition_id
   where s.name ilike $1 and q.id <> q.leaf_partition_id and q.area_count between 4 and 60 limit 20)
union all
(select 'indicator', null, case $2 when 'en' then coalesce(i.name_en, i.name) else i.name end, coalesce(i.texts->$2->>'definition', i.texts->'de'->>'definition'), '/indikatoren/' || i.key from published_indicator i
   where i.release_id = (select id from newest) and (i.name ilike $1 or i.short_name ilike $1 or coalesce(i.name_en, '') ilike $1) order by i.sort_order limit 15)
union all
(select 'report', to_char(v.at, 'YYYY'), r.title, r.subtitle, '/berichte/' || r.slug from report r
   join (select report_id, max(published_at) as at from report_version group by report_id) v on v.report_id = r.id where r.title || ' ' || coalesce(r.subtitle, '') ilike $1 limit 10)
union all
(select 'finding', number, title, null, '/befunde/' || number from finding where title || ' ' || text || ' ' || number ilike $1 order by number limit 15)
union all
(select 'recommendation', r.number, v.title, r.field, '/empfehlungen/' || r.number from recommendation r
   join lateral (select title, text from recommendation_version x where x.recommendation_id = r.id order by number desc limit 1) v on true
   where v.title || ' ' || v.text || ' ' || r.number ilike $1 order by r.number limit 15)
union all
(select 'consultation', to_char(closes_on, 'DD.MM.YYYY'), title, null, '/beteiligung/' || slug from consultation where title || ' ' || introduction ilike $1 order by closes_on desc limit 10)
union all
(select 'measure', number, title, field, '/massnahmen/' || number from measure where title || ' ' || aim || ' ' || number ilike $1 order by number limit 15)`;
