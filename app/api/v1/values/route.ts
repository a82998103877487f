import { publicViewer } from "@/lib/access/mint";
import { type ValueTable, valueTable } from "@/lib/atlas/tables/queries";
import { findCity } from "@/lib/city/queries";
import {
  ApiRefusal,
  answerApi,
  cacheable,
  csvAnswer,
  noticeOf,
  parseQuery,
  streamOf,
  unknownKey,
} from "@/lib/exports/api";
import { valuesQuery } from "@/lib/exports/openapi-schema";
import { valueColumns, valueLine, valueObject } from "@/lib/exports/values";

export function GET(request: Request) {
  return answerApi(async () => {
    const query = parseQuery(valuesQuery, request.url);
    if ((query.indicator === undefined) === (query.baseCount === undefined))
      throw new ApiRefusal(
        400,
        query.indicator === undefined ? "indicator" : "baseCount",
        "Bitte genau eines von indicator und baseCount angeben. / Give exactly one of indicator and baseCount.",
      );
    const viewer = publicViewer();
    const [city, table] = await Promise.all([findCity(viewer), valueTable(viewer, query)]);
    if ("unknown" in table) throw unknownKey(table.unknown, String(query[table.unknown] ?? ""));
    const { headers, notModified } = cacheable(request, table.release, city.isDemo);
    if (notModified) return notModified;
    const { notice } = noticeOf(city);
    if (query.format !== "json") {
      const dialect = query.format === "csv" ? "plain" : "excel";
      const lines = async function* () {
        for (const date of table.dates) for (const row of await table.rowsAt(date)) yield valueLine(table, row, notice);
      };
      const name = [table.subject.key, table.partition, query.date ?? "alle"].join("_");
      return csvAnswer(name, dialect, valueColumns, lines(), headers);
    }
    return new Response(streamOf(pieces(table, query.date === undefined, notice)), {
      headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
    });
  });
}

/** The answer in pieces, one date after the other: a long series never stands in memory whole. */
async function* pieces(table: ValueTable, withDate: boolean, notice: string | undefined) {
  const { id, title, publishedAt, checksum } = table.release;
  yield `{"release":${JSON.stringify({ id, title, publishedAt, checksum })},"values":[`;
  let first = true;
  for (const date of table.dates) {
    for (const row of await table.rowsAt(date)) {
      yield (first ? "" : ",") + JSON.stringify(valueObject(row, table.isIndicator, withDate));
      first = false;
    }
  }
  yield notice ? `],"notice":${JSON.stringify(notice)}}` : "]}";
}
