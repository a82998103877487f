import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Name } from "./people";

/** Who opens a page: somebody of the cast, or somebody without an account. */
export type Visitor = Name | "resident";

/** A real address of a page in the demo city, or the way to find one that has no fixed name. */
export type Address = string | ((page: Page) => Promise<string>);

export interface Example {
  readonly by: Visitor;
  readonly address: Address;
}

const publicly = (address: Address, ...others: Visitor[]): Example[] => seenBy(address, "resident", ...others);
const inside = (address: Address, ...by: Visitor[]): Example[] => seenBy(address, ...(by.length > 0 ? by : planners));
const planners: readonly Visitor[] = ["planung"];

function seenBy(address: Address, ...by: Visitor[]): Example[] {
  return by.map((visitor) => ({ by: visitor, address }));
}

const cycle = "/arbeit/zyklus/2023-2027";
const consultation = `${cycle}/beteiligung/empfehlungen-2026`;

/** Follows the first link of that name from a page; for things whose address holds an id. */
function following(start: string, link: RegExp, suffix = "") {
  return async (page: Page) => {
    await page.goto(start);
    const href = await page.getByRole("main").getByRole("link", { name: link }).first().getAttribute("href");
    if (!href) throw new Error(`Auf ${start} fehlt ein Verweis wie ${link}.`);
    return href + suffix;
  };
}

const ownDraft = following(consultation, /Weiterschreiben/);

const report = `${cycle}/sozialbericht/sozialbericht-2026`;

/** Examples of every page, by its folder below app/[locale], in the demo city. A page without one makes the test red. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  "(public)": [...publicly("/"), ...publicly("/en")],
  "(public)/anmelden": publicly("/anmelden"),
  "(public)/atlas": [
    ...publicly("/atlas"),
    ...publicly("/en/atlas"),
    ...publicly("/atlas?indikator=anteil-kinder-in-bedarfsgemeinschaften&gliederung=blockgruppen"),
  ],
  "(public)/barrierefreiheit": publicly("/barrierefreiheit"),
  "(public)/befunde": publicly("/befunde"),
  "(public)/befunde/[number]": publicly("/befunde/B-10"),
  "(public)/berichte": [...publicly("/berichte"), ...publicly("/en/berichte")],
  "(public)/berichte/[slug]": publicly(following("/berichte", /2026/)),
  "(public)/berichte/[slug]/fassungen": publicly(following("/berichte", /2026/, "/fassungen")),
  "(public)/beteiligung": publicly("/beteiligung"),
  "(public)/beteiligung/[consultation]": [
    ...publicly("/beteiligung/empfehlungen-2026"),
    ...publicly("/en/beteiligung/empfehlungen-2026"),
  ],
  "(public)/beteiligung/[consultation]/mitmachen": publicly("/beteiligung/empfehlungen-2026/mitmachen"),
  "(public)/beteiligung/[consultation]/tabelle": publicly("/beteiligung/empfehlungen-2018/tabelle"),
  "(public)/beteiligung/beleg": publicly("/beteiligung/beleg"),
  "(public)/daten": publicly("/daten"),
  "(public)/datenschutz": publicly("/datenschutz"),
  "(public)/einladung/[token]": publicly("/einladung/gibt-es-nicht"),
  "(public)/empfehlungen": publicly("/empfehlungen"),
  "(public)/empfehlungen/[number]": publicly("/empfehlungen/E-10"),
  "(public)/gebiete": publicly("/gebiete"),
  "(public)/gebiete/[partition]/[area]": [...publicly("/gebiete/bezirke/07"), ...publicly("/en/gebiete/bezirke/07")],
  "(public)/impressum": publicly("/impressum"),
  "(public)/indikatoren": publicly("/indikatoren"),
  "(public)/indikatoren/[indicator]": publicly("/indikatoren/mindestsicherungsquote"),
  "(public)/leichte-sprache": publicly("/leichte-sprache"),
  "(public)/massnahmen": publicly("/massnahmen"),
  "(public)/massnahmen/[number]": [...publicly("/massnahmen/M-01", "rat"), ...publicly("/en/massnahmen/M-10")],
  "(public)/passwort": publicly("/passwort"),
  "(public)/passwort/[token]": publicly("/passwort/gibt-es-nicht"),
  "(public)/suche": publicly("/suche?q=Zechenpark"),
  "(public)/ueberpruefungen": publicly("/ueberpruefungen"),

  arbeit: inside("/arbeit", "planung", "statistik", "awo", "admin"),
  "arbeit/datenlieferungen": inside("/arbeit/datenlieferungen", "statistik"),
  "arbeit/datenlieferungen/neu": inside("/arbeit/datenlieferungen/neu", "statistik"),
  "arbeit/datenlieferungen/[delivery]": inside("/arbeit/datenlieferungen/1", "statistik"),
  "arbeit/datenlieferungen/[delivery]/erkennen": inside("/arbeit/datenlieferungen/1/erkennen", "statistik"),
  "arbeit/datenlieferungen/[delivery]/zuordnen": inside("/arbeit/datenlieferungen/1/zuordnen", "statistik"),
  "arbeit/datenlieferungen/[delivery]/pruefen": inside("/arbeit/datenlieferungen/1/pruefen", "statistik"),
  "arbeit/datenlieferungen/[delivery]/uebernehmen": inside("/arbeit/datenlieferungen/1/uebernehmen", "statistik"),
  "arbeit/datenstaende": inside("/arbeit/datenstaende", "statistik"),
  "arbeit/datenstaende/neu": inside("/arbeit/datenstaende/neu", "statistik"),
  "arbeit/datenstaende/[release]": inside("/arbeit/datenstaende/3", "statistik"),
  "arbeit/hilfe": inside("/arbeit/hilfe"),
  "arbeit/kalender": inside("/arbeit/kalender"),
  "arbeit/konto": inside("/arbeit/konto", "awo"),
  "arbeit/lebensraeume": inside("/arbeit/lebensraeume", "planung", "awo"),
  "arbeit/lebensraeume/neu": inside("/arbeit/lebensraeume/neu", "awo"),
  "arbeit/lebensraeume/[livingSpace]": inside("/arbeit/lebensraeume/1", "planung", "awo"),
  "arbeit/lebensraeume/[livingSpace]/uebernehmen": inside("/arbeit/lebensraeume/2/uebernehmen"),
  "arbeit/lebensraeume/[livingSpace]/zeichnen": inside("/arbeit/lebensraeume/1/zeichnen", "planung", "awo"),
  "arbeit/suche": inside("/arbeit/suche?q=Zechenpark"),
  "arbeit/zyklus": inside("/arbeit/zyklus"),
  "arbeit/zyklus/neu": inside("/arbeit/zyklus/neu"),
  "arbeit/zyklus/[cycle]": inside(cycle, "planung", "awo"),
  "arbeit/zyklus/[cycle]/sozialbericht": inside(`${cycle}/sozialbericht`),
  "arbeit/zyklus/[cycle]/sozialbericht/neu": [],
  "arbeit/zyklus/[cycle]/sozialbericht/[report]": inside(report),
  "arbeit/zyklus/[cycle]/sozialbericht/[report]/fassungen": inside(following(report, /Fassungen dieses Kapitels/)),
  "arbeit/zyklus/[cycle]/sozialbericht/[report]/pruefen": inside(`${report}/pruefen`),
  "arbeit/zyklus/[cycle]/sozialbericht/[report]/vorschau": inside(`${report}/vorschau`),
  "arbeit/zyklus/[cycle]/soziale-lage": inside(`${cycle}/soziale-lage`),
  "arbeit/zyklus/[cycle]/soziale-lage/screening": inside(`${cycle}/soziale-lage/screening`),
  "arbeit/zyklus/[cycle]/soziale-lage/befunde/neu": [],
  "arbeit/zyklus/[cycle]/soziale-lage/befunde/[number]": inside(`${cycle}/soziale-lage/befunde/B-10`),
  "arbeit/zyklus/[cycle]/soziale-lage/befunde/[number]/bearbeiten": [],
  "arbeit/zyklus/[cycle]/handlungsempfehlungen": inside(`${cycle}/handlungsempfehlungen`),
  "arbeit/zyklus/[cycle]/handlungsempfehlungen/neu": [],
  "arbeit/zyklus/[cycle]/handlungsempfehlungen/[number]": inside(`${cycle}/handlungsempfehlungen/E-10`),
  "arbeit/zyklus/[cycle]/handlungsempfehlungen/[number]/bearbeiten": [],
  "arbeit/zyklus/[cycle]/beteiligung": inside(`${cycle}/beteiligung`, "planung", "awo"),
  "arbeit/zyklus/[cycle]/beteiligung/neu": inside(`${cycle}/beteiligung/neu`),
  "arbeit/zyklus/[cycle]/beteiligung/[consultation]": inside(consultation, "planung", "awo"),
  "arbeit/zyklus/[cycle]/beteiligung/[consultation]/abwaegung": inside(`${consultation}/abwaegung`),
  "arbeit/zyklus/[cycle]/beteiligung/[consultation]/abwaegung/tabelle": inside(`${consultation}/abwaegung/tabelle`),
  "arbeit/zyklus/[cycle]/beteiligung/[consultation]/bearbeiten": [],
  "arbeit/zyklus/[cycle]/beteiligung/[consultation]/durchsicht": inside(`${consultation}/durchsicht`),
  "arbeit/zyklus/[cycle]/beteiligung/[consultation]/stellungnahmen/[statement]": inside(ownDraft, "awo"),
  "arbeit/zyklus/[cycle]/beteiligung/[consultation]/stellungnahmen/[statement]/vorschau": inside(
    async (page) => `${await ownDraft(page)}/vorschau`,
    "awo",
  ),
  "arbeit/zyklus/[cycle]/massnahmen": inside(`${cycle}/massnahmen`),
  "arbeit/zyklus/[cycle]/massnahmen/neu": inside(`${cycle}/massnahmen/neu`),
  "arbeit/zyklus/[cycle]/massnahmen/beschluesse": inside(`${cycle}/massnahmen/beschluesse`),
  "arbeit/zyklus/[cycle]/massnahmen/beschluesse/neu": inside(`${cycle}/massnahmen/beschluesse/neu`),
  "arbeit/zyklus/[cycle]/massnahmen/[number]": inside(`${cycle}/massnahmen/M-10`, "planung", "awo"),
  "arbeit/zyklus/[cycle]/massnahmen/[number]/bearbeiten": inside(`${cycle}/massnahmen/M-13/bearbeiten`),
  "arbeit/zyklus/[cycle]/massnahmen/[number]/finanzierung": inside(`${cycle}/massnahmen/M-13/finanzierung`),
  "arbeit/zyklus/[cycle]/massnahmen/[number]/meilensteine": inside(`${cycle}/massnahmen/M-13/meilensteine`),
  "arbeit/zyklus/[cycle]/massnahmen/[number]/sachstand": inside(`${cycle}/massnahmen/M-10/sachstand`, "awo"),
  "arbeit/zyklus/[cycle]/massnahmen/[number]/ziele": inside(`${cycle}/massnahmen/M-13/ziele`),
  "arbeit/zyklus/[cycle]/ueberpruefung": inside(`${cycle}/ueberpruefung`),
  "arbeit/zyklus/[cycle]/ueberpruefung/[number]": inside(`${cycle}/ueberpruefung/M-10`),
  verwaltung: inside("/verwaltung", "admin"),
  "verwaltung/gebiete": inside("/verwaltung/gebiete", "statistik"),
  "verwaltung/gebiete/neu": inside("/verwaltung/gebiete/neu", "statistik"),
  "verwaltung/gebiete/[partition]": inside("/verwaltung/gebiete/bezirke", "statistik"),
  "verwaltung/indikatoren": inside("/verwaltung/indikatoren", "statistik"),
  "verwaltung/indikatoren/merkmal": inside("/verwaltung/indikatoren/merkmal", "statistik"),
  "verwaltung/indikatoren/neu": inside("/verwaltung/indikatoren/neu", "statistik"),
  "verwaltung/indikatoren/quelle": inside("/verwaltung/indikatoren/quelle", "statistik"),
  "verwaltung/indikatoren/quellen": inside("/verwaltung/indikatoren/quellen", "statistik", "planung"),
  "verwaltung/indikatoren/quellen/[source]": inside("/verwaltung/indikatoren/quellen/BA", "statistik", "planung"),
  "verwaltung/organisationen": inside("/verwaltung/organisationen", "admin"),
  "verwaltung/personen": inside("/verwaltung/personen", "admin"),
  "verwaltung/protokoll": inside("/verwaltung/protokoll", "admin"),
  "verwaltung/system": inside("/verwaltung/system", "admin"),
  "verwaltung/texte": inside("/verwaltung/texte", "admin"),
  "verwaltung/texte/[key]": inside("/verwaltung/texte/impressum?sprache=de", "admin"),
};

/** Every folder below app/[locale] that holds a page. */
export function pagesOnDisk(): string[] {
  const root = path.resolve("app/[locale]");
  // [...rest] answers what no page stands for.
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .filter((file) => !file.includes("[...rest]"))
    .map((file) => path.dirname(file).split(path.sep).join("/"))
    .sort();
}
