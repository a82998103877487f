import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./people";

// One story: each part stands on what the ones before it did.
test.describe.configure({ mode: "serial" });

const name = "Um den Waldrand";
const shared = ["Waldrand 1", "Waldrand 2", "Waldrand 3"];
let space = "";

/** The box of a leaf in the list, also while its district is closed. */
const box = (page: Page, role: "Kern" | "umstritten", leaf: string) =>
  page.getByRole("checkbox", { name: new RegExp(`^${role}: ${leaf}( |$)`), includeHidden: true });

const leafKey = async (page: Page, leaf: string) => (await box(page, "Kern", leaf).getAttribute("value")) ?? "";

/** The page listens: its brushes answer. By keyboard, as everything in the second part. */
async function listening(page: Page) {
  for (const brush of ["umstritten", "reihum"]) {
    const button = page.getByRole("button", { name: brush, exact: true });
    await expect(async () => {
      await button.press("Enter");
      await expect(button).toHaveAttribute("aria-pressed", "true", { timeout: 500 });
    }).toPass();
  }
}

/** A click into the middle of a leaf on the map. */
async function clickLeaf(page: Page, leaf: string) {
  const shape = page.locator(`path[data-leaf="${await leafKey(page, leaf)}"]`);
  await shape.evaluate((drawn) => drawn.scrollIntoView({ block: "center" }));
  const at = await shape.boundingBox();
  if (!at) throw new Error(`${leaf} liegt nicht auf der Karte.`);
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
}

test("somebody draws on the map, sees at once what it is, and loses nothing by a reload", async ({ as }) => {
  const awo = await as("awo");
  await awo.goto("/arbeit/lebensraeume");
  await awo.getByRole("link", { name: "Lebensraum zeichnen" }).click();
  await expect(awo.getByText("Noch kein Gebiet gewählt.")).toBeVisible();
  await listening(awo);
  await awo.getByLabel("Name", { exact: true }).fill(name);
  await awo.getByLabel("Warum so?").fill("Alle nutzen denselben Spielplatz am Wald.");

  await clickLeaf(awo, "Waldrand 1");
  await clickLeaf(awo, "Waldrand 2");
  const bar = awo.getByRole("region", { name: "Ihre Zeichnung" });
  await expect(bar).toContainText("2 Gebiete");
  await expect(bar).toContainText("mindestens 3 Gebiete");
  await awo.getByRole("button", { name: "Fassung speichern" }).click();
  await expect(awo.getByRole("alert").filter({ hasText: "mindestens 3 Gebiete" })).toBeVisible();

  // Twice is contested; the list says the same as the map.
  await clickLeaf(awo, "Waldrand 4");
  await clickLeaf(awo, "Waldrand 4");
  await expect(box(awo, "umstritten", "Waldrand 4")).toBeChecked();
  await expect(box(awo, "Kern", "Waldrand 4")).not.toBeChecked();
  await clickLeaf(awo, "Waldrand 3");
  await expect(awo.getByText(/Waldrand 3.* gehört zum Kern\. 4 Gebiete, .*Einwohner\./)).toBeAttached();
  await expect(bar).toContainText("3 Kern, 1 umstritten");
  await clickLeaf(awo, "Waldrand 5");
  await awo.getByRole("button", { name: "Rückgängig" }).click();
  await expect(bar).toContainText("3 Kern, 1 umstritten");

  await awo.reload();
  await expect(awo.getByText("Ihr ungespeicherter Entwurf ist wieder da.")).toBeVisible();
  await expect(bar).toContainText("3 Kern, 1 umstritten");
  await expect(awo.getByLabel("Name", { exact: true })).toHaveValue(name);
  await expectAccessible(awo);
  await awo.getByRole("button", { name: "Fassung speichern" }).click();
  await expect(awo).toHaveURL(/\/lebensraeume\/\d+$/);
  space = new URL(awo.url()).pathname;
  await expect(awo.getByRole("heading", { level: 1 })).toHaveText(name);

  // Saved is saved: nothing comes back in a new drawing.
  await awo.goto("/arbeit/lebensraeume/neu");
  await expect(awo.getByText("Noch kein Gebiet gewählt.")).toBeVisible();
  await expect(awo.getByLabel("Name", { exact: true })).toHaveValue("");
});

test("a second person sees it otherwise and draws by keyboard alone", async ({ as }) => {
  const jugend = await as("jugend");
  await jugend.goto(space);
  await jugend.getByRole("link", { name: "Eigene Fassung zeichnen" }).focus();
  await jugend.keyboard.press("Enter");
  await expect(jugend).toHaveURL(/\/zeichnen$/);
  await expect(jugend.getByText("Noch kein Gebiet gewählt.")).toBeVisible();

  await listening(jugend);
  const keys = jugend.keyboard;
  await jugend.getByLabel("Warum so?").focus();
  await keys.type("Die Kinder gehen in dieselbe Schule.");
  for (let step = 0; step < 5; step++) {
    await keys.press("Tab");
    if (await jugend.getByLabel("Gebiet suchen").evaluate((field) => field === document.activeElement)) break;
  }
  await expect(jugend.getByLabel("Gebiet suchen")).toBeFocused();
  await keys.type("waldrand");
  await expect(jugend.getByText(/\d+ gefunden/)).toBeVisible();
  await keys.press("Tab");
  await keys.press("Tab");
  await expect(box(jugend, "Kern", "Waldrand 1")).toBeFocused();
  // The map shows where the keyboard stands.
  const bar = jugend.getByRole("region", { name: "Ihre Zeichnung" });
  for (const [i, leaf] of shared.entries()) {
    await expect(box(jugend, "Kern", leaf)).toBeFocused();
    await keys.press("Space");
    await expect(jugend.getByText(new RegExp(`${leaf} .*gehört zum Kern\\. ${i + 1} Gebiet`))).toBeAttached();
    await keys.press("ArrowDown");
  }
  await expect(box(jugend, "Kern", "Waldrand 4")).toBeFocused();
  await keys.press("Space");
  await expect(bar).toContainText("4 Kern, 0 umstritten");
  await keys.press("ArrowRight");
  await expect(box(jugend, "umstritten", "Waldrand 4")).toBeFocused();
  await keys.press("ArrowLeft");
  await keys.press("Escape");
  await jugend.getByRole("button", { name: "Fassung speichern" }).focus();
  await keys.press("Enter");
  await expect(jugend).toHaveURL(space);

  // What both drew is the core; what one doubts is the edge.
  const core = jugend.locator("h3", { hasText: "Gemeinsamer Kern" });
  await expect(core).toContainText("3");
  await expect(jugend.getByRole("listitem").filter({ hasText: /^Waldrand 4/ })).toContainText(
    "Kern bei 1 von 2, umstritten bei 1 von 2",
  );
  await jugend.getByRole("link", { name: /^Nur Fassung 1 von Meryem/ }).click();
  await expect(jugend).toHaveURL(/\?fassung=\d+/);
  await expect(jugend.getByRole("heading", { level: 2, name: /Nur die Fassung von Meryem/ })).toBeVisible();
  await expect(jugend.getByRole("table", { name: /Zahlen des Lebensraums/ })).toContainText("Einwohner insgesamt");
});

test("who saves in two windows sees both versions, and nothing is overwritten unseen", async ({ as }) => {
  const awo = await as("awo");
  await awo.goto(`${space}/zeichnen`);
  const other = await awo.context().newPage();
  await other.goto(`${space}/zeichnen`);
  await listening(other);
  await other.getByLabel("Warum so?").fill("Am Wald trifft sich das ganze Viertel.");
  await other.getByRole("button", { name: "Fassung speichern" }).click();
  await expect(other).toHaveURL(space);
  await other.close();
  await listening(awo);

  await awo.getByLabel("Warum so?").fill("Spielplatz und Wald gehören zusammen.");
  await awo.getByRole("button", { name: "Fassung speichern" }).click();
  await expect(awo.getByText("Inzwischen gibt es eine neuere Fassung von Ihnen.")).toBeVisible();
  await expect(awo.getByText("Am Wald trifft sich das ganze Viertel.")).toBeVisible();
  await expect(awo.getByLabel("Warum so?")).toHaveValue("Spielplatz und Wald gehören zusammen.");
  await awo.getByRole("button", { name: "Meine Zeichnung behalten" }).click();
  await awo.getByRole("button", { name: "Fassung speichern" }).click();
  await expect(awo).toHaveURL(space);
  await expect(awo.getByText("Spielplatz und Wald gehören zusammen.")).toBeVisible();
});

test("the Sozialplanung makes it an area of the city, and ends it again with a reason", async ({ as }) => {
  const rat = await as("rat");
  await rat.goto(space);
  await expect(rat.getByRole("link", { name: "Als Gebiet übernehmen" })).toHaveCount(0);
  expect((await rat.goto(`${space}/uebernehmen`))?.status()).toBe(404);

  const planung = await as("planung");
  await planung.goto(space);
  await planung.getByRole("link", { name: "Als Gebiet übernehmen" }).click();
  for (const leaf of shared)
    await expect(planung.getByRole("checkbox", { name: new RegExp(`^${leaf} `) })).toBeChecked();
  await expect(planung.getByRole("checkbox", { name: /^Waldrand 4 / })).not.toBeChecked();
  await expect(async () => {
    await planung.getByRole("checkbox", { name: /^Waldrand 4 / }).setChecked(true);
    await expect(planung.getByText(/^4 Gebiete/)).toBeVisible({ timeout: 500 });
  }).toPass();
  await planung.getByRole("button", { name: "Als Gebiet übernehmen" }).click();
  await expect(planung.getByText(/Bitte kurz begründen/).first()).toBeVisible();
  await planung.getByLabel("Begründung").fill("Zwei Stellen sehen es so. Der Rand gehört mit dazu.");
  await planung.getByRole("button", { name: "Als Gebiet übernehmen" }).click();
  await expect(planung.getByText(`„${name}“ ist jetzt ein Gebiet der Stadt.`)).toBeVisible();
  await planung.getByRole("link", { name: "Zum Lebensraum" }).click();
  await expect(planung).toHaveURL(space);
  const area = planung.getByRole("region", { name: "Als Gebiet der Stadt" });
  await expect(area).toContainText("Zwei Stellen sehen es so.");
  await expect(area).toContainText("Zahlen kommen mit dem nächsten Datenstand.");
  await expect(area.getByRole("link", { name: "Zum Gebietsprofil" })).toHaveCount(0);

  await area.getByRole("button", { name: "Übernahme beenden" }).click();
  const dialog = planung.getByRole("dialog");
  await dialog.getByLabel("Begründung").fill("Wir warten auf die dritte Zeichnung.");
  await dialog.getByRole("button", { name: "Übernahme beenden" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(area).toContainText("Wir warten auf die dritte Zeichnung.");
  await expect(planung.getByRole("link", { name: "Als Gebiet übernehmen" })).toBeVisible();
});
