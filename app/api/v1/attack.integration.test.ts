import { afterAll, beforeAll, expect, it } from "vitest";
import { attackTables } from "@/scripts/attack/visit";
import type { Answer } from "@/scripts/attack/visitor";
import { setUpNumbers } from "@/scripts/test-city";
import { ownDatabase } from "@/scripts/test-database";
import { GET as areas } from "./areas/route";
import { GET as baseCounts } from "./base-counts/route";
import { GET as indicators } from "./indicators/route";
import { GET as partitions } from "./partitions/route";
import { GET as releases } from "./releases/route";
import { GET as values } from "./values/route";

const handlers: Record<string, (request: Request) => Promise<Response>> = {
  areas,
  "base-counts": baseCounts,
  indicators,
  partitions,
  releases,
  values,
};

async function get(path: string): Promise<Answer> {
  const name = new URL(path, "http://city.example").pathname.replace("/api/v1/", "");
  const answer = await handlers[name]?.(new Request(`http://city.example${path}`));
  const bytes = new Uint8Array((await answer?.arrayBuffer()) ?? []);
  return { path, status: answer?.status ?? 404, type: answer?.headers.get("content-type") ?? "", bytes };
}

let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("attack");
  await setUpNumbers([2014, 2018], "2019-1");
});

afterAll(() => dropDatabase());

it("recovers nothing from the public answers of a city", async () => {
  const lines: string[] = [];
  const { findings } = await attackTables(get, (line) => lines.push(line));
  expect(findings.withheld, lines.join("\n")).toBeGreaterThan(100);
  expect(findings, lines.join("\n")).toMatchObject({ recovered: 0, leaks: 0 });
}, 240_000);
