import { describe, expect, it } from "vitest";
import { csvLine, csvStart } from "./csv";

describe("a CSV line", () => {
  it("speaks to programs or to German Excel", () => {
    expect(csvLine(["01", "Altstadt", 22.4, null], "plain")).toBe("01,Altstadt,22.4,\n");
    expect(csvLine(["01", "Altstadt", 22.4, null], "excel")).toBe("01;Altstadt;22,4;\r\n");
    expect(csvStart("plain")).toBe("");
    expect(csvStart("excel")).toBe("\uFEFF");
  });
  it("quotes separators, quotes and line ends", () => {
    expect(csvLine(['a "b"', "c;d", "e,f", "g\nh"], "plain")).toBe('"a ""b""","c;d","e,f","g\nh"\n');
  });
  it("neutralises formulas in texts, not negative numbers", () => {
    expect(csvLine(['=HYPERLINK("x")', "+1", "@x", -3.5], "plain")).toBe(`"'=HYPERLINK(""x"")",'+1,'@x,-3.5\n`);
  });
});
