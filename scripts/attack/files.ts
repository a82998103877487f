import type { FigurePlace, PublicFigures } from "@/lib/statistics/attack/publicFigures";
import { parameterOf, type ReleaseCatalogue } from "./catalogue";
import { type Get, textOf } from "./visitor";

interface Described {
  readonly paths: Record<
    string,
    { get?: { parameters?: { name: string; required?: boolean; schema?: { enum?: string[] } }[] } }
  >;
}

/** What the machine-readable description of the API offers: addresses without needed parameters, in every format. */
export async function describedAddresses(get: Get): Promise<string[]> {
  const answer = await get("/api/v1/openapi.json");
  if (answer.status !== 200) return [];
  const { paths } = JSON.parse(textOf(answer)) as Described;
  return Object.entries(paths).flatMap(([path, { get: question }]) => {
    const parameters = question?.parameters ?? [];
    if (/[{}]/.test(path) || parameters.some((one) => one.required)) return [];
    const formats = parameters.find((one) => one.name === "format")?.schema?.enum ?? [];
    return [path, ...formats.map((format) => `${path}?format=${encodeURIComponent(format)}`)];
  });
}

/** Formats of the values, as described. */
export async function valueFormats(get: Get): Promise<string[]> {
  const answer = await get("/api/v1/openapi.json");
  if (answer.status !== 200) return [];
  const { paths } = JSON.parse(textOf(answer)) as Described;
  const parameters = paths["/api/v1/values"]?.get?.parameters ?? [];
  return (parameters.find((one) => one.name === "format")?.schema?.enum ?? []).filter((format) => format !== "json");
}

/** Series with something withheld, and the dates at which it is. */
export function closedSeries(
  figures: PublicFigures,
): Map<string, { subject: string; partition: string; dates: string[] }> {
  const found = new Map<string, { subject: string; partition: string; counts: Map<string, number> }>();
  for (const place of figures.places()) {
    if (!figures.isWithheld(place)) continue;
    const key = `${place.subject}|${place.partition}`;
    const one = found.get(key) ?? { subject: place.subject, partition: place.partition, counts: new Map() };
    one.counts.set(place.date, (one.counts.get(place.date) ?? 0) + 1);
    found.set(key, one);
  }
  return new Map(
    [...found].map(([key, { subject, partition, counts }]) => [
      key,
      { subject, partition, dates: [...counts].sort((a, b) => b[1] - a[1]).map(([date]) => date) },
    ]),
  );
}

/**
 * Addresses of the same figures in the other formats – tables for spreadsheets, maps with values –, of the newest release and of the
 * first that shows the series, wherever something is withheld.
 */
export function otherFormats(
  catalogues: readonly ReleaseCatalogue[],
  figures: PublicFigures,
  formats: readonly string[],
): string[] {
  return catalogues.flatMap(({ id, subjects, partitions }) =>
    [...closedSeries(figures).values()].flatMap(({ subject, partition, dates }) => {
      const own = subjects.find((one) => one.key === subject);
      if (!own || !partitions.some((one) => one.key === partition)) return [];
      const query = `${parameterOf(own)}&partition=${encodeURIComponent(partition)}&release=${id}`;
      const maps = own.isCount ? [] : dates.slice(0, 2).map((date) => `/api/v1/areas?${query}&date=${date}`);
      return [...formats.map((format) => `/api/v1/values?${query}&format=${format}`), ...maps];
    }),
  );
}

/**
 * Learns from links how addresses name indicator, partition and date, and asks the same pages for what is withheld: the dates with the most
 * withheld areas, with every other choice the links offer.
 */
export function addressesOfClosed(
  links: readonly string[],
  figures: PublicFigures,
  subjects: ReadonlySet<string>,
): string[] {
  const partitions = new Set([...figures.places()].map((place: FigurePlace) => place.partition));
  const closed = [...closedSeries(figures).values()];
  const found = new Set<string>();
  const paths = new Map<
    string,
    { names: { subject?: string; partition?: string; date?: string }; others: Set<string> }
  >();
  for (const link of links) {
    const url = new URL(link, "http://city.example");
    const known = paths.get(url.pathname) ?? { names: {}, others: new Set<string>() };
    for (const [name, value] of url.searchParams) {
      if (subjects.has(value)) known.names.subject = name;
      else if (partitions.has(value)) known.names.partition = name;
      else if (/^\d{4}-\d\d-\d\d$/.test(value)) known.names.date = name;
      else if (value.length < 20 && /^\p{L}+(?:-\p{L}+)*$/u.test(value)) known.others.add(`${name}=${value}`);
    }
    paths.set(url.pathname, known);
  }
  for (const [path, { names, others }] of paths) {
    if (names.subject === undefined || names.partition === undefined || path.startsWith("/api/")) continue;
    for (const { subject, partition, dates } of closed) {
      if (!/^[a-z]/.test(subject)) continue;
      const base = `${path}?${names.subject}=${encodeURIComponent(subject)}&${names.partition}=${encodeURIComponent(partition)}`;
      const at = names.date === undefined ? [] : dates.slice(0, 2).map((date) => `${base}&${names.date}=${date}`);
      for (const address of [base, ...at]) found.add(address);
      for (const other of others) found.add(`${at[0] ?? base}&${other}`);
    }
  }
  return [...found];
}
