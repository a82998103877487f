/** The colours of app/globals.css on white paper. */
export const paper = {
  ink: "#1b2330",
  ink2: "#4a5565",
  line: "#e4dfd6",
  line2: "#cfc8bb",
  accent: "#1f5fa8",
  quantity: ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"],
  change: ["#e66101", "#fdb863", "#f7f7f7", "#b2abd2", "#5e3c99"],
  withheld: "#efece6",
} as const;

/** Colours of a view's classes, spread over the five of its scale. */
export function classColours(change: boolean, count: number): string[] {
  const scale = paper[change ? "change" : "quantity"];
  return Array.from({ length: count }, (_, i) => scale[count === 1 ? 2 : Math.round((i * 4) / (count - 1))] as string);
}

/** Dark fills take white words. */
export function inkOn(fill: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128 ? "#ffffff" : paper.ink;
}
