import type { Page } from "@playwright/test";
import { type Address, examples, pagesOnDisk } from "./pages";
import { expect, findBarriers, sidewaysScroll, test } from "./people";

const widths = [1280, 390];

test("every page of the application has an example address", () => {
  const known = Object.keys(examples);
  const onDisk = pagesOnDisk();
  expect(
    onDisk.filter((folder) => !known.includes(folder)),
    "pages without an example",
  ).toEqual([]);
  expect(
    known.filter((folder) => !onDisk.includes(folder)),
    "examples without a page",
  ).toEqual([]);
});

const visitors = [...new Set(Object.values(examples).flatMap((list) => list.map(({ by }) => by)))];
for (const visitor of visitors) {
  test(`nothing stands in the way of „${visitor}“ on any page`, async ({ as, resident }) => {
    test.setTimeout(180_000);
    const page = visitor === "resident" ? resident : await as(visitor);
    const found: string[] = [];
    for (const list of Object.values(examples)) {
      for (const { address } of list.filter(({ by }) => by === visitor)) found.push(...(await inspect(page, address)));
    }
    expect(found.join("\n")).toBe("");
  });
}

/** Opens a page and says what is wrong with it at both widths. */
async function inspect(page: Page, given: Address): Promise<string[]> {
  const address = typeof given === "string" ? given : await given(page);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (width === widths[0]) {
      const answer = await page.goto(address);
      if (answer?.status() !== 200) return [`${address}: ${answer?.status()}`];
    }
    const outside = await sidewaysScroll(page);
    if (outside > 0) found.push(`sticks out by ${outside} px`);
    found.push(...(await findBarriers(page)));
    if (found.length > 0) return found.map((sentence) => `${address} at ${width} px: ${sentence}`);
  }
  return [];
}
