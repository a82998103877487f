import { currentViewer } from "@/lib/access/session";
import { findCity } from "@/lib/city/queries";
import { weighingTable } from "@/lib/cycle/consultation/weighing/queries";
import { noticeOf } from "@/lib/exports/api";
import { weighingCsv } from "@/lib/exports/weighing";

/** The Abwägungstabelle as CSV: complete for those who weigh, for everyone else what the public page shows. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ consultation: string }> },
): Promise<Response> {
  const viewer = await currentViewer();
  const [table, city] = await Promise.all([weighingTable(viewer, (await params).consultation), findCity(viewer)]);
  if (!table) return new Response("Diese Beteiligung gibt es hier nicht.", { status: 404 });
  return new Response(weighingCsv(table, noticeOf(city).notice), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="abwaegung-${table.slug}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
