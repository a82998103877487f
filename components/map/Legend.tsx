import { useLocale, useTranslations } from "next-intl";
import { bareNumber, formatBare, shownUnit } from "@/components/figure/shown";
import type { AtlasClass, ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import type { FigureLocale } from "@/lib/statistics/format";
import { Swatch } from "./Swatch";
import { type Hatch, hatchNames, type Shade, shadesOf } from "./shades";

/**
 * The classes with their bounds and counts, a tick where the city stands, and every hatch with its word. Lies in a row
 * where there is room, stands upright on a phone.
 */
export function Legend({
  title,
  classes,
  shades = shadesOf("quantity", classes.length),
  format,
  city,
  hatched,
}: {
  /** What is measured: "Anteil in Prozent". */
  title: string;
  classes: readonly AtlasClass[];
  shades?: readonly Shade[];
  format: ShownFormat;
  /** Left out for counts: a whole city is no area among others. */
  city?: Figure | null;
  /** Areas without a class, by their state. */
  hatched: Partial<Record<Hatch, number>>;
}) {
  const t = useTranslations("figure");
  const locale = useLocale() as FigureLocale;
  const bounds = boundTexts(classes, format, locale);
  const place = city ? cityPlace(city, classes) : null;
  const cityText = city ? t("legend.city", { value: formatBare(city, format, locale) }) : "";
  const hatches = hatchNames.filter((hatch) => hatched[hatch] || hatch === "suppressed");
  return (
    <div className="@container border border-t-0 border-line2 bg-card px-4 pb-3.5 pt-3 text-sm leading-5">
      <p className="font-semibold">
        {title} <span className="font-normal text-ink2">{t("legend.unit", { unit: shownUnit(format, locale) })}</span>
      </p>
      {classes.length > 0 ? (
        <ol
          className="mt-3 grid gap-x-0.5 @min-[30rem]:mt-8 @min-[30rem]:grid-flow-col @min-[30rem]:auto-cols-fr"
          aria-label={t("legend.classes")}
        >
          {classes.map((one, i) => (
            <li key={one.lower} className="flex min-h-8 items-center gap-4 @min-[30rem]:block">
              <span
                className="relative block h-8 w-9 flex-none shadow-[inset_0_0_0_1px_rgb(27_35_48/.28)] @min-[30rem]:mb-1.5 @min-[30rem]:h-4.5 @min-[30rem]:w-auto"
                style={{ background: shades[i]?.color }}
              >
                {place?.index === i ? <CityTick share={place.share} text={cityText} /> : null}
              </span>
              <b className="block @min-[30rem]:min-h-10">{bounds[i]}</b>
              <span className="ml-auto block text-ink2">{t("legend.areas", { count: one.count })}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="mt-2 text-ink2">{t("legend.noClasses")}</p>
      )}
      <ul className="mt-3 flex flex-wrap gap-x-7 gap-y-1.5 border-t border-line pt-2.5">
        {hatches.map((hatch) => (
          <li key={hatch} className="flex items-center gap-2">
            <Swatch hatch={hatch} />
            {t(`states.${hatch}`)} <span className="text-ink2">{hatched[hatch] ?? 0}</span>
          </li>
        ))}
        {place ? (
          <li className="flex items-center gap-2 @min-[30rem]:hidden">
            <span aria-hidden className="h-[3px] w-7 bg-ink" />
            {cityText}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function CityTick({ share, text }: { share: number; text: string }) {
  return (
    <>
      <span
        aria-hidden
        className="absolute inset-x-[-4px] h-[3px] -translate-y-1/2 bg-ink shadow-[0_0_0_1.5px_var(--card)] @min-[30rem]:hidden"
        style={{ top: `${share * 100}%` }}
      />
      <span
        className="absolute inset-y-[-5px] hidden w-[3px] -translate-x-1/2 bg-ink shadow-[0_0_0_1.5px_var(--card)] @min-[30rem]:block"
        style={{ left: `${share * 100}%` }}
      >
        <span className="absolute bottom-full left-1/2 -translate-x-1/2 whitespace-nowrap font-semibold">{text}</span>
      </span>
    </>
  );
}

/** "unter 10", "10 bis unter 17", "31 und mehr"; as many decimals as the bounds need to differ. */
export function boundTexts(classes: readonly AtlasClass[], format: ShownFormat, locale: FigureLocale): string[] {
  const lowers = classes.slice(1).map((one) => one.lower);
  const whole = lowers.every((lower) => Math.abs(lower - Math.round(lower)) < 1e-9);
  const text = (x: number) => bareNumber(x, format, locale, whole ? 0 : format.decimals);
  const word = words[locale];
  return classes.map((one, i) => {
    if (classes.length === 1) return `${text(one.lower)} ${word.to} ${text(one.upper)}`;
    if (i === 0) return `${word.under} ${text(lowers[0] as number)}`;
    if (i === classes.length - 1) return `${text(one.lower)} ${word.more}`;
    return `${text(one.lower)} ${word.toUnder} ${text(one.upper)}`;
  });
}

const words = {
  de: { to: "bis", under: "unter", toUnder: "bis unter", more: "und mehr" },
  en: { to: "to", under: "under", toUnder: "to under", more: "and more" },
} as const;

/** The class the city lies in, and where between its bounds; null outside the scale. */
export function cityPlace(city: Figure, classes: readonly AtlasClass[]): { index: number; share: number } | null {
  const last = classes.at(-1);
  if (city.state !== "known" || !last || city.value < (classes[0]?.lower ?? 0) || city.value > last.upper) return null;
  const index = classes.findLastIndex((one) => city.value >= one.lower);
  const own = classes[index];
  if (!own) return null;
  const share = own.upper > own.lower ? (city.value - own.lower) / (own.upper - own.lower) : 0.5;
  return { index, share: Math.min(Math.max(share, 0.02), 0.98) };
}
