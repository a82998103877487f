"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  type LucideIcon,
  Map as MapIcon,
  Pilcrow,
  Redo2,
  Undo2,
} from "lucide-react";
import { useState } from "react";
import { controlClasses } from "@/components/form/Field";
import { Button } from "@/components/ui/Button";
import { classes } from "@/components/ui/classes";
import { linkTarget } from "@/lib/cycle/report/document/schema";
import type { FigureChoices } from "./figureNode";

/** What can be done to the text. Only what a published report can show. */
export function Toolbar({ editor, choices }: { editor: Editor; choices: FigureChoices }) {
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      paragraph: now.isActive("paragraph"),
      heading: now.isActive("heading", { level: 2 }),
      subheading: now.isActive("heading", { level: 3 }),
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      link: now.isActive("link"),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();
  const insertFigure = () =>
    run()
      .insertContent({
        type: "figure",
        attrs: {
          indicator: choices.indicators[0]?.key ?? "",
          partition: choices.partitions[1]?.key ?? choices.partitions[0]?.key ?? "",
          date: choices.dates[0] ?? "",
          mode: "status",
          kind: "map",
          title: "",
          alt: "",
        },
      })
      .run();
  return (
    <fieldset className="sticky top-0 z-10 rounded-t-md border border-control-line bg-rail">
      <legend className="sr-only">Textwerkzeuge</legend>
      <div className="flex flex-wrap gap-0.5 p-1">
        <Tool label="Absatz" Icon={Pilcrow} pressed={on.paragraph} onPress={() => run().setParagraph().run()} />
        <Tool
          label="Überschrift"
          Icon={Heading2}
          pressed={on.heading}
          onPress={() => run().toggleHeading({ level: 2 }).run()}
        />
        <Tool
          label="Unterüberschrift"
          Icon={Heading3}
          pressed={on.subheading}
          onPress={() => run().toggleHeading({ level: 3 }).run()}
        />
        <Gap />
        <Tool label="Fett" Icon={Bold} pressed={on.bold} onPress={() => run().toggleBold().run()} />
        <Tool label="Kursiv" Icon={Italic} pressed={on.italic} onPress={() => run().toggleItalic().run()} />
        <Tool label="Link" Icon={LinkIcon} pressed={on.link || linking} onPress={() => setLinking(!linking)} />
        <Gap />
        <Tool label="Liste" Icon={List} pressed={on.bullets} onPress={() => run().toggleBulletList().run()} />
        <Tool
          label="Nummerierte Liste"
          Icon={ListOrdered}
          pressed={on.numbers}
          onPress={() => run().toggleOrderedList().run()}
        />
        <Gap />
        <button
          type="button"
          onClick={insertFigure}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-md px-2.5 font-semibold text-action hover:bg-tint-action"
        >
          <MapIcon size={18} aria-hidden />
          Abbildung einfügen
        </button>
        <span className="ml-auto flex">
          <Tool label="Rückgängig" Icon={Undo2} disabled={!on.undo} onPress={() => run().undo().run()} />
          <Tool label="Wiederholen" Icon={Redo2} disabled={!on.redo} onPress={() => run().redo().run()} />
        </span>
      </div>
      {linking ? <LinkField editor={editor} done={() => setLinking(false)} /> : null}
    </fieldset>
  );
}

const Gap = () => <span aria-hidden className="mx-1 my-1.5 border-l border-line2" />;

function Tool({
  label,
  Icon,
  pressed,
  disabled = false,
  onPress,
}: {
  label: string;
  Icon: LucideIcon;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
      className={classes(
        "grid size-9 place-items-center rounded-md aria-disabled:text-line2",
        pressed ? "bg-ink text-paper" : "text-ink hover:bg-soft",
      )}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}

function LinkField({ editor, done }: { editor: Editor; done: () => void }) {
  const [href, setHref] = useState<string>((editor.getAttributes("link").href as string | undefined) ?? "");
  const [problem, setProblem] = useState<string>();
  const set = () => {
    const read = linkTarget.safeParse(href);
    if (!read.success) {
      setProblem(read.error.issues[0]?.message);
      return;
    }
    editor.chain().focus().extendMarkRange("link").setLink({ href: read.data }).run();
    done();
  };
  return (
    <div className="flex flex-wrap items-end gap-3 border-t border-line2 p-2">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <label htmlFor="link-adresse" className="text-sm font-semibold">
          Wohin führt der Link? https://… oder eine Seite hier, zum Beispiel /empfehlungen/E-11
        </label>
        <input
          id="link-adresse"
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the field opens on the writer's own press
          autoFocus
          value={href}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "link-fehler" : undefined}
          className={controlClasses}
          onChange={(event) => setHref(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") done();
            if (event.key !== "Enter") return;
            event.preventDefault();
            set();
          }}
        />
        {problem ? (
          <p id="link-fehler" className="text-sm text-error" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      <Button size="small" onClick={set}>
        Link setzen
      </Button>
      <Button
        size="small"
        variant="secondary"
        onClick={() => {
          editor.chain().focus().extendMarkRange("link").unsetLink().run();
          done();
        }}
      >
        Link entfernen
      </Button>
    </div>
  );
}
