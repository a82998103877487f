/**
 * The one home of missing values. A figure is either known or it says why it is not;
 * it is never `null` and never `0` in place of "we do not know".
 *
 * Signs follow DIN 55301 and the tables of the statistical offices (handbook §1.1).
 */
export const valueStates = ["known", "suppressed", "unreliable", "missing", "notApplicable"] as const;
export type ValueState = (typeof valueStates)[number];

/** A number with its state. `limited` marks a known ratio on a small base (denominator 30–49): shown in brackets. */
export type Value =
  | { readonly state: "known"; readonly value: number; readonly limited?: boolean }
  | { readonly state: Exclude<ValueState, "known"> };

export const known = (value: number): Value => ({ state: "known", value });
export const suppressed: Value = { state: "suppressed" };
export const unreliable: Value = { state: "unreliable" };
export const missing: Value = { state: "missing" };
export const notApplicable: Value = { state: "notApplicable" };

/** Sign printed in tables and exports, word for screen readers and legends, hatch id for maps and charts. */
export const valueSigns: Record<
  Exclude<ValueState, "known">,
  {
    readonly sign: string;
    readonly de: string;
    readonly en: string;
    readonly hatch: "dots" | "diagonal" | "cross" | "blank";
  }
> = {
  suppressed: { sign: ".", de: "gesperrt", en: "withheld", hatch: "dots" },
  unreliable: { sign: "/", de: "nicht sicher genug", en: "not reliable enough", hatch: "diagonal" },
  missing: { sign: "…", de: "liegt nicht vor", en: "not available", hatch: "cross" },
  notApplicable: { sign: "x", de: "nicht sinnvoll", en: "not meaningful", hatch: "blank" },
};

/** The number of a known value, otherwise `undefined`: the only way out of the type. */
export function numberOf(value: Value): number | undefined {
  return value.state === "known" ? value.value : undefined;
}
