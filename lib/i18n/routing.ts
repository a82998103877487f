import { defineRouting } from "next-intl/routing";

/** German without a prefix, English under /en. */
export const routing = defineRouting({
  locales: ["de", "en"],
  defaultLocale: "de",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
});
export type Locale = (typeof routing.locales)[number];
