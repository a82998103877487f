import type { Role } from "@/lib/glossary";

declare const viewerBrand: unique symbol;

/** Someone signed in, with what the policy asks for. */
export interface Person {
  readonly userId: string;
  readonly sessionId?: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly organisationIds: readonly string[];
}

/**
 * Who reads or writes. Only `lib/access/session.ts` mints one; every query and command takes one.
 * `public` reads through the public door, `person` through the city's, `operator` is the command line of the server.
 */
export type Viewer = (
  | { readonly kind: "public" }
  | { readonly kind: "operator"; readonly name: string }
  | ({ readonly kind: "person" } & Person)
) & { readonly [viewerBrand]: true };

export const isPerson = (viewer: Viewer): viewer is Viewer & { kind: "person" } & Person => viewer.kind === "person";

export const hasRole = (viewer: Viewer, ...roles: Role[]): boolean =>
  isPerson(viewer) && viewer.roles.some((role) => roles.includes(role));

/** Name for records and the log. */
export const nameOf = (viewer: Viewer): string => (viewer.kind === "public" ? "Öffentlichkeit" : viewer.name);

/** Id for records; the operator and the public have none. */
export const idOf = (viewer: Viewer): string | null => (isPerson(viewer) ? viewer.userId : null);
