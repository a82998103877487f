import { expect, test } from "./people";

const view = "/atlas?indikator=arbeitslosenanteil&gliederung=bezirke&datum=2021-12-31&gebiet=07";

test("whoever opens the address of an atlas view sees the same view", async ({ resident }) => {
  await resident.goto(view);
  const main = resident.getByRole("main");
  await expect(main).toContainText("Arbeitslosenanteil");
  await expect(main).toContainText("31. Dezember 2021");
  const answer = await resident.request.get(
    "/api/v1/values?indicator=arbeitslosenanteil&partition=bezirke&date=2021-12-31",
  );
  const { values } = await answer.json();
  const { value } = values.find(({ area }: { area: string }) => area === "07");
  await expect(main).toContainText(`${value.toFixed(1).replace(".", ",")} %`);
});

test("an address that names nothing known still opens the atlas", async ({ resident }) => {
  const answer = await resident.goto("/atlas?indikator=gibt-es-nicht&gliederung=mond&datum=gestern&gebiet=99");
  expect(answer?.status()).toBe(200);
  await expect(resident.getByRole("main").getByRole("table").first()).toBeVisible();
});

test("the list of areas works by keyboard", async ({ resident }) => {
  await resident.goto("/atlas?indikator=arbeitslosenanteil&gliederung=bezirke");
  const area = resident
    .getByRole("button", { name: /Zechenpark/ })
    .or(resident.getByRole("link", { name: /Zechenpark/ }));
  await area.last().focus();
  await resident.keyboard.press("Enter");
  await expect(resident).toHaveURL(/gebiet=07/);
});

test("a click on its head puts the table in the order of a column", async ({ resident }) => {
  await resident.goto("/atlas?indikator=mindestsicherungsquote&gliederung=bezirke&ansicht=tabelle");
  const values = async () => {
    const cells = await resident.getByRole("main").locator('td[data-label="Wert"]').allTextContents();
    // The first row is the whole city.
    return cells.slice(1).flatMap((text) => (/\d/.test(text) ? [Number.parseFloat(text.replace(",", "."))] : []));
  };
  const head = resident.getByRole("columnheader", { name: "Wert", exact: true });
  for (const [direction, sign] of [
    ["descending", -1],
    ["ascending", 1],
  ] as const) {
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", direction);
    const shown = await values();
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).toEqual(shown.toSorted((a, b) => sign * (a - b)));
  }
});

test("what is not released is not there, by address or by API", async ({ resident }) => {
  for (const address of ["/befunde/B-99", "/empfehlungen/E-99", "/massnahmen/M-13", "/berichte/gibt-es-nicht"])
    expect((await resident.goto(address))?.status(), address).toBe(404);
  for (const [address, status, named] of [
    ["/api/v1/values?indicator=arbeitslosenanteil&partition=bezirke&date=gestern", 400, "date"],
    ["/api/v1/values?partition=bezirke&date=2021-12-31", 400, "indicator"],
    ["/api/v1/values?indicator=gibt-es-nicht&partition=bezirke&date=2021-12-31", 404, ""],
    ["/api/v1/areas?partition=mond", 404, ""],
    ["/api/v1/areas", 400, "partition"],
  ] as const) {
    const answer = await resident.request.get(address);
    expect(answer.status(), address).toBe(status);
    expect(await answer.text(), address).toContain(named);
  }
});

test("values and areas can be taken along as CSV and GeoJSON", async ({ resident }) => {
  const csv = await resident.request.get(
    "/api/v1/values?indicator=arbeitslosenanteil&partition=bezirke&date=2021-12-31&format=csv",
  );
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect((await csv.text()).trim().split("\n").length).toBeGreaterThanOrEqual(18);
  const map = await (await resident.request.get("/api/v1/areas?partition=bezirke")).json();
  expect(map.type).toBe("FeatureCollection");
  expect(map.features).toHaveLength(17);
});

test("a report is a tagged PDF as well", async ({ resident }) => {
  const answer = await resident.request.get("/berichte/sozialbericht-2026/pdf", { timeout: 60_000 });
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  const file = (await answer.body()).toString("latin1");
  expect(file.startsWith("%PDF-")).toBe(true);
});

test("withheld values say so and never why", async ({ resident }) => {
  await resident.goto(
    "/atlas?indikator=kinder-in-alleinerziehenden-bedarfsgemeinschaften&gliederung=blockgruppen&datum=2025-12-31",
  );
  const text = (await resident.getByRole("main").textContent()) ?? "";
  expect(text).toContain("gesperrt");
  expect(text).not.toMatch(/primär|sekundär|weniger als 3|Fallzahl unter/i);
});

test("without script the atlas, a report and a consultation can be read", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [address, words] of [
    [view, "Zechenpark"],
    ["/berichte/sozialbericht-2026", "Sozialbericht"],
    ["/beteiligung/empfehlungen-2026", "Sieben Empfehlungen"],
    ["/massnahmen/M-01", "Lotsenhaus"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("main"), address).toContainText(words);
  }
  await context.close();
});

test("no page asks anybody else for anything, and none complains", async ({ resident }) => {
  test.setTimeout(120_000);
  const hosts = new Set<string>();
  const complaints: string[] = [];
  resident.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url())) hosts.add(new URL(request.url()).hostname);
  });
  resident.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${resident.url()}: ${message.text()}`);
  });
  resident.on("pageerror", (error) => complaints.push(`${resident.url()}: ${error.message}`));
  for (const address of [
    "/",
    "/en",
    view,
    "/berichte/sozialbericht-2026",
    "/beteiligung",
    "/massnahmen/M-01",
    "/daten",
  ]) {
    await resident.goto(address, { waitUntil: "networkidle" });
  }
  expect([...hosts]).toEqual(["localhost"]);
  expect(complaints).toEqual([]);
});
