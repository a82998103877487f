import { expect, test } from "./people";

test("nobody enters the workspace without signing in", async ({ resident }) => {
  for (const address of [
    "/arbeit",
    "/arbeit/zyklus",
    "/arbeit/datenlieferungen",
    "/verwaltung/personen",
    "/verwaltung/protokoll",
  ]) {
    await resident.goto(address);
    await expect(resident).toHaveURL(/\/anmelden/);
  }
});

test("a wrong password is refused with one sentence, and what was typed stays", async ({ resident }) => {
  await resident.goto("/anmelden");
  await resident.getByLabel("E-Mail-Adresse").fill("planung@emscherau.example");
  await resident.getByLabel("Passwort").fill("falsch");
  await resident.getByRole("button", { name: "Anmelden" }).click();
  await expect(resident.getByRole("form").getByRole("alert")).toContainText(
    "E-Mail-Adresse oder Passwort stimmen nicht",
  );
  await expect(resident.getByLabel("E-Mail-Adresse")).toHaveValue("planung@emscherau.example");
});

test("only the administration sees people, log and system", async ({ as }) => {
  const council = await as("rat");
  for (const address of [
    "/verwaltung/personen",
    "/verwaltung/protokoll",
    "/verwaltung/system",
    "/verwaltung/organisationen",
  ]) {
    const answer = await council.goto(address);
    expect(answer?.status(), address).toBe(404);
  }
  const administration = await as("admin");
  await administration.goto("/verwaltung/personen");
  await expect(administration.getByRole("heading", { level: 1 })).toHaveText("Personen & Rollen");
});

test("a session ended in the database is ended on the next request", async ({ as }) => {
  const caritas = await as("caritas");
  const administration = await as("admin");
  await administration.goto("/verwaltung/personen");
  const row = administration.getByRole("row", { name: /caritas@/ });
  await row.getByRole("button", { name: "Sperren" }).click();
  await administration.getByLabel("Grund").fill("Probe: Konto gesperrt");
  await administration.getByRole("dialog").getByRole("button", { name: "Sperren" }).click();
  await expect(row).toContainText("gesperrt");
  await caritas.goto("/arbeit");
  await expect(caritas).toHaveURL(/\/anmelden/);
  await row.getByRole("button", { name: "Sperre aufheben" }).click();
  await administration.getByRole("dialog").getByRole("button", { name: "Sperre aufheben" }).click();
  await expect(row.getByRole("button", { name: "Sperren" })).toBeVisible();
});
