import { publicViewer } from "@/lib/access/mint";
import { findCity } from "@/lib/city/queries";
import { answerApi, cacheable, jsonAnswer, noticeOf, parseQuery } from "@/lib/exports/api";
import { noQuery } from "@/lib/exports/openapi-schema";
import { listReleases } from "@/lib/releases/queries";

export function GET(request: Request) {
  return answerApi(async () => {
    parseQuery(noQuery, request.url);
    const viewer = publicViewer();
    const [city, releases] = await Promise.all([findCity(viewer), listReleases(viewer)]);
    const { headers, notModified } = cacheable(request, releases[0] ?? null, city.isDemo);
    return notModified ?? jsonAnswer({ releases, ...noticeOf(city) }, headers);
  });
}
