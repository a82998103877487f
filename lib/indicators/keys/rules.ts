/**
 * Keys that look like one that was not found, nearest first: what the person probably meant.
 * @param limit how many at most
 */
export function nearKeys(unknown: string, known: Iterable<string>, limit = 3): string[] {
  const wanted = unknown.toLowerCase();
  return [...known]
    .map((key) => {
      const candidate = key.toLowerCase();
      const contained = wanted.length > 1 && (candidate.includes(wanted) || wanted.includes(candidate));
      const distance = editDistance(wanted, candidate);
      return { key, distance: contained ? Math.min(distance, 1) : distance };
    })
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(unknown.length / 3)))
    .sort((a, b) => a.distance - b.distance || a.key.localeCompare(b.key, "de"))
    .slice(0, limit)
    .map(({ key }) => key);
}

/** "Das Merkmal EWW gibt es nicht. Meinten Sie EW?" */
export function unknownKeySentence(what: string, unknown: string, known: Iterable<string>): string {
  const near = nearKeys(unknown, known);
  return `${what} ${unknown} gibt es nicht.${near.length > 0 ? ` Meinten Sie ${near.join(" oder ")}?` : ""}`;
}

/** Levenshtein: the least number of letters to insert, remove or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
