import { RotateCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type CSSProperties, useId } from "react";
import { Button } from "@/components/ui/Button";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { arc, arcBack, arrowHead, point, step } from "./geometry";
import { type StageKey, stageColor, stageIcons, stageKeys, stageName } from "./stages";

export type RingStage = { sentence: string; href: string };

export type RingCore = { eyebrow?: string; headline: string; text?: string; action?: { href: string; label: string } };

const width = 836;
const height = 470;
const cx = width / 2;
const cy = height / 2;
const radius = 172;
const thin = 36;
const thick = 54;
const gap = 0.035;

/** Where an arc lies; the current one grows outwards. */
function geometry(index: number, current: boolean) {
  const stroke = current ? thick : thin;
  const r = current ? radius + (thick - thin) / 4 : radius;
  const from = index * step + gap;
  const to = (index + 1) * step - gap - (index === 5 ? 0.1 : 0);
  const leader = point(cx, cy, r + stroke / 2 + 5, (index + 0.5) * step);
  return { stroke, r, from, to, leader };
}

/**
 * The large ring of the public door: six arcs with one live sentence each, the current one thicker with its
 * "jetzt", earlier cycles inside, the call to action in the core. For a screen reader and on a phone it is an
 * ordered list.
 */
export function PublicRing({
  stages,
  current,
  core,
  earlier = [],
  label,
}: {
  stages: Record<StageKey, RingStage>;
  current?: StageKey;
  core: RingCore;
  earlier?: string[];
  label?: string;
}) {
  const t = useTranslations("ring");
  const locale = useLocale();
  const currentColor = current ? stageColor(current) : "var(--action)";
  return (
    <div className="@container w-full">
      <nav
        aria-label={label ?? t("label")}
        style={{ "--now": currentColor } as CSSProperties}
        className="relative mx-auto @min-[52rem]:h-[470px] @min-[52rem]:w-[836px] @min-[52rem]:max-w-full"
      >
        <div className="relative mx-auto overflow-hidden @min-[40rem]:h-[470px] @min-[40rem]:w-[420px] @min-[52rem]:absolute @min-[52rem]:inset-0 @min-[52rem]:h-auto @min-[52rem]:w-auto">
          <svg
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            aria-hidden="true"
            className="absolute left-1/2 top-0 hidden max-w-none -translate-x-1/2 animate-once @min-[40rem]:block"
          >
            <EarlierRings labels={earlier} />
            {stageKeys.map((key, index) => (
              <Arc
                key={key}
                stage={key}
                index={index}
                current={key === current}
                href={stages[key].href}
                now={t("now")}
              />
            ))}
          </svg>
          <div className="mb-7 rounded-md border border-l-5 border-line2 border-l-(--now) bg-card px-4.5 py-4 text-ink2 @min-[40rem]:absolute @min-[40rem]:left-1/2 @min-[40rem]:top-1/2 @min-[40rem]:mb-0 @min-[40rem]:w-[12rem] @min-[40rem]:-translate-x-1/2 @min-[40rem]:-translate-y-[48%] @min-[40rem]:border-0 @min-[40rem]:bg-transparent @min-[40rem]:p-0 @min-[40rem]:text-center @min-[40rem]:text-[1rem] @min-[40rem]:leading-6">
            {core.eyebrow ? <span className="block">{core.eyebrow}</span> : null}
            <b className="block text-balance font-serif text-[1.625rem] leading-8 tracking-[-.01em] text-ink">
              {core.headline}
            </b>
            {core.text ? <span className="block">{core.text}</span> : null}
            {core.action ? (
              <div className="mt-3.5" style={{ "--accent": currentColor } as CSSProperties}>
                <Button href={core.action.href} variant="accent" className="@max-[40rem]:min-h-12 @max-[40rem]:w-full">
                  {core.action.label}
                </Button>
              </div>
            ) : null}
          </div>
        </div>
        <ol className="@min-[40rem]:@max-[52rem]:mt-8 @min-[40rem]:@max-[52rem]:columns-2 @min-[40rem]:@max-[52rem]:gap-8">
          {stageKeys.map((key, index) => (
            <Station
              key={key}
              stage={key}
              index={index}
              current={key === current}
              now={t("now")}
              name={stageName(key, locale)}
              {...stages[key]}
            />
          ))}
        </ol>
        <p className="flex items-center gap-5 pl-[11px] text-[1rem] leading-[1.375rem] text-ink2 @min-[40rem]:hidden">
          <RotateCw size={20} aria-hidden className="text-s6" />
          {t("again")}
        </p>
      </nav>
    </div>
  );
}

function Arc({
  stage,
  index,
  current,
  href,
  now,
}: {
  stage: StageKey;
  index: number;
  current: boolean;
  href: string;
  now: string;
}) {
  const id = useId();
  const color = stageColor(stage);
  const { stroke, r, from, to, leader } = geometry(index, current);
  const labelEdge = index < 3 ? width - 222 : 222;
  const middle = point(cx, cy, radius, (index + 0.5) * step - (index === 5 ? 0.04 : 0));
  // Words follow the arc: outwards in the upper half, turned round in the lower half so that they stay upright.
  const lower = index === 2 || index === 3;
  const wordPath = lower ? arcBack(cx, cy, r + 7, from, to) : arc(cx, cy, r - 7, from, to);
  return (
    <Link look="bare" href={href} tabIndex={-1} className="group/arc outline-none">
      {index % 3 !== 1 ? (
        <path
          d={`M${leader[0].toFixed(1)},${leader[1].toFixed(1)}H${labelEdge}`}
          stroke={color}
          strokeWidth={1.5}
          opacity={0.55}
          className="hidden @min-[52rem]:block"
        />
      ) : null}
      <g className="transition-opacity group-hover/arc:opacity-85">
        <path d={arc(cx, cy, r, from, to)} fill="none" stroke={color} strokeWidth={stroke} />
        {index === 5 ? (
          <path d={arrowHead(cx, cy, r, stroke * 0.82, to - 0.004, 2 * Math.PI - gap * 0.2)} fill={color} />
        ) : null}
      </g>
      {current ? (
        <>
          <path id={id} d={wordPath} fill="none" />
          <text fontSize={20} fontWeight={700} fill="var(--on)" textAnchor="middle">
            <textPath href={`#${id}`} startOffset="50%">
              {index + 1} · {now}
            </textPath>
          </text>
        </>
      ) : (
        <text x={middle[0]} y={middle[1] + 7.2} textAnchor="middle" fontSize={21} fontWeight={700} fill="var(--on)">
          {index + 1}
        </text>
      )}
    </Link>
  );
}

/** Earlier cycles lie inside like the rings of a tree; the newest is the outermost. */
function EarlierRings({ labels }: { labels: string[] }) {
  return labels.slice(0, 2).map((label, ring) => {
    const r = ring === 0 ? 134 : 120;
    return (
      <g key={label}>
        {stageKeys.map((key, index) => (
          <path
            key={key}
            d={arc(
              cx,
              cy,
              r,
              index * step + (index === 0 ? 0.18 : 0.03),
              (index + 1) * step - (index === 5 ? 0.18 : 0.03),
            )}
            fill="none"
            stroke={stageColor(key)}
            strokeWidth={ring === 0 ? 5 : 3.5}
            opacity={ring === 0 ? 0.5 : 0.34}
          />
        ))}
        <text x={cx} y={cy - r + 4.5} textAnchor="middle" fontSize={13} fill="var(--ink2)">
          {label}
        </text>
      </g>
    );
  });
}

function Station({
  stage,
  index,
  current,
  name,
  now,
  sentence,
  href,
}: {
  stage: StageKey;
  index: number;
  current: boolean;
  name: string;
  now: string;
} & RingStage) {
  const Icon = stageIcons[stage];
  const right = index < 3;
  const top = geometry(index, current).leader[1];
  return (
    <li
      style={{ "--c": stageColor(stage), "--top": `${top.toFixed(1)}px` } as CSSProperties}
      className={classes(
        "break-inside-avoid @min-[52rem]:absolute @min-[52rem]:top-(--top) @min-[52rem]:w-[216px] @min-[52rem]:-translate-y-[13px]",
        right ? "@min-[52rem]:right-0" : "@min-[52rem]:left-0 @min-[52rem]:text-right",
      )}
    >
      <Link
        look="bare"
        href={href}
        aria-current={current ? "step" : undefined}
        className={classes(
          "group/station relative block min-h-[66px] pb-[22px] pl-[60px] pt-1 text-ink no-underline @min-[52rem]:min-h-0 @min-[52rem]:p-0",
          "before:absolute before:bottom-0 before:top-0 before:bg-(--c) @min-[52rem]:before:hidden",
          current ? "before:left-4 before:w-2.5" : "before:left-[19px] before:w-1",
        )}
      >
        <span
          aria-hidden
          className={classes(
            "absolute left-0.5 top-0 grid size-[38px] place-items-center rounded-full bg-(--c) text-lg font-bold text-on @min-[52rem]:hidden",
            current ? "shadow-[0_0_0_3px_var(--paper),0_0_0_6px_var(--c)]" : "shadow-[0_0_0_4px_var(--paper)]",
          )}
        >
          {index + 1}
        </span>
        <span
          className={classes(
            "flex items-center gap-2 text-(--c) group-hover/station:underline max-sm:flex-wrap sm:whitespace-nowrap",
            !right && "@min-[52rem]:flex-row-reverse",
          )}
        >
          <Icon size={20} aria-hidden />
          <b className="font-[650] tracking-[-.005em]">{name}</b>
          {current ? (
            <span className="rounded-[10px] bg-(--c) px-2.5 py-px text-xs font-semibold text-on @min-[52rem]:sr-only">
              {now}
            </span>
          ) : null}
        </span>
        <span
          className={classes("mt-0.5 block text-balance text-[1rem] leading-[1.375rem]", current && "font-semibold")}
        >
          {sentence}
        </span>
      </Link>
    </li>
  );
}
