import { publicViewer } from "@/lib/access/mint";
import { findCity } from "@/lib/city/queries";
import { answerApi, cacheable, csvAnswer, jsonAnswer, noticeOf, parseQuery, unknownKey } from "@/lib/exports/api";
import { listQuery } from "@/lib/exports/openapi-schema";
import { readCatalogue } from "@/lib/releases/catalogue/queries";

export function GET(request: Request) {
  return answerApi(async () => {
    const query = parseQuery(listQuery, request.url);
    const viewer = publicViewer();
    const [city, catalogue] = await Promise.all([findCity(viewer), readCatalogue(viewer, query.release)]);
    if (query.release && !catalogue) throw unknownKey("release", String(query.release));
    const { headers, notModified } = cacheable(request, catalogue?.release ?? null, city.isDemo);
    if (notModified) return notModified;
    const indicators = (catalogue?.indicators ?? []).map((one) => ({
      key: one.key,
      name: one.name.de,
      nameEn: one.name.en,
      theme: one.theme,
      kind: one.kind,
      unit: one.unit,
      decimals: one.decimals,
      numerator: one.numerator.map((count) => count.key),
      denominator: one.denominator.map((count) => count.key),
      factor: one.factor,
      polarity: one.polarity,
      source: one.sources[0]?.key ?? "",
      definition: one.definition.de,
      ...(one.formulaOver.city && {
        official: {
          name: one.formulaOver.city.name.de,
          numerator: one.formulaOver.city.numerator,
          denominator: one.formulaOver.city.denominator,
        },
      }),
    }));
    if (query.format === "json") return jsonAnswer({ indicators, ...noticeOf(city) }, headers);
    return csvAnswer(
      "indicators",
      query.format === "csv" ? "plain" : "excel",
      ["key", "name", "name_en", "theme", "unit", "decimals", "numerator", "denominator", "factor", "source", "notice"],
      indicators.map((one) => [
        one.key,
        one.name,
        one.nameEn,
        one.theme,
        one.unit,
        one.decimals,
        one.numerator.join(" "),
        one.denominator.join(" "),
        one.factor,
        one.source,
        noticeOf(city).notice ?? "",
      ]),
      headers,
    );
  });
}
