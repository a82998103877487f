"use client";

import { WordDiff } from "@/components/recommendations/WordDiff";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { wordsOf } from "@/lib/cycle/report/document/rules";
import type { ChapterText } from "./useAutosave";

const labels = {
  title: "Titel",
  body: "Text",
  keyPoints: "Das Wichtigste in Kürze",
  plainSummary: "Einfach erklärt",
} as const;

const textOf = (text: ChapterText, name: keyof typeof labels): string =>
  name === "body" ? wordsOf(text.body) : text[name];

/** Somebody else saved in between: both texts, and the choice between them. Nothing is lost either way. */
export function ConflictPanel({
  mine,
  theirs,
  by,
  onKeep,
  onTake,
}: {
  mine: ChapterText;
  theirs: ChapterText;
  by: string;
  onKeep: () => void;
  onTake: () => void;
}) {
  const names = (Object.keys(labels) as (keyof typeof labels)[]).filter(
    (name) => textOf(mine, name) !== textOf(theirs, name),
  );
  return (
    <Notice tone="warning" title={`${by} hat dieses Kapitel inzwischen gespeichert.`}>
      <p>Durchgestrichen ist, was nur dort steht. Unterstrichen ist, was nur bei Ihnen steht.</p>
      {names.map((name) => (
        <div key={name} className="mt-3 border-t border-line2 pt-2">
          <p className="font-semibold">{labels[name]}</p>
          <WordDiff
            before={textOf(theirs, name)}
            after={textOf(mine, name)}
            words={{ added: "nur bei Ihnen:", removed: `nur bei ${by}:` }}
            className="max-h-72 overflow-y-auto"
          />
        </div>
      ))}
      <p className="mt-4 flex flex-wrap gap-3">
        <Button onClick={onKeep}>Meinen Text behalten</Button>
        <Button variant="secondary" onClick={onTake}>
          Text von {by} übernehmen
        </Button>
      </p>
      <p className="mt-2 text-sm text-ink2">
        Die andere Fassung bleibt unter „Fassungen“ erhalten, wenn sie gespeichert war.
      </p>
    </Notice>
  );
}
