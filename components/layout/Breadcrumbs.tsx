import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/Link";

/** The way down to this page; the last entry is the page itself and carries no link. */
export function Breadcrumbs({ items }: { items: { label: string; href?: string }[] }) {
  const t = useTranslations("layout");
  return (
    <nav aria-label={t("breadcrumbs")} className="print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink2">
        {items.map((item, index) => (
          <li key={index} className="flex min-h-9 items-center gap-1.5">
            {index > 0 ? <ChevronRight size={16} aria-hidden /> : null}
            {item.href ? (
              <Link
                look="bare"
                href={item.href}
                className="inline-flex min-h-9 items-center text-ink2 underline hover:text-ink"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
