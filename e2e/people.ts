import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";

/** The cast of the demo city, by the part of the address before the @. */
export type Name =
  | "planung"
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

/** axe finds nothing: WCAG 2.2 A and AA and the good-practice rules on landmarks and headings. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect(found, page.url()).toEqual([]);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [scroll, client] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(scroll, page.url()).toBeLessThanOrEqual(client as number);
}
