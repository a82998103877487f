import type { Role } from "@/lib/glossary";

/** The people and organisations of Emscherau. All invented; everybody signs in with the same password. */
export const demoPassword = "kreislauf-demo";

export interface DemoOrganisation {
  readonly key: OrganisationKey;
  readonly name: string;
  readonly shortName: string;
  readonly kind: "office" | "association" | "council" | "other";
  readonly email: string;
}

export type OrganisationKey =
  | "sozialplanung"
  | "statistikstelle"
  | "jugendamt"
  | "jobcenter"
  | "gesundheitsamt"
  | "stadtplanungsamt"
  | "schulamt"
  | "informationstechnik"
  | "awo"
  | "caritas"
  | "diakonie"
  | "rat";

const at = (local: string) => `${local}@emscherau.example`;

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: "sozialplanung",
    name: "Sozialamt – Sozialplanung",
    shortName: "Sozialplanung",
    kind: "office",
    email: at("sozialplanung"),
  },
  {
    key: "statistikstelle",
    name: "Statistikstelle",
    shortName: "Statistikstelle",
    kind: "office",
    email: at("statistikstelle"),
  },
  { key: "jugendamt", name: "Jugendamt", shortName: "Jugendamt", kind: "office", email: at("jugendamt") },
  {
    key: "jobcenter",
    name: "Jobcenter Emscherau",
    shortName: "Jobcenter",
    kind: "office",
    email: at("post.jobcenter"),
  },
  {
    key: "gesundheitsamt",
    name: "Gesundheitsamt",
    shortName: "Gesundheitsamt",
    kind: "office",
    email: at("gesundheitsamt"),
  },
  {
    key: "stadtplanungsamt",
    name: "Stadtplanungsamt",
    shortName: "Stadtplanung",
    kind: "office",
    email: at("stadtplanungsamt"),
  },
  { key: "schulamt", name: "Schulverwaltungsamt", shortName: "Schulamt", kind: "office", email: at("schulverwaltung") },
  {
    key: "informationstechnik",
    name: "Amt für Informationstechnik",
    shortName: "IT-Amt",
    kind: "office",
    email: at("it"),
  },
  { key: "awo", name: "AWO Kreisverband Emscherau", shortName: "AWO", kind: "association", email: at("info.awo") },
  {
    key: "caritas",
    name: "Caritasverband für die Stadt Emscherau",
    shortName: "Caritas",
    kind: "association",
    email: at("info.caritas"),
  },
  {
    key: "diakonie",
    name: "Diakonisches Werk Emscherau",
    shortName: "Diakonie",
    kind: "association",
    email: at("info.diakonie"),
  },
  { key: "rat", name: "Rat der Stadt Emscherau", shortName: "Rat", kind: "council", email: at("ratsbuero") },
];

export interface DemoPerson {
  /** The part of the address before the @; also the key of the person in the story. */
  readonly key: PersonKey;
  readonly email: string;
  readonly name: string;
  /** What the person does, in their own words. */
  readonly position: string;
  readonly role: Role;
  readonly organisation: OrganisationKey;
  readonly phone: string;
}

export type PersonKey =
  | "planung"
  | "planung2"
  | "statistik"
  | "statistik2"
  | "jugend"
  | "jobcenter"
  | "gesundheit"
  | "stadtplanung"
  | "schule"
  | "awo"
  | "awo2"
  | "caritas"
  | "diakonie"
  | "rat"
  | "admin";

const person = (
  key: PersonKey,
  name: string,
  position: string,
  role: Role,
  organisation: OrganisationKey,
  extension: number,
): DemoPerson => ({ key, email: at(key), name, position, role, organisation, phone: `02099 10-${extension}` });

export const demoPeople: readonly DemoPerson[] = [
  person("planung", "Birgit Sandkamp", "Leiterin der Sozialplanung", "planning", "sozialplanung", 3410),
  person("planung2", "Tarik Demirci", "Sozialplaner", "planning", "sozialplanung", 3412),
  person("statistik", "Jens Wrobel", "Leiter der Statistikstelle", "statistics", "statistikstelle", 1720),
  person("statistik2", "Dr. Anke Lohmann", "Statistikerin", "statistics", "statistikstelle", 1722),
  person("jugend", "Fatma Yıldız-Krämer", "Jugendhilfeplanerin", "department", "jugendamt", 5130),
  person("jobcenter", "Thomas Giesecke", "Teamleiter Markt und Integration", "department", "jobcenter", 6204),
  person("gesundheit", "Dr. Mirela Popescu", "Gesundheitsberichterstattung", "department", "gesundheitsamt", 5320),
  person("stadtplanung", "Henrik Vogt", "Integrierte Stadtentwicklung", "department", "stadtplanungsamt", 6110),
  person("schule", "Claudia Reimann", "Schulentwicklungsplanung", "department", "schulamt", 4015),
  person("awo", "Meryem Özdemir", "Fachbereich Familie", "association", "awo", 8011),
  person("awo2", "Klaus Pohlmann", "Geschäftsführer", "association", "awo", 8010),
  person("caritas", "Georg Terhorst", "Soziale Dienste", "association", "caritas", 8120),
  person("diakonie", "Anna-Lena Brinkmann", "Quartiersarbeit", "association", "diakonie", 8230),
  person("rat", "Sabine Holtkamp", "Vorsitzende des Sozialausschusses", "council", "rat", 1007),
  person("admin", "Oliver Nowak", "Betreuung der Anwendung", "administration", "informationstechnik", 1555),
];

/** Name of a person of the cast. */
export function nameOfPerson(key: PersonKey): string {
  return demoPeople.find((p) => p.key === key)!.name;
}
