/** Fills an empty, migrated database with the demo city: `npx tsx prisma/seed.ts` with DATABASE_URL set. */
import { seedDemoCity } from "../lib/demo/seed";
import { closeDatabase } from "../lib/platform/database";

try {
  await seedDemoCity({ log: console.log });
} finally {
  await closeDatabase();
}
