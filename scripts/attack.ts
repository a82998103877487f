import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type PlantedNumber, PlantedSearch } from "./attack/planted";
import { attackAddress } from "./attack/visit";

/**
 * `npm run attack -- <address> [--pages N] [--planted file]`: an anonymous visitor who reads everything public – tables of every release, date
 * and partition in every format, pages, pictures and PDF files that links lead to, in both languages, and what pages hand to their
 * scripts – and tries to compute what is withheld. Prints what he recovered and where something is shown that is withheld, which must be
 * nothing, and the narrowest intervals. Ends with 1 where he won.
 */
const usage = "Usage: npm run attack -- <address> [--pages N] [--planted file.json]";
const began = Date.now();
const print = (line: string) =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${line}`);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: "string", default: "2000" }, planted: { type: "string" } },
});
const [address] = positionals;
if (!address || !/^https?:\/\//.test(address) || !(Number(values.pages) >= 0)) {
  console.error(usage);
  process.exit(2);
}
const planted = values.planted
  ? new PlantedSearch(JSON.parse(await readFile(values.planted, "utf8")) as PlantedNumber[])
  : undefined;
const { recovered, leaks } = await attackAddress(address, { pages: Number(values.pages), planted }, print);
const won = recovered + leaks > 0;
print(won ? `The attacker won: ${recovered} cells recovered, ${leaks} leaks.` : "Nothing recovered, no leak.");
process.exitCode = won ? 1 : 0;
