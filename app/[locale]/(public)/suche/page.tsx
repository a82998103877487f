import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/search/SearchBox";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkedList } from "@/components/ui/LinkedList";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { redirect } from "@/lib/i18n/navigation";
import { type HitKind, searchPublished } from "@/lib/search/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title"), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const { q } = await searchParams;
  const text = (Array.isArray(q) ? q[0] : q)?.trim() ?? "";
  const [t, locale] = await Promise.all([getTranslations("search"), getLocale()]);
  const hits = await searchPublished(publicViewer(), text, locale === "en" ? "en" : "de");
  const [only] = hits;
  if (hits.length === 1 && only?.kind === "area") redirect({ href: only.href, locale });
  const kinds = [...new Set(hits.map((hit) => hit.kind))] as HitKind[];
  return (
    <div className="page-width grid gap-8 py-10">
      <div>
        <PageHeader title={t("title")} />
        <SearchBox text={text} />
      </div>
      {text ? <p aria-live="polite">{t("found", { count: hits.length, text })}</p> : null}
      {text && hits.length === 0 ? (
        <EmptyState action={<Button href="/gebiete">{t("toAreas")}</Button>}>{t("nothing")}</EmptyState>
      ) : null}
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={`treffer-${kind}`}>
          <h2 id={`treffer-${kind}`} className="mb-2 text-xl">
            {t(`kinds.${kind}`)}
          </h2>
          <LinkedList
            entries={hits
              .filter((hit) => hit.kind === kind)
              .map((hit) => ({
                href: hit.href,
                mark: hit.mark ?? undefined,
                title: hit.title,
                detail: hit.detail ?? undefined,
                lang: hit.translated ? undefined : "de",
              }))}
          />
        </section>
      ))}
    </div>
  );
}
