import { defineConfig } from "prisma/config";

// Prisma's commands first try to fetch a native engine; generate, validate and format do not need one (docs/operations.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost:5432/kreislauf" },
});
