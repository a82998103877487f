import { afterAll, beforeAll, expect, it } from "vitest";
import { attackReleases } from "@/scripts/attackReleases";
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

async function read<T>(path: string): Promise<T> {
  const answer = await handlers[path.split("?")[0] ?? ""]?.(new Request(`http://city.example/api/v1/${path}`));
  if (!answer?.ok) throw new Error(path);
  return (await answer.json()) as T;
}

let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("attack");
  await setUpNumbers([2014, 2018], "2019-1");
});

afterAll(() => dropDatabase());

it("recovers nothing from the public answers of a city", async () => {
  const lines: string[] = [];
  const findings = await attackReleases(read, (line) => lines.push(line));
  expect(findings.withheld, lines.join("\n")).toBeGreaterThan(100);
  expect(findings, lines.join("\n")).toMatchObject({ recovered: 0, leaks: 0 });
}, 240_000);
