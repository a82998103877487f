import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
// An odd zone: code that forgets to name its time zone fails here instead of passing by luck on a UTC machine.
const env = { TZ: "Asia/Kathmandu" };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          testTimeout: 60_000,
          include: ["{lib,components,scripts}/**/*.test.{ts,tsx,mts}"],
          exclude: ["**/*.integration.test.ts", "node_modules"],
          env,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["{lib,scripts,app}/**/*.integration.test.ts"],
          globalSetup: ["./scripts/test-database.ts"],
          env,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
