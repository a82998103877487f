/**
 * `npm run import -- path/to/datapackage.json [--draft] [--base folder] [--city name]`
 * Publishes a first release unless --draft says otherwise.
 * A whole city from a data package (docs/data-formats.md): everything or nothing, with a report a person can read.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { operatorViewer } from "../lib/access/mint";
import { computeDueReviews } from "../lib/cycle/review/commands";
import { sentence } from "../lib/deliveries/package/advice";
import { type ImportResult, importPackage } from "../lib/deliveries/package/import";
import { planPackage } from "../lib/deliveries/package/plan";
import { PackageRefused } from "../lib/deliveries/package/refused";
import { problemKinds } from "../lib/deliveries/schema";
import { closeDatabase, type Transaction } from "../lib/platform/database";
import { migrate } from "../lib/platform/migrate";
import { publishInside } from "../lib/releases/commands";
import type { RunProgress } from "../lib/releases/runs/schema";
import { formatDate } from "../lib/statistics/format";
import { databaseName, provideDatabase } from "./environment";

// Prisma 7 reads related rows at once on one connection, which pg 8 announces to be wrong in pg 9. Not ours to mend.
process.noDeprecation = true;
const began = Date.now();
const say = (sentence: string) =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${sentence}`);
const german = (value: number) => value.toLocaleString("de-DE");

process.exit(await main().catch(broken));

/** Nothing a package says should come here; if something does, it is a sentence and not a trace. */
function broken(error: unknown): number {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n").filter((line) => line.trim());
  console.error(`\nDer Import ist abgebrochen, es ist nichts gespeichert: ${lines.at(-1)?.trim()}`);
  return 1;
}

/** The words of the command, or nothing if one of them is unknown. */
function words() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { draft: { type: "boolean" }, base: { type: "string" }, city: { type: "string" } },
    });
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const given = words();
  const file = given?.positionals[0];
  if (!given || !file || given.positionals.length > 1) {
    console.error("Aufruf: npm run import -- daten/datapackage.json [--draft] [--base Ordner] [--city Name]");
    return 2;
  }
  if (!existsSync(file) || !statSync(file).isFile()) {
    console.error(`Die Datei ${file} gibt es nicht. Nennen Sie die datapackage.json selbst.`);
    return 2;
  }
  const base = path.resolve(given.values.base ?? path.dirname(file));
  const place = (name: string) => path.resolve(base, name);
  const read = async (name: string) => {
    if (!existsSync(place(name))) throw new Error(`Die Datei ${name} gibt es unter ${base} nicht.`);
    if (!statSync(place(name)).isFile()) throw new Error(`${name} ist ein Ordner und keine Datei.`);
    return new Uint8Array(await readFile(place(name)));
  };
  const planned = await planPackage(await readFile(file, "utf8"), read);
  if (!planned.ok) return refuse(planned.problems);
  const { plan } = planned;
  for (const note of planned.notes) say(note);

  const { databaseUrl, server } = await provideDatabase(databaseName(given.values.city ?? plan.name), say);
  process.env.DATABASE_URL = databaseUrl;
  const operator = operatorViewer();
  let release: { id: number; title: string } | undefined;
  try {
    await migrate(databaseUrl);
    const result = await importPackage(
      operator,
      plan,
      { read, open: (name) => () => createReadStream(place(name)) },
      {
        log: say,
        after: async (tx, { deliveries, accepted }) => {
          if (given.values.draft || deliveries.length === 0) return;
          say("Der Datenstand wird geprüft und veröffentlicht …");
          const title = await freeTitle(tx, plan.release);
          const input = { title, deliveryIds: [...accepted] };
          release = { title, ...(await publishInside(tx, operator, input, tellingProgress())) };
        },
      },
    );
    // Later data make reviews due, whoever brings them.
    const due = release ? await computeDueReviews(operator, release.id) : [];
    if (due.length > 0) say(`${due.length} Überprüfungen sind fällig.`);
    report(result, release);
    if (server) console.log(`\nAnsehen: npm run demo -- --city ${given.values.city ?? plan.name}`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    return refuse(error.problems, error.reports);
  } finally {
    await closeDatabase();
    if (server?.startedHere) await server.stop();
  }
}

/** Says where disclosure control is: each date, and within a long one every twenty seconds. */
function tellingProgress(): (progress: RunProgress) => void {
  let [date, told] = [0, 0];
  return ({ dateNumber, dates, date: day, cellsDone, cells }) => {
    if (dateNumber === date && Date.now() - told < 20_000) return;
    [date, told] = [dateNumber, Date.now()];
    const place = `${day ? formatDate(day, "de") : ""}, Stichtag ${dateNumber} von ${dates}`;
    say(`Geheimhaltung: ${place}${cells > 0 ? `, ${german(cellsDone)} von ${german(cells)} Schritten` : ""} …`);
  };
}

/** A release keeps its title for ever, so a second import of the package takes the next number. */
async function freeTitle(tx: Transaction, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const title = number === 1 ? wanted : `${wanted} (${number})`;
    if (!(await tx.release.findUnique({ where: { title } }))) return title;
  }
}

function report(result: ImportResult, release: { title: string } | undefined): void {
  console.log(`\n${result.city.name} (${result.city.key}) ist eingerichtet.\n`);
  for (const partition of result.partitions) console.log(`  ${german(partition.areas).padStart(9)}  ${partition.name}`);
  console.log(
    `  ${german(result.baseCounts).padStart(9)}  Merkmale aus ${result.sources === 1 ? "einer Quelle" : `${german(result.sources)} Quellen`}`,
  );
  console.log(`  ${german(result.indicators).padStart(9)}  Indikatoren`);
  for (const { title, report: checked, written } of result.deliveries) {
    const [first = "", last = ""] = [checked.dates[0], checked.dates.at(-1)];
    const span = first === last ? first : `${first} bis ${last}, ${checked.dates.length} Stichtage`;
    console.log(`\n  ${title} (${span})`);
    console.log(`  ${german(written).padStart(9)}  Werte übernommen`);
    if (checked.states.suppressed > 0)
      console.log(`  ${german(checked.states.suppressed).padStart(9)}  davon vom Amt gesperrt`);
    for (const { kind, warnings } of checked.kinds) {
      const first = checked.problems.find((one) => one.kind === kind && one.severity === "warning");
      if (warnings === 0 || !first) continue;
      console.log(
        `  ${german(warnings).padStart(9)}  ${warnings === 1 ? "Hinweis" : "Hinweise"}: ${problemKinds[kind][0]}`,
      );
      console.log(`             ${warnings === 1 ? "" : "zum Beispiel "}${sentence(first)}`);
    }
    for (const passed of checked.passed) console.log(`          ✓  ${passed}`);
  }
  if (result.notes.length > 0) console.log("");
  for (const note of result.notes) console.log(`  Hinweis: ${note}`);
  const drafts =
    result.deliveries.length > 0
      ? "Die Werte liegen als Entwurf vor. Veröffentlicht ist nichts."
      : "Nichts Neues zu veröffentlichen.";
  console.log(`\n${release ? `Der Datenstand „${release.title}“ ist veröffentlicht.` : drafts}`);
}

function refuse(problems: readonly string[], reports: PackageRefused["reports"] = []): number {
  console.error("\nDas Paket wurde nicht übernommen. Es ist nichts gespeichert.\n");
  for (const problem of problems.slice(0, 60)) console.error(`  • ${problem}`);
  const total = reports.reduce((sum, one) => sum + one.report.errors, 0);
  if (problems.length > 60 || total > problems.length)
    console.error(`  … insgesamt ${german(Math.max(total, problems.length))} Fehler.`);
  return 1;
}
