import type { MetadataRoute } from "next";
import { publicViewer } from "@/lib/access/mint";
import { publicAddresses } from "@/lib/exports/sitemap/queries";
import { siteAddress } from "@/lib/platform/mail";

export const dynamic = "force-dynamic";

/** Every public page in both languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = siteAddress();
  return (await publicAddresses(publicViewer())).map((address) => {
    const [de, en] = [`${site}${address}`, `${site}/en${address === "/" ? "" : address}`];
    return { url: de, alternates: { languages: { de, en } } };
  });
}
