import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth";
import { zone } from "@/lib/platform/environment";

/** Signing in; a machine of the public zone knows nobody. */
async function handler(request: Request, context: unknown): Promise<Response> {
  if (zone() === "public") return new Response(null, { status: 404 });
  if (!(await holdsWhatItSays(request))) return new Response("Das war kein lesbarer Inhalt.", { status: 400 });
  return NextAuth(authOptions)(request, context);
}

/** next-auth takes JSON for granted where it is announced; its own page announces it on reads too, which have no body. */
const holdsWhatItSays = async (request: Request) =>
  request.method === "GET" ||
  !/json/i.test(request.headers.get("content-type") ?? "") ||
  request
    .clone()
    .json()
    .then(
      (body) => typeof body === "object" && body !== null,
      () => false,
    );

export { handler as GET, handler as POST };
