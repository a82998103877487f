import { describe, expect, it } from "vitest";
import { germanErrors, objectOf, sentencesOf } from "@/lib/platform/input";
import { defineBaseCountForm, defineIndicatorForm } from "./schema";

/** A form as a browser sends it. */
function sent(fields: Readonly<Record<string, string>>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return objectOf(data);
}

describe("rows of counts", () => {
  const count = { key: "KOMBI", name: "Kombination", unit: "Personen", source: "EMR" };

  it("come in their order, without the empty ones", () => {
    const form = sent({ ...count, "parts.0": "EW_U18", "parts.2": "", "parts.10": "EW_65P" });
    expect(defineBaseCountForm.parse(form).parts).toEqual(["EW_U18", "EW_65P"]);
    expect(defineBaseCountForm.parse(sent(count)).parts).toEqual([]);
  });

  it("make no sum alone", () => {
    const { error } = defineBaseCountForm.safeParse(sent({ ...count, "parts.0": "EW" }), { error: germanErrors });
    expect(error && sentencesOf(error)).toEqual({ parts: "Eine Summe hat mindestens zwei Teile." });
  });

  it("are asked for where an indicator needs them", () => {
    const share = { key: "anteil", name: "Anteil", theme: "soziale-lage", kind: "ratio", unit: "%", decimals: "1" };
    const form = sent({ ...share, polarity: "neutral", "numerator.0": "EW", "denominator.0": "" });
    const { error } = defineIndicatorForm.safeParse(form, { error: germanErrors });
    expect(error && Object.keys(sentencesOf(error))).toEqual(["denominator"]);
  });
});
