import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { PlantedSearch } from "./planted";
import { attackAddress } from "./visit";

const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020];
const dates = years.map((year) => `${year}-12-31`);
const newest = "2020-12-31";
const leaves = ["11", "12", "13", "21", "22", "23"];
const areas: Record<string, Record<string, string[]>> = {
  stadt: { S: leaves },
  bezirke: { B1: leaves.slice(0, 3), B2: leaves.slice(3) },
  viertel: Object.fromEntries(leaves.map((leaf) => [leaf, [leaf]])),
};
const nameOfArea: Record<string, string> = {
  ...{ S: "Musterstadt", B1: "Oberdorf", B2: "Unterdorf" },
  ...{ 11: "Ahornweg", 12: "Birkenhain", 13: "Cedernplatz", 21: "Dornbusch", 22: "Eschengrund", 23: "Fliederhof" },
};

/** True numbers: children, those in need, those not. */
function trueCount(count: string, leaf: string, date: string): number {
  const [i, year] = [leaves.indexOf(leaf), Number(date.slice(0, 4))];
  const children = 130 + 17 * i + ((year * 7 + i * 13) % 23);
  // 12 and 11 are the small ones; the rest of their district makes room for them.
  const needy = leaf === "11" && date === newest ? 2 : 23 + 6 * i + ((year * 5 + i * 11) % 9);
  return count === "KI" ? children : count === "NOT" ? needy : children - needy;
}
/** The second release withholds another neighbour. */
const withheld = (count: string, area: string, date: string, release: string) =>
  count !== "KI" && (area === "11" || area === (release === "2" ? "13" : "12")) && date === newest;
const sum = (count: string, own: readonly string[], date: string) =>
  own.reduce((total, leaf) => total + trueCount(count, leaf, date), 0);

interface Plan {
  readonly counts: readonly string[];
  /** Changes a row of the read API. */
  readonly row?: (row: Record<string, unknown>, subject: string) => Record<string, unknown>;
  /** Pages and files by address; they are linked from the start. */
  readonly pages?: Readonly<Record<string, { type: string; body: string | Uint8Array }>>;
  readonly releases?: number;
  /** Areas of a further partition. */
  readonly further?: Readonly<Record<string, string[]>>;
  /** Says so many times that it is busy before it answers. */
  readonly busy?: number;
}

const clean: Plan = { counts: ["KI", "NOT"] };
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** The public answers of a small city that withholds two neighbours, and what was planted beside them. */
function answersOf(plan: Plan, path: string): { status: number; type: string; body: string | Uint8Array } | undefined {
  const url = new URL(path, "http://city.example");
  const query = url.searchParams;
  const json = (value: unknown) => ({ status: 200, type: "application/json", body: JSON.stringify(value) });
  const page = plan.pages?.[path];
  if (page) return { status: 200, ...page };
  const partitions: Record<string, Readonly<Record<string, string[]>>> = {
    ...areas,
    ...(plan.further && { lebensraeume: plan.further }),
  };
  const own = partitions[query.get("partition") ?? ""] ?? {};
  switch (url.pathname) {
    case "/": {
      const links = Object.keys(plan.pages ?? {})
        .filter((one) => !one.startsWith("/_next"))
        .map((one) => `<li><a href="${one.replace(/&/g, "&amp;")}">mehr</a></li>`);
      return {
        status: 200,
        type: "text/html",
        body: `<html lang="de"><h1>Musterstadt</h1><ul>${links.join("")}</ul></html>`,
      };
    }
    case "/api/v1/releases":
      return json({
        releases: [
          { id: 2, title: "2020-2" },
          { id: 1, title: "2020-1" },
        ].slice(-(plan.releases ?? 1)),
      });
    case "/api/v1/partitions":
      return json({ partitions: Object.keys(partitions).map((key) => ({ key })) });
    case "/api/v1/base-counts":
      return json({ baseCounts: plan.counts.map((key) => ({ key, name: `Zahl ${key}` })) });
    case "/api/v1/indicators": {
      const quote = { key: "quote-not", name: "Anteil der Kinder in Not", nameEn: "Share of children in need" };
      const formula = { kind: "ratio", numerator: ["NOT"], denominator: ["KI"], factor: 100, decimals: 1 };
      return json({ indicators: [{ ...quote, ...formula }] });
    }
    case "/api/v1/areas":
      return json({
        features: Object.entries(own).map(([key, inside]) => ({
          properties: { key, name: nameOfArea[key], leaves: inside },
        })),
      });
    case "/api/v1/values": {
      const subject = query.get("baseCount") ?? query.get("indicator") ?? "";
      const rows = dates.flatMap((date) =>
        Object.entries(own).map(([area, inside]) => {
          const isRate = subject === "quote-not";
          const [n, d] = [sum(isRate ? "NOT" : subject, inside, date), sum("KI", inside, date)];
          const closed = withheld(isRate ? "NOT" : subject, area, date, query.get("release") ?? "");
          const value = isRate ? Math.round((1000 * n) / d) / 10 : n;
          const row = {
            ...{ area, date, state: closed ? "suppressed" : "known", value: closed ? null : value },
            ...(isRate && { numerator: closed ? null : n, denominator: d }),
          };
          return plan.row?.(row, subject) ?? row;
        }),
      );
      return json({ values: rows });
    }
    default:
      return undefined;
  }
}

async function attack(plan: Plan, planted?: PlantedSearch) {
  let busy = plan.busy ?? 0;
  const server = createServer((request, response) => {
    if (busy-- > 0) {
      response.writeHead(503).end();
      return;
    }
    const answer = answersOf(plan, request.url ?? "/");
    response.writeHead(answer?.status ?? 404, { "Content-Type": answer?.type ?? "text/plain" });
    response.end(answer?.body ?? "");
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const lines: string[] = [];
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const findings = await attackAddress(address, { pages: 60, planted }, (line) => lines.push(line));
  return { ...findings, text: lines.join("\n") };
}

const html = (body: string) => ({
  type: "text/html; charset=utf-8",
  body: `<html lang="de"><body>${body}</body></html>`,
});
const needy = (leaf: string, date: string) => trueCount("NOT", leaf, date);
const percent = (leaf: string, date: string) => (100 * needy(leaf, date)) / trueCount("KI", leaf, date);
const german = (x: number) => x.toFixed(1).replace(".", ",");

/** A course of the share in one area, drawn to scale; the newest year only where asked for. */
function course(leaf: string, withNewest: boolean): string {
  const first = Date.parse(dates[0] ?? "");
  const length = Date.parse(newest) - first;
  const points = dates
    .filter((date) => withNewest || date !== newest)
    .map((date) => `${(1000 * (Date.parse(date) - first)) / length},${1000 - 20 * percent(leaf, date)}`);
  return `<div role="img" aria-label="Verlauf: Anteil der Kinder in Not, ${nameOfArea[leaf]}"><div><div>10</div><div>20</div><div>30</div></div><svg><polyline points="${points.join(" ")}"/></svg></div>`;
}

const map = (fill: string) =>
  ["11", "12", "13", "21", "22", "23"]
    .map((leaf) => {
      const word = leaf === "11" || leaf === "12" ? "gesperrt" : `${german(percent(leaf, newest))} %`;
      const own = leaf === "11" ? fill : leaf === "12" ? "url(#dots)" : "#2c7fb8";
      return `<path d="M0 0L1 1" fill="${own}"><title>${nameOfArea[leaf]}: ${word}</title></path>`;
    })
    .join("");

const table = (small: string) =>
  `<table><caption>Anteil der Kinder in Not, 31. Dezember 2020</caption><tr><th>Gebiet</th><th>Wert</th><th>Kinder</th></tr>
   <tr><th>Ahornweg</th><td>${small}</td><td>${trueCount("KI", "11", newest)}</td></tr>
   <tr><th>Cedernplatz</th><td>${german(percent("13", newest))} %</td><td>${trueCount("KI", "13", newest)}</td></tr></table>`;

const csv = (small: string, change: string) =>
  `area,name,date,state,value,change_4_years_percent,subject\n11,Ahornweg,${newest},suppressed,${small},${change},NOT\n13,Cedernplatz,${newest},known,${needy("13", newest)},,NOT\n`;

const stream = (figure: unknown) => {
  const row = `1:${JSON.stringify(["$", "div", null, { view: { indicator: { key: "quote-not" }, partition: { key: "viertel" }, date: newest, areas: [{ key: "11", name: "Ahornweg", value: figure }] } }])}\n`;
  return html(`<script>self.__next_f.push(${JSON.stringify([1, row])})</script>`);
};

/** A PDF of one page with lines of text, as small as it can be. */
function pdf(lines: readonly string[]): { type: string; body: string } {
  const text = lines.map((line, i) => `BT /F1 12 Tf 50 ${700 - 20 * i} Td (${line}) Tj ET`).join("\n");
  const body = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${text.length}>>stream
${text}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`;
  return { type: "application/pdf", body };
}

describe("the attack on an address", () => {
  it("finds nothing where everything public agrees with the tables", async () => {
    const { text, ...findings } = await attack({
      ...clean,
      pages: {
        "/tabelle": html(table("gesperrt")),
        "/karte?gliederung=viertel&indikator=quote-not&datum=2020-12-31": html(`<svg>${map("url(#dots)")}</svg>`),
        "/gebiete/viertel/11": html(
          `<h2>Anteil der Kinder in Not</h2><p>gesperrt</p><h2>Zahl KI</h2><p>über dem Stadtwert</p>${course("11", false)}${course("13", true)}`,
        ),
        "/bild?gliederung=viertel&indikator=quote-not&datum=2020-12-31": {
          type: "image/svg+xml",
          body: `<svg xmlns="http://www.w3.org/2000/svg"><text x="1">${german(percent("13", newest))}</text><text x="2">gesperrt</text></svg>`,
        },
        "/werte.csv": { type: "text/csv", body: csv("", "") },
        "/bericht.pdf": pdf(["Anteil der Kinder in Not in %, 31. Dezember 2020", "Ahornweg", "gesperrt", "Seite 1"]),
        "/atlas": stream({ state: "suppressed" }),
      },
    });
    expect(findings, text).toMatchObject({ recovered: 0, leaks: 0 });
    expect(findings.withheld).toBe(2);
  });

  const leaking: Record<string, NonNullable<Plan["pages"]>> = {
    "a table of a page": { "/tabelle": html(table(`${german(percent("11", newest))} %`)) },
    "a sentence on a page of the area": {
      "/gebiete/viertel/11": html(
        `<h2>Anteil der Kinder in Not</h2><p>Im Jahr 2020 waren es ${german(percent("11", newest))} %.</p>`,
      ),
    },
    "a spoken label": {
      "/x": html(
        `<div role="img" aria-label="Ahornweg, Anteil der Kinder in Not 2020: ${german(percent("11", newest))} %"></div>`,
      ),
    },
    "a word beside the city": {
      "/gebiete/viertel/11": html("<h2>Anteil der Kinder in Not</h2><p>Das ist unter dem Stadtwert.</p>"),
    },
    "a word beside the city in a table": {
      "/x": html(
        "<table><caption>Anteil der Kinder in Not, 31. Dezember 2020</caption><tr><th>Gebiet</th><th>Vergleich</th></tr><tr><th>Ahornweg</th><td>etwa wie die Stadt</td></tr></table>",
      ),
    },
    "an English page": {
      "/en/x": {
        type: "text/html",
        body: `<html lang="en"><p>Share of children in need, Ahornweg, 2020: ${percent("11", newest).toFixed(1)}%</p></html>`,
      },
    },
    "the colour of a class on a map": {
      "/karte?gliederung=viertel&indikator=quote-not&datum=2020-12-31": html(`<svg>${map("#2c7fb8")}</svg>`),
    },
    "a number on a picture of the map": {
      "/bild?gliederung=viertel&indikator=quote-not&datum=2020-12-31": {
        type: "image/svg+xml",
        body: `<svg xmlns="http://www.w3.org/2000/svg"><text x="1">${german(percent("13", newest))}</text><text x="2">${german(percent("11", newest))}</text></svg>`,
      },
    },
    "a drawn line": { "/gebiete/viertel/11": html(course("11", true)) },
    "a file of values": { "/werte.csv": { type: "text/csv", body: csv("2", "") } },
    "a relative change to a withheld end": { "/werte.csv": { type: "text/csv", body: csv("", "-94.4") } },
    "a PDF file": {
      "/bericht.pdf": pdf([
        "Anteil der Kinder in Not in %, 31. Dezember 2020",
        "Ahornweg",
        german(percent("11", newest)),
      ]),
    },
    "what a page hands to its script": { "/atlas": stream({ state: "known", value: percent("11", newest) }) },
    "a number kept beside the sign for withheld": { "/atlas": stream({ state: "suppressed", value: 2 }) },
  };
  for (const [name, pages] of Object.entries(leaking)) {
    it(`wins by ${name}`, async () => {
      const { leaks, text } = await attack({ ...clean, pages });
      expect(leaks, text).toBeGreaterThan(0);
    });
  }

  it("wins by a numerator in the tables, and computes its neighbour", async () => {
    const { leaks, recovered, text } = await attack({
      ...clean,
      row: (row, subject) =>
        subject === "quote-not" && row.area === "11" && row.date === newest
          ? { ...row, numerator: needy("11", newest) }
          : row,
    });
    expect(leaks, text).toBeGreaterThan(0);
    expect(recovered, text).toBe(2);
    expect(text).toContain(`NOT viertel/12 ${newest} = ${needy("12", newest)}`);
  });

  it("wins by a sum that nobody declared", async () => {
    const { recovered, text } = await attack({
      counts: ["KI", "NOT", "REST"],
      // The complement is released, although children minus those not in need are those in need.
      row: (row, subject) =>
        subject === "REST" && row.state === "suppressed"
          ? { ...row, state: "known", value: sum("REST", [String(row.area)], String(row.date)) }
          : row,
    });
    expect(recovered, text).toBe(2);
    expect(text).toContain(`NOT viertel/11 ${newest} = 2`);
  });

  it("wins by the difference of two releases", async () => {
    const { recovered, text } = await attack({ ...clean, releases: 2 });
    expect(recovered, text).toBe(1);
    expect(text).toMatch(/all releases together: 1 withheld cells, 1 recovered/);
    expect(text).toContain(`NOT viertel/11 ${newest} = 2`);
  });

  it("wins by a Lebensraum across the border of a district", async () => {
    const { recovered, text } = await attack({ ...clean, further: { N1: ["11", "21", "22"] } });
    expect(recovered, text).toBe(2);
    expect(text).toContain(`NOT viertel/11 ${newest} = 2`);
  });

  it("asks a busy server again", async () => {
    const { withheld: cells } = await attack({ ...clean, busy: 3 });
    expect(cells).toBe(2);
  }, 30_000);
});

describe("the search for planted numbers", () => {
  const planted = () => {
    const place = { subject: "NOT", partition: "viertel", date: newest };
    return new PlantedSearch([
      { ...place, area: "11", number: 1_834_267 },
      { ...place, area: "13", number: 2_945_378 },
    ]);
  };
  const row = (one: Record<string, unknown>, subject: string) =>
    subject === "NOT" && one.area === "13" && one.date === newest ? { ...one, value: 2_945_378 } : one;
  const spellings: Record<string, string> = {
    plain: "1834267",
    German: "1.834.267",
    English: "1,834,267",
    "with narrow spaces": "1\u202f834\u202f267",
    "in an entity": "1&nbsp;834&nbsp;267",
    "in escaped JSON": "1\\u002e834\\u002e267",
    "in an address": "wert%3D1834267",
    "in Base64": Buffer.from('{"area":"11","value":1834267}').toString("base64"),
  };
  for (const [name, text] of Object.entries(spellings)) {
    it(`finds a number ${name}`, async () => {
      const found = await attack({ ...clean, row, pages: { "/x": html(`<p>${text}</p>`) } }, planted());
      expect(found.text).toContain("1 withheld, 1 of them found; 1 of 1 released ones found");
      expect(found.leaks).toBeGreaterThan(0);
    });
  }

  it("finds a number in a program that a page loads", async () => {
    const pages = {
      "/x": html('<script src="/_next/static/a.js"></script>'),
      "/_next/static/a.js": { type: "text/javascript", body: "const worst=1834267;" },
    };
    const found = await attack({ ...clean, row, pages }, planted());
    expect(found.text).toContain("1 withheld, 1 of them found");
  });

  it("finds none where none is", async () => {
    const found = await attack({ ...clean, row, pages: { "/x": html("<p>1834268</p>") } }, planted());
    expect(found.text).toContain("1 withheld, 0 of them found; 1 of 1 released ones found");
  });
});
