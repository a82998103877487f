import { publicViewer } from "@/lib/access/mint";
import { publishedReport } from "@/lib/cycle/report/content/queries";
import { reportPdf } from "@/lib/exports/pdf/report";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { siteAddress } from "@/lib/platform/mail";

/** The report as tagged PDF. `?fassung=1.0` names an older version; a version never changes, so it may be kept for ever. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const number = new URL(request.url).searchParams.get("fassung") ?? undefined;
  const report = await publishedReport(publicViewer(), slug, number);
  if (!report) return new Response("Diesen Bericht gibt es hier nicht.", { status: 404 });
  const { content, version, versions, checksum } = report;
  const etag = `"${checksum}"`;
  const headers = {
    ETag: etag,
    "Cache-Control": number ? "public, max-age=31536000, immutable" : "public, max-age=300",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const errata = versions
    .slice(versions.indexOf(version))
    .flatMap((entry) =>
      entry.erratum ? [{ number: entry.number, on: isoDateInBerlin(entry.publishedAt), text: entry.erratum }] : [],
    );
  const pdf = await reportPdf({
    content,
    number: version.number,
    publishedOn: isoDateInBerlin(version.publishedAt),
    errata,
    address: `${siteAddress()}/berichte/${slug}`,
    site: siteAddress(),
  });
  const file = `${slug}-${version.number}.pdf`;
  return new Response(new Uint8Array(pdf), {
    headers: { ...headers, "Content-Type": "application/pdf", "Content-Disposition": `inline; filename="${file}"` },
  });
}
