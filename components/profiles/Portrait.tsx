import { useLocale, useTranslations } from "next-intl";
import { formatShown } from "@/components/figure/shown";
import { inSentence } from "@/components/figure/words";
import type { AreaProfile } from "@/lib/atlas/schema";
import { type FigureLocale, formatNumber } from "@/lib/statistics/format";
import { compassOf, namesInSentence } from "./place";

/** Three plain sentences from released values: where the area lies, who lives there, how it stands to the city. */
export function Portrait({ profile }: { profile: AreaProfile }) {
  return (
    <p className="mt-4 max-w-[42rem] text-pretty font-serif text-[1.3125rem] leading-[1.95rem]">
      <Where profile={profile} /> <Who profile={profile} /> <How profile={profile} />
    </p>
  );
}

function Where({ profile }: { profile: AreaProfile }) {
  const t = useTranslations("areas.portrait");
  const { area, neighbours, cityFacts } = profile;
  const compass = compassOf(profile);
  if (!compass || profile.partition.isCity) return null;
  const names = neighbours
    .filter((one) => !one.isResidual)
    .map((one) => one.name)
    .sort((a, b) => a.localeCompare(b, "de"));
  const place = t(`compass.${compass}`);
  if (names.length === 0 || names.length > 4) return t("where", { name: area.name, place, city: cityFacts.name });
  return t(names.length === 1 ? "whereBeside" : "whereBetween", {
    name: area.name,
    place,
    city: cityFacts.name,
    neighbours: namesInSentence(names, t("and")),
  });
}

function Who({ profile }: { profile: AreaProfile }) {
  const t = useTranslations("areas.portrait");
  const locale = useLocale() as FigureLocale;
  const { inhabitants, change, shareOfCity } = profile.population;
  if (inhabitants.state !== "known") return t("whoUnknown");
  const share =
    shareOfCity.state === "known" && !profile.partition.isCity
      ? formatShown(shareOfCity, { unit: "%", decimals: 1, style: "value" }, locale)
      : null;
  const people = formatNumber(inhabitants.value, 0, locale);
  const { difference } = change;
  return (
    <>
      {share ? t("whoShare", { people, share, city: profile.cityFacts.name }) : t("who", { people })}{" "}
      {difference.state === "known"
        ? t("whoChange", {
            direction: difference.value > 0 ? "more" : difference.value < 0 ? "less" : "same",
            size: formatNumber(Math.abs(difference.value), 0, locale),
          })
        : null}
    </>
  );
}

function How({ profile }: { profile: AreaProfile }) {
  const t = useTranslations("areas.portrait");
  const locale = useLocale() as FigureLocale;
  const compared = profile.core
    .filter((figure) => figure.position !== null)
    .sort((a, b) => Number(b.indicator.polarity === "burden") - Number(a.indicator.polarity === "burden"));
  if (compared.length < 3) return null;
  const named = (position: "above" | "below") =>
    namesInSentence(
      compared
        .filter((figure) => figure.position === position)
        .slice(0, 3)
        .map((figure) => inSentence(figure.indicator.shortName[locale], locale)),
      t("and"),
    );
  const [above, below] = [named("above"), named("below")];
  if (!above && !below) return t("howSimilar");
  return [above ? t("howAbove", { above }) : "", below ? t("howBelow", { below }) : ""].filter(Boolean).join(" ");
}
