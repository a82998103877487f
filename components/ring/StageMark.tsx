import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/Link";
import { arc, step } from "./geometry";
import { type StageKey, stageColor, stageIcons, stageKeys, stageName, stageWords } from "./stages";

/**
 * A small ring with one arc marked: where in the cycle this belongs. 28 px in a page header, 20 to 24 px in lists.
 * `href` makes it the way to the thread; `decorative` when the name of the stage stands beside it.
 */
export function StageMark({
  stage,
  size = 28,
  numbered = true,
  href,
  decorative = false,
}: {
  stage: StageKey;
  size?: number;
  numbered?: boolean;
  href?: string;
  decorative?: boolean;
}) {
  const t = useTranslations("ring");
  const locale = useLocale();
  const { number } = stageWords[stage];
  const color = stageColor(stage);
  const label = t("mark", { number, name: stageName(stage, locale) });
  const c = size / 2;
  const radius = size * (numbered ? 0.41 : 0.38);
  const thin = size * (numbered ? 0.07 : 0.107);
  const thick = size * (numbered ? 0.17 : 0.2);
  const hidden = decorative || href !== undefined;
  const mark = (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      role={hidden ? undefined : "img"}
      aria-label={hidden ? undefined : label}
      aria-hidden={hidden ? true : undefined}
      className="block flex-none"
    >
      {stageKeys.map((key, index) => (
        <path
          key={key}
          d={arc(c, c, radius, index * step + 0.13, (index + 1) * step - 0.13)}
          fill="none"
          stroke={key === stage ? color : "var(--line2)"}
          strokeWidth={key === stage ? thick : thin}
        />
      ))}
      {numbered ? (
        <text x={c} y={c + size * 0.168} textAnchor="middle" fontSize={size * 0.48} fontWeight={700} fill={color}>
          {number}
        </text>
      ) : null}
    </svg>
  );
  if (href === undefined) return mark;
  return (
    <Link
      look="bare"
      href={href}
      aria-label={t("openThread", { label })}
      title={t("openThread", { label })}
      className="-m-2 rounded-full p-2"
    >
      {mark}
    </Link>
  );
}

/** The name of a stage in its colour, with its number or its icon. */
export function StageName({
  stage,
  numbered = false,
  icon = false,
}: {
  stage: StageKey;
  numbered?: boolean;
  icon?: boolean;
}) {
  const locale = useLocale();
  const Icon = stageIcons[stage];
  return (
    <span className="inline-flex items-center gap-2 font-semibold" style={{ color: stageColor(stage) }}>
      {icon ? <Icon size={18} aria-hidden /> : null}
      {numbered ? `${stageWords[stage].number} · ` : ""}
      {stageName(stage, locale)}
    </span>
  );
}
