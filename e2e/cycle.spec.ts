import { demoDeliveryCsv, demoNextDate, demoNextYear } from "@/lib/demo/counts";
import { demoLeavesOf } from "@/lib/demo/geography";
import { today } from "@/lib/platform/clock";
import { bringIn } from "./deliver";
import { expect, test } from "./people";

// One story: each part stands on what the ones before it did.
test.describe.configure({ mode: "serial" });

const nextYear = Number(demoNextDate.slice(0, 4));
const zechenpark = demoLeavesOf("bezirke", "07");
const sum = (count: string) =>
  [...demoNextYear()]
    .filter(({ baseCount, area }) => baseCount === count && zechenpark.includes(area))
    .reduce((total, { value }) => total + value, 0);
/** What the files said of children in Zechenpark, added up without the application. */
const delivered = { numerator: sum("K_BG"), denominator: sum("EW_U18") };

test("a new year of data goes from the offices to everybody, through two people", async ({ as, resident }) => {
  test.setTimeout(180_000);
  const newestDate = async () => {
    const { dates } = await (await resident.request.get("/api/v1/dates")).json();
    return dates.at(-1);
  };

  const statistik = await as("statistik");
  for (const source of ["EMR", "HHGen", "BA", "SGB12"]) {
    const file = {
      name: `emscherau_${source.toLowerCase()}_${nextYear}.csv`,
      content: demoDeliveryCsv(source, [nextYear]),
    };
    await bringIn(statistik, file, `${source} ${nextYear}`, source);
  }
  expect(await newestDate()).not.toBe(demoNextDate);

  await statistik.goto("/arbeit/datenstaende/neu");
  await statistik.getByRole("button", { name: "Datenstand vorbereiten" }).click();
  await expect(statistik).toHaveURL(/\/datenstaende\/\d+$/, { timeout: 60_000 });
  const preparation = new URL(statistik.url()).pathname;
  // The run goes in the background; the page follows it by itself.
  await expect(statistik.getByText("Sie haben diesen Datenstand vorbereitet.")).toBeVisible({ timeout: 90_000 });
  await expect(statistik.getByRole("button", { name: "Datenstand freigeben" })).toHaveCount(0);
  expect(await newestDate()).not.toBe(demoNextDate);

  const awo = await as("awo");
  expect((await awo.goto(preparation))?.status()).toBe(404);

  const colleague = await as("statistik2");
  await colleague.goto(preparation);
  await colleague.getByLabel(/Vermerk/).fill("Summen mit den Meldungen der Ämter verglichen.");
  await colleague.getByRole("button", { name: "Datenstand freigeben" }).click();
  await expect(colleague.getByRole("button", { name: "Datenstand freigeben" })).toHaveCount(0, { timeout: 90_000 });
  await expect(colleague.getByText("Summen mit den Meldungen der Ämter verglichen.")).toBeVisible();

  expect(await newestDate()).toBe(demoNextDate);
  await resident.goto("/atlas?indikator=anteil-kinder-in-bedarfsgemeinschaften&gebiet=07");
  await expect(resident.getByRole("main")).toContainText(`31. Dezember ${nextYear}`);

  // The released share equals the sum over the delivered file, added up here once more.
  const answer = await resident.request.get(
    `/api/v1/values?indicator=anteil-kinder-in-bedarfsgemeinschaften&partition=bezirke&date=${demoNextDate}`,
  );
  const { values } = await answer.json();
  const released = values.find(({ area }: { area: string }) => area === "07");
  expect(released).toMatchObject({ state: "known", ...delivered });
});

const cycle = `/arbeit/zyklus/${nextYear + 2}-${nextYear + 6}`;
const reason = "Der Bericht des laufenden Zyklus gilt weiter. Ein neuer folgt im Herbst.";
const sentence = "In der Altstadt lebt mehr als jedes vierte Kind in einer Bedarfsgemeinschaft.";
const wording = "Das Lotsenhaus öffnet an vier Tagen in der Woche.\n\nEine Lotsin besucht jede Kita einmal im Monat.";
const changedWording = wording.replace("einmal im Monat", "zweimal im Monat");
const title = "Ein Lotsenhaus für die Altstadt";
let finding = "";
let recommendation = "";
let consultation = "";

test("a stage with open gates closes only with a reason, and the reason stays for all to see", async ({ as }) => {
  const planung = await as("planung");
  await planung.goto("/arbeit/zyklus/neu");
  await planung.getByRole("button", { name: "Zyklus anlegen" }).click();
  await expect(planung).toHaveURL(cycle);

  await planung.getByRole("button", { name: /Trotzdem abschließen/ }).click();
  const dialog = planung.getByRole("dialog");
  await dialog.getByRole("button", { name: "Stufe abschließen" }).click();
  await expect(dialog.getByText(/Bitte begründen/).first()).toBeVisible();
  await dialog.getByLabel("Begründung").fill(reason);
  await dialog.getByRole("button", { name: "Stufe abschließen" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(planung.getByText(reason)).toBeVisible();

  const rat = await as("rat");
  await rat.goto(cycle);
  await expect(rat.getByText(reason)).toBeVisible();
  await expect(rat.getByRole("button", { name: /abschließen/ })).toHaveCount(0);
});

test("the new data make reviews due by themselves; a judged one goes into the next cycle", async ({ as, resident }) => {
  const planung = await as("planung");
  await planung.goto("/arbeit");
  await expect(planung.getByRole("main")).toContainText("M-01");
  await planung.goto("/arbeit/zyklus/2018-2022/ueberpruefung/M-01");
  await expect(planung.getByRole("main")).toContainText(String(nextYear));
  const course = await (await planung.request.get("/api/measures/M-01/verlauf")).text();
  const newest = course.split("\r\n").find((line) => line.startsWith(`M-01;${demoNextDate}`));
  expect(newest).toContain(`;${delivered.numerator};${delivered.denominator};`);
  await expect(planung.getByText(/verursacht|wirkt/)).toHaveCount(0);

  const judgement = "Das Haus erreicht die Familien. Wir führen es weiter.";
  await resident.goto("/massnahmen/M-01");
  await expect(resident.getByText(judgement)).toHaveCount(0);
  await planung.getByRole("radio", { name: "Fortführen" }).check();
  await planung.getByLabel("Begründung").fill(judgement);
  await planung.getByRole("button", { name: "Beurteilung speichern" }).click();
  await expect(planung.getByText(judgement).first()).toBeVisible();
  await resident.reload();
  await expect(resident.getByText(judgement).first()).toBeVisible();

  await planung.getByRole("button", { name: "In den nächsten Zyklus übernehmen" }).click();
  await planung.getByRole("dialog").getByRole("button", { name: "Befund schreiben" }).click();
  await expect(planung.getByRole("button", { name: "In den nächsten Zyklus übernehmen" })).toHaveCount(0);
  await planung.goto(`${cycle}/soziale-lage`);
  await expect(planung.getByRole("link", { name: /^B-\d+ Zechenpark: / })).toBeVisible();
});

test("what the data propose becomes a finding, and the finding a recommendation", async ({ as, resident }) => {
  const planung = await as("planung");
  await planung.goto(`${cycle}/soziale-lage/screening?indikator=anteil-kinder-in-bedarfsgemeinschaften`);
  await expect(planung.getByText("lässt sich nur mit Kenntnis vor Ort beurteilen")).toBeVisible();
  await planung.getByRole("link", { name: /^Befund schreiben: Altstadt, Anteil der Kinder/ }).click();
  await planung.getByLabel("Befund in einem Satz").fill(sentence);
  await planung.getByLabel(/Was zeigen die Zahlen/).fill("Der Anteil ist seit Jahren hoch. Ein Lotsenhaus fehlt hier.");
  await planung.getByRole("button", { name: "Befund speichern" }).click();
  await expect(planung.getByRole("heading", { level: 1 })).toContainText(sentence);
  finding = /B-\d+/.exec((await planung.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[0] ?? "";

  expect((await resident.goto(`/befunde/${finding}`))?.status()).toBe(404);
  await planung.getByRole("button", { name: "Veröffentlichen" }).click();
  await planung.getByRole("dialog").getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(planung.getByText(/öffentlich seit/)).toBeVisible();
  await resident.goto(`/befunde/${finding}`);
  await expect(resident.getByRole("heading", { level: 1 })).toContainText(sentence);
  await expect(resident.getByRole("table").first()).toContainText("Altstadt");

  await planung.getByRole("link", { name: "Empfehlung daraus" }).click();
  await planung.getByLabel("Empfehlung in einem Satz").fill(title);
  await planung.getByLabel("Wortlaut").fill(wording);
  await planung.getByLabel("Handlungsfeld").fill("Kinder und Familien");
  await planung.getByLabel("An wen richtet sie sich?").fill("Verwaltung und Träger");
  await planung.getByLabel("Wer sollte zuständig sein?").selectOption({ label: "Jugendamt" });
  await planung.getByRole("button", { name: "Empfehlung speichern" }).click();
  await expect(planung.getByRole("heading", { level: 1 })).toContainText(title);
  recommendation = /E-\d+/.exec((await planung.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[0] ?? "";
  expect((await resident.goto(`/empfehlungen/${recommendation}`))?.status()).toBe(404);
});

test("organisations and residents answer, and nobody sees a draft that is not theirs", async ({ as, resident }) => {
  test.setTimeout(180_000);
  const planung = await as("planung");
  await planung.goto(`${cycle}/beteiligung/neu`);
  await planung.getByLabel("Titel").fill("Ein Lotsenhaus für die Altstadt?");
  await planung.getByLabel("Worum es geht").fill("Die Stadt plant ein Lotsenhaus in der Altstadt. Was sagen Sie dazu?");
  await planung.getByLabel("Erster Tag").fill(today());
  await planung.getByLabel("Letzter Tag").fill(`${nextYear + 1}-12-01`);
  await planung.getByLabel(/Alle können mitmachen/).check();
  await planung.getByLabel(new RegExp(recommendation)).check();
  await planung.getByLabel("AWO Kreisverband Emscherau").check();
  await planung.getByLabel("Caritasverband für die Stadt Emscherau").check();
  await planung.getByRole("button", { name: "Beteiligung planen" }).click();
  await expect(planung.getByRole("button", { name: "Beteiligung eröffnen" })).toBeVisible();
  consultation = new URL(planung.url()).pathname.split("/").at(-1) ?? "";
  expect((await resident.goto(`/beteiligung/${consultation}`))?.status()).toBe(404);

  await planung.getByRole("button", { name: "Beteiligung eröffnen" }).click();
  await planung.getByRole("button", { name: "Jetzt eröffnen" }).click();
  await expect(planung.getByRole("button", { name: "Beteiligung beenden" })).toBeVisible();

  // The association finds it on its desk and writes.
  const awo = await as("awo");
  await awo.goto("/arbeit");
  await expect(awo.getByRole("main")).toContainText("Lotsenhaus");
  await awo.goto(`${cycle}/beteiligung/${consultation}`);
  await awo.getByRole("button", { name: "Stellungnahme entwerfen" }).click();
  await expect(awo).toHaveURL(/\/stellungnahmen\//);
  const draft = new URL(awo.url()).pathname;
  await awo.getByRole("button", { name: new RegExp(`Zu ${recommendation}, Absatz 2`) }).click();
  await awo.getByRole("radio", { name: "Änderung" }).check({ force: true });
  await awo.getByLabel("Ihre Anregung").fill("Einmal im Monat ist zu selten. Familien brauchen feste Tage.");
  await awo.getByRole("button", { name: "Speichern", exact: true }).click();
  await expect(awo.getByText(/gespeichert um/)).toBeVisible();

  for (const name of ["caritas", "planung", "rat", "admin"] as const) {
    const other = name === "planung" ? planung : await as(name);
    expect((await other.goto(draft))?.status(), name).toBe(404);
    expect((await other.goto(`${draft}/vorschau`))?.status(), name).toBe(404);
  }
  await awo.getByRole("button", { name: "Vorschau ansehen" }).click();
  await awo.getByRole("button", { name: "Stellungnahme einreichen" }).click();
  await awo.getByRole("button", { name: "Jetzt einreichen" }).click();
  await expect(awo.getByText("Ihre Stellungnahme ist eingegangen.")).toBeVisible();
  await expect(awo.getByLabel("Ihre Anregung")).toHaveCount(0);
  await planung.goto(`${cycle}/beteiligung/${consultation}`);
  await expect(planung.getByRole("row", { name: /AWO/ })).toContainText("eingereicht");

  // A resident without an account.
  await resident.goto(`/beteiligung/${consultation}/mitmachen`);
  await resident.getByRole("radio", { name: "Zustimmung" }).check({ force: true });
  await resident.getByLabel("Ihre Anregung").fill("Uns hat die Lotsin sehr geholfen.");
  await resident.getByLabel("Ihr Name").fill("Erika Musterfrau");
  await resident.getByRole("button", { name: "Vorschau ansehen" }).click();
  await expect(resident.getByText("Noch ist nichts gesendet.")).toBeVisible();
  await resident.getByRole("button", { name: "Beitrag einreichen" }).click();
  await expect(resident.getByRole("heading", { level: 1 })).toHaveText("Ihr Beitrag ist eingegangen.");
  await expect(resident.getByText(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/).first()).toBeVisible();
  const receipt = resident.url();

  await resident.goto(`/beteiligung/${consultation}`);
  await expect(resident.getByText("Uns hat die Lotsin sehr geholfen.")).toHaveCount(0);
  await planung.goto(`${cycle}/beteiligung/${consultation}/durchsicht`);
  await planung.getByRole("button", { name: "Öffentlich zeigen" }).click();
  await expect(planung.getByText("Alle Beiträge sind durchgesehen.")).toBeVisible();
  await resident.reload();
  await resident.getByText("Was andere dazu sagen").first().click();
  await expect(resident.getByText("Uns hat die Lotsin sehr geholfen.").first()).toBeVisible();
  await expect(resident.getByText("Erika Musterfrau")).toHaveCount(0);
  await expect(resident.getByText("Einmal im Monat ist zu selten.")).toHaveCount(0);

  // Every point gets an answer; one changes the text.
  await planung.goto(`${cycle}/beteiligung/${consultation}`);
  await planung.getByRole("button", { name: "Beteiligung beenden" }).click();
  await planung.getByRole("button", { name: "Jetzt beenden" }).click();
  await expect(planung.getByRole("button", { name: "Beteiligung beenden" })).toHaveCount(0);
  await planung.goto(`${cycle}/beteiligung/${consultation}/abwaegung`);
  const points = planung.getByRole("navigation", { name: "Anregungen" });
  const wish = points.getByRole("link", { name: /Einmal im Monat ist zu selten/ });
  await wish.click();
  await expect(wish).toHaveAttribute("aria-current", "true");
  await planung.getByRole("radio", { name: /^wird gefolgt/ }).check();
  await planung.getByLabel(/Text der Empfehlung/).fill(changedWording);
  await planung.getByLabel("Begründung").fill("Das Jugendamt hat dafür Stunden.");
  await planung.getByRole("button", { name: /^(Votum speichern|Speichern und weiter)/ }).click();
  await expect(planung.getByText("1 von 2 abgewogen").first()).toBeVisible();
  const thanks = points.getByRole("link", { name: /Uns hat die Lotsin sehr geholfen/ });
  await thanks.click();
  await expect(thanks).toHaveAttribute("aria-current", "true");
  await planung.getByRole("radio", { name: /^Kenntnisnahme/ }).check();
  await planung.getByLabel("Begründung").fill("Danke für die Erfahrung.");
  await planung.getByRole("button", { name: /^(Votum speichern|Speichern und weiter)/ }).click();
  await expect(planung.getByText("2 von 2 abgewogen").first()).toBeVisible();
  await resident.reload();
  await expect(resident.getByText("Das Jugendamt hat dafür Stunden.")).toHaveCount(0);
  await planung.goto(`${cycle}/beteiligung/${consultation}`);
  await planung.getByLabel("Das Ergebnis in wenigen Sätzen").fill("Die Lotsin kommt öfter in die Kitas.");
  await planung.getByRole("button", { name: "Ergebnis veröffentlichen" }).click();
  await expect(planung.getByText("Ergebnis veröffentlicht").first()).toBeVisible();

  await resident.reload();
  await expect(resident.getByRole("main")).toContainText("Die Lotsin kommt öfter in die Kitas.");
  await expect(resident.getByRole("main")).toContainText("Das Jugendamt hat dafür Stunden.");
  await resident.goto(receipt);
  await expect(resident.getByRole("main")).toContainText("Danke für die Erfahrung.");
  await resident.goto(`/empfehlungen/${recommendation}`);
  await expect(resident.locator("del").first()).toContainText("einmal");
  await expect(resident.locator("ins").first()).toContainText("zweimal");
});

test("the council decides, the office acts, and everybody can follow the thread", async ({ as, resident }) => {
  test.setTimeout(180_000);
  const planung = await as("planung");
  await planung.goto(`${cycle}/massnahmen/beschluesse/neu`);
  await planung.getByLabel("Tag der Sitzung").fill(today());
  await planung.getByLabel("Drucksache").fill("2027/0815");
  await planung.getByLabel("Ergebnis").selectOption("unanimous");
  await planung.getByLabel("Betreff").fill("Lotsenhaus für die Altstadt");
  await planung.getByLabel(new RegExp(recommendation)).check();
  await planung.getByRole("button", { name: "Beschluss eintragen" }).click();
  await expect(planung.getByRole("heading", { name: /2027\/0815/ }).first()).toBeVisible();

  await planung.goto(`${cycle}/massnahmen/neu`);
  await planung.getByLabel("Name der Maßnahme").fill("Lotsin in jeder Kita");
  await planung.getByLabel("Ziel in einem Satz").fill("Familien in der Altstadt finden früh Hilfe.");
  await planung.getByLabel("Was geschieht").fill("Eine Lotsin besucht jede Kita zweimal im Monat.");
  await planung.getByLabel("Handlungsfeld").fill("Kinder und Familien");
  await planung.getByLabel(new RegExp(`^${recommendation}`)).check();
  await planung
    .getByLabel("Beschluss")
    .selectOption({ label: `2027/0815 Lotsenhaus für die Altstadt (${recommendation})` });
  await planung.getByRole("checkbox", { name: "Altstadt", exact: true }).check();
  await planung.getByLabel("Beginn").fill(`${nextYear + 1}-08-01`);
  await planung.getByLabel("Verantwortliche Organisation").selectOption({ label: "Jugendamt" });
  await planung.getByLabel("Ansprechperson").fill("Fatma Yıldız-Krämer");
  await planung.getByRole("button", { name: "Maßnahme anlegen" }).click();
  await expect(planung.getByRole("heading", { level: 1 })).toContainText("Lotsin in jeder Kita");
  const measure = /M-\d+/.exec((await planung.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[0] ?? "";
  const own = `${cycle}/massnahmen/${measure}`;
  expect((await resident.goto(`/massnahmen/${measure}`))?.status()).toBe(404);

  await planung.goto(`${own}/ziele`);
  await planung.getByLabel("Indikator", { exact: true }).selectOption("anteil-kinder-in-bedarfsgemeinschaften");
  await planung.getByLabel("Zielwert").fill("26,5");
  await planung.getByRole("button", { name: "Wirkungsziel setzen" }).click();
  await planung.getByRole("button", { name: "Vergleichsgebiete festlegen" }).click();
  await planung.getByRole("dialog").getByRole("button", { name: "Vergleichsgebiete festlegen" }).click();
  await expect(planung.getByText(/steht fest seit/)).toBeVisible();

  await planung.goto(`${own}/meilensteine`);
  await planung.getByLabel("Meilenstein 1").fill("Erste Kita besucht");
  await planung.getByLabel("Termin").fill(`${nextYear + 1}-09-01`);
  await planung.getByRole("button", { name: "Meilensteine speichern" }).click();
  await expect(planung).toHaveURL(new RegExp(`${own}(#|$)`));

  await planung.goto(`${own}/finanzierung`);
  await planung.getByLabel("Quelle").fill("Land");
  await planung.getByLabel("Gesamt in €").fill("1000");
  await planung.getByLabel("Zuwendung in €").fill("1200");
  await planung.getByRole("button", { name: "Finanzierung speichern" }).click();
  await expect(planung.getByRole("alert").filter({ hasText: /./ }).first()).toContainText(/Eigenanteil|Zuwendung/);
  await planung.getByLabel("Zuwendung in €").fill("800");
  await expect(planung.getByText("200 €").first()).toBeVisible();
  await planung.getByRole("button", { name: "Finanzierung speichern" }).click();
  await expect(planung).toHaveURL(new RegExp(`${own}(#|$)`));

  await planung.getByRole("button", { name: "Veröffentlichen" }).click();
  await planung.getByRole("dialog").getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(planung.getByText(/öffentlich seit/)).toBeVisible();
  await resident.goto(`/massnahmen/${measure}`);
  await expect(resident.getByRole("heading", { level: 1 })).toHaveText("Lotsin in jeder Kita");

  // The council follows it; the office reports; the council reads it on the desk.
  const rat = await as("rat");
  await rat.goto(`/massnahmen/${measure}`);
  await rat.getByRole("button", { name: /folgen|abonnieren/i }).click();
  await expect(rat.getByRole("status").first()).toBeVisible();
  const jobcenter = await as("jobcenter");
  await jobcenter.goto(own);
  await expect(jobcenter.getByRole("link", { name: "Sachstand melden" })).toHaveCount(0);
  const jugend = await as("jugend");
  await jugend.goto(`${own}/sachstand`);
  await jugend.getByLabel("Was ist geschehen?").fill("Die Lotsin hat ihre Stelle angetreten.");
  await jugend.getByLabel("Was kommt als Nächstes?").fill("Sie besucht die erste Kita.");
  await jugend.getByRole("button", { name: "Sachstand melden" }).click();
  await expect(jugend).toHaveURL(new RegExp(`${own}(#|$)`));
  await rat.goto("/arbeit");
  await expect(rat.getByRole("region", { name: "Ich folge" })).toContainText("Lotsin in jeder Kita");
  await resident.reload();
  await expect(resident.getByText("Die Lotsin hat ihre Stelle angetreten.").first()).toBeVisible();

  // Measure → finding → measure in two clicks along the thread.
  await resident
    .locator("#faden")
    .getByRole("link", { name: new RegExp(finding) })
    .first()
    .click();
  await expect(resident.getByRole("heading", { level: 1 })).toContainText(sentence);
  await resident
    .locator("#faden")
    .getByRole("link", { name: new RegExp(measure) })
    .first()
    .click();
  await expect(resident.getByRole("heading", { level: 1 })).toHaveText("Lotsin in jeder Kita");
});
