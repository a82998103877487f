import { useLocale, useTranslations } from "next-intl";
import { formatShown } from "@/components/figure/shown";
import type { AreaProfile, ProfileFigure } from "@/lib/atlas/schema";
import {
  type FigureLocale,
  formatChange,
  formatNumber,
  formatRelativeChange,
  formatValue,
} from "@/lib/statistics/format";
import { plainFormat } from "./CoreValues";

const ageKeys = ["anteil-unter-18", "anteil-18-bis-64", "anteil-ab-65"] as const;

/** Who lives here: three numbers, and the age groups of the area above those of the city. */
export function Residents({
  profile,
  figures,
  leafName,
}: {
  profile: AreaProfile;
  figures: readonly ProfileFigure[];
  leafName: string;
}) {
  const ages = ageKeys.flatMap((key) => figures.find((figure) => figure.indicator.key === key) ?? []);
  return (
    <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <Facts profile={profile} figures={figures} leafName={leafName} />
      {ages.length === 3 ? <Ages ages={ages} profile={profile} /> : null}
    </div>
  );
}

function Facts({
  profile,
  figures,
  leafName,
}: {
  profile: AreaProfile;
  figures: readonly ProfileFigure[];
  leafName: string;
}) {
  const t = useTranslations("areas.residents");
  const locale = useLocale() as FigureLocale;
  const { inhabitants, change, densityPerSquareKilometre } = profile.population;
  const persons = { unit: "Personen", decimals: 0 };
  const age = figures.find((figure) => figure.indicator.key === "durchschnittsalter");
  const facts = [
    {
      value: inhabitants.state === "known" ? formatNumber(inhabitants.value, 0, locale) : null,
      term: t("people"),
      detail:
        change.difference.state === "known"
          ? `${formatChange(change.difference, { ...persons, unit: "" }, locale)} (${formatRelativeChange(change.relative, locale)}) ${t("sinceFour")}`
          : null,
    },
    {
      value:
        densityPerSquareKilometre.state === "known" ? formatNumber(densityPerSquareKilometre.value, 0, locale) : null,
      term: t("density"),
      detail: null,
    },
    {
      value: age && age.value.state === "known" ? formatValue(age.value, { unit: "", decimals: 1 }, locale) : null,
      term: t("age"),
      detail: age ? t("cityValue", { value: formatShown(age.city.value, plainFormat(age), locale) }) : null,
    },
    {
      value: profile.area.squareKilometres === null ? null : formatNumber(profile.area.squareKilometres, 1, locale),
      term: t("size"),
      detail: profile.leaves.length > 1 ? t("leaves", { count: profile.leaves.length, partition: leafName }) : null,
    },
  ].filter((fact) => fact.value !== null);
  return (
    <dl className="grid grid-cols-2 content-start gap-x-7 gap-y-6">
      {facts.map((fact) => (
        <div key={fact.term} className="flex flex-col border-t border-line2 pt-3">
          <dt className="order-2">{fact.term}</dt>
          <dd className="order-1 font-serif text-3xl font-semibold">{fact.value}</dd>
          {fact.detail ? <dd className="order-3 text-sm text-ink2">{fact.detail}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

const tones = ["bg-[#0b5a63] text-white", "bg-[#37757c] text-white", "bg-[#0a3d44] text-white"];
const cityTones = ["bg-[#d6d2c8] text-[#1b2330]", "bg-[#e6e2d8] text-[#1b2330]", "bg-[#c4c0b4] text-[#1b2330]"];

/** Shares of the age groups as one bar each, with their numbers inside; the table of all values holds them again. */
function Ages({ ages, profile }: { ages: readonly ProfileFigure[]; profile: AreaProfile }) {
  const t = useTranslations("areas.residents");
  const locale = useLocale() as FigureLocale;
  const group = (figure: ProfileFigure) => figure.indicator.shortName[locale].replace(/^Anteil |^Share /, "");
  const text = (value: ProfileFigure["value"]) => formatValue(value, { unit: "%", decimals: 1 }, locale);
  const rows = [
    { name: profile.area.name, values: ages.map((figure) => figure.value), look: tones },
    ...(profile.partition.isCity
      ? []
      : [{ name: t("city"), values: ages.map((figure) => figure.city.value), look: cityTones }]),
  ];
  return (
    <div>
      <h3 className="mb-3 font-sans text-base font-normal text-ink2">
        {t("ages", { year: ages[0]?.date.slice(0, 4) ?? "" })}
      </h3>
      <div aria-hidden="true" className="mb-1 flex text-sm leading-5 text-ink2 sm:pl-36">
        {ages.map((figure) => (
          <span key={figure.indicator.key} className="min-w-0 pl-2" style={share(figure.value)}>
            {group(figure)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div
          key={row.name}
          role="img"
          aria-label={`${row.name}: ${row.values.map((value, i) => `${group(ages[i] as ProfileFigure)} ${text(value)}`).join(", ")}`}
          className="mb-1.5 flex flex-wrap items-stretch"
        >
          <span className="flex w-full flex-none items-center pr-3 font-semibold leading-7 sm:w-36 sm:leading-5">
            {row.name}
          </span>
          {row.values.map((value, i) => (
            <span
              key={ages[i]?.indicator.key}
              className={`min-w-0 whitespace-nowrap border-r-2 border-card px-2 py-2.5 max-sm:px-1.5 last:border-0 ${row.look[i]}`}
              style={share(value)}
            >
              {text(value)}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

const share = (value: ProfileFigure["value"]) => ({ flexGrow: weight(value), flexBasis: 0 });

const weight = (value: ProfileFigure["value"]) => (value.state === "known" ? Math.max(value.value, 8) : 20);
