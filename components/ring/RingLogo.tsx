import { arc, arrowHead, step } from "./geometry";

const colors = ["var(--s1)", "var(--s2)", "var(--s3)", "var(--s4)", "var(--s5)", "var(--s6)"];

/** The sign of the product: six arcs, open between 6 and 1, where the arrow starts the next round. */
export function RingLogo({ size = 40, className }: { size?: number; className?: string }) {
  const width = 5.6;
  const c = 20;
  const radius = c - width * 0.95;
  const gap = 0.1;
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" className={className}>
      {colors.map((color, index) => {
        const last = index === 5;
        const end = (index + 1) * step - gap - (last ? 0.12 : 0);
        return (
          <g key={color}>
            <path d={arc(c, c, radius, index * step + gap, end)} fill="none" stroke={color} strokeWidth={width * 0.8} />
            {last ? (
              <path d={arrowHead(c, c, radius, width * 0.85, end - 0.02, 2 * Math.PI - 0.02)} fill={color} />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
