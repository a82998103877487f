import { currentViewer } from "@/lib/access/session";
import { findCity } from "@/lib/city/queries";
import { listReviews } from "@/lib/cycle/review/queries";
import { noticeOf } from "@/lib/exports/api";
import { courseCsv } from "@/lib/exports/course";

/** The table of a measure's review as CSV: of the one asked for, else of the newest this viewer may see. */
export async function GET(request: Request, { params }: { params: Promise<{ measure: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const [{ measure }, reviews, city] = await Promise.all([params, listReviews(viewer), findCity(viewer)]);
  const wanted = new URL(request.url).searchParams.get("ueberpruefung");
  const review = reviews.find((one) => one.measure.number === measure && (wanted ? one.id === wanted : one.isMain));
  if (!review) return new Response("Diese Überprüfung gibt es hier nicht.", { status: 404 });
  return new Response(courseCsv(review, noticeOf(city).notice), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${review.measure.number}-verlauf-${review.date}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
