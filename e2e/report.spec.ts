import type { Page } from "@playwright/test";
import { expect, test } from "./people";

// One story: each part stands on what the ones before it did. It makes a cycle of its own, far from every other's years.
test.describe.configure({ mode: "serial" });

const cycle = "/arbeit/zyklus/2041-2045";
const title = "Sozialbericht Emscherau 2041";
const address = "/berichte/sozialbericht-emscherau-2041";
const own = `${cycle}/sozialbericht/sozialbericht-emscherau-2041`;
const sentence = "In der Kolonie lebt fast jedes dritte Kind in einer Bedarfsgemeinschaft.";
const correction = "Gezählt sind Kinder unter 15 Jahren.";
const text = (page: Page) => page.getByRole("textbox", { name: "Text des Kapitels" });
const saved = (page: Page) => expect(page.getByText(/^Alles gespeichert, /)).toBeVisible();

test("a report is written: a chapter, a figure taken over from the atlas, a list of what is missing", async ({
  as,
  resident,
}) => {
  const planung = await as("planung");
  await planung.goto("/arbeit/zyklus/neu");
  const dates = await planung.locator("input[type=date]").all();
  const later = 2041 - Number((await dates[0]?.inputValue())?.slice(0, 4));
  for (const date of dates) {
    const day = await date.inputValue();
    await date.fill(`${Number(day.slice(0, 4)) + later}${day.slice(4).replace("02-29", "02-28")}`);
  }
  await planung.getByRole("button", { name: "Zyklus anlegen" }).click();
  await expect(planung).toHaveURL(cycle);

  await planung.goto(`${cycle}/sozialbericht/neu`);
  await planung.getByLabel("Untertitel").fill("Was Kinder brauchen");
  await planung.getByRole("button", { name: "Bericht anlegen" }).click();
  await expect(planung.getByRole("link", { name: "Titel: Bitte ausfüllen." })).toBeVisible();
  await expect(planung.getByLabel("Untertitel")).toHaveValue("Was Kinder brauchen");
  await planung.getByLabel("Titel", { exact: true }).fill(title);
  await planung.getByRole("button", { name: "Bericht anlegen" }).click();
  await expect(planung).toHaveURL(own);

  await planung.getByLabel("Titel", { exact: true }).fill("Kinder und Familien");
  await planung.getByRole("button", { name: "Anlegen", exact: true }).click();
  await text(planung).click();
  await planung.keyboard.type(sentence);
  await planung.keyboard.press("Enter");
  await planung.getByRole("button", { name: "Abbildung einfügen" }).click();
  await planung.getByLabel("Adresse aus dem Atlas").fill("https://www.beispiel.de/");
  await expect(planung.getByText("Das ist keine Adresse aus dem Atlas.")).toBeVisible();

  await resident.goto("/atlas?indikator=anteil-kinder-in-bedarfsgemeinschaften&gliederung=bezirke&stichtag=2025-12-31");
  await planung.getByLabel("Adresse aus dem Atlas").fill(resident.url());
  await expect(planung.getByText("Übernommen.")).toBeVisible();
  await expect(planung.getByLabel("Indikator", { exact: true })).toHaveValue("anteil-kinder-in-bedarfsgemeinschaften");
  await saved(planung);

  await planung.goto(`${own}/pruefen`);
  await expect(planung.getByText("Abbildung 1: Die Beschreibung für Blinde fehlt.")).toBeVisible();
  await expect(planung.getByRole("button", { name: "Fassung 1.0 veröffentlichen" })).toBeDisabled();
  expect((await resident.goto(address))?.status()).toBe(404);
  const awo = await as("awo");
  expect((await awo.goto(own))?.status()).toBe(404);
});

test("two people write in the same chapter: the second sees both texts", async ({ as }) => {
  const planung = await as("planung");
  await planung.goto(own);
  const colleague = await as("planung2");
  await colleague.goto(own);
  await colleague.getByLabel("Einfach erklärt").fill("Viele Kinder haben wenig Geld.");
  await saved(colleague);

  await planung.getByLabel("Einfach erklärt").fill("Viele Kinder sind arm.");
  await expect(planung.getByText(/hat dieses Kapitel inzwischen gespeichert/)).toBeVisible();
  await expect(planung.locator("del").filter({ hasText: "Geld" })).toBeVisible();
  await expect(planung.locator("ins").filter({ hasText: "arm" })).toBeVisible();
  await planung.getByRole("button", { name: "Meinen Text behalten" }).click();
  await saved(planung);
  await planung.reload();
  await expect(planung.getByLabel("Einfach erklärt")).toHaveValue("Viele Kinder sind arm.");
});

test("the report is published with its numbers and read on the web and as a file", async ({ as, resident }) => {
  const planung = await as("planung");
  await planung.goto(own);
  await planung.getByLabel("Titel: was zu sehen ist").fill("In der Kolonie ist der Anteil am höchsten");
  await planung.getByLabel(/Beschreibung für Menschen/).fill("Karte der Bezirke. Die Kolonie ist am dunkelsten.");
  await planung.getByLabel("Das Wichtigste in Kürze").fill("Fast jedes dritte Kind braucht Leistungen.");
  await saved(planung);
  await planung.goto(`${own}/vorschau`);
  await expect(planung.getByRole("main")).toContainText(sentence);
  await planung.goto(`${own}/pruefen`);
  await planung.getByRole("button", { name: "Fassung 1.0 veröffentlichen" }).click();
  await expect(planung.getByText("Fassung 1.0 ist veröffentlicht.")).toBeVisible();

  await resident.goto(address);
  await expect(resident.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(resident.getByRole("main")).toContainText("Datenstand 20");
  await resident.locator("a[href='#absatz-1']").click();
  await expect(resident).toHaveURL(`${address}#absatz-1`);
  await expect(resident.locator("#absatz-1")).toContainText(sentence);
  const file = await resident.request.get(`${address}/pdf?fassung=1.0`);
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a correction becomes public only with an erratum, and the old version stays as it was", async ({
  as,
  resident,
}) => {
  const planung = await as("planung");
  await planung.goto(own);
  await text(planung).locator("p").first().click();
  await planung.keyboard.press("End");
  await planung.keyboard.type(` ${correction}`);
  await saved(planung);
  await resident.goto(address);
  await expect(resident.getByRole("main")).toContainText(sentence);
  await expect(resident.getByText(correction)).toHaveCount(0);

  await planung.goto(`${own}/pruefen`);
  await planung.getByRole("button", { name: "Fassung 1.1 veröffentlichen" }).click();
  await expect(planung.getByText(/Bitte sagen Sie, was berichtigt wurde/)).toBeVisible();
  await planung.getByLabel("Was wird berichtigt?").fill("Das Alter der Kinder fehlte.");
  await planung.getByRole("button", { name: "Fassung 1.1 veröffentlichen" }).click();
  await expect(planung.getByText("Fassung 1.1 ist veröffentlicht.")).toBeVisible();

  await resident.reload();
  await expect(resident.getByText(correction)).toBeVisible();
  await resident.goto(`${address}/fassungen`);
  await expect(resident.getByRole("main")).toContainText("Das Alter der Kinder fehlte.");
  await resident.goto(`${address}?fassung=1.0`);
  await expect(resident.getByRole("main")).toContainText(sentence);
  await expect(resident.getByText(correction)).toHaveCount(0);
});
