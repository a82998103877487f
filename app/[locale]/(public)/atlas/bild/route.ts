import { getTranslations } from "next-intl/server";
import { readAddress } from "@/components/atlas/address";
import { atlasPicture } from "@/components/atlas/picture";
import { publicViewer } from "@/lib/access/mint";
import { atlasView } from "@/lib/atlas/queries";

type Context = { params: Promise<{ locale: string }> };

/** The map of an atlas view as a file: the same address as the view, below /atlas/bild. */
export async function GET(request: Request, { params }: Context) {
  const locale = (await params).locale === "en" ? "en" : "de";
  const { address, unread } = readAddress(Object.fromEntries(new URL(request.url).searchParams));
  const t = await getTranslations({ locale, namespace: "figure" });
  const plain = { "Content-Type": "text/plain; charset=utf-8" };
  if (unread.length > 0) {
    return new Response(t("picture.unread", { parameters: unread.join(", ") }), { status: 400, headers: plain });
  }
  const view = await atlasView(publicViewer(), address);
  const file = view && atlasPicture(view, address.area, locale, t);
  if (!view || !file) return new Response(t("picture.unknown"), { status: 404, headers: plain });
  return new Response(file, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `inline; filename="${view.indicator.key}_${view.partition.key}_${view.date}.svg"`,
      "Cache-Control": "public, max-age=300",
    },
  });
}
