import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { brokenFormOf, refusalOf } from "./lib/access/request";
import { routing } from "./lib/i18n/routing";

const chooseLanguage = createMiddleware(routing);

/** Refuses what is no request for a page, and chooses the language. Rights are checked where data are read and written. */
export default async function proxy(request: NextRequest) {
  const refusal = refusalOf(request) ?? (await brokenFormOf(request));
  if (!refusal) return chooseLanguage(request);
  const sentence = request.nextUrl.pathname.startsWith("/en/") ? refusal.en : refusal.de;
  return new Response(sentence, {
    status: refusal.status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

export const config = { matcher: ["/((?!api|_next|_vercel|maplibre|fonts|.*\\..*).*)"] };
