/** `npm run dev`: the application with reload, on the demo database. */
import { spawn } from "node:child_process";
import { migrate } from "../lib/platform/migrate";
import { applicationVariables, provideDatabase, provideSecret } from "./environment";
import { freePort } from "./postgres";

const { databaseUrl, server } = await provideDatabase("kreislauf", console.log);
await migrate(databaseUrl);
const port = await freePort(Number(process.env.PORT ?? 3000));
const env = applicationVariables({ databaseUrl, secret: await provideSecret(), port });
const next = spawn("npx", ["next", "dev", "--port", String(port)], { stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
next.on("exit", async (code) => {
  if (server?.startedHere) await server.stop();
  process.exit(code ?? 0);
});
