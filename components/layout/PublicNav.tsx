"use client";

import { Menu, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { Popover } from "./Popover";
import { liesAt, usePlace } from "./place";

/** What stands in the public navigation; the colour of a page's stage underlines it. */
const entries = [
  { key: "start", href: "/", color: "var(--now)" },
  { key: "atlas", href: "/atlas", color: "var(--s2)" },
  { key: "areas", href: "/gebiete", color: "var(--s2)" },
  { key: "indicators", href: "/indikatoren", color: "var(--s2)" },
  { key: "reports", href: "/berichte", color: "var(--s1)" },
  { key: "consultations", href: "/beteiligung", color: "var(--s4)" },
  { key: "measures", href: "/massnahmen", color: "var(--s5)" },
] as const;

/** The navigation as a row under the brand; on narrow pages `PublicMenu` takes over. */
export function PublicNav() {
  const t = useTranslations("layout");
  const place = usePlace();
  return (
    <nav aria-label={t("mainNavigation")} className="hidden self-stretch min-[70rem]:flex">
      <ul className="flex">
        {entries.map(({ key, href, color }) => {
          const current = liesAt(place, href);
          return (
            <li key={key} className="flex">
              <Link
                look="bare"
                href={href}
                aria-current={current ? "page" : undefined}
                style={{ "--c": color } as CSSProperties}
                className={classes(
                  "flex items-center border-b-3 px-3.5 pt-[3px] text-ink no-underline -outline-offset-3",
                  current ? "border-(--c) font-semibold" : "border-transparent hover:border-line2",
                )}
              >
                {t(`nav.${key}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The same entries behind one button, with search and sign-in. */
export function PublicMenu({ door }: { door?: { href: string; label: string } }) {
  const t = useTranslations("layout");
  const place = usePlace();
  const row = "flex min-h-12 items-center gap-3 border-l-4 px-5 no-underline text-ink -outline-offset-3";
  return (
    <Popover
      className="group min-[70rem]:hidden print:hidden"
      summary={
        <>
          <Menu size={22} aria-hidden />
          {t("menu")}
        </>
      }
      summaryClass="flex min-h-11 items-center gap-2 rounded-md border border-line2 px-3.5 font-semibold group-open:bg-soft"
    >
      <nav
        aria-label={t("mainNavigation")}
        className="absolute inset-x-0 top-full z-40 border-y border-line2 bg-card py-2 shadow-[0_8px_16px_-12px_rgb(0_0_0/.35)]"
      >
        <ul>
          {entries.map(({ key, href, color }) => {
            const current = liesAt(place, href);
            return (
              <li key={key}>
                <Link
                  look="bare"
                  href={href}
                  aria-current={current ? "page" : undefined}
                  style={{ "--c": color } as CSSProperties}
                  className={classes(row, current ? "border-(--c) bg-soft font-semibold" : "border-transparent")}
                >
                  {t(`nav.${key}`)}
                </Link>
              </li>
            );
          })}
          <li className="mt-2 border-t border-line pt-2">
            <Link look="bare" href="/suche" className={classes(row, "border-transparent")}>
              <Search size={20} aria-hidden />
              {t("search")}
            </Link>
          </li>
          {door ? (
            <li>
              <Link look="bare" href={door.href} className={classes(row, "border-transparent")}>
                {door.label}
              </Link>
            </li>
          ) : null}
        </ul>
      </nav>
    </Popover>
  );
}
