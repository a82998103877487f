import type { Page } from "@playwright/test";
import { expect, type Name, test } from "./people";

const cycle = "/arbeit/zyklus/2023-2027";
const consultation = `${cycle}/beteiligung/empfehlungen-2026`;

async function statusOf(page: Page, address: string): Promise<number | undefined> {
  return (await page.goto(address))?.status();
}

test("a draft belongs to its organisation alone", async ({ as, resident }) => {
  const awo = await as("awo");
  await awo.goto(consultation);
  const draft = await awo.getByRole("link", { name: "Weiterschreiben" }).getAttribute("href");
  expect(draft).toBeTruthy();
  expect(await statusOf(awo, draft as string)).toBe(200);
  for (const name of ["caritas", "jugend", "planung", "rat", "admin"] as const) {
    const page = await as(name);
    expect(await statusOf(page, draft as string), name).toBe(404);
    expect(await statusOf(page, `${draft}/vorschau`), name).toBe(404);
  }
  await resident.goto(draft as string);
  await expect(resident).toHaveURL(/\/anmelden/);
});

const closed: readonly { readonly to: Name; readonly addresses: readonly string[] }[] = [
  {
    to: "awo",
    addresses: [
      "/arbeit/datenstaende",
      "/arbeit/datenstaende/1",
      "/arbeit/datenlieferungen",
      "/arbeit/datenlieferungen/1",
      "/arbeit/datenlieferungen/1/pruefen",
      "/arbeit/lebensraeume/1/uebernehmen",
      `${cycle}/massnahmen/M-13`,
      `${cycle}/soziale-lage/screening`,
      `${cycle}/massnahmen/beschluesse/neu`,
      `${cycle}/massnahmen/M-13/finanzierung`,
      `${consultation}/abwaegung`,
      `${consultation}/durchsicht`,
      "/verwaltung/personen",
      "/verwaltung/protokoll",
      "/verwaltung/system",
      "/api/deliveries/1/datei",
      "/api/deliveries/1/fehler",
      "/api/measures/M-13/verlauf",
    ],
  },
  {
    to: "rat",
    addresses: [
      "/arbeit/datenstaende",
      "/arbeit/datenlieferungen",
      "/arbeit/datenlieferungen/1",
      `${cycle}/massnahmen/M-13`,
      "/verwaltung/texte",
    ],
  },
  { to: "planung", addresses: ["/verwaltung/personen", "/verwaltung/protokoll", "/verwaltung/system"] },
  { to: "jugend", addresses: [`${consultation}/abwaegung`, `${consultation}/durchsicht`, "/verwaltung/personen"] },
];
for (const { to, addresses } of closed) {
  test(`doors that stay shut for ${to}`, async ({ as }) => {
    const page = await as(to);
    const open: string[] = [];
    for (const address of addresses) {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      if (![403, 404].includes(answer.status())) open.push(`${address}: ${answer.status()}`);
    }
    expect(open).toEqual([]);
  });
}

test("without signing in the workspace's files are not handed out", async ({ resident }) => {
  for (const address of ["/api/deliveries/1/datei", "/api/deliveries/1/fehler", "/api/measures/M-13/verlauf"]) {
    const answer = await resident.request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBeGreaterThanOrEqual(400);
    expect(answer.status(), address).toBeLessThan(500);
  }
});

test("an action sent by somebody without the right does nothing", async ({ as }) => {
  // The form of the planning office, sent once more with the cookies of an association.
  const planung = await as("planung");
  await planung.goto(`${cycle}/massnahmen/beschluesse/neu`);
  await planung.getByLabel("Tag der Sitzung").fill("2026-01-15");
  await planung.getByLabel("Drucksache").fill("9999/0001");
  await planung.getByLabel("Ergebnis").selectOption({ index: 1 });
  await planung.getByLabel("Betreff").fill("Von fremder Hand");
  await planung.getByRole("checkbox", { name: /E-10/ }).check();
  const awo = await as("awo");
  const cookies = await awo.context().cookies();
  await planung.context().clearCookies();
  await planung.context().addCookies(cookies);
  await planung.getByRole("button", { name: "Beschluss eintragen" }).click();
  await expect(planung.getByText("Dafür fehlt Ihnen das Recht.").first()).toBeVisible();
  await expect(planung.getByLabel("Betreff")).toHaveValue("Von fremder Hand");
  const office = await as("planung");
  await office.goto(`${cycle}/massnahmen/beschluesse`);
  await expect(office.getByText("9999/0001")).toHaveCount(0);
});
