/** `npm run migrate`: brings the database of DATABASE_URL up to date. Run it before a new version starts. */
import { migrate } from "../lib/platform/migrate";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error("DATABASE_URL fehlt. Siehe docs/operations.md.");
  process.exit(2);
}
try {
  const applied = await migrate(databaseUrl);
  for (const name of applied) console.log(name);
  console.log(
    applied.length > 0 ? `${applied.length} Schritte angewendet.` : "Die Datenbank ist auf dem neuesten Stand.",
  );
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
