import type { Page } from "@playwright/test";
import { expect } from "./people";

export interface File {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Step 1 of a delivery: choose the file, name it, say where it comes from, send it. */
export async function upload(page: Page, file: File, title: string, source: string): Promise<void> {
  await page.goto("/arbeit/datenlieferungen/neu");
  await page.locator("input[type=file]").setInputFiles({
    name: file.name,
    mimeType: file.name.endsWith(".csv") ? "text/csv" : "application/octet-stream",
    buffer: Buffer.from(file.content),
  });
  await page.getByLabel("Bezeichnung").fill(title);
  await page.getByLabel("Quelle").selectOption(source);
  await page.getByRole("button", { name: "Hochladen und erkennen" }).click();
}

/** The steps after it for a file without errors, up to the draft. */
export async function bringIn(page: Page, file: File, title: string, source: string): Promise<void> {
  await upload(page, file, title, source);
  await expect(page).toHaveURL(/\/erkennen$/);
  await page.getByRole("link", { name: "Weiter zum Zuordnen" }).click();
  await expect(page).toHaveURL(/\/zuordnen$/);
  await page.getByRole("button", { name: "Zuordnung speichern und prüfen" }).click();
  await expect(page).toHaveURL(/\/pruefen$/);
  await page.goto(page.url().replace(/pruefen$/, "uebernehmen"));
  await page.getByRole("button", { name: "Als Entwurf übernehmen" }).click();
  await expect(page.getByText("sind als Entwurf übernommen.")).toBeVisible();
}
