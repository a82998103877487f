import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { brokenFormOf, refusalOf, unreadableAddress } from "./lib/access/request";
import { routing } from "./lib/i18n/routing";

const chooseLanguage = createMiddleware(routing);

/** Refuses what is no request for a page, and chooses the language. Rights are checked where data are read and written. */
export default async function proxy(request: NextRequest) {
  const path = new URL(request.url).pathname;
  const isPage = !path.startsWith("/api/");
  const refusal = unreadableAddress(path) ?? (isPage ? (refusalOf(request) ?? (await brokenFormOf(request))) : null);
  if (!refusal) return isPage ? chooseLanguage(request) : NextResponse.next();
  return new Response(path.startsWith("/en/") ? refusal.en : refusal.de, {
    status: refusal.status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

// Everything but files; a dot further down belongs to an address (the key of an area, a version of a report).
export const config = { matcher: ["/((?!_next/|_vercel|maplibre/|fonts/|[^/]*\\.[^/]*$).*)"] };
