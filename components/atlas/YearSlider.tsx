"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { labelledDates } from "@/components/chart/scale";

/**
 * The years on a line: drag, arrow keys, or play. It tells every step at once (`onChange`) and says when it came to rest
 * (`onSettle`), so that only then the page is asked anew.
 */
export function YearSlider({
  dates,
  date,
  playing,
  onPlay,
  onChange,
  onSettle,
}: {
  dates: readonly string[];
  date: string;
  playing: boolean;
  onPlay: (playing: boolean) => void;
  onChange: (date: string) => void;
  onSettle: (date: string) => void;
}) {
  const t = useTranslations("atlas");
  const last = dates.length - 1;
  const index = Math.max(dates.indexOf(date), 0);
  const current = useRef(index);
  current.current = index;

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const next = current.current + 1;
      const there = dates[next];
      if (there === undefined) return;
      onChange(there);
      if (next >= last) {
        onPlay(false);
        onSettle(there);
      }
    }, 900);
    return () => clearInterval(timer);
  }, [playing, dates, last, onChange, onPlay, onSettle]);

  const toggle = () => {
    if (playing) {
      onPlay(false);
      onSettle(dates[current.current] ?? date);
      return;
    }
    if (index === last && dates[0]) onChange(dates[0]);
    onPlay(true);
  };
  const labels = new Set(labelledDates(dates));
  return (
    <div className="flex h-16 items-start gap-4">
      <button
        type="button"
        onClick={toggle}
        aria-label={playing ? t("year.pause") : t("year.play")}
        className="grid size-11 flex-none place-items-center rounded-full border border-line2 bg-card text-action hover:border-action"
      >
        {playing ? (
          <Pause size={18} aria-hidden fill="currentColor" />
        ) : (
          <Play size={18} aria-hidden fill="currentColor" className="translate-x-px" />
        )}
      </button>
      <div className="relative mx-3 h-11 flex-1">
        <span aria-hidden className="absolute -inset-x-0.5 top-[13px] h-1 rounded-full bg-line2" />
        {dates.map((one, i) => (
          <span
            key={one}
            aria-hidden
            className="absolute top-2.5"
            style={{ left: `${(i / Math.max(last, 1)) * 100}%` }}
          >
            <span className="absolute h-2.5 w-0.5 -translate-x-1/2 bg-control-line" />
            {labels.has(i) || i === index ? (
              <span
                className={
                  i === index
                    ? "absolute top-5 -translate-x-1/2 bg-paper px-1 text-xs leading-4.5 font-semibold text-ink"
                    : `absolute top-5 -translate-x-1/2 text-xs leading-4.5 text-ink2 ${Math.abs(i - index) < 2 ? "invisible" : ""}`
                }
              >
                {one.slice(0, 4)}
              </span>
            ) : null}
          </span>
        ))}
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={t("year.label")}
          aria-valuetext={date.slice(0, 4)}
          onChange={(event) => onChange(dates[Number(event.target.value)] ?? date)}
          onPointerUp={() => onSettle(dates[current.current] ?? date)}
          onKeyUp={() => onSettle(dates[current.current] ?? date)}
          className="year-slider absolute -inset-x-3 -top-2 h-11 w-[calc(100%+1.5rem)] cursor-pointer appearance-none bg-transparent focus-visible:outline-none [&::-moz-range-thumb]:box-content [&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-[3px] [&::-moz-range-thumb]:border-card [&::-moz-range-thumb]:bg-action [&::-moz-range-thumb]:outline-2 [&::-moz-range-thumb]:outline-action [&::-webkit-slider-runnable-track]:h-6 [&::-webkit-slider-thumb]:box-content [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-[3px] [&::-webkit-slider-thumb]:border-solid [&::-webkit-slider-thumb]:border-card [&::-webkit-slider-thumb]:bg-action [&::-webkit-slider-thumb]:outline-2 [&::-webkit-slider-thumb]:outline-action focus-visible:[&::-moz-range-thumb]:outline-4 focus-visible:[&::-moz-range-thumb]:outline-focus focus-visible:[&::-webkit-slider-thumb]:outline-4 focus-visible:[&::-webkit-slider-thumb]:outline-focus"
        />
      </div>
    </div>
  );
}
