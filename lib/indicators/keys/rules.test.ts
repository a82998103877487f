import { expect, it } from "vitest";
import { nearKeys, unknownKeySentence } from "./rules";

it("suggests what was probably meant", () => {
  expect(nearKeys("EWW", ["EW", "AL", "K_BG"])).toEqual(["EW"]);
  expect(nearKeys("KBG", ["EW", "K_BG", "P_BG"])[0]).toBe("K_BG");
  expect(nearKeys("ew_u18", ["EW_U18", "EW"])[0]).toBe("EW_U18");
  expect(nearKeys("Quatsch", ["EW", "AL"])).toEqual([]);
  expect(unknownKeySentence("Das Merkmal", "EWW", ["EW"])).toBe("Das Merkmal EWW gibt es nicht. Meinten Sie EW?");
});
