/** `npm run check` and `npm test`: does the house still stand as planned? */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { violationsOf } from "./structureRules";

const listed = execFileSync(
  "git",
  [
    "ls-files",
    "-co",
    "--exclude-standard",
    "app",
    "components",
    "lib",
    "scripts",
    "e2e",
    "prisma",
    "proxy.ts",
    "instrumentation.ts",
  ],
  {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  },
);
const files = new Map(
  listed
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && existsSync(file))
    .map((file) => [file, readFileSync(file, "utf8")]),
);
const violations = violationsOf(files);
for (const { file, message } of violations) console.error(`${file}\n    ${message}`);
console.log(`${files.size} Dateien geprüft, ${violations.length} Verstöße.`);
process.exit(violations.length === 0 && files.size > 100 ? 0 : 1);
