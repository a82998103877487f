import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { environment } from "@/lib/platform/environment";
import { signInByIdentity, signInByPassword } from "./signIn";

/**
 * next-auth with our own session rows: the token in the cookie holds nothing but the row's id,
 * so that a session can be ended in the database.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
  pages: { signIn: "/anmelden", error: "/anmelden" },
  providers: [
    CredentialsProvider({
      name: "Passwort",
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const address = String(request.headers?.["x-forwarded-for"] ?? "direct").split(",")[0] ?? "direct";
        const signedIn = signInByPassword({
          email: credentials?.email ?? "",
          password: credentials?.password ?? "",
          address,
          device: String(request.headers?.["user-agent"] ?? "unbekanntes Gerät").slice(0, 200),
        });
        return signedIn.catch(fault);
      },
    }),
    ...identityProvider(),
  ],
  callbacks: {
    async signIn({ account, profile, user }) {
      if (account?.provider !== "city") return true;
      // The city's own sign-in opens only to people who have been invited here, by an address that is really theirs.
      const claims = profile as { email?: string; email_verified?: boolean | string } | undefined;
      // Some providers send the word instead of the value.
      const isTheirs = String(claims?.email_verified ?? true) === "true";
      const email = isTheirs ? (claims?.email ?? user.email ?? "") : "";
      const signedIn = email ? await signInByIdentity(email).catch(fault) : null;
      if (!signedIn) return "/anmelden?error=unbekannt";
      (user as { sessionId?: string }).sessionId = signedIn.sessionId;
      return true;
    },
    async jwt({ token, user }) {
      const sessionId = (user as { sessionId?: string } | undefined)?.sessionId;
      return sessionId ? { sessionId } : token;
    },
    async session({ session, token }) {
      return { expires: session.expires, sessionId: token.sessionId } as typeof session;
    },
  },
};

/** What went wrong inside is for the log: next-auth would show it in the address. */
function fault(error: unknown): never {
  console.error(error);
  throw new Error("stoerung");
}

function identityProvider(): NextAuthOptions["providers"] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = environment();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
  return [
    {
      id: "city",
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      userinfo: {
        // Many providers put the address into the ID token; a strict one says it only when asked.
        request: async ({ tokens, client }) => {
          const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
          const claims = set.claims();
          return claims.email ? claims : { ...claims, ...(await client.userinfo(set)) };
        },
      },
      checks: ["pkce", "state"],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      profile: (profile: { sub: string; email?: string; name?: string }) => ({
        id: profile.sub,
        email: profile.email,
        name: profile.name,
      }),
    },
  ];
}
