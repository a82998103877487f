import { currentViewer } from "@/lib/access/session";
import { errorListCsv } from "@/lib/deliveries/errorList";
import { findDelivery } from "@/lib/deliveries/queries";

/** The error list of a delivery, for the office that sent the file. */
export async function GET(_request: Request, { params }: { params: Promise<{ delivery: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const delivery = await findDelivery(viewer, Number((await params).delivery));
  if (!delivery?.check) return new Response("Diese Lieferung gibt es hier nicht.", { status: 404 });
  return new Response(errorListCsv(delivery.check.report), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="fehlerliste-lieferung-${delivery.id}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
