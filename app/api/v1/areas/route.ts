import { publicViewer } from "@/lib/access/mint";
import { areaTable } from "@/lib/atlas/tables/queries";
import { findCity } from "@/lib/city/queries";
import { answerApi, cacheable, jsonAnswer, noticeOf, parseQuery, unknownKey } from "@/lib/exports/api";
import { featureCollection } from "@/lib/exports/geojson";
import { areasQuery } from "@/lib/exports/openapi-schema";
import { numberOf } from "@/lib/statistics/values";

export function GET(request: Request) {
  return answerApi(async () => {
    const query = parseQuery(areasQuery, request.url);
    const viewer = publicViewer();
    const [city, table] = await Promise.all([findCity(viewer), areaTable(viewer, query)]);
    if ("unknown" in table) throw unknownKey(table.unknown, String(query[table.unknown as keyof typeof query] ?? ""));
    const { headers, notModified } = cacheable(request, table.release, city.isDemo);
    if (notModified) return notModified;
    const features = table.areas.map(({ key, name, isResidual, geometry, squareKilometres, leaves, row }) => ({
      type: "Feature" as const,
      id: key,
      geometry,
      properties: {
        key,
        name,
        leaves,
        squareKilometres,
        ...(isResidual && { residual: true }),
        ...(row && {
          date: row.date,
          state: row.value.state,
          value: numberOf(row.value) ?? null,
          numerator: numberOf(row.numerator) ?? null,
          denominator: numberOf(row.denominator) ?? null,
          change: numberOf(row.change.difference) ?? null,
          changePercent: numberOf(row.change.relative) ?? null,
        }),
      },
    }));
    const { id, title, publishedAt } = table.release;
    const facts = { release: { id, title, publishedAt }, ...noticeOf(city) };
    return jsonAnswer(featureCollection(features, facts), headers, "application/geo+json");
  });
}
