/** A base count as mapping and checking need it. */
export type CountDefinition = {
  readonly key: string;
  readonly name: string;
  readonly integer: boolean;
  /** A rate delivered ready-made: it is never summed, may be negative and has decimals. */
  readonly rate?: boolean;
  /** Known for the city alone. */
  readonly cityOnly?: boolean;
  /** Counts from 1 to threshold − 1 will be withheld (P1). */
  readonly threshold?: number;
};
