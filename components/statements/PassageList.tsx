"use client";

import { MessageSquarePlus } from "lucide-react";
import { Disclosure } from "@/components/ui/Disclosure";
import type { Place, PointDraft } from "./PointFields";

/** The texts up for discussion beside the draft: every passage with its button to comment and how often one did. */
export function PassageList({
  places,
  points,
  onAdd,
}: {
  places: readonly Place[];
  points: readonly PointDraft[];
  onAdd?: (place: string) => void;
}) {
  const recommendations = [...new Set(places.map((place) => place.recommendation))];
  return (
    <aside
      aria-label="Die Empfehlungen im Wortlaut"
      className="min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto"
    >
      <h2 className="border-b-2 border-ink pb-[7px]">Die Empfehlungen im Wortlaut</h2>
      {recommendations.map((recommendation, index) => {
        const own = places.filter((place) => place.recommendation === recommendation);
        const count = points.filter((point) => own.some((place) => place.value === point.place)).length;
        return (
          <Disclosure
            key={recommendation}
            title={`${recommendation} ${own[0]?.title ?? ""}`}
            count={count > 0 ? count : undefined}
            open={index === 0 && points.length === 0}
          >
            <ol className="grid gap-3">
              {own.map((place) => (
                <li key={place.value}>
                  <p className={place.paragraph ? "font-serif" : "text-ink2"}>
                    {place.paragraph ? <span className="mr-2 text-sm text-ink2">{place.paragraph}</span> : null}
                    {place.paragraph ? place.text : "Zur ganzen Empfehlung"}
                  </p>
                  {onAdd ? (
                    <button
                      type="button"
                      onClick={() => onAdd(place.value)}
                      aria-label={`Zu ${place.paragraph ? `${recommendation}, Absatz ${place.paragraph}` : `${recommendation} als Ganzem`} Stellung nehmen`}
                      className="inline-flex min-h-9 items-center gap-1.5 text-sm font-semibold text-link underline underline-offset-3 hover:decoration-2"
                    >
                      <MessageSquarePlus size={17} aria-hidden />
                      Dazu Stellung nehmen
                    </button>
                  ) : null}
                </li>
              ))}
            </ol>
          </Disclosure>
        );
      })}
    </aside>
  );
}
