import { PublicFigures } from "@/lib/statistics/attack/publicFigures";
import { readCatalogues } from "./catalogue";
import { crawl, readAnswer } from "./crawl";
import { addressesOfClosed, describedAddresses, otherFormats, valueFormats } from "./files";
import { LeakFinder } from "./leaks";
import { Names } from "./names";
import type { PlantedSearch } from "./planted";
import { attackReadings, type Findings, type Print, printLeaks } from "./report";
import { readTables } from "./tables";
import { forEachAtOnce, type Get, textOf, Visitor } from "./visitor";

/** Reads all tables of all releases and tries to compute what they withhold. */
export async function attackTables(get: Get, print: Print) {
  const catalogues = await readCatalogues(get);
  const figures = new PublicFigures();
  const readings = [];
  for (const catalogue of catalogues) {
    readings.push(await readTables(get, catalogue, figures));
    print(`${catalogue.title}: all tables read`);
  }
  const findings = await attackReadings(readings, print);
  return { catalogues, figures, findings };
}

export interface VisitChoices {
  /** At most so many pages and files beside the tables. */
  readonly pages: number;
  /** Numbers that must not be found anywhere. */
  readonly planted?: PlantedSearch | undefined;
}

const seeds = ["/", "/en", "/sitemap.xml", "/robots.txt", "/atlas", "/daten", "/suche?q=1", "/en/atlas"];

/** The whole attack on an address. */
export async function attackAddress(
  address: string,
  { pages, planted }: VisitChoices,
  print: Print,
): Promise<Findings> {
  const visitor = new Visitor(address);
  const get: Get = async (path) => {
    const answer = await visitor.get(path);
    await planted?.search(answer);
    return answer;
  };
  const { catalogues, figures, findings } = await attackTables(get, print);
  planted?.judge(figures);
  const dates = [...new Set([...figures.places()].map((place) => place.date))].sort();
  const names = new Names(catalogues, dates);
  const partitions = new Map<string, Set<string>>();
  for (const one of catalogues.flatMap((catalogue) => catalogue.partitions))
    partitions.set(one.key, new Set([...(partitions.get(one.key) ?? []), ...one.areas.keys()]));
  const subjects = new Set(catalogues.flatMap((catalogue) => catalogue.subjects.map((one) => one.key)));
  const finder = new LeakFinder(figures, names, { partitions, subjects });

  const described = await describedAddresses(get);
  const files = [...described, ...otherFormats(catalogues, figures, await valueFormats(get))];
  await forEachAtOnce(files.slice(0, pages), async (path) => {
    await readAnswer(await get(path), finder, names);
  });
  printLeaks(finder.leaks, print);
  print(`${Math.min(files.length, pages)} of ${files.length} files in other formats read`);

  /** Programs that pages load; read for planted numbers only. */
  const programs = new Set<string>();
  const { read, left, kinds } = await crawl(visitor, finder, names, {
    ...{ pages, seeds, print },
    more: (links) => addressesOfClosed(links, figures, subjects),
    ...(planted && {
      onAnswer: async (answer) => {
        for (const [path] of textOf(answer).matchAll(/\/_next\/static\/[\w./~[\]()%-]+\.(?:js|css|json)/g))
          programs.add(path);
        await planted.search(answer);
      },
    }),
  });
  await forEachAtOnce([...programs], async (path) => {
    await get(path);
  });
  const list = [...kinds].map(([kind, number]) => `${number} ${kind}`).join(", ");
  print(`${read} pages and files read (${list}), ${left} more known and left out; ${finder.compared} numbers compared`);
  for (const [path, status] of [...visitor.failed].slice(0, 20)) print(`  no good answer (${status}): ${path}`);
  planted?.report(print);
  print(`${visitor.answers} answers, ${Math.round(visitor.bytes / 1e5) / 10} million bytes read`);
  return { ...findings, leaks: findings.leaks + finder.leaks.length + (planted?.found ?? 0) };
}
