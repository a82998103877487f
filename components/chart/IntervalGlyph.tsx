import type { Estimate } from "@/lib/statistics/expectedCourse";

/**
 * Verdict at a glance: the estimate with its interval beside a dashed line for what was to be expected; nothing where there
 * is no estimate. Always beside its sentence, so it is decoration to a screen reader.
 */
export function IntervalGlyph({ estimate, width = 64 }: { estimate: Estimate | null; width?: number }) {
  if (!estimate) return null;
  const [low, high] = [Math.min(estimate.lower, 0), Math.max(estimate.upper, 0)];
  const x = (value: number) => 5 + ((value - low) / (high - low || 1)) * 54;
  return (
    <svg aria-hidden="true" viewBox="0 0 64 24" width={width} height={(width * 24) / 64} className="flex-none">
      <line x1={x(0)} x2={x(0)} y1={1} y2={23} stroke="var(--series1)" strokeWidth={2} strokeDasharray="4 3" />
      <line x1={x(estimate.lower)} x2={x(estimate.upper)} y1={12} y2={12} stroke="var(--ink)" strokeWidth={2.5} />
      <circle cx={x(estimate.value)} cy={12} r={5} fill="var(--ink)" />
    </svg>
  );
}
