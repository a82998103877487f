import { CircleCheck } from "lucide-react";
import type { CSSProperties } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { arc, band, point, step } from "./geometry";
import { type StageKey, stageColor, stageIcons, stageKeys, stageWords } from "./stages";

export type GateState = "closed" | "current" | "coming";

/** The ring of the workspace: closed stages full, the current one thick, coming ones hollow, gates as dots. */
export function GateRingDrawing({
  states,
  size,
  width = size * 0.095,
  inner = false,
}: {
  states: Record<StageKey, GateState>;
  size: number;
  width?: number;
  inner?: boolean;
}) {
  const c = size / 2;
  const r = c - width * 1.05;
  const gap = 0.125;
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true" className="block">
      {inner
        ? stageKeys.map((key, index) => (
            <path
              key={key}
              d={arc(c, c, r - width * 1.75, index * step + 0.05, (index + 1) * step - 0.05)}
              fill="none"
              stroke={stageColor(key)}
              strokeWidth={Math.max(2.5, width * 0.16)}
              opacity={0.45}
            />
          ))
        : null}
      {stageKeys.map((key, index) => {
        const state = states[key];
        const thickness = state === "current" ? width * 1.3 : width * 0.86;
        const from = index * step + gap;
        const to = (index + 1) * step - gap - (index === 5 ? 0.07 : 0);
        const tip = index === 5 ? { angle: 2 * Math.PI - 0.02, half: width * 0.86 } : undefined;
        const [x, y] = point(c, c, r, (from + to) / 2);
        const color = stageColor(key);
        return (
          <g key={key}>
            <path
              d={band(c, c, r - thickness / 2, r + thickness / 2, from, to, tip)}
              fill={state === "coming" ? "var(--card)" : color}
              stroke={color}
              strokeWidth={1.6}
              strokeLinejoin="round"
            />
            <text
              x={x.toFixed(1)}
              y={(y + width * 0.24).toFixed(1)}
              textAnchor="middle"
              fontWeight={700}
              fontSize={(width * 0.68).toFixed(1)}
              fill={state === "coming" ? color : "var(--on)"}
            >
              {index + 1}
            </text>
          </g>
        );
      })}
      {stageKeys.slice(0, 5).map((key, index) => (
        <Gate key={key} state={states[key]} at={point(c, c, r, (index + 1) * step)} size={width * 0.3} stage={key} />
      ))}
    </svg>
  );
}

function Gate({
  state,
  at,
  size,
  stage,
}: {
  state: GateState;
  at: readonly [number, number];
  size: number;
  stage: StageKey;
}) {
  const [x, y] = [Number(at[0].toFixed(1)), Number(at[1].toFixed(1))];
  if (state === "closed")
    return (
      <g>
        <circle cx={x} cy={y} r={size} fill="var(--ok)" />
        <path
          d={`M${(x - size * 0.5).toFixed(2)},${y}l${(size * 0.38).toFixed(2)},${(size * 0.4).toFixed(2)}l${(size * 0.65).toFixed(2)},${(-size * 0.75).toFixed(2)}`}
          fill="none"
          stroke="var(--on)"
          strokeWidth={Math.max(1.1, size * 0.26)}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    );
  if (state === "current")
    return (
      <g>
        <circle cx={x} cy={y} r={size * 1.12} fill="var(--card)" stroke={stageColor(stage)} strokeWidth={1.8} />
        <circle cx={x} cy={y} r={size * 0.36} fill={stageColor(stage)} />
      </g>
    );
  return <circle cx={x} cy={y} r={size * 0.6} fill="none" stroke="var(--control-line)" strokeWidth={1.3} />;
}

export type RingCentre = { title: string; text?: string; note?: string };

/** The small ring of the desk with a number in its middle. `label` is what it says, for a screen reader. */
export function GateRingSmall({
  states,
  size = 144,
  centre,
  label,
}: {
  states: Record<StageKey, GateState>;
  size?: number;
  centre?: RingCentre;
  label: string;
}) {
  return (
    <div role="img" aria-label={label} className="relative flex-none" style={{ width: size, height: size }}>
      <GateRingDrawing states={states} size={size} />
      {centre ? (
        <div className="absolute inset-0 flex flex-col items-center justify-center text-center">
          <b className="font-serif text-[1.75rem] leading-8 font-semibold">{centre.title}</b>
          {centre.text ? (
            <span className="max-w-20 text-balance text-[0.8125rem] leading-4 text-ink2">{centre.text}</span>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

export type GateStage = { state: GateState; when?: string; sentence?: string; href: string };

// Left and right column of labels around the ring, at the height of their arcs.
const places: Record<StageKey, string> = {
  report: "@min-[56rem]:left-[calc(50%+186px)] @min-[56rem]:top-[26px]",
  analysis: "@min-[56rem]:left-[calc(50%+228px)] @min-[56rem]:top-[160px]",
  recommendations: "@min-[56rem]:left-[calc(50%+186px)] @min-[56rem]:top-[294px]",
  consultation: "@min-[56rem]:right-[calc(50%+186px)] @min-[56rem]:top-[294px]",
  measures: "@min-[56rem]:right-[calc(50%+228px)] @min-[56rem]:top-[160px]",
  review: "@min-[56rem]:right-[calc(50%+186px)] @min-[56rem]:top-[26px]",
};

/**
 * The cycle in the workspace: the gate ring, around it each stage with its dates and one sentence. In a narrow
 * place the stages follow the ring as a list. `earlier` names the cycle drawn inside for comparison.
 */
export function GateRing({
  stages,
  centre,
  earlier,
  label = "Planungskreislauf",
}: {
  stages: Record<StageKey, GateStage>;
  centre: RingCentre;
  earlier?: string;
  label?: string;
}) {
  const states = Object.fromEntries(stageKeys.map((key) => [key, stages[key].state])) as Record<StageKey, GateState>;
  const current = stageKeys.find((key) => states[key] === "current");
  const left = (key: StageKey) => stageWords[key].number > 3;
  return (
    <div className="@container">
      <nav aria-label={label} className="relative rounded-md border border-line bg-card">
        <div className="@min-[56rem]:h-[390px]">
          <div className="relative mx-auto size-[336px] max-w-full pt-0 @min-[56rem]:absolute @min-[56rem]:left-1/2 @min-[56rem]:top-6 @min-[56rem]:-translate-x-1/2">
            <GateRingDrawing states={states} size={336} width={32} inner={earlier !== undefined} />
            <p className="absolute inset-0 flex flex-col items-center justify-center text-center">
              <b className="font-serif text-[1.875rem] leading-[2.125rem] font-semibold">{centre.title}</b>
              {centre.text ? <span className="text-ink2">{centre.text}</span> : null}
              {centre.note ? (
                <span
                  className="mt-1 text-sm font-semibold"
                  style={{ color: current ? stageColor(current) : "var(--ink2)" }}
                >
                  {centre.note}
                </span>
              ) : null}
            </p>
          </div>
          <ol className="grid gap-x-8 gap-y-4 px-5 pb-5 sm:grid-cols-2 @min-[56rem]:block @min-[56rem]:p-0">
            {stageKeys.map((key) => {
              const Icon = stageIcons[key];
              const { state, when, sentence, href } = stages[key];
              return (
                <li
                  key={key}
                  style={{ "--c": stageColor(key) } as CSSProperties}
                  className={classes(
                    "@min-[56rem]:absolute @min-[56rem]:w-[262px]",
                    places[key],
                    left(key) && "@min-[56rem]:text-right",
                  )}
                >
                  <Link
                    look="bare"
                    href={href}
                    aria-current={state === "current" ? "step" : undefined}
                    className="group/stage block text-ink no-underline"
                  >
                    <span
                      className={classes(
                        "flex items-center gap-[7px] text-[1rem] text-(--c) group-hover/stage:underline",
                        left(key) && "@min-[56rem]:justify-end",
                      )}
                    >
                      <Icon size={17} aria-hidden />
                      <b>
                        <span className="sr-only">{stageWords[key].number} </span>
                        {stageWords[key].de}
                      </b>
                      {state === "current" ? (
                        <span className="rounded-sm bg-(--c) px-1.5 text-[0.75rem] leading-[18px] font-semibold text-on">
                          jetzt
                        </span>
                      ) : null}
                      <span className="sr-only">
                        {state === "closed" ? "(abgeschlossen)" : state === "coming" ? "(steht noch aus)" : ""}
                      </span>
                    </span>
                    {when ? <span className="mt-0.5 block text-sm font-semibold">{when}</span> : null}
                    {sentence ? (
                      <span
                        className={classes(
                          "block text-sm",
                          state === "current" ? "font-semibold text-(--c)" : "text-ink2",
                        )}
                      >
                        {sentence}
                      </span>
                    ) : null}
                  </Link>
                </li>
              );
            })}
          </ol>
        </div>
        <GateLegend current={current} earlier={earlier} />
      </nav>
    </div>
  );
}

function GateLegend({ current, earlier }: { current?: StageKey; earlier?: string }) {
  const color = current ? stageColor(current) : "var(--ink2)";
  return (
    <p
      aria-hidden
      className="flex flex-wrap items-center justify-center gap-x-7 gap-y-1 border-t border-line px-4 py-2 text-xs text-ink2 [&>span]:flex [&>span]:items-center [&>span]:gap-[7px]"
    >
      <span>
        <CircleCheck size={15} className="text-ok" />
        Stufe abgeschlossen
      </span>
      <span>
        <svg width="16" height="16" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6.4" fill="var(--card)" stroke={color} strokeWidth="1.8" />
          <circle cx="8" cy="8" r="2.2" fill={color} />
        </svg>
        nächster Abschluss
      </span>
      <span>
        <svg width="22" height="12">
          <rect x=".8" y=".8" width="20" height="10" fill="var(--card)" stroke="var(--s5)" strokeWidth="1.5" />
        </svg>
        steht noch aus
      </span>
      {earlier ? (
        <span>
          <svg width="22" height="6">
            <path d="M0 3h7M8 3h6M15 3h7" stroke="var(--s1)" strokeWidth="3" opacity=".5" />
          </svg>
          {earlier} zum Vergleich
        </span>
      ) : null}
    </p>
  );
}
