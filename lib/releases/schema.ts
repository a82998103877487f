/** A published Datenstand. */
export interface ReleaseSummary {
  readonly id: number;
  readonly title: string;
  readonly note: string | null;
  /** ISO instant. */
  readonly publishedAt: string;
  /** SHA-256 over the release's values. */
  readonly checksum: string;
}
