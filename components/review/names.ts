import type { FigureLocale } from "@/lib/statistics/format";

/** "Datenstand 2026-1" once, whether or not the release carries the word in its title. */
export function releaseName(title: string, locale: FigureLocale): string {
  if (/datenstand|release/i.test(title)) return title;
  return `${locale === "de" ? "Datenstand" : "data release"} ${title}`;
}
