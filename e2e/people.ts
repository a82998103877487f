import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";

/** The cast of the demo city, by the part of the address before the @. */
export type Name =
  | "planung"
  | "planung2"
  | "statistik"
  | "statistik2"
  | "jugend"
  | "jobcenter"
  | "awo"
  | "caritas"
  | "rat"
  | "admin";

export const password = "kreislauf-demo";

/** `as("planung")` opens a browser of that person's own and signs in by the form. */
export const test = base.extend<{ as: (name: Name) => Promise<Page>; resident: Page }>({
  as: async ({ browser }, use) => {
    const open: Page[] = [];
    await use(async (name) => {
      const page = await ownPage(browser);
      open.push(page);
      await signIn(page, name);
      return page;
    });
    for (const page of open) await page.context().close();
  },
  /** Somebody without an account. */
  resident: async ({ browser }, use) => {
    const page = await ownPage(browser);
    await use(page);
    await page.context().close();
  },
});

export { expect };

async function ownPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

export async function signIn(page: Page, name: Name): Promise<void> {
  await page.goto("/anmelden");
  await page.getByLabel("E-Mail-Adresse").fill(`${name}@emscherau.example`);
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page).toHaveURL(/\/arbeit/);
}

/** What axe finds: WCAG 2.2 A and AA and the good-practice rules on landmarks and headings. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Legacy mode spares a second window for every page; there are no frames from elsewhere it could miss.
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page), page.url()).toEqual([]);
}

/** How many pixels stick out sideways; 0 is right. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await sidewaysScroll(page), page.url()).toBe(0);
}
