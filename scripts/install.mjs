// Installs the packages of package-lock.json when they are missing or older than it. Plain Node, nothing imported.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a command in the checkout; ends the process with its code when it fails. */
export function run(command, parameters, options = {}) {
  const done = spawnSync(command, parameters, { cwd: checkout, stdio: "inherit", ...options });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kreislauf braucht Node 20.19 oder neuer (empfohlen: 24). Hier läuft ${process.version}.`);
  process.exit(1);
}

/** `npm ci`, but only when the lock file changed since the last time; then the typed database access. */
export function installPackages() {
  checkNode();
  const lock = readFileSync(path.join(checkout, "package-lock.json"));
  const models = createHash("sha256").update(lock);
  const wanted = models.digest("hex");
  const stamp = path.join(checkout, "node_modules", ".kreislauf-lock");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    console.log("Pakete werden installiert (etwa eine Minute) …");
    // No package needs its install script here (PostgreSQL's links are made by scripts/postgres.ts), and some would
    // try to fetch binaries from elsewhere.
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    writeFileSync(stamp, wanted);
  }
  mkdirSync(path.join(checkout, ".kreislauf"), { recursive: true });
  run("npx", ["prisma", "generate"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
}

// As a command of its own, before `npm run import` and its like: only on a bare machine, never under a running application.
if (process.argv[1] === fileURLToPath(import.meta.url) && !existsSync(path.join(checkout, "node_modules"))) {
  installPackages();
}
