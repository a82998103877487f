import { describe, expect, it } from "vitest";
import { stageKeys } from "@/lib/glossary";
import { type CycleFacts, currentStage, cycleInHand, gatesOf, mayClose } from "./stages";

const nothing = Object.fromEntries(
  [
    "reportsPublished",
    "reportChapters",
    "chaptersWithoutSummary",
    "findings",
    "findingsUnpublished",
    "findingsWithoutEvidence",
    "findingsWithoutRecommendation",
    "recommendations",
    "recommendationsUnpublished",
    "recommendationsWithoutResponsible",
    "consultations",
    "consultationsOpen",
    "organisationsInvited",
    "organisationsAnswered",
    "contributionsWaiting",
    "points",
    "pointsWeighed",
    "consultationsAnswered",
    "decisions",
    "recommendationsWithoutDecision",
    "measures",
    "measuresUnpublished",
    "measuresWithoutTarget",
    "measuresWithoutMilestone",
    "progressReportsOverdue",
    "reviewsDue",
    "reviewsJudged",
    "measuresWithoutReview",
  ].map((key) => [key, 0]),
) as unknown as CycleFacts;

describe("stages", () => {
  it("close in the order of the ring, never one before the other", () => {
    expect(currentStage([])).toBe("report");
    expect(currentStage(["report", "analysis"])).toBe("recommendations");
    expect(currentStage(stageKeys)).toBeUndefined();
    expect(mayClose("analysis", [])).toBe(false);
    expect(mayClose("analysis", ["report"])).toBe(true);
  });

  it("a planned next cycle takes over when only the review of the one before is left", () => {
    const next = { slug: "next", closedStages: [] };
    const older = (closed: number) => ({ slug: "before", closedStages: stageKeys.slice(0, closed) });
    expect(cycleInHand([next, older(4)])?.slug).toBe("before");
    expect(cycleInHand([next, older(5)])?.slug).toBe("next");
    expect(cycleInHand([older(5)])?.slug).toBe("before");
    expect(cycleInHand([older(6)])?.slug).toBe("before");
    expect(cycleInHand([])).toBeUndefined();
  });

  it("an empty cycle fulfils no stage", () => {
    for (const stage of stageKeys) expect(gatesOf(stage, nothing).some((gate) => gate.state !== "met")).toBe(true);
  });

  it("a gate counts what is done of what is there", () => {
    const gate = (pointsWeighed: number) =>
      gatesOf("consultation", { ...nothing, points: 64, pointsWeighed }).find(
        (entry) => entry.key === "consultation.weighed",
      );
    expect(gate(51)).toMatchObject({ state: "partly", sentence: "51 von 64 Anregungen abgewogen" });
    expect(gate(64)?.state).toBe("met");
    expect(gate(0)?.state).toBe("open");
  });
});
