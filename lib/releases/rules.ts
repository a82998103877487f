/** "Datenstand 2026-2": the year and the next free number in it. */
export function suggestedTitle(today: string, taken: readonly string[]): string {
  const year = today.slice(0, 4);
  for (let number = 1; ; number++) {
    const title = `Datenstand ${year}-${number}`;
    if (!taken.includes(title)) return title;
  }
}
