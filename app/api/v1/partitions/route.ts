import { publicViewer } from "@/lib/access/mint";
import { findCity } from "@/lib/city/queries";
import { answerApi, cacheable, csvAnswer, jsonAnswer, noticeOf, parseQuery, unknownKey } from "@/lib/exports/api";
import { listQuery } from "@/lib/exports/openapi-schema";
import { listPartitions } from "@/lib/releases/figures/queries";
import { findRelease } from "@/lib/releases/queries";

export function GET(request: Request) {
  return answerApi(async () => {
    const query = parseQuery(listQuery, request.url);
    const viewer = publicViewer();
    const [city, release] = await Promise.all([findCity(viewer), findRelease(viewer, query.release)]);
    if (query.release && !release) throw unknownKey("release", String(query.release));
    const { headers, notModified } = cacheable(request, release, city.isDemo);
    if (notModified) return notModified;
    const partitions = (await listPartitions(viewer, query)).map(({ key, name, count }) => ({
      key,
      name: name.de,
      nameEn: name.en,
      areas: count,
    }));
    if (query.format === "json") return jsonAnswer({ partitions, ...noticeOf(city) }, headers);
    return csvAnswer(
      "partitions",
      query.format === "csv" ? "plain" : "excel",
      ["key", "name", "name_en", "areas", "notice"],
      partitions.map((one) => [one.key, one.name, one.nameEn, one.areas, noticeOf(city).notice ?? ""]),
      headers,
    );
  });
}
