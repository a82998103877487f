import { environment } from "./environment";

/** The one clock. Nothing else in the house asks for the time. */
export function now(): Date {
  const fixed = environment().KREISLAUF_TODAY;
  return fixed ? new Date(`${fixed}T10:00:00+01:00`) : new Date();
}

/** Today in the city (Europe/Berlin) as ISO date. */
export function today(): string {
  return isoDateInBerlin(now());
}

/** Calendar day of an instant in the city's zone. */
export function isoDateInBerlin(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(instant);
}

/** A `@db.Date` column as ISO date: Prisma hands it over as midnight UTC. */
export function isoDate(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** The other way round. */
export function dateColumn(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
