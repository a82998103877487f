"use client";

import { EditorContent, type JSONContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { controlClasses } from "@/components/form/Field";
import type { FormAction } from "@/components/form/state";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { linkTarget, type RichDocument } from "@/lib/cycle/report/document/schema";
import { ConflictPanel } from "./ConflictPanel";
import { type FigureChoices, FigureNode } from "./figureNode";
import { SaveMark } from "./SaveMark";
import { Toolbar } from "./Toolbar";
import { type ChapterText, useAutosave } from "./useAutosave";

export interface EditableChapter {
  readonly id: string;
  readonly title: string;
  readonly keyPoints: string;
  readonly plainSummary: string;
  readonly body: RichDocument;
  readonly version: number;
}

const textLook = [
  "min-h-96 rounded-b-md border border-t-0 border-control-line bg-card px-5 py-4 font-serif text-lg leading-7",
  "[&_p]:my-3 [&_h2]:mt-7 [&_h2]:font-serif! [&_h2]:text-2xl! [&_h3]:mt-5 [&_h3]:font-serif! [&_h3]:text-xl!",
  "[&_ul]:list-disc [&_ul]:pl-6 [&_ol]:list-decimal [&_ol]:pl-6 [&_li_p]:my-1 [&_a]:text-link [&_a]:underline",
].join(" ");

/** A chapter to write: title, text with figures, key points, plain words. Saves by itself and says so. */
export function ChapterEditor({
  chapter,
  choices,
  action,
}: {
  chapter: EditableChapter;
  choices: FigureChoices;
  action: FormAction;
}) {
  const router = useRouter();
  const [title, setTitle] = useState(chapter.title);
  const [keyPoints, setKeyPoints] = useState(chapter.keyPoints);
  const [plainSummary, setPlainSummary] = useState(chapter.plainSummary);
  const [found, setFound] = useState<ChapterText>();
  const changed = useRef(() => {});
  const editor = useEditor({
    immediatelyRender: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        link: { openOnClick: false, autolink: false, isAllowedUri: (uri) => linkTarget.safeParse(uri).success },
      }),
      FigureNode.configure({ choices }),
    ],
    content: chapter.body as JSONContent,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Text des Kapitels",
        class: textLook,
      },
    },
    onUpdate: () => changed.current(),
  });
  const read = (): ChapterText => ({
    title,
    keyPoints,
    plainSummary,
    body: JSON.stringify(editor?.getJSON() ?? chapter.body),
  });
  const { state, save, touch, settle, leftBehind, forget } = useAutosave({
    id: chapter.id,
    version: chapter.version,
    action,
    read,
  });
  changed.current = touch;

  useEffect(() => setFound(leftBehind()), [leftBehind]);
  // Fields are states: what they hold is known only after the render that follows a key.
  const fields = [title, keyPoints, plainSummary].join("\u0000");
  const before = useRef(fields);
  useEffect(() => {
    if (before.current === fields) return;
    before.current = fields;
    touch();
  }, [fields, touch]);
  const savedTitle = useRef(chapter.title);
  useEffect(() => {
    if (state.kind !== "saved" || savedTitle.current === title) return;
    savedTitle.current = title;
    router.refresh();
  }, [state, title, router]);

  function take(text: ChapterText) {
    setTitle(text.title);
    setKeyPoints(text.keyPoints);
    setPlainSummary(text.plainSummary);
    editor?.commands.setContent(JSON.parse(text.body) as JSONContent);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Strg+S is a shortcut; the button below does the same
    <div
      className="grid gap-5"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      {found ? (
        <Notice
          tone="warning"
          title="In diesem Browser liegt Text, der noch nicht gespeichert ist."
          action={
            <span className="flex flex-wrap gap-3">
              <Button
                size="small"
                onClick={() => {
                  take(found);
                  setFound(undefined);
                }}
              >
                Text zurückholen
              </Button>
              <Button
                size="small"
                variant="secondary"
                onClick={() => {
                  forget();
                  setFound(undefined);
                }}
              >
                Verwerfen
              </Button>
            </span>
          }
        />
      ) : null}
      {state.kind === "conflict" ? (
        <ConflictPanel
          mine={read()}
          theirs={state.theirs}
          by={state.by}
          onKeep={() => settle(state.theirs.version, true)}
          onTake={() => {
            settle(state.theirs.version, false);
            take(state.theirs);
          }}
        />
      ) : null}
      {state.kind === "failed" ? (
        <Notice
          tone="error"
          title={state.message}
          action={<Button onClick={() => void save()}>Noch einmal speichern</Button>}
        >
          {Object.values(state.fields).join(" ")}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-80 gap-1">
          <label htmlFor="kapitel-titel" className="font-semibold">
            Titel des Kapitels
          </label>
          <input
            id="kapitel-titel"
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.currentTarget.value)}
            className={`${controlClasses} font-serif text-lg`}
          />
        </div>
        <SaveMark state={state} onSave={() => void save()} />
      </div>
      <div>
        <p className="mb-1 font-semibold">Text</p>
        {editor ? <Toolbar editor={editor} choices={choices} /> : null}
        <EditorContent editor={editor} />
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        <Lines
          id="kernaussagen"
          label="Das Wichtigste in Kürze"
          hint="Ein Satz je Zeile, drei bis fünf Sätze."
          value={keyPoints}
          onChange={setKeyPoints}
        />
        <Lines
          id="einfach-erklaert"
          label="Einfach erklärt"
          hint="Für den Rand: worum es geht, in einfachen Worten."
          value={plainSummary}
          onChange={setPlainSummary}
        />
      </div>
    </div>
  );
}

function Lines({
  id,
  label,
  hint,
  value,
  onChange,
}: {
  id: string;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-hinweis`} className="text-sm text-ink2">
        {hint}
      </p>
      <textarea
        id={id}
        value={value}
        rows={6}
        maxLength={4000}
        aria-describedby={`${id}-hinweis`}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={`${controlClasses} py-2`}
      />
    </div>
  );
}
