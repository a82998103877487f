import type { MetadataRoute } from "next";
import { publicViewer } from "@/lib/access/mint";
import { findCity } from "@/lib/city/queries";
import { siteAddress } from "@/lib/platform/mail";

export const dynamic = "force-dynamic";

/** Search engines may read the public door. An invented city stays out of them altogether. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { isDemo } = await findCity(publicViewer());
  if (isDemo) return { rules: { userAgent: "*", disallow: "/" } };
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/arbeit", "/verwaltung", "/api/auth", "/anmelden", "/einladung", "/passwort", "/beteiligung/beleg"],
    },
    sitemap: `${siteAddress()}/sitemap.xml`,
  };
}
