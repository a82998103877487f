import { createHash } from "node:crypto";
import type * as z from "zod";
import type { CityView } from "@/lib/city/queries";
import type { ReleaseSummary } from "@/lib/releases/schema";
import { type CsvCell, type CsvDialect, csvLine, csvStart } from "./csv";

/** Stands in every export of an invented city. */
export const demoNotice = "Demo-Stadt – alle Zahlen erfunden / invented city, invented figures";

export const noticeOf = (city: Pick<CityView, "isDemo">) => (city.isDemo ? { notice: demoNotice } : {});

/** What the API refuses: 400 names a wrong parameter, 404 an unknown key. */
export class ApiRefusal extends Error {
  constructor(
    readonly status: 400 | 404,
    readonly parameter: string | null,
    message: string,
  ) {
    super(message);
  }
}

export const unknownKey = (parameter: string, value: string) =>
  new ApiRefusal(404, parameter, `${parameter}: „${value}“ gibt es nicht. / “${value}” does not exist.`);

/** The parameters of an address, checked. A name given twice is refused like a wrong value. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, address: string): z.output<Schema> {
  const given = new URL(address).searchParams;
  for (const name of given.keys())
    if (given.getAll(name).length > 1)
      throw new ApiRefusal(400, name, `${name} steht doppelt in der Adresse. / ${name} is given twice.`);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    const [name = ""] = issue.keys;
    throw new ApiRefusal(400, name, `Den Parameter ${name} gibt es nicht. / There is no parameter ${name}.`);
  }
  const name = String(issue?.path[0] ?? "");
  throw new ApiRefusal(400, name, sentenceFor(name, given.get(name), issue));
}

function sentenceFor(name: string, value: string | null, issue: z.core.$ZodIssue | undefined): string {
  if (value === null || value === "") return `Der Parameter ${name} fehlt. / Parameter ${name} is missing.`;
  if (issue?.code === "invalid_format" && issue.format === "date")
    return `${name}: „${value}“ ist kein Datum wie 2025-12-31. / “${value}” is not a date like 2025-12-31.`;
  if (issue?.code === "invalid_value")
    return `${name}: möglich sind ${issue.values.join(", ")}. / ${name} is one of ${issue.values.join(", ")}.`;
  return `${name}: „${value}“ passt hier nicht. / “${value}” does not fit here.`;
}

/** Runs a handler; what it refuses becomes an answer, and nothing a caller sends a 500. */
export async function answerApi(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    const { parameter, message, status } = error;
    return Response.json(
      { error: { parameter, message } },
      { status, headers: { ...open, "Cache-Control": "no-store" } },
    );
  }
}

/** Released data are public: any page of the web may read them. */
const open = { "Access-Control-Allow-Origin": "*" };

/** Raise it when the shape of an answer changes. */
const shape = "1";

/**
 * Headers by which proxies and browsers may keep an answer. What is asked of a named release never changes; without one a
 * new release may come at any time.
 * @returns a 304 answer instead when the caller has it already
 */
export function cacheable(
  request: Request,
  release: ReleaseSummary | null,
  isDemo: boolean,
): { headers: Record<string, string>; notModified?: Response } {
  const address = new URL(request.url);
  const fingerprint = createHash("sha256")
    .update([shape, address.pathname, address.search, release?.id, release?.checksum, isDemo].join("\n"))
    .digest("base64url")
    .slice(0, 27);
  const etag = `"${fingerprint}"`;
  const lifetime = address.searchParams.has("release") ? "public, max-age=86400" : "public, max-age=60";
  const headers = { ...open, ETag: etag, "Cache-Control": lifetime };
  const known = request.headers
    .get("if-none-match")
    ?.split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  return known?.includes(etag) ? { headers, notModified: new Response(null, { status: 304, headers }) } : { headers };
}

export function jsonAnswer(body: unknown, headers: Record<string, string>, type = "application/json"): Response {
  return new Response(JSON.stringify(body), { headers: { ...headers, "Content-Type": `${type}; charset=utf-8` } });
}

/** A table of any length, line by line. */
export function csvAnswer(
  name: string,
  dialect: CsvDialect,
  columns: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
  headers: Record<string, string>,
): Response {
  async function* lines() {
    yield csvStart(dialect) + csvLine(columns, dialect);
    for await (const row of rows) yield csvLine(row, dialect);
  }
  return new Response(streamOf(lines()), {
    headers: {
      ...headers,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.csv"`,
    },
  });
}

/** Text pieces as a stream of bytes, gathered so that not every line is a packet of its own. */
export function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      let text = "";
      while (text.length < 65536) {
        const { done, value } = await iterator.next();
        if (done) {
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
