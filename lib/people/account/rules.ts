const programs: [pattern: RegExp, name: string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrom(e|ium)\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [pattern: RegExp, name: string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh|Mac OS X/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** „Firefox unter Windows": what a browser says of itself, in words; anything else as it stands. */
export function deviceWords(device: string): string {
  const nameOf = (list: typeof programs) => list.find(([pattern]) => pattern.test(device))?.[1];
  const [program, system] = [nameOf(programs), nameOf(systems)];
  if (program && system) return `${program} ${/^i(Phone|Pad)$/.test(system) ? "auf dem" : "unter"} ${system}`;
  return program ?? system ?? device;
}
