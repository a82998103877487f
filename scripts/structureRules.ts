/**
 * The house's rules about files and imports, as pure functions over paths and texts (architecture.md, Must hold 1–5).
 * Every message says where the code belongs.
 */
export interface Violation {
  readonly file: string;
  readonly message: string;
}

/** Rooms of lib, low to high: a room may use those before it. */
const rooms = [
  "glossary",
  "i18n",
  "statistics",
  "platform",
  "access",
  "activity",
  "city",
  "people",
  "areas",
  "indicators",
  "deliveries",
  "releases",
  "atlas",
  "cycle/stages",
  "cycle",
  "cycle/report",
  "cycle/findings",
  "cycle/recommendations",
  "cycle/consultation",
  "cycle/decisions",
  "cycle/measures",
  "cycle/review",
  "profiles",
  "thread",
  "desk",
  "search",
  "exports",
  "demo",
];
const stages = ["report", "findings", "recommendations", "consultation", "decisions", "measures", "review"];

/** Rooms whose files carry telling names; all others keep to the closed vocabulary. */
const freelyNamed = ["i18n", "statistics", "platform", "access", "activity", "deliveries", "exports", "demo"];
const vocabulary = ["schema", "rules", "queries", "commands", "actions", "stages"];
const forbiddenNames = ["utils", "util", "helpers", "helper", "service", "services", "index", "common", "misc"];

const pure = (file: string) =>
  /^lib\/(glossary|statistics\/)/.test(file) ||
  /(^|\/)(schema|rules|stages|glossary|kinds|viewer|policy|formState|input|errors)(\.|\/)/.test(file);
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const mayTouchDatabase = (file: string) =>
  /^(scripts|prisma|e2e)\//.test(file) ||
  isTest(file) ||
  /^lib\/(platform|access|activity|releases|deliveries|demo)\//.test(file) ||
  /\/(queries|commands)(\/[^/]+)?\.ts$/.test(file) ||
  /\/(queries|commands)\//.test(file);

export interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
  readonly names: string;
}

/** Static imports and re-exports of a file, with `@/` and relative paths resolved to paths in the checkout. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^"'`;]*?)\s*from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s+["']([^"']+)["']/g;
  for (const match of text.matchAll(pattern)) {
    const specifier = match[3] ?? match[4] ?? match[5] ?? "";
    const names = match[2] ?? "";
    const typeOnly =
      !!match[1] ||
      (/^\{/.test(names) &&
        names
          .replace(/[{}]/g, "")
          .split(",")
          .every((name) => !name.trim() || /^\s*type\s/.test(name)));
    const target = resolve(file, specifier);
    if (target) found.push({ target, typeOnly, names });
  }
  return found;
}

function resolve(file: string, specifier: string): string | undefined {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return undefined;
  const parts = file.split("/").slice(0, -1);
  for (const step of specifier.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

function roomOf(path: string): number {
  const inner = path.replace(/^lib\//, "").replace(/\.tsx?$/, "");
  const matching = rooms
    .filter((room) => inner === room || inner.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length);
  return matching[0] === undefined ? -1 : rooms.indexOf(matching[0]);
}

/** All violations in a set of files: path → text. */
export function violationsOf(files: ReadonlyMap<string, string>): Violation[] {
  const found: Violation[] = [];
  for (const [file, text] of files) {
    for (const message of [...nameProblems(file), ...importProblems(file, text), ...textProblems(file, text)])
      found.push({ file, message });
  }
  return [...found, ...cycles(files)];
}

function nameProblems(file: string): string[] {
  const parts = file.split("/");
  const base = (parts.at(-1) ?? "").replace(/(\.integration|\.simulation)?(\.test)?\.tsx?$/, "");
  if (!/\.tsx?$/.test(file) || file.startsWith("node_modules")) return [];
  const problems: string[] = [];
  if (forbiddenNames.includes(base)) problems.push(`„${base}" says nothing: name the file by its noun or verb.`);
  if (parts[0] === "lib" && parts.length > 2) {
    if (roomOf(file) < 0)
      problems.push(`lib/${parts[1]} is no room of the house: see docs/decisions before adding one.`);
    if (parts[1] === "cycle" && parts.length > 3 && !stages.includes(parts[2] ?? ""))
      problems.push("lib/cycle has one folder a stage noun.");
    const free = freelyNamed.includes(parts[1] ?? "") || file.startsWith("lib/areas/geometry");
    // A file that grew is split into a folder named by the vocabulary: queries/<noun>.ts.
    const split = parts.slice(2, -1).some((part) => vocabulary.includes(part));
    if (!free && !split && !vocabulary.includes(base))
      problems.push(`Files of this room are ${vocabulary.slice(0, 5).join(", ")}; „${base}" belongs into one of them.`);
  }
  return problems;
}

function importProblems(file: string, text: string): string[] {
  const problems: string[] = [];
  const own = file.split("/")[0];
  for (const { target, typeOnly, names } of importsOf(file, text)) {
    const other = target.split("/")[0];
    if (own !== "app" && other === "app" && own !== "e2e")
      problems.push(`${target}: only files in app/ import from app/. Shared code belongs in components/ or lib/.`);
    if (own === "lib" && other === "components")
      problems.push(`${target}: lib does not know what is seen. Move the shared type or rule into lib.`);
    if (own === "components" && /^lib\/.*\/(queries|commands)(\/|$)/.test(target) && !typeOnly)
      problems.push(`${target}: components know no database. Read in the page and hand the DTO over.`);
    if ((own === "components" || own === "app") && /^lib\/platform\/(database|prisma)/.test(target) && !typeOnly)
      problems.push(`${target}: the database is read in queries.ts and written in commands.ts.`);
    if (own === "lib" && other === "lib" && !isTest(file) && !pure(target)) {
      const mine = roomOf(file);
      const theirs = roomOf(target);
      if (theirs > mine && mine >= 0 && !typeOnly)
        problems.push(`${target}: ${rooms[mine]} lies below ${rooms[theirs]}. Imports in lib go from high to low.`);
    }
    if (
      own === "lib" &&
      /^lib\/platform\/(database|prisma\/client)$/.test(target) &&
      !typeOnly &&
      !mayTouchDatabase(file) &&
      !pure(target)
    )
      problems.push(
        `${target}: only queries, commands, activity, access, releases, deliveries and demo touch the database.`,
      );
    if (/mintDisclosed/.test(names) && !/^lib\/(statistics|releases)\//.test(file) && !isTest(file))
      problems.push(
        "mintDisclosed: values are released in lib/releases and computed on in lib/statistics, nowhere else.",
      );
    if (
      /operatorViewer/.test(names) &&
      !/^(scripts|lib\/demo|prisma)\//.test(file) &&
      !isTest(file) &&
      file !== "lib/access/mint.ts"
    )
      problems.push("operatorViewer: the command line's viewer is never used by a request.");
    if (file.startsWith("lib/statistics/") && other === "lib" && !target.startsWith("lib/statistics/"))
      problems.push(`${target}: lib/statistics is pure and imports nothing of ours.`);
  }
  return problems;
}

function textProblems(file: string, text: string): string[] {
  const problems: string[] = [];
  if (/^lib\/.*\/actions\.ts$/.test(file)) {
    if (!/^"use server";/.test(text.trimStart())) problems.push('actions.ts starts with "use server".');
    for (const match of text.matchAll(/(?:^|\n)export\s+(.+)/g)) {
      if (!/^const \w+(: FormAction)? = action(<[^(]*>)?\(/.test(match[1] ?? ""))
        problems.push(`„export ${(match[1] ?? "").slice(0, 60)}": every server action is built by action().`);
    }
  } else if (/^(app|components|lib)\//.test(file) && /["']use server["']/.test(text) && !isTest(file)) {
    problems.push("Server actions live in lib/<noun>/actions.ts and are built by action().");
  }
  if (/(layout|proxy)\.tsx?$/.test(file) && /\bcan\(/.test(text) && (file.startsWith("app/") || file === "proxy.ts"))
    problems.push("Rights are checked where data are read and written, never in a layout or in proxy.ts.");
  if (/^lib\/.*\/(queries)\.ts$/.test(file)) {
    for (const match of text.matchAll(
      /(?:^|\n)export (?:async )?function (\w+)\s*(?:<[^>]*>)?\(\s*(\w+)\s*:\s*([\w.]+)/g,
    )) {
      // A read inside a command's transaction has been let in already.
      if (!/^(Viewer|Transaction)$/.test(match[3] ?? "") && match[0].includes("async"))
        problems.push(`${match[1]}: every read takes a Viewer first.`);
    }
  }
  if (/\/\/\s*(TODO|FIXME|XXX)\b/.test(text)) problems.push("A TODO without an issue: finish it or file it.");
  return problems;
}

function cycles(files: ReadonlyMap<string, string>): Violation[] {
  const graph = new Map<string, string[]>();
  const known = (target: string) =>
    [".ts", ".tsx", ""].map((ending) => target + ending).find((path) => files.has(path));
  for (const [file, text] of files) {
    const targets = importsOf(file, text)
      .filter((entry) => !entry.typeOnly)
      .map((entry) => known(entry.target));
    graph.set(
      file,
      targets.filter((target): target is string => target !== undefined),
    );
  }
  const state = new Map<string, "open" | "done">();
  const found: Violation[] = [];
  const visit = (file: string, trail: string[]) => {
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === "open")
        found.push({
          file,
          message: `Import circle: ${[...trail.slice(trail.indexOf(next)), file, next].join(" → ")}`,
        });
      else if (!state.has(next)) visit(next, [...trail, file]);
    }
    state.set(file, "done");
  };
  for (const file of graph.keys()) if (!state.has(file)) visit(file, []);
  return found;
}
