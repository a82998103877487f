import { describe, expect, it } from "vitest";
import { operatorViewer, publicViewer } from "@/lib/access/mint";
import { brokenThreads, threadOf } from "./queries";

const nobody = "00000000-0000-7000-8000-000000000000";

describe("the Roter Faden", () => {
  it.each(["finding", "recommendation", "consultation", "decision", "measure", "review"] as const)(
    "runs from a %s through both doors, every link missing where nothing is",
    async (kind) => {
      for (const viewer of [publicViewer(), operatorViewer()]) {
        const steps = await threadOf(viewer, { kind, id: nobody });
        expect(steps.map((step) => step.kind)).toEqual([
          "value",
          "finding",
          "recommendation",
          "statement",
          "decision",
          "measure",
          "review",
        ]);
        expect(steps.every((step) => step.missing)).toBe(true);
      }
    },
  );
  it("lists no broken threads for a cycle that does not exist", async () => {
    expect(await brokenThreads(operatorViewer(), { id: nobody, slug: "x" })).toEqual([]);
  });
});
