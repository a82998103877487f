import type { Page } from "@playwright/test";
import { demoNewestDate, demoValues } from "@/lib/demo/counts";
import { demoAreas, demoLeavesOf, demoResidualKey } from "@/lib/demo/geography";
import { bringIn, upload } from "./deliver";
import { expect, test } from "./people";

// One story: what is defined on the pages of the Verwaltung is delivered, released and found by a resident.
test.describe.configure({ mode: "serial" });

const indicator = "anteil-haushalte-mit-wohngeld";
const rate = "betreuungsquote-unter-drei";
const partition = "foerdergebiete";
const year = Number(demoNewestDate.slice(0, 4));
const districts = demoAreas.filter((area) => area.partition === "bezirke");
const unions = [
  { key: "F1", name: "Fördergebiet West", districts: districts.slice(0, 6) },
  { key: "F2", name: "Fördergebiet Mitte", districts: districts.slice(6, 12) },
  { key: "F3", name: "Fördergebiet Ost", districts: districts.slice(12) },
];

/** Households of every leaf, and how many of them get housing benefit: from 5 of 100 on, more from leaf to leaf. */
const households = (of: number) => [...demoValues([of])].filter(({ baseCount }) => baseCount === "HH");
const benefits = (of: number) =>
  households(of).map(({ area, value }, place) => ({ area, value: Math.round((value * (5 + place / 10)) / 100) }));
const sumOver = (rows: readonly { area: string; value: number }[], leaves: readonly string[]) =>
  rows.filter(({ area }) => leaves.includes(area)).reduce((sum, { value }) => sum + value, 0);

const csv = (heading: string, rows: readonly string[]) => `${[heading, ...rows].join("\r\n")}\r\n`;
const counts = (of: readonly number[]) =>
  csv(
    "stichtag;blockgruppe;WOHNGELD",
    of.flatMap((one) => benefits(one).map(({ area, value }) => `31.12.${one};${area};${value}`)),
  );

const map = JSON.stringify({
  type: "FeatureCollection",
  features: unions.map(({ key, name, districts: parts }) => ({
    type: "Feature",
    properties: { nr: key, bezeichnung: name },
    geometry: {
      type: "MultiPolygon",
      coordinates: parts.flatMap(({ geometry }) =>
        geometry?.type === "MultiPolygon" ? geometry.coordinates : geometry ? [geometry.coordinates] : [],
      ),
    },
  })),
});

const refusal = (page: Page) => page.getByRole("main").getByRole("alert").filter({ hasText: /./ }).first();
const create = (page: Page, what: string) => page.getByRole("main").getByRole("button", { name: `${what} anlegen` });

test("a source, a count, an indicator by formula and a delivered rate are defined without code", async ({ as }) => {
  const statistik = await as("statistik");
  await statistik.goto("/verwaltung/indikatoren/quelle");
  await statistik.getByLabel("Name", { exact: true }).fill("Wohngeldstelle");
  await statistik.getByLabel("Schlüssel").fill("EMR");
  await create(statistik, "Quelle").click();
  await expect(refusal(statistik)).toContainText("Eine Quelle mit dem Schlüssel EMR gibt es schon.");
  await expect(statistik.getByLabel("Name", { exact: true })).toHaveValue("Wohngeldstelle");
  await statistik.getByLabel("Schlüssel").fill("WOGE");
  await create(statistik, "Quelle").click();
  await expect(statistik).toHaveURL(/\/verwaltung\/indikatoren#quellen$/);

  await statistik.goto("/verwaltung/indikatoren/merkmal");
  await statistik.getByLabel("Name", { exact: true }).fill("Haushalte mit Wohngeld");
  await statistik.getByLabel("Schlüssel").fill("WOHNGELD");
  await statistik.getByLabel("Einheit").fill("Haushalte");
  await create(statistik, "Merkmal").click();
  await expect(refusal(statistik)).toContainText("Quelle: Bitte ausfüllen.");
  await statistik.getByLabel("Quelle").selectOption("WOGE");
  await statistik.getByLabel("Ist ein Teil von").selectOption("HH");
  await create(statistik, "Merkmal").click();
  await expect(statistik).toHaveURL(/\/verwaltung\/indikatoren#merkmale$/);
  await expect(statistik.getByRole("row", { name: /WOHNGELD/ })).toContainText("Wohngeldstelle");

  await statistik.goto("/verwaltung/indikatoren/neu");
  await statistik.getByLabel("Name", { exact: true }).fill("Anteil der Haushalte mit Wohngeld");
  await statistik.getByLabel("Schlüssel").fill(indicator);
  await statistik.getByLabel("Zähler, 1. Merkmal").selectOption("WOHNGELD");
  await create(statistik, "Indikator").click();
  await expect(refusal(statistik)).toContainText("Ein Anteil braucht einen Nenner.");
  await expect(statistik.getByLabel("Zähler, 1. Merkmal")).toHaveValue("WOHNGELD");
  await statistik.getByLabel("Nenner, 1. Merkmal").selectOption("HH");
  await expect(statistik.getByRole("region", { name: "Beispiel" })).toContainText("Haushalte mit Wohngeld ÷ Haushalte");
  await create(statistik, "Indikator").click();
  await expect(statistik).toHaveURL(/\/verwaltung\/indikatoren#indikatoren$/);

  await statistik.goto("/verwaltung/indikatoren/neu");
  await statistik.getByLabel("Name", { exact: true }).fill("Betreuungsquote unter drei Jahren");
  await statistik.getByLabel("Schlüssel").fill(rate);
  await statistik.getByRole("radio", { name: "Gelieferte Quote" }).check({ force: true });
  await create(statistik, "Indikator").click();
  await expect(refusal(statistik)).toContainText("Bitte die Quelle wählen, die die Quote liefert.");
  await statistik.getByLabel("Quelle").selectOption("WOGE");
  await create(statistik, "Indikator").click();
  await expect(statistik).toHaveURL(/\/verwaltung\/indikatoren#indikatoren$/);
});

test("a map becomes a partition whose areas unite leaves", async ({ as }) => {
  const statistik = await as("statistik");
  await statistik.goto("/verwaltung/gebiete/neu");
  await statistik.getByLabel("Name", { exact: true }).fill("Fördergebiete");
  await statistik.getByLabel("Schlüssel", { exact: true }).fill(partition);
  await statistik.getByLabel("Feld mit dem Schlüssel").fill("nummer");
  await statistik.getByLabel("Feld mit dem Namen").fill("bezeichnung");
  await statistik
    .getByLabel("Karte")
    .setInputFiles({ name: "foerdergebiete.geojson", mimeType: "application/geo+json", buffer: Buffer.from(map) });
  await create(statistik, "Gliederung").click();
  await expect(refusal(statistik)).toContainText("Das Feld „nummer“ gibt es in der Karte nicht.");
  await expect(refusal(statistik)).toContainText("Vorhanden sind: nr, bezeichnung.");
  await statistik.getByLabel("Feld mit dem Schlüssel").fill("nr");
  await create(statistik, "Gliederung").click();
  await expect(statistik).toHaveURL(new RegExp(`/verwaltung/gebiete/${partition}$`));
  for (const { name, districts: parts } of unions) {
    const leaves = parts.flatMap(({ key }) => demoLeavesOf("bezirke", key)).length;
    await expect(statistik.getByRole("row", { name: new RegExp(name) })).toContainText(String(leaves));
  }
});

test("what is defined is delivered, released by two people and found by a resident", async ({ as, resident }) => {
  test.setTimeout(180_000);
  const statistik = await as("statistik");
  const wrong = counts([year]).replace(`;${demoResidualKey};`, ";777777;");
  await upload(statistik, { name: "wohngeld_falsch.csv", content: wrong }, "Wohngeld mit Fehler", "WOGE");
  await statistik.getByRole("link", { name: "Weiter zum Zuordnen" }).click();
  await statistik.getByRole("button", { name: "Zuordnung speichern und prüfen" }).click();
  await expect(statistik).toHaveURL(/\/pruefen$/);
  await expect(statistik.getByRole("main")).toContainText("777777");

  await bringIn(statistik, { name: "wohngeld.csv", content: counts([year - 4, year]) }, "Wohngeld", "WOGE");
  const rates = csv(
    `stichtag;bezirk;${rate}`,
    districts.map(({ key }, place) => `31.12.${year};${key};${30 + place},5`),
  );
  await bringIn(statistik, { name: "betreuung.csv", content: rates }, "Betreuung", "WOGE");

  await statistik.goto("/arbeit/datenstaende/neu");
  await statistik.getByRole("button", { name: "Datenstand vorbereiten" }).click();
  await expect(statistik).toHaveURL(/\/datenstaende\/\d+$/, { timeout: 60_000 });
  const colleague = await as("statistik2");
  await colleague.goto(new URL(statistik.url()).pathname);
  // The run goes in the background; the page follows it by itself.
  await expect(colleague.getByRole("button", { name: "Datenstand freigeben" })).toBeVisible({ timeout: 90_000 });
  await colleague.getByRole("button", { name: "Datenstand freigeben" }).click();
  await expect(colleague.getByRole("button", { name: "Datenstand freigeben" })).toHaveCount(0, { timeout: 90_000 });

  await resident.goto("/indikatoren");
  await expect(resident.getByRole("main")).toContainText("Anteil der Haushalte mit Wohngeld");
  await resident.goto(`/atlas?indikator=${indicator}&gliederung=${partition}`);
  await expect(resident.getByRole("main")).toContainText("Fördergebiet Mitte");
  await expect(resident.getByRole("main")).toContainText("Wohngeldstelle");

  const { indicators } = await (await resident.request.get("/api/v1/indicators")).json();
  expect(indicators.find(({ key }: { key: string }) => key === indicator)).toMatchObject({
    name: "Anteil der Haushalte mit Wohngeld",
    unit: "%",
    decimals: 1,
    numerator: ["WOHNGELD"],
    denominator: ["HH"],
    factor: 100,
  });

  const valuesOf = async (key: string, level: string) => {
    const address = `/api/v1/values?indicator=${key}&partition=${level}&date=${demoNewestDate}`;
    return (await (await resident.request.get(address)).json()).values;
  };
  const expected = (key: string, leaves: readonly string[]) => {
    const [numerator, denominator] = [sumOver(benefits(year), leaves), sumOver(households(year), leaves)];
    return {
      area: key,
      state: "known",
      value: Math.round((1000 * numerator) / denominator) / 10,
      numerator,
      denominator,
    };
  };
  expect(await valuesOf(indicator, "bezirke")).toEqual(
    districts.map(({ key }) => expected(key, demoLeavesOf("bezirke", key))),
  );
  expect(await valuesOf(indicator, partition)).toEqual(
    unions.map(({ key, districts: parts }) =>
      expected(
        key,
        parts.flatMap((district) => demoLeavesOf("bezirke", district.key)),
      ),
    ),
  );
  const delivered = await valuesOf(rate, "bezirke");
  expect(delivered.map(({ area, value }: { area: string; value: number }) => [area, value])).toEqual(
    districts.map(({ key }, place) => [key, 30.5 + place]),
  );
});
