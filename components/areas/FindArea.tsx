import { MapPin } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { areaHref } from "@/components/profiles/Surroundings";
import { Button } from "@/components/ui/Button";
import { Link, localisedHref } from "@/components/ui/Link";
import type { PlaceMatch } from "@/lib/atlas/schema";
import type { FigureLocale } from "@/lib/statistics/format";

/** "Ihr Stadtteil oder Ihre Straße": a plain form, and what was found. */
export function FindArea({
  text,
  matches,
  example,
}: {
  text: string;
  matches: readonly PlaceMatch[];
  /** An area to look for, by its name. */
  example: string | undefined;
}) {
  const t = useTranslations("areas.find");
  const locale = useLocale() as FigureLocale;
  return (
    <search>
      <form action={localisedHref("/gebiete", locale)} className="max-w-xl">
        <label htmlFor="gebiet-suche" className="mb-2 block font-semibold">
          {t("label")}
        </label>
        <div className="flex flex-wrap gap-3">
          <div className="relative min-w-0 flex-1 basis-64">
            <MapPin size={22} aria-hidden className="absolute left-3.5 top-3.5 text-ink2" />
            <input
              id="gebiet-suche"
              name="q"
              type="search"
              defaultValue={text}
              placeholder={example ? t("placeholder", { area: example }) : undefined}
              autoComplete="street-address"
              className="h-12 w-full rounded-md border-[1.5px] border-control-line bg-card pl-11.5 pr-3.5 text-ink"
            />
          </div>
          <Button type="submit" size="large">
            {t("button")}
          </Button>
        </div>
      </form>
      {text ? (
        <div className="mt-5">
          <p role="status" className="font-semibold">
            {t("found", { count: matches.length, text })}
          </p>
          <ul className="mt-1 max-w-xl">
            {matches.map((match) => (
              <li key={`${match.text}-${match.area.partition}-${match.area.key}`} className="border-b border-line">
                <Link
                  look="bare"
                  href={areaHref(match.area)}
                  className="flex min-h-12 flex-wrap items-center gap-x-3 text-ink no-underline hover:underline"
                >
                  <b>{match.text}</b>
                  <span className="text-sm text-ink2">
                    {match.kind === "street" ? t("street", { area: match.area.name }) : match.partitionName[locale]}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </search>
  );
}
