import { describe, expect, it } from "vitest";
import { violationsOf } from "./structureRules";

/** A violation of each rule is planted; a check that stays green here could not fail. */
const planted: [string, Record<string, string>, RegExp][] = [
  [
    "lib imports a component",
    { "lib/areas/rules.ts": 'import { Button } from "@/components/ui/Button";' },
    /lib does not know/,
  ],
  [
    "a component reads the database",
    { "components/areas/List.tsx": 'import { listAreas } from "@/lib/areas/queries";' },
    /components know no database/,
  ],
  [
    "a page opens the database",
    { "app/[locale]/page.tsx": 'import { cityDatabase } from "@/lib/platform/database";' },
    /queries\.ts/,
  ],
  [
    "a low room imports a high one",
    { "lib/areas/queries.ts": 'import { x } from "@/lib/cycle/measures/queries";' },
    /lies below/,
  ],
  [
    "an early stage reads a later one",
    { "lib/cycle/findings/queries.ts": 'import { x } from "../measures/queries";' },
    /lies below/,
  ],
  ["statistics are not pure", { "lib/statistics/index2.ts": 'import { now } from "@/lib/platform/clock";' }, /pure/],
  ["a helper file", { "lib/areas/helpers.ts": "export const x = 1;" }, /says nothing/],
  ["a name outside the vocabulary", { "lib/areas/loader.ts": "export const x = 1;" }, /belongs into one of them/],
  ["a room that is none", { "lib/widgets/rules.ts": "export const x = 1;" }, /no room/],
  [
    "an action without action()",
    { "lib/areas/actions.ts": '"use server";\nexport async function removeArea() {}' },
    /built by action/,
  ],
  ["a server action elsewhere", { "app/[locale]/page.tsx": 'async function f() { "use server"; }' }, /live in lib/],
  [
    "a read without a viewer",
    { "lib/areas/queries.ts": "export async function listAreas(key: string) {}" },
    /takes a Viewer/,
  ],
  [
    "minting released values",
    { "lib/atlas/queries.ts": 'import { mintDisclosed } from "@/lib/statistics/disclosed";' },
    /nowhere else/,
  ],
  [
    "the operator in a request",
    { "app/[locale]/page.tsx": 'import { operatorViewer } from "@/lib/access/mint";' },
    /command line/,
  ],
  ["rights in a layout", { "app/[locale]/layout.tsx": "if (can(viewer)) {}" }, /never in a layout/],
  [
    "a circle",
    { "lib/areas/rules.ts": 'import { a } from "./schema";', "lib/areas/schema.ts": 'import { b } from "./rules";' },
    /circle/,
  ],
  [
    "a rule that touches the database",
    { "lib/areas/rules.ts": 'import { transaction } from "@/lib/platform/database";' },
    /touch the database/,
  ],
];

describe("the house's rules", () => {
  it.each(planted)("see it: %s", (_, files, message) => {
    const found = violationsOf(new Map(Object.entries(files)));
    expect(found.map((violation) => violation.message).join("\n")).toMatch(message);
  });

  it("leave good files alone", () => {
    const good = {
      "lib/areas/queries.ts":
        'import type { Viewer } from "@/lib/access/viewer";\nimport { databaseOf } from "@/lib/access/door";\nexport async function listAreas(viewer: Viewer) {}',
      "components/areas/List.tsx":
        'import type { AreaRow } from "@/lib/areas/queries";\nimport { formatNumber } from "@/lib/statistics/format";',
      "lib/areas/actions.ts": '"use server";\nexport const defineArea = action({});',
    };
    expect(violationsOf(new Map(Object.entries(good)))).toEqual([]);
  });
});
