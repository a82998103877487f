import { type Disclosed, mintDisclosed } from "./disclosed";
import { type IndicatorDefinition, strongestState } from "./indicator";
import { missing, notApplicable, type Value } from "./values";

/** The change of an indicator between two dates (handbook §1.1: four years). */
export interface IndicatorChange<V extends Value = Value> {
  /** now − before, unrounded: percentage points for percentages, else the unit of the indicator. */
  readonly difference: V;
  /** 100 · (now / before − 1) in percent; only for counts, notApplicable otherwise and where `before` is 0. */
  readonly relative: V;
}

/**
 * Difference of two values of an indicator, computed from unrounded values. Known only when both ends are
 * (rule C of handbook §3.6: a change is published only between two released values).
 */
export function computeChange(
  definition: Pick<IndicatorDefinition, "kind">,
  now: Value,
  before: Value,
): IndicatorChange {
  const state = strongestState([now, before]);
  if (state) return { difference: state, relative: definition.kind === "count" ? state : notApplicable };
  if (now.state !== "known" || before.state !== "known") return { difference: missing, relative: missing };
  const limited = now.limited || before.limited ? { limited: true } : {};
  const difference: Value = { state: "known", value: now.value - before.value, ...limited };
  if (definition.kind !== "count" || before.value === 0) return { difference, relative: notApplicable };
  // Same order of operations as the indicator "relativeChange", so that both print the same digits.
  const relative: Value = { state: "known", value: (100 * now.value) / before.value - 100, ...limited };
  return { difference, relative };
}

/** `computeChange` between two released values. */
export function computeDisclosedChange(
  definition: Pick<IndicatorDefinition, "kind">,
  now: Disclosed<Value>,
  before: Disclosed<Value>,
): IndicatorChange<Disclosed<Value>> {
  const change = computeChange(definition, now, before);
  return { difference: mintDisclosed(change.difference), relative: mintDisclosed(change.relative) };
}
