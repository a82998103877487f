import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";

// Chooses the language, nothing else: rights are checked where data are read and written.
export default createMiddleware(routing);

export const config = { matcher: ["/((?!api|_next|_vercel|maplibre|fonts|.*\\..*).*)"] };
