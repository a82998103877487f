"use client";

import { ChevronDown, Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { themeIcon } from "@/components/indicators/icons";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { themeWords } from "@/lib/glossary";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { type AtlasAddress, atlasHref } from "./address";

/** A subject of the rail: count and share of the same thing are one entry. */
export interface RailEntry {
  readonly number: number;
  readonly theme: string;
  readonly label: string;
  /** Key of the measure the link opens. */
  readonly key: string;
  readonly current: boolean;
  /** All names and definitions, in lower case, for the search. */
  readonly words: string;
}

/** One entry a subject; the link keeps the kind of measure (count or share) that is open now. */
export function railEntries(
  indicators: readonly IndicatorSummary[],
  current: IndicatorSummary,
  locale: FigureLocale,
): RailEntry[] {
  const numbers = [...new Set(indicators.map((one) => `${one.theme}/${one.number}`))];
  return numbers.flatMap((number) => {
    const measures = indicators.filter((one) => `${one.theme}/${one.number}` === number);
    const shares = measures.filter((one) => one.kind !== "count");
    const wanted = current.kind === "count" ? measures.find((one) => one.kind === "count") : shares[0];
    const opened = wanted ?? measures[0];
    const named = measures.find((one) => one.kind === "count") ?? opened;
    if (!opened || !named) return [];
    return [
      {
        number: opened.number,
        theme: opened.theme,
        label: named.shortName[locale],
        key: opened.key,
        current: measures.some((one) => one.key === current.key),
        words: measures
          .flatMap((one) => [one.name[locale], one.shortName[locale], one.definition[locale]])
          .join(" ")
          .toLocaleLowerCase(locale),
      },
    ];
  });
}

/** Indicators by theme with a search; links, so that it works without script. */
export function IndicatorRail({ entries, address }: { entries: readonly RailEntry[]; address: AtlasAddress }) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const [wanted, setWanted] = useState("");
  const found = useMemo(() => {
    const parts = wanted.trim().toLocaleLowerCase(locale).split(/\s+/);
    return entries.filter((entry) => parts.every((part) => entry.words.includes(part)));
  }, [entries, wanted, locale]);
  const themes = [...new Set(entries.map((entry) => entry.theme))];
  const searching = wanted.trim() !== "";
  return (
    <nav aria-label={t("rail.label")}>
      <div className="needs-script relative mb-2">
        <Search size={18} aria-hidden className="absolute left-3 top-[13px] text-ink2" />
        <input
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          aria-label={t("rail.search")}
          placeholder={t("rail.search")}
          className="h-11 w-full rounded-md border border-control-line bg-card pl-9.5 pr-3 text-[1rem] text-ink"
        />
      </div>
      <p role="status" className={searching ? "py-1 text-sm text-ink2" : "sr-only"}>
        {searching ? t("rail.found", { count: found.length }) : ""}
      </p>
      {themes.map((theme) => {
        const own = found.filter((entry) => entry.theme === theme);
        if (own.length === 0) return null;
        const Icon = themeIcon(theme);
        const open = searching || entries.some((entry) => entry.theme === theme && entry.current);
        return (
          <details key={`${theme}-${searching}`} open={open} className="group border-b border-line">
            <summary className="flex h-12 items-center gap-2.5 text-[1rem] font-semibold hover:text-action">
              <Icon size={20} aria-hidden className="text-ink2" />
              {themeWords[theme]?.[locale] ?? theme}
              <span className="ml-auto text-sm font-normal text-ink2">{own.length}</span>
              <ChevronDown size={18} aria-hidden className="-rotate-90 text-ink2 group-open:rotate-0" />
            </summary>
            <ul className="pb-2.5">
              {own.map((entry) => (
                <li key={entry.key}>
                  <Link
                    look="bare"
                    href={atlasHref({ ...address, indicator: entry.key })}
                    scroll={false}
                    aria-current={entry.current ? "true" : undefined}
                    className={classes(
                      "ml-2 flex min-h-9 items-center border-l-3 py-1.5 pl-3 pr-2 text-[1rem] leading-5.5 no-underline max-lg:min-h-11",
                      entry.current
                        ? "border-accent bg-accent-tint font-semibold text-accent"
                        : "border-line text-ink hover:border-ink2 hover:underline",
                    )}
                  >
                    {entry.label}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}
