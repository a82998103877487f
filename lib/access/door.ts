import { cityDatabase, cityPool, publicDatabase, publicPool } from "@/lib/platform/database";
import type { Viewer } from "./viewer";

/** The connection this viewer reads through: the public sees only what PostgreSQL shows its role. */
export const databaseOf = (viewer: Viewer) => (viewer.kind === "public" ? publicDatabase() : cityDatabase());

/** The same choice for plain SQL over many rows. */
export const poolOf = (viewer: Viewer) => (viewer.kind === "public" ? publicPool() : cityPool());
