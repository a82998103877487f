import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth";
import { zone } from "@/lib/platform/environment";

/** Signing in; a machine of the public zone knows nobody. */
const handler = (request: Request, context: unknown) =>
  zone() === "public" ? new Response(null, { status: 404 }) : NextAuth(authOptions)(request, context);

export { handler as GET, handler as POST };
