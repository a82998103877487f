declare const disclosedBrand: unique symbol;

/**
 * A value that has passed disclosure control. Maps, charts, tables, profiles and exports accept nothing else.
 * Functions of disclosed values only are disclosed again (post-processing principle, handbook §3.6).
 */
export type Disclosed<T> = T & { readonly [disclosedBrand]: true };

/**
 * Marks a value as released. Only `lib/releases` (reading `published_*` tables) and `lib/statistics`
 * (computing from disclosed inputs) may call this; the structure check refuses every other import.
 */
export function mintDisclosed<T>(value: T): Disclosed<T> {
  return value as Disclosed<T>;
}
