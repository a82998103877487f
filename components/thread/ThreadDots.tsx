import { type ThreadKind, threadKinds } from "./kinds";

const kinds = Object.keys(threadKinds) as ThreadKind[];

/** A whole thread in seven dots: full where a link is there, a dashed red circle where `missing` is. */
export function ThreadDots({ present, missing }: { present: ThreadKind[]; missing: ThreadKind }) {
  const step = 15;
  const y = 9;
  const full = (kind: ThreadKind | undefined) => kind !== undefined && kind !== missing && present.includes(kind);
  return (
    <svg
      viewBox={`0 0 ${14 + 6 * step} 18`}
      width={14 + 6 * step}
      height={18}
      role="img"
      aria-label={`Im Faden fehlt: ${threadKinds[missing].word}`}
      className="block flex-none"
    >
      {kinds.slice(0, 6).map((kind, index) => {
        const next = kinds[index + 1];
        const gap = (kind === missing || next === missing) && (full(kind) || full(next));
        const both = full(kind) && full(next);
        return (
          <path
            key={kind}
            d={`M${12 + index * step},${y}h${step - 10}`}
            stroke={gap ? "var(--error)" : both ? "var(--ink2)" : "var(--line2)"}
            strokeWidth={both ? 1.7 : 1.2}
            strokeDasharray={gap ? "2 1.5" : undefined}
          />
        );
      })}
      {kinds.map((kind, index) => {
        const x = 7 + index * step;
        if (kind === missing)
          return (
            <circle
              key={kind}
              cx={x}
              cy={y}
              r={4.6}
              fill="var(--card)"
              stroke="var(--error)"
              strokeWidth={1.7}
              strokeDasharray="2.4 1.6"
            />
          );
        return full(kind) ? (
          <circle key={kind} cx={x} cy={y} r={3.6} fill="var(--ink2)" />
        ) : (
          <circle key={kind} cx={x} cy={y} r={2.4} fill="var(--paper)" stroke="var(--control-line)" strokeWidth={1.1} />
        );
      })}
    </svg>
  );
}
