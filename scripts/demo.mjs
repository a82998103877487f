// `npm run demo [-- --reset]`: from a bare machine to the running city. Needs Node and the npm registry, nothing else.
import { spawn } from "node:child_process";
import { checkout, installPackages } from "./install.mjs";

installPackages();
const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts", ...process.argv.slice(2)], {
  cwd: checkout,
  stdio: "inherit",
});
// A terminal's Ctrl-C reaches the child by itself too; it stops once, however often it is told.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));
