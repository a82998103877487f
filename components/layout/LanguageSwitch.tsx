"use client";

import NextLink from "next/link";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Suspense } from "react";
import { classes } from "@/components/ui/classes";
import { localisedHref } from "@/components/ui/Link";
import { usePlace } from "./place";

const languages = [
  { locale: "de", short: "DE", name: "Deutsch" },
  { locale: "en", short: "EN", name: "English" },
];

/** The same page with the same view in the other language. */
export function LanguageSwitch() {
  return (
    <Suspense fallback={<Languages query="" />}>
      <LanguagesWithQuery />
    </Suspense>
  );
}

function LanguagesWithQuery() {
  const query = useSearchParams()?.toString() ?? "";
  return <Languages query={query ? `?${query}` : ""} />;
}

function Languages({ query }: { query: string }) {
  const t = useTranslations("layout");
  const current = useLocale();
  const place = usePlace();
  return (
    <nav aria-label={t("language")}>
      <ul className="flex">
        {languages.map(({ locale, short, name }) => (
          <li key={locale}>
            <NextLink
              href={`${localisedHref(place, locale)}${query}`}
              hrefLang={locale}
              lang={locale}
              aria-label={name}
              aria-current={locale === current ? "true" : undefined}
              className="grid min-h-11 min-w-9 place-items-center no-underline"
            >
              <span
                aria-hidden
                className={classes(
                  "border-b-2 leading-5",
                  locale === current
                    ? "border-ink font-semibold text-ink"
                    : "border-transparent text-ink2 hover:border-ink2",
                )}
              >
                {short}
              </span>
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
