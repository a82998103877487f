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

/** Days from one ISO date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateColumn(to).getTime() - dateColumn(from).getTime()) / 86_400_000);
}

/** The ISO date so many days after another. */
export function daysLater(iso: string, days: number): string {
  return isoDate(new Date(dateColumn(iso).getTime() + days * 86_400_000));
}
