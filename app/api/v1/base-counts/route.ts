import { publicViewer } from "@/lib/access/mint";
import { findCity } from "@/lib/city/queries";
import { answerApi, cacheable, csvAnswer, jsonAnswer, noticeOf, parseQuery, unknownKey } from "@/lib/exports/api";
import { listQuery } from "@/lib/exports/openapi-schema";
import { listBaseCounts } from "@/lib/releases/figures/queries";
import { findRelease } from "@/lib/releases/queries";

export function GET(request: Request) {
  return answerApi(async () => {
    const query = parseQuery(listQuery, request.url);
    const viewer = publicViewer();
    const [city, release] = await Promise.all([findCity(viewer), findRelease(viewer, query.release)]);
    if (query.release && !release) throw unknownKey("release", String(query.release));
    const { headers, notModified } = cacheable(request, release, city.isDemo);
    if (notModified) return notModified;
    const baseCounts = (await listBaseCounts(viewer, query)).map((count) => ({
      key: count.key,
      name: count.name.de,
      nameEn: count.name.en,
      unit: count.unit,
      source: count.sourceKey,
      definition: count.definitionId,
      cityOnly: count.cityOnly,
    }));
    if (query.format === "json") return jsonAnswer({ baseCounts, ...noticeOf(city) }, headers);
    return csvAnswer(
      "base-counts",
      query.format === "csv" ? "plain" : "excel",
      ["key", "name", "name_en", "unit", "source", "definition", "notice"],
      baseCounts.map((one) => [
        one.key,
        one.name,
        one.nameEn,
        one.unit,
        one.source,
        one.definition,
        noticeOf(city).notice ?? "",
      ]),
      headers,
    );
  });
}
