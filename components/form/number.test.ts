import { describe, expect, it } from "vitest";
import { germanNumber as serverNumber } from "@/lib/platform/input";
import { germanNumber, plainNumber } from "./number";

describe("a number as Germans write it", () => {
  it.each([
    ["1.234,5", "1234.5"],
    ["1234,5", "1234.5"],
    [" 12 000 ", "12000"],
    ["−3,3", "-3.3"],
    ["+7", "7"],
    ["1.234.567", "1234567"],
    ["1,234", "1.2340"],
    ["0,125", "0.1250"],
    ["1.234,567", "1234.5670"],
  ])("reads %s as %s", (typed, plain) => expect(plainNumber(typed)).toBe(plain));

  it.each(["1.23,4", "12,", "zwölf", "1,2,3", "1.5"])("leaves %s to the server", (typed) => {
    expect(plainNumber(typed)).toBe(typed);
  });

  it.each(["1.234,5", "1,234", "0,125", "1.234", "−3,3", "1.234,567"])(
    "sends %s so that the server reads the same",
    (typed) => {
      const meant = Number(typed.replace(/\./g, "").replace(",", ".").replace("−", "-"));
      expect(serverNumber().parse(plainNumber(typed))).toBe(meant);
    },
  );

  it("shows the plain form with dots and comma", () => {
    expect(germanNumber("1234.5")).toBe("1.234,5");
    expect(germanNumber(0)).toBe("0");
    expect(germanNumber(undefined)).toBe("");
    expect(germanNumber("zwölf")).toBe("zwölf");
  });
});
