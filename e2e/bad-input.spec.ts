import { demoDeliveryCsv } from "@/lib/demo/counts";
import { upload } from "./deliver";
import { examples } from "./pages";
import { expect, test } from "./people";

test("a file that cannot be read is refused with a sentence, and what was typed stays", async ({ as }) => {
  const statistik = await as("statistik");
  for (const { name, content } of [
    { name: "leer.csv", content: "" },
    { name: "abgeschnitten.xlsx", content: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00]) },
  ]) {
    await upload(statistik, { name, content }, "Lieferung der Probe", "BA");
    await expect(statistik.getByRole("alert").filter({ hasText: /./ }).first(), name).toBeVisible();
    await expect(statistik, name).toHaveURL(/\/datenlieferungen\/neu$/);
    await expect(statistik.getByLabel("Bezeichnung"), name).toHaveValue("Lieferung der Probe");
  }
});

test("a delivery with errors names row and value and cannot be taken over", async ({ as }) => {
  const statistik = await as("statistik");
  const lines = demoDeliveryCsv("BA", [2025]).split("\r\n");
  lines[3] = (lines[3] ?? "").replace(/;[^;]*$/, ";zwölf");
  lines[4] = (lines[4] ?? "").replace(/^([^;]*);[^;]*/, "$1;gibt-es-nicht");
  const content = Buffer.from(lines.join("\r\n"), "latin1");
  await upload(statistik, { name: "ba_2025.csv", content }, "Mit Fehlern", "BA");
  await expect(statistik).toHaveURL(/\/erkennen$/);
  await statistik.getByRole("link", { name: "Weiter zum Zuordnen" }).click();
  await statistik.getByRole("button", { name: "Zuordnung speichern und prüfen" }).click();
  await expect(statistik).toHaveURL(/\/pruefen$/);
  await expect(statistik.getByRole("main")).toContainText("zwölf");
  await expect(statistik.getByRole("main")).toContainText("gibt-es-nicht");
  await statistik.goto(statistik.url().replace(/pruefen$/, "uebernehmen"));
  await expect(statistik.getByRole("button", { name: "Als Entwurf übernehmen" })).toHaveCount(0);
});

test("two people saving the same text: the second sees both and loses nothing", async ({ as }) => {
  const first = await as("planung");
  const second = await as("planung");
  const address = "/arbeit/zyklus/2023-2027/massnahmen/M-13/bearbeiten";
  await first.goto(address);
  await second.goto(address);
  await first.getByLabel("Ziel in einem Satz").fill("Alle erreichen die Frühschicht.");
  await first.getByRole("button", { name: "Änderung speichern" }).click();
  await expect(first).toHaveURL(/\/M-13$/);
  await second.getByLabel("Ziel in einem Satz").fill("Niemand verpasst die Frühschicht.");
  await second.getByRole("button", { name: "Änderung speichern" }).click();
  await expect(second.getByText("Alle erreichen die Frühschicht.").first()).toBeVisible();
  await expect(second.getByLabel("Ziel in einem Satz")).toHaveValue("Niemand verpasst die Frühschicht.");
  await second.getByRole("button", { name: "Änderung speichern" }).click();
  await expect(second).toHaveURL(/\/M-13$/);
  await first.goto(address);
  await expect(first.getByLabel("Ziel in einem Satz")).toHaveValue("Niemand verpasst die Frühschicht.");
});

test("missing fields are named, and nothing typed is lost", async ({ as, resident }) => {
  const planung = await as("planung");
  await planung.goto("/arbeit/zyklus/2023-2027/massnahmen/neu");
  await planung.getByLabel("Name der Maßnahme").fill("Nur ein Name");
  await planung.getByRole("button", { name: "Maßnahme anlegen" }).click();
  await expect(planung.getByRole("alert").filter({ hasText: /./ }).first()).toBeVisible();
  await expect(planung.getByLabel("Name der Maßnahme")).toHaveValue("Nur ein Name");

  await resident.goto("/beteiligung/empfehlungen-2026/mitmachen");
  await resident.getByLabel("Ihre Anregung").fill("Ein Text ohne Haltung.");
  await resident.getByLabel("Ihre E-Mail-Adresse").fill("keine Adresse");
  await resident.getByRole("button", { name: "Vorschau ansehen" }).click();
  await expect(resident.getByText(/Bitte sagen Sie, wie Sie dazu stehen/).first()).toBeVisible();
  await expect(resident.getByLabel("Ihre Anregung")).toHaveValue("Ein Text ohne Haltung.");
});

test("a form sent twice writes once", async ({ as }) => {
  const planung = await as("planung");
  await planung.goto("/arbeit/zyklus/2023-2027/massnahmen/beschluesse/neu");
  await planung.getByLabel("Tag der Sitzung").fill("2026-01-15");
  await planung.getByLabel("Drucksache").fill("2026/0002");
  await planung.getByLabel("Ergebnis").selectOption({ index: 1 });
  await planung.getByLabel("Betreff").fill("Zweimal gedrückt");
  await planung.getByRole("checkbox", { name: /E-10/ }).check();
  await planung.getByRole("button", { name: "Beschluss eintragen" }).dblclick();
  await expect(planung.getByRole("heading", { name: /2026\/0002/ })).toHaveCount(1);
});

/** What stands behind the question mark when somebody plays with an address. */
const nonsense = ["%00", "1e309", "-1", "2025-13-45", "%F0%9F%98%80", "a".repeat(2000), "99999999999999999999"];
const parameters =
  "q code fassung kapitel befund punkt teil seite ab nur indikator gliederung datum gebiet datenstand zeigen klassen sprache ueberpruefung partition indicator baseCount date release format".split(
    " ",
  );

test("nothing a person can write behind an address makes the server fall over", async ({ as }) => {
  test.slow();
  const fallen: string[] = [];
  for (const visitor of ["resident", "planung", "statistik", "admin"] as const) {
    const page = await as(visitor === "resident" ? "planung" : visitor);
    if (visitor === "resident") await page.context().clearCookies();
    const addresses = Object.values(examples)
      .flat()
      .filter((example) => example.by === visitor)
      .map((example) => example.address)
      .filter((address) => typeof address === "string");
    for (const [at, address] of addresses.entries()) {
      // Each address with another nonsense, so that all are tried many times without trying all with all.
      const value = nonsense[at % nonsense.length];
      const query = parameters.map((name) => `${name}=${value}`).join("&");
      for (const sent of [`${address.split("?")[0]}?${query}`, `${address.split("?")[0]}?q=a&q=b&seite=1&seite=2`]) {
        const answer = await page.request.get(sent, { maxRedirects: 0 });
        if (answer.status() >= 500) fallen.push(`${answer.status()} ${sent}`);
      }
    }
  }
  expect(fallen).toEqual([]);
});

test("nothing a person can send makes the server fall over", async ({ resident }) => {
  for (const address of [
    "/gebiete/bezirke/%00",
    "/gebiete/mond/07",
    "/gebiete/bezirke/1.2",
    "/befunde/%F0%9F%98%80",
    "/befunde/%25",
    "/befunde/%FF",
    "/berichte/%00/pdf",
    "/api/v1/%FF",
    "/api/consultations/%00/weighing",
    "/massnahmen/../../etc/passwd",
    "/beteiligung/beleg?code=%27%20or%201=1",
    "/atlas?gebiet[]=07&stichtag[]=x",
    "/suche?q=%25%5F%27%22%5C",
    `/suche?q=${"a".repeat(5000)}`,
    "/api/v1/values?indicator=%00&partition=bezirke&date=2021-12-31",
    "/api/v1/areas?partition=%27;drop",
    "/arbeit/datenstaende/99999999999999999999",
  ]) {
    const answer = await resident.request.get(address);
    expect(answer.status(), address).toBeLessThan(500);
  }
});

test("what is no form of ours is refused with a sentence, not with a fault", async ({ resident, baseURL }) => {
  const form = "multipart/form-data; boundary=x";
  for (const [status, headers, data] of [
    [403, { origin: "https://anderswo.example", "content-type": form }, "--x--\r\n"],
    [400, { "content-type": form }, "bricht ab"],
    [400, { "content-type": "text/plain", "next-action": "7f00" }, "[]"],
    [413, { "content-type": form }, Buffer.alloc(65 * 1024 * 1024)],
  ] as const) {
    const answer = await resident.request.post("/passwort", { headers: { origin: baseURL ?? "", ...headers }, data });
    expect(answer.status()).toBe(status);
    expect(await answer.text()).toMatch(/^D(as|ieses) .*\.$/);
  }
  expect((await resident.request.put("/passwort")).status()).toBe(405);
  expect(
    (
      await resident.request.post("/api/auth/session", {
        headers: { "content-type": "application/json" },
        data: Buffer.from("{"),
      })
    ).status(),
  ).toBe(400);
});

test("a data file of more than ten megabytes is taken", async ({ as }) => {
  test.slow();
  const statistik = await as("statistik");
  await upload(statistik, { name: "gross.csv", content: `a;b\n${"1;2\n".repeat(3_000_000)}` }, "Große Datei", "BA");
  await expect(statistik).toHaveURL(/\/erkennen$/, { timeout: 60_000 });
});
