/** A text in the two languages of the public pages. */
export interface BilingualText {
  readonly de: string;
  readonly en: string;
}

/** Where counts come from, with the thresholds its contract sets for disclosure control (handbook §3.1, §3.3). */
export interface SourceDefinition {
  readonly key: string;
  readonly name: BilingualText;
  /** Stands under every figure made from this source. */
  readonly attribution: BilingualText;
  readonly licence: string;
  readonly licenceNote: BilingualText;
  /** P1, P2, P3: counts from 1 to threshold − 1 are withheld. A parameter of the contract with the source. */
  readonly threshold: number;
  /** P4: an area with fewer inhabitants is withheld as a whole. */
  readonly minPopulation: number;
  /** P5: a mean age on fewer inhabitants is withheld. */
  readonly minPopulationForMeanAge: number;
}

/** The sources of the standard catalogue; a city changes thresholds and adds sources as data. */
export const standardSources: readonly SourceDefinition[] = [
  {
    key: "EMR",
    name: { de: "Einwohnermelderegister", en: "Population register" },
    attribution: {
      de: "Statistikstelle der Stadt, Einwohnermelderegister (Bevölkerung am Ort der Hauptwohnung)",
      en: "City statistics office, population register (main residence)",
    },
    licence: "dl-de/by-2.0",
    licenceNote: {
      de: "Nutzung mit Nennung der Quelle erlaubt.",
      en: "Free to use when the source is named.",
    },
    threshold: 3,
    minPopulation: 50,
    minPopulationForMeanAge: 30,
  },
  {
    key: "HHGen",
    name: { de: "Haushaltegenerierung", en: "Generated households" },
    attribution: {
      de: "Statistikstelle der Stadt, Haushaltegenerierung aus dem Einwohnermelderegister",
      en: "City statistics office, households generated from the population register",
    },
    licence: "dl-de/by-2.0",
    licenceNote: {
      de: "Nutzung mit Nennung der Quelle erlaubt. Haushalte sind aus dem Register geschätzt.",
      en: "Free to use when the source is named. Households are estimated from the register.",
    },
    threshold: 3,
    minPopulation: 50,
    minPopulationForMeanAge: 30,
  },
  {
    key: "BA",
    name: { de: "Statistik der Bundesagentur für Arbeit", en: "Statistics of the Federal Employment Agency" },
    attribution: {
      de: "Statistik der Bundesagentur für Arbeit, eigene Berechnungen",
      en: "Statistics of the Federal Employment Agency, own calculations",
    },
    licence: "Nutzungsbedingungen der Statistik der BA",
    licenceNote: {
      de: "Nutzung mit Nennung der Quelle erlaubt. Inhalte dürfen nicht verändert werden. Eigene Berechnungen sind zu kennzeichnen.",
      en: "Free to use when the source is named. Contents must not be altered; own calculations must be marked.",
    },
    threshold: 3,
    minPopulation: 50,
    minPopulationForMeanAge: 30,
  },
  {
    key: "SGB12",
    name: { de: "Sozialhilfe und Asylbewerberleistungen", en: "Social assistance and asylum seekers’ benefits" },
    attribution: {
      de: "Sozialamt der Stadt, Leistungen nach SGB XII und AsylbLG",
      en: "City social services, benefits under SGB XII and AsylbLG",
    },
    licence: "dl-de/by-2.0",
    licenceNote: {
      de: "Nutzung mit Nennung der Quelle erlaubt.",
      en: "Free to use when the source is named.",
    },
    threshold: 3,
    minPopulation: 50,
    minPopulationForMeanAge: 30,
  },
];
