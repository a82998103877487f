import type { BilingualText } from "../sources/rules";

/** A count that is stored; everything else is computed from it (handbook §1.3). All but the city-only ones add over areas. */
export interface BaseCountDefinition {
  readonly key: string;
  readonly name: BilingualText;
  readonly unit: string;
  readonly source: string;
  /** Names the definition behind the series; series with different ids are never chained. */
  readonly definitionId: string;
  /** Known only for the whole city, not additive. */
  readonly cityOnly: boolean;
  /** P2: the count of units (households, benefit units) behind the persons of this count. */
  readonly carrier?: string;
  /** P3: this count is a sensitive share of that count; their difference is protected too. */
  readonly whole?: string;
  /** This count is the sum of each of these lists. Linked counts are released together. */
  readonly sumOf?: readonly (readonly string[])[];
  /** P5: a sum of ages, not of persons: never shown itself, its mean only on enough of the count named here (§1.4). */
  readonly meanOver?: string;
}

interface CountTraits {
  readonly carrier?: string;
  readonly whole?: string;
  readonly sumOf?: readonly (readonly string[])[];
  readonly meanOver?: string;
  readonly cityOnly?: boolean;
}

const counts =
  (source: string, definitionId: string) =>
  (key: string, de: string, en: string, unit: string, traits: CountTraits = {}): BaseCountDefinition => ({
    key,
    name: { de, en },
    unit,
    source,
    definitionId,
    cityOnly: false,
    ...traits,
  });

const register = counts("EMR", "EMR-HAUPTWOHNUNG");
const origin = counts("EMR", "MH-MIGRAPRO");
const households = counts("HHGen", "HHGEN-REGISTER");
const unemployment = counts("BA", "BA-ARBEITSLOSE");
const basicIncome = counts("BA", "BA-SGB2-REVISION-2016");
const assistance = counts("SGB12", "SGB12-AUSSERHALB-EINRICHTUNGEN");
const asylum = counts("SGB12", "ASYLBLG-REGELLEISTUNGEN");

/** The 38 base counts of handbook §1.3: 36 for areas and two that exist only for the city. */
export const standardBaseCounts: readonly BaseCountDefinition[] = [
  register("EW", "Einwohner insgesamt", "Inhabitants", "Personen", { sumOf: [["EW_U18", "EW_18_65", "EW_65P"]] }),
  register("EW_U18", "Einwohner unter 18 Jahren", "Inhabitants under 18", "Personen"),
  register("EW_18_65", "Einwohner von 18 bis unter 65 Jahren", "Inhabitants aged 18 to under 65", "Personen"),
  register("EW_65P", "Einwohner ab 65 Jahren", "Inhabitants aged 65 and over", "Personen"),
  register("EW_15_65", "Einwohner von 15 bis unter 65 Jahren", "Inhabitants aged 15 to under 65", "Personen"),
  register("EW_U_AG", "Einwohner unter der Regelaltersgrenze", "Inhabitants below pension age", "Personen"),
  register("EW_AG", "Einwohner ab der Regelaltersgrenze", "Inhabitants at or above pension age", "Personen"),
  register("EW_60_80", "Einwohner von 60 bis unter 80 Jahren", "Inhabitants aged 60 to under 80", "Personen"),
  register("EW_80P", "Einwohner ab 80 Jahren", "Inhabitants aged 80 and over", "Personen"),
  register("AGE_SUM", "Summe der Lebensjahre", "Sum of ages", "Jahre", { meanOver: "EW" }),
  origin("MH", "Einwohner mit Migrationshintergrund", "Inhabitants with a migration background", "Personen", {
    whole: "EW",
    sumOf: [["MH_U18", "MH_18_65", "MH_65P"]],
  }),
  origin("MH_U18", "Unter 18 mit Migrationshintergrund", "Under 18 with a migration background", "Personen", {
    whole: "EW_U18",
  }),
  origin(
    "MH_18_65",
    "18 bis unter 65 mit Migrationshintergrund",
    "18 to under 65 with a migration background",
    "Personen",
    {
      whole: "EW_18_65",
    },
  ),
  origin("MH_65P", "65 und älter mit Migrationshintergrund", "65 and over with a migration background", "Personen", {
    whole: "EW_65P",
  }),
  register("AUS", "Ausländische Einwohner", "Foreign inhabitants", "Personen", { whole: "EW" }),
  register(
    "AUS_15_65",
    "Ausländische Einwohner von 15 bis unter 65 Jahren",
    "Foreign inhabitants aged 15 to under 65",
    "Personen",
    {
      whole: "EW_15_65",
    },
  ),

  households("HH", "Haushalte", "Households", "Haushalte"),
  households("HH_K", "Haushalte mit Kindern unter 18", "Households with children under 18", "Haushalte"),
  households("HHK_K", "Kinder unter 18 in Haushalten", "Children under 18 in households", "Kinder", {
    carrier: "HH_K",
  }),
  households("AE_HH", "Haushalte von Alleinerziehenden", "Lone-parent households", "Haushalte", { whole: "HH_K" }),
  households("AE_K", "Kinder in Haushalten von Alleinerziehenden", "Children in lone-parent households", "Kinder", {
    carrier: "AE_HH",
    whole: "HHK_K",
  }),

  unemployment("AL", "Arbeitslose", "Unemployed persons", "Personen", {
    whole: "EW_15_65",
    sumOf: [["AL_SGB2", "AL_SGB3"]],
  }),
  unemployment("AL_SGB2", "Arbeitslose im SGB II", "Unemployed persons under SGB II", "Personen"),
  unemployment("AL_SGB3", "Arbeitslose im SGB III", "Unemployed persons under SGB III", "Personen"),
  unemployment("AL_AUS", "Arbeitslose Ausländer", "Unemployed foreigners", "Personen", { whole: "AUS_15_65" }),
  basicIncome("BG", "Bedarfsgemeinschaften", "Benefit units (SGB II)", "Bedarfsgemeinschaften", { whole: "HH" }),
  basicIncome("BG_K", "Bedarfsgemeinschaften mit Kindern", "Benefit units with children", "Bedarfsgemeinschaften", {
    whole: "BG",
  }),
  basicIncome("P_BG", "Personen in Bedarfsgemeinschaften", "Persons in benefit units", "Personen", {
    carrier: "BG",
    whole: "EW_U_AG",
  }),
  basicIncome("RLB", "Regelleistungsberechtigte", "Persons entitled to standard benefits (SGB II)", "Personen", {
    carrier: "BG",
    whole: "P_BG",
  }),
  basicIncome("K_BG", "Kinder unter 18 in Bedarfsgemeinschaften", "Children under 18 in benefit units", "Kinder", {
    carrier: "BG_K",
    whole: "EW_U18",
  }),
  basicIncome(
    "AE_BG",
    "Bedarfsgemeinschaften von Alleinerziehenden",
    "Lone-parent benefit units",
    "Bedarfsgemeinschaften",
    {
      whole: "BG_K",
    },
  ),
  basicIncome(
    "AE_K_BG",
    "Kinder in Bedarfsgemeinschaften von Alleinerziehenden",
    "Children in lone-parent benefit units",
    "Kinder",
    {
      carrier: "AE_BG",
      whole: "K_BG",
    },
  ),

  assistance("GS_A", "Personen mit Grundsicherung im Alter", "Persons with basic income in old age", "Personen", {
    whole: "EW_AG",
  }),
  assistance(
    "GS_EM",
    "Personen mit Grundsicherung bei Erwerbsminderung",
    "Persons with basic income for reduced earning capacity",
    "Personen",
    {
      whole: "EW_U_AG",
    },
  ),
  assistance("HLU", "Personen mit Hilfe zum Lebensunterhalt", "Persons with subsistence assistance", "Personen", {
    whole: "EW",
  }),
  asylum("ASYL", "Personen mit Asylbewerberleistungen", "Persons with asylum seekers’ benefits", "Personen", {
    whole: "EW",
  }),

  unemployment("EP", "Zivile Erwerbspersonen", "Civilian labour force", "Personen", { cityOnly: true }),
  unemployment("EP_AUS", "Ausländische Erwerbspersonen", "Foreign civilian labour force", "Personen", {
    cityOnly: true,
  }),
];
