"use client";

import { useId, useState } from "react";
import { Hatches } from "@/components/map/Hatches";
import { Section } from "@/components/ui/Section";

export type WithheldChoice = {
  readonly baseCount: string;
  readonly name: string;
  readonly date: string;
  readonly small: readonly string[];
  readonly secret: readonly string[];
};
export type WithheldArea = { readonly key: string; readonly name: string; readonly path: string };

/** What small counts will be withheld, for the eyes of the office only: the public sees one sign and no reason. */
export function WithheldPreview({
  choices,
  areas,
  width,
  height,
  threshold,
}: {
  choices: readonly WithheldChoice[];
  areas: readonly WithheldArea[];
  width: number;
  height: number;
  threshold: number;
}) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const chosen = choices[place];
  if (!chosen) return null;
  const small = new Set(chosen.small);
  const secret = new Set(chosen.secret);
  const names = areas.filter((area) => small.has(area.key) || secret.has(area.key)).map((area) => area.name);
  return (
    <Section title="Das bleibt gesperrt" hint="Vorschau ohne Folgesperren">
      <label className="mt-3 grid gap-1">
        <span className="sr-only">Merkmal der Vorschau</span>
        <select
          className="min-h-(--control) w-full rounded-md border border-control-line bg-card px-3"
          value={place}
          onChange={(event) => setPlace(Number(event.currentTarget.value))}
        >
          {choices.map((choice, index) => (
            <option key={`${choice.baseCount}${choice.date}`} value={index}>
              {choice.name}, {choice.date.slice(0, 4)} ({choice.small.length + choice.secret.length})
            </option>
          ))}
        </select>
      </label>
      <div className="mt-4 flex flex-wrap items-start gap-6">
        {areas.length > 0 ? (
          <svg
            viewBox={`0 0 ${width} ${height}`}
            className="w-full max-w-64 flex-none"
            role="img"
            aria-label={`Karte: gesperrt sind ${names.length} Gebiete${names.length > 0 ? `, nämlich ${names.slice(0, 12).join(", ")}` : ""}.`}
          >
            <Hatches id={id} only={["suppressed", "unreliable"]} />
            {areas.map((area) => (
              <path
                key={area.key}
                d={area.path}
                fillRule="evenodd"
                fill={
                  small.has(area.key)
                    ? `url(#${id}-unreliable)`
                    : secret.has(area.key)
                      ? `url(#${id}-suppressed)`
                      : "var(--q2)"
                }
                stroke="var(--card)"
                strokeWidth="1"
              />
            ))}
          </svg>
        ) : null}
        <dl className="grid gap-2 text-sm">
          <Legend word="gezeigt" count={areas.length - names.length} fill="var(--q2)" />
          <Legend
            word={`gesperrt, weil weniger als ${threshold} Fälle`}
            count={chosen.small.length}
            fill={`url(#${id}-unreliable)`}
          />
          <Legend word="vom Amt gesperrt" count={chosen.secret.length} fill={`url(#${id}-suppressed)`} />
        </dl>
      </div>
    </Section>
  );
}

function Legend({ word, count, fill }: { word: string; count: number; fill: string }) {
  return (
    <div className="flex items-center gap-2">
      <svg width="22" height="16" aria-hidden>
        <rect width="22" height="16" fill={fill} stroke="var(--line2)" />
      </svg>
      <dt className="order-2">{word}</dt>
      <dd className="order-1 font-semibold tabular-nums">{count}</dd>
    </div>
  );
}
