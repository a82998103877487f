import { ArrowDown, ArrowUp, Plus } from "lucide-react";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { classes } from "@/components/ui/classes";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import type { ChapterDraft } from "@/lib/cycle/report/schema";
import { ActionButton } from "./ActionButton";

export interface ChapterActions {
  readonly add: FormAction;
  readonly move: FormAction;
  readonly giveBack: FormAction;
}

/** The chapters in their order, the one being written, and what can be done with the order. */
export function ChapterOutline({
  reportId,
  chapters,
  current,
  base,
  actions,
  removed,
}: {
  reportId: string;
  chapters: readonly ChapterDraft[];
  current?: string;
  /** Address of the report in the workspace. */
  base: string;
  /** Left out for those who only read. */
  actions?: ChapterActions;
  removed: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <nav aria-label="Kapitel">
      <p className="border-b-2 border-ink pb-1.5 font-semibold">Kapitel</p>
      <ol>
        {chapters.map((chapter, index) => (
          <li key={chapter.id} className="flex items-center gap-1 border-b border-line">
            <Link
              look="bare"
              href={`${base}?kapitel=${chapter.id}`}
              aria-current={chapter.id === current ? "page" : undefined}
              className={classes(
                "flex min-h-11 flex-1 items-center gap-3 text-ink no-underline hover:underline",
                chapter.id === current && "font-semibold text-accent",
              )}
            >
              <span className="w-5 text-right text-ink2">{index + 1}</span>
              {chapter.title}
            </Link>
            {actions && chapter.id === current ? (
              <>
                <ActionButton
                  action={actions.move}
                  fields={{ id: chapter.id, direction: "up" }}
                  label={`${chapter.title} nach oben`}
                  disabled={index === 0}
                >
                  <ArrowUp size={16} aria-hidden />
                </ActionButton>
                <ActionButton
                  action={actions.move}
                  fields={{ id: chapter.id, direction: "down" }}
                  label={`${chapter.title} nach unten`}
                  disabled={index === chapters.length - 1}
                >
                  <ArrowDown size={16} aria-hidden />
                </ActionButton>
              </>
            ) : null}
          </li>
        ))}
      </ol>
      {actions ? (
        <Disclosure
          title={
            <span className="flex items-center gap-2 text-action">
              <Plus size={18} aria-hidden />
              Kapitel anlegen
            </span>
          }
          open={chapters.length === 0}
        >
          <Form action={actions.add} fields={{ reportId }} resetOnSuccess label="Kapitel anlegen">
            <TextField name="title" label="Titel" maxLength={200} />
            <SubmitButton size="small">Anlegen</SubmitButton>
          </Form>
        </Disclosure>
      ) : null}
      {actions && removed.length > 0 ? (
        <Disclosure title="Entfernte Kapitel" count={removed.length}>
          <ul>
            {removed.map((chapter) => (
              <li key={chapter.id} className="flex items-center justify-between gap-2">
                {chapter.title}
                <ActionButton
                  action={actions.giveBack}
                  fields={{ id: chapter.id }}
                  label={`${chapter.title} zurückholen`}
                  wide
                >
                  Zurückholen
                </ActionButton>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </nav>
  );
}
