import { currentViewer } from "@/lib/access/session";
import { fileStream } from "@/lib/deliveries/file";
import { findDelivery } from "@/lib/deliveries/queries";

/** The file as it came. */
export async function GET(_request: Request, { params }: { params: Promise<{ delivery: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const delivery = await findDelivery(viewer, Number((await params).delivery));
  if (!delivery?.hasFile) return new Response("Diese Datei gibt es hier nicht.", { status: 404 });
  return new Response(fileStream(delivery.id), {
    headers: {
      // Never shown in the browser: somebody else's file could be anything.
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(delivery.fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
