import { type Hit, type HitGroup, hitKinds } from "./schema";

/** Letters as they sound alike in a search: „Mühlenau", „Muehlenau" and „muhlenau" are one. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/([aou])e/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** „B-01", „b 1" and „B1" mean the same number. */
const numberKey = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s\-–]/g, "")
    .replace(/^([a-z]+)0+(?=\d)/, "$1");

const listed = 12;
const exactNumber = 4;

/**
 * Everything that holds all words of the question, by kind. A number that fits stands alone; otherwise come titles that begin with the
 * question first, titles that hold it, and what holds the words elsewhere.
 */
export function search(question: string, stock: readonly Hit[]): HitGroup[] {
  const words = folded(question).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const ranked = stock.map((hit) => ({ hit, rank: rankOf(question, words, hit) })).filter(({ rank }) => rank > 0);
  const exact = ranked.filter(({ rank }) => rank === exactNumber);
  const found = (exact.length > 0 ? exact : ranked).sort(
    (a, b) => b.rank - a.rank || (a.hit.number ?? a.hit.title).localeCompare(b.hit.number ?? b.hit.title, "de"),
  );
  return hitKinds.flatMap((kind) => {
    const hits = found.filter(({ hit }) => hit.kind === kind).map(({ hit }) => hit);
    return hits.length > 0 ? [{ kind, hits: hits.slice(0, listed), further: Math.max(0, hits.length - listed) }] : [];
  });
}

function rankOf(question: string, words: readonly string[], hit: Hit): number {
  if (hit.number && numberKey(hit.number) === numberKey(question)) return exactNumber;
  const title = folded(hit.title);
  const whole = folded([hit.number, hit.title, hit.detail, hit.more].filter(Boolean).join(" "));
  if (!words.every((word) => whole.includes(word))) return 0;
  if (title.startsWith(words.join(" "))) return 3;
  return words.every((word) => title.includes(word)) ? 2 : 1;
}
