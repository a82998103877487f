import { roundHalfAwayFromZero } from "../rounding";

/** A number as it is printed: its value, and how many decimals one sees. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly text: string;
}

/** A number, not a part of a word like "B-10" or "2024-12-31"; groups of three may be parted by a point, comma or narrow space. */
const patterns = {
  de: /(?<![\w.,/-])[-−+]?(?:\d{1,3}(?:[.\u00a0\u2009\u202f]\d{3})+|\d+)(?:,\d+)?(?![\w/-]|[.,]\d)/g,
  en: /(?<![\w.,/-])[-−+]?(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+|\d+)(?:\.\d+)?(?![\w/-]|[.,]\d)/g,
};

/** Every number in a text of that language. */
export function printedNumbers(text: string, language: "de" | "en"): PrintedNumber[] {
  const [group, point] = language === "de" ? [/[.\u00a0\u2009\u202f]/g, ","] : [/[,\u00a0\u2009\u202f]/g, "."];
  return [...text.matchAll(patterns[language])].map(([own]) => {
    const plain = own.replace(group, "").replace(point, ".").replace("−", "-").replace("+", "");
    return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0, text: own };
  });
}

/** Whether an exact number is what was printed, the sign aside: texts say "um 3,2 Punkte gesunken". */
export function isPrintOf(printed: PrintedNumber, exact: number): boolean {
  const rounded = roundHalfAwayFromZero(exact, Math.min(printed.decimals, 10));
  return Math.abs(Math.abs(rounded) - Math.abs(printed.value)) < 1e-9;
}
