import { publicViewer } from "@/lib/access/mint";
import { findCity } from "@/lib/city/queries";
import { answerApi, jsonAnswer, noticeOf } from "@/lib/exports/api";
import { openApiDocument } from "@/lib/exports/openapi";

export function GET() {
  return answerApi(async () => {
    const city = await findCity(publicViewer());
    const document = openApiDocument({ name: city.name, notice: noticeOf(city).notice });
    return jsonAnswer(document, { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" });
  });
}
