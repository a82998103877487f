import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { zone } from "@/lib/platform/environment";
import { authOptions } from "./auth";
import { publicViewer, viewerOfSession } from "./mint";
import type { Person, Viewer } from "./viewer";

/**
 * Who is signed in for this request, else the public. Reads the session row each time, so that revoking,
 * suspending and role changes act on the next request.
 */
export const currentViewer: () => Promise<Viewer> = cache(async () => {
  if (zone() === "public") return publicViewer();
  const session = await getServerSession(authOptions);
  const sessionId = (session as { sessionId?: string } | null)?.sessionId;
  return sessionId ? ((await viewerOfSession(sessionId)) ?? publicViewer()) : publicViewer();
});

/** For pages that exist only where people sign in: a machine of the public zone has no such address. */
export function requireInnerZone(): void {
  if (zone() === "public") notFound();
}

/** For pages of the workspace: the person signed in, otherwise the way to the sign-in page. */
export async function requirePerson(): Promise<Viewer & { kind: "person" } & Person> {
  requireInnerZone();
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect("/anmelden");
  return viewer;
}
