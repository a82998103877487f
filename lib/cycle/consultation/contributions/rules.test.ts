import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterStep, formProblems, normalReceipt, receiptCode } from "./rules";
import { type ContributeForm, contributeForm, contributeInput } from "./schema";

describe("the receipt", () => {
  it("has sixteen signs that nobody confuses, one code for each ten bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = receiptCode(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        expect(normalReceipt(code.toLowerCase().replace(/-/g, " "))).toBe(code);
      }),
    );
    expect(receiptCode(new Uint8Array(10))).toBe("0000-0000-0000-0000");
    expect(receiptCode(new Uint8Array(10).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
  });
  it("forgives the letters O, I and L", () => {
    expect(normalReceipt("o1il-abcd-efgh-0000")).toBe("0111-ABCD-EFGH-0000");
  });
});

describe("the form without script", () => {
  const form = (step: ContributeForm["step"]): ContributeForm => ({
    consultationId: "0190a000-0000-7000-8000-000000000001",
    step,
    locale: "de",
    points: [
      { recommendationId: "0190a000-0000-7000-8000-000000000002", stance: "support", text: "Gut.", proposal: "" },
      { recommendationId: "0190a000-0000-7000-8000-000000000003", stance: "change", text: "Anders.", proposal: "" },
    ],
  });
  it("adds a point on the same recommendation and removes one", () => {
    expect(afterStep(form("add")).points.map((point) => point.text)).toEqual(["Gut.", "Anders.", ""]);
    expect(afterStep(form("remove.0")).points.map((point) => point.text)).toEqual(["Anders."]);
    expect(afterStep(form("edit")).points).toHaveLength(2);
  });
  it("asks for an address that can be one, only when one is given", () => {
    expect(formProblems({ points: form("send").points, email: "kein-punkt" })).toEqual({ email: "email" });
    expect(formProblems({ points: form("send").points })).toEqual({});
  });
  it("lets a text that is too long come to the sentence in the language of the form, but not into the command", () => {
    const sent = {
      ...form("preview"),
      points: { 0: { ...form("preview").points[0], proposal: "x".repeat(6001) }, 1: form("preview").points[1] },
    };
    expect(formProblems(contributeForm.parse(sent))).toEqual({ "points.0.proposal": "long" });
    expect(contributeInput.safeParse(sent).success).toBe(false);
  });
});
