// `npm test`: everything a change must pass, on a bare machine. Each step prints how long it took.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { checkout, installPackages } from "./install.mjs";

const started = Date.now();
installPackages();
provideBrowser();

const steps = [
  ["Stil", "npx", ["biome", "check", "--error-on-warnings", "."]],
  ["Typen", "npx", ["tsc", "--noEmit"]],
  ["Aufbau", "npx", ["tsx", "scripts/structure.ts"]],
  ["Einheiten", "npx", ["vitest", "run", "--project", "unit"]],
  ["Datenbank", "npx", ["vitest", "run", "--project", "integration"]],
  ["Bau und Browser", process.execPath, ["--import", "tsx", "scripts/journeys.ts"]],
];

let failed = 0;
for (const [name, command, parameters] of steps) {
  const begun = Date.now();
  console.log(`\n=== ${name}`);
  const { status } = spawnSync(command, parameters, {
    cwd: checkout,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  console.log(
    `=== ${name}: ${status === 0 ? "bestanden" : "GESCHEITERT"} (${Math.round((Date.now() - begun) / 1000)} s)`,
  );
  if (status !== 0) {
    failed++;
    break;
  }
}
console.log(`\n${failed ? "Gescheitert" : "Alles bestanden"} nach ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(failed ? "0 passed, 1 failed" : `${steps.length} passed, 0 failed`);
process.exit(failed ? 1 : 0);

/** Chromium: what is there; Debian's package when root on Debian; else Playwright's own download. */
function provideBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync("/usr/bin/chromium")) return;
  const debian = existsSync("/etc/debian_version") && !/ubuntu/i.test(readFileSync("/etc/os-release", "utf8"));
  if (debian && process.getuid?.() === 0) {
    console.log("Chromium wird installiert (Debian) …");
    const quiet = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    if (spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet).status === 0)
      return;
  }
  console.log("Chromium wird geladen (Playwright) …");
  spawnSync("npx", ["playwright", "install", "chromium"], { cwd: checkout, stdio: "inherit" });
}
