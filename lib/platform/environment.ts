import * as z from "zod";

/**
 * Everything the surroundings may set; docs/operations.md explains each name.
 * Read at the moment of use, so that a build needs none of it.
 */
const environmentSchema = z.object({
  DATABASE_URL: z.string().optional(),
  /** Login of the role `kreislauf_public`; without it the public door takes that role on the first connection. */
  PUBLIC_DATABASE_URL: z.string().optional(),
  /** `public` serves the public door alone (a machine in the DMZ); anything else serves both. */
  KREISLAUF_ZONE: z.enum(["public", "both"]).default("both"),
  NEXTAUTH_URL: z.string().optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Kreislauf <kreislauf@localhost>"),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("Anmeldung der Stadt"),
  /** ISO date that stands in for today: tests tell a story on fixed days. */
  KREISLAUF_TODAY: z.iso.date().optional(),
});

/** Names of all variables, for the table in docs/operations.md. */
export const environmentNames = Object.keys(environmentSchema.shape);

export type Environment = z.infer<typeof environmentSchema>;

/** @throws with the names of the variables that do not fit. */
export function environment(): Environment {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
  throw new Error(`Umgebungsvariablen nicht lesbar: ${names}. Siehe docs/operations.md.`);
}

export const zone = () => environment().KREISLAUF_ZONE;
