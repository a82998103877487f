import NextLink from "next/link";
import { useLocale } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { routing } from "@/lib/i18n/routing";
import { classes } from "./classes";

const untranslated = ["/api", "/arbeit", "/verwaltung", "/en/"];

/**
 * The address of a page in the reader's language. German stands without a prefix; the workspace and the
 * programming interface exist in one language only.
 */
export function localisedHref(href: string, locale: string): string {
  if (locale === routing.defaultLocale || !href.startsWith("/") || href === `/${locale}`) return href;
  if (untranslated.some((prefix) => href.startsWith(prefix))) return href;
  return `/${locale}${href === "/" ? "" : href}`;
}

const looks = {
  text: "text-link underline hover:decoration-2",
  quiet: "text-ink underline decoration-line2 hover:decoration-ink hover:decoration-2",
  strong: "inline-flex min-h-(--control) items-center gap-1.5 font-semibold text-link underline hover:decoration-2",
  plain: "text-ink no-underline hover:underline",
  bare: "",
};

export type LinkLook = keyof typeof looks;

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & {
  href: string;
  look?: LinkLook;
  children?: ReactNode;
};

/** A link that keeps the language. Downloads and other sites become ordinary anchors. */
export function Link({ href, look = "text", className, children, prefetch, ...rest }: LinkProps) {
  const locale = useLocale();
  const style = classes(looks[look], className);
  if (!href.startsWith("/") || href.startsWith("/api/") || rest.download !== undefined) {
    const { replace: _r, scroll: _s, shallow: _h, ...anchor } = rest;
    return (
      <a href={href} className={style} {...(anchor as ComponentProps<"a">)}>
        {children}
      </a>
    );
  }
  return (
    <NextLink href={localisedHref(href, locale)} className={style} prefetch={prefetch} {...rest}>
      {children}
    </NextLink>
  );
}
