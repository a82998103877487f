import { describe, expect, it } from "vitest";
import { localisedHref } from "../ui/Link";
import { liesAt } from "./place";
import { initials } from "./WorkShell";

describe("where a page lies", () => {
  it("marks a page and what is below it, but the start page alone", () => {
    expect(liesAt("/gebiete/bezirke/hafen", "/gebiete")).toBe(true);
    expect(liesAt("/gebietsreform", "/gebiete")).toBe(false);
    expect(liesAt("/atlas", "/")).toBe(false);
    expect(liesAt("/arbeit/kalender", "/arbeit")).toBe(false);
  });

  it("keeps the language, except where there is only one", () => {
    expect(localisedHref("/atlas?jahr=2025", "en")).toBe("/en/atlas?jahr=2025");
    expect(localisedHref("/", "en")).toBe("/en");
    expect(localisedHref("/atlas", "de")).toBe("/atlas");
    expect(localisedHref("/arbeit/kalender", "en")).toBe("/arbeit/kalender");
    expect(localisedHref("#faden", "en")).toBe("#faden");
  });

  it("takes the first and the last name for the initials", () => {
    expect(initials("Birgit Sandkamp")).toBe("BS");
    expect(initials("Dr. Ayşe Yıldız Özgür")).toBe("DÖ");
    expect(initials("Statistik")).toBe("S");
  });
});
