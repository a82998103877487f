import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "./Link";

/** Pages of a long list. `href` gives the address of a page, counted from 1. */
export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const t = useTranslations("ui");
  if (pages < 2) return null;
  const step =
    "inline-flex min-h-(--control) items-center gap-1.5 rounded-md border border-line2 bg-card px-3 font-semibold text-action no-underline hover:border-action";
  return (
    <nav aria-label={t("pagination.label")} className="mt-6 flex items-center gap-4 print:hidden">
      {page > 1 ? (
        <Link look="bare" rel="prev" href={href(page - 1)} className={step}>
          <ChevronLeft size={18} aria-hidden />
          {t("pagination.previous")}
        </Link>
      ) : null}
      <span className="text-ink2" aria-current="page">
        {t("pagination.position", { page, pages })}
      </span>
      {page < pages ? (
        <Link look="bare" rel="next" href={href(page + 1)} className={step}>
          {t("pagination.next")}
          <ChevronRight size={18} aria-hidden />
        </Link>
      ) : null}
    </nav>
  );
}
