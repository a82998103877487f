import { publicViewer } from "@/lib/access/mint";
import { listDates } from "@/lib/atlas/tables/queries";
import { findCity } from "@/lib/city/queries";
import { answerApi, cacheable, csvAnswer, jsonAnswer, noticeOf, parseQuery, unknownKey } from "@/lib/exports/api";
import { datesQuery } from "@/lib/exports/openapi-schema";
import { findRelease } from "@/lib/releases/queries";

export function GET(request: Request) {
  return answerApi(async () => {
    const query = parseQuery(datesQuery, request.url);
    const viewer = publicViewer();
    const [city, release] = await Promise.all([findCity(viewer), findRelease(viewer, query.release)]);
    const dates = release ? await listDates(viewer, query) : query.release ? { unknown: "release" as const } : [];
    if ("unknown" in dates) throw unknownKey(dates.unknown, String(query[dates.unknown] ?? ""));
    const { headers, notModified } = cacheable(request, release, city.isDemo);
    if (notModified) return notModified;
    if (query.format === "json") return jsonAnswer({ dates, ...noticeOf(city) }, headers);
    return csvAnswer(
      "dates",
      query.format === "csv" ? "plain" : "excel",
      ["date", "notice"],
      dates.map((date) => [date, noticeOf(city).notice ?? ""]),
      headers,
    );
  });
}
