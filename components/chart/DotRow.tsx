import { classes } from "@/components/ui/classes";
import { shareOf } from "./scale";

/**
 * One area among the others on a line: others as small dots on a track, the city as a tick, the area as a large dot.
 * A place on a scale, never a rank. Goes beside the values in words and is hidden from screen readers.
 */
export function DotRow({
  value,
  city,
  others,
  from,
  to,
  lowText,
  highText,
  className,
}: {
  value?: number;
  city?: number;
  others: readonly number[];
  /** Ends of the track; usually lowest and highest of all. */
  from: number;
  to: number;
  lowText?: string;
  highText?: string;
  className?: string;
}) {
  const at = (x: number) => ({ left: `${shareOf(x, { from, to }) * 100}%` });
  return (
    <div aria-hidden="true" className={classes("flex items-center gap-4 text-[13.5px] text-ink2", className)}>
      <span className="w-11 flex-none whitespace-nowrap text-right">{lowText}</span>
      <div className="relative h-10 flex-1">
        <span className="absolute -inset-x-1.5 top-1/2 h-3.5 -translate-y-1/2 rounded-full bg-track" />
        {others.map((x, i) => (
          <span
            key={i}
            className="absolute top-1/2 size-[5px] -translate-x-1/2 -translate-y-1/2 rounded-full bg-[#8f8778]"
            style={at(x)}
          />
        ))}
        {city !== undefined && city >= from && city <= to ? (
          <span className="absolute inset-y-1 w-[2.5px] -translate-x-1/2 bg-ink" style={at(city)} />
        ) : null}
        {value !== undefined ? (
          <span
            className="absolute top-1/2 size-[19px] -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-card bg-action"
            style={at(value)}
          />
        ) : null}
      </div>
      <span className="w-11 flex-none whitespace-nowrap">{highText}</span>
    </div>
  );
}

/** What the signs of a `DotRow` mean. */
export function DotRowKey({
  area,
  city,
  others,
  className,
}: {
  area: string;
  city: string;
  others: string;
  className?: string;
}) {
  return (
    <ul
      aria-hidden="true"
      className={classes("flex flex-wrap items-center gap-x-7 gap-y-1 text-sm text-ink2", className)}
    >
      <li className="flex items-center gap-2">
        <span className="size-[15px] rounded-full bg-action" /> {area}
      </li>
      <li className="flex items-center gap-2.5">
        <span className="h-5 w-[2.5px] bg-ink" /> {city}
      </li>
      <li className="flex items-center gap-2">
        <span className="flex h-3 w-11 items-center justify-evenly rounded-full bg-track">
          <span className="size-[5px] rounded-full bg-[#8f8778]" />
          <span className="size-[5px] rounded-full bg-[#8f8778]" />
          <span className="size-[5px] rounded-full bg-[#8f8778]" />
        </span>
        {others}
      </li>
    </ul>
  );
}
