"use client";

import { RotateCcw, TextQuote } from "lucide-react";
import { useState } from "react";
import { controlClasses } from "@/components/form/Field";
import { WordDiff } from "@/components/recommendations/WordDiff";
import { Button } from "@/components/ui/Button";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import { wordsChanged } from "@/lib/cycle/consultation/weighing/rules";
import { wordDiff } from "@/lib/cycle/recommendations/rules";
import type { CurrentText } from "./WeighingDesk";

/** The text as it will be: written above, and below what changes, word by word, while one types. */
export function TextChange({
  base,
  title,
  text,
  proposed,
  onTitle,
  onText,
}: {
  base: CurrentText;
  title: string;
  text: string;
  proposed?: string;
  onTitle: (title: string) => void;
  onText: (text: string) => void;
}) {
  const [shown, setShown] = useState("change");
  const isChanged = text !== base.text || title !== base.title;
  const { removed, added } = wordsChanged([...wordDiff(base.title, title), ...wordDiff(base.text, text)]);
  return (
    <section aria-labelledby="aenderung" className="border-t border-line px-5 py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-2">
        <h2 id="aenderung">Änderung im Text</h2>
        <span className="text-sm text-ink2">{isChanged ? `wird Fassung ${base.version + 1}` : "noch keine"}</span>
        <div className="ml-auto flex flex-wrap gap-2">
          {proposed && proposed !== text ? (
            <Button
              variant="secondary"
              size="small"
              icon={<TextQuote size={17} aria-hidden />}
              onClick={() => onText(proposed)}
            >
              Vorschlag übernehmen
            </Button>
          ) : null}
          {isChanged ? (
            <Button
              variant="ghost"
              size="small"
              icon={<RotateCcw size={17} aria-hidden />}
              onClick={() => {
                onTitle(base.title);
                onText(base.text);
              }}
            >
              Zurücksetzen
            </Button>
          ) : null}
        </div>
      </div>
      <div className="mt-3 grid gap-3">
        <label className="grid gap-1">
          <span className="text-sm text-ink2">Titel</span>
          <input
            type="text"
            value={title}
            maxLength={200}
            onChange={(event) => onTitle(event.currentTarget.value)}
            className={controlClasses}
          />
        </label>
        <label className="grid gap-1">
          <span className="text-sm text-ink2">Text der Empfehlung, Absätze durch eine Leerzeile getrennt</span>
          <textarea
            value={text}
            maxLength={10_000}
            rows={Math.min(14, Math.max(4, Math.ceil(text.length / 80) + text.split("\n").length))}
            onChange={(event) => onText(event.currentTarget.value)}
            className={`${controlClasses} py-2 font-serif`}
          />
        </label>
      </div>
      {isChanged ? (
        <div className="mt-4" aria-live="polite">
          <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
            <SegmentedControl
              label="Ansicht"
              labelHidden
              items={[
                { key: "change", label: "Änderung" },
                { key: "result", label: "Ergebnis" },
              ]}
              current={shown}
              onSelect={setShown}
            />
            <p className="text-sm text-ink2">
              {removed} {removed === 1 ? "Wort" : "Wörter"} gestrichen, {added} neu
            </p>
          </div>
          <div className="border-l-3 border-s3 pl-4 font-serif text-lg">
            {shown === "change" ? (
              <>
                {title !== base.title ? (
                  <WordDiff before={base.title} after={title} className="mb-2 font-semibold" />
                ) : null}
                <WordDiff before={base.text} after={text} />
              </>
            ) : (
              <>
                {title !== base.title ? <p className="mb-2 font-semibold">{title}</p> : null}
                <p className="whitespace-pre-wrap">{text}</p>
              </>
            )}
          </div>
        </div>
      ) : null}
    </section>
  );
}
