"use client";

import { ArrowRight, ChevronLeft, ChevronRight, Mail } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Checkbox } from "@/components/form/Checkbox";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { Button } from "@/components/ui/Button";
import { Key } from "@/components/ui/Key";
import { mayChangeText } from "@/lib/cycle/consultation/weighing/rules";
import { type WeighedPoint, weighingResults } from "@/lib/cycle/consultation/weighing/schema";
import { draftOf, keepDraft } from "./drafts";
import { TextChange } from "./TextChange";
import { TextConflict } from "./TextConflict";
import { VoteChoice } from "./VoteChoice";

export interface CurrentText {
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

// Focus moves to the next point after saving, but not when the page is opened.
let hasOpened = false;

/**
 * Weighing one point: the words beside the text, the change in the text below, vote and reason on the right.
 * J and K go to the next and the previous point, 1–5 choose the vote, Ctrl+Enter saves and goes on.
 */
export function WeighingDesk({
  action,
  point,
  current,
  proposed,
  saved,
  next,
  view,
  hrefs,
  head,
  strip,
  passages,
}: {
  action: FormAction;
  point: WeighedPoint;
  current: CurrentText;
  /** The text with the sender's proposal in its place. */
  proposed?: string;
  /** Id of the point that was just weighed: what was kept of it goes. */
  saved?: string;
  /** The point to go on with. */
  next?: string;
  view: string;
  hrefs: { previous?: string; next?: string };
  head: ReactNode;
  /** The thread, across the whole width below the head. */
  strip: ReactNode;
  passages: ReactNode;
}) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  const [draft] = useState(() => (saved === point.id ? undefined : draftOf(point.id)));
  const [result, setResult] = useState(draft?.result ?? point.weighing?.result);
  const [reason, setReason] = useState(draft?.reason ?? point.weighing?.reason ?? "");
  const [base, setBase] = useState(draft?.base ?? current);
  const [title, setTitle] = useState(draft?.title ?? current.title);
  const [text, setText] = useState(draft?.text ?? current.text);
  const seen = draft?.seen ?? point.weighing?.number ?? 0;
  const isChanged = title !== base.title || text !== base.text;
  const isBegun = isChanged || result !== point.weighing?.result || reason !== (point.weighing?.reason ?? "");

  useEffect(() => {
    if (saved) keepDraft(saved, undefined);
  }, [saved]);

  useEffect(
    () => keepDraft(point.id, isBegun ? { result, reason, title, text, base, seen } : undefined),
    [point.id, isBegun, result, reason, title, text, base, seen],
  );

  useEffect(() => {
    if (!isBegun) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBegun]);

  useEffect(() => {
    if (hasOpened) heading.current?.focus({ preventScroll: true });
    hasOpened = true;
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        box.current?.querySelector("form")?.requestSubmit();
        return;
      }
      const target = event.target as HTMLElement;
      const types = target instanceof HTMLInputElement && target.type === "text";
      if (event.ctrlKey || event.metaKey || event.altKey || types || target.closest("textarea, select, [role=dialog]"))
        return;
      if (event.key === "j" && hrefs.next) router.push(hrefs.next, { scroll: false });
      if (event.key === "k" && hrefs.previous) router.push(hrefs.previous, { scroll: false });
      const vote = weighingResults[Number(event.key) - 1];
      if (vote) setResult(vote);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [router, hrefs.next, hrefs.previous]);

  return (
    <div ref={box} className="grid min-w-0 lg:grid-cols-[minmax(0,1fr)_20rem] lg:overflow-hidden">
      <div className="min-w-0 relative lg:flex lg:flex-col lg:overflow-y-auto">
        <div className="flex flex-wrap items-start justify-between gap-4 border-b border-line px-5 py-4">
          <div ref={heading} tabIndex={-1} className="min-w-0 flex-1 basis-64 outline-none">
            {head}
          </div>
          <div className="flex gap-1">
            <Step href={hrefs.previous} label="Vorige Anregung (K)" icon={<ChevronLeft size={18} aria-hidden />} />
            <Step href={hrefs.next} label="Nächste Anregung (J)" icon={<ChevronRight size={18} aria-hidden />} />
          </div>
          {strip}
        </div>
        {passages}
        {result && mayChangeText(result) ? (
          <TextChange base={base} title={title} text={text} proposed={proposed} onTitle={setTitle} onText={setText} />
        ) : null}
      </div>
      <div className="relative flex flex-col border-line max-lg:border-t lg:border-l lg:overflow-y-auto">
        <Form
          action={action}
          fields={{
            pointId: point.id,
            next: next ?? "",
            view,
            result: result ?? "",
            ...(isChanged && result && mayChangeText(result)
              ? { "change.title": title, "change.text": text, "change.baseVersion": String(base.version) }
              : {}),
          }}
          className="flex-1 content-start px-5 pt-4"
        >
          <HiddenField name="seen" value={seen} />
          <TextConflict
            onTake={(newest) => {
              setBase(newest);
              if (!isChanged) {
                setTitle(newest.title);
                setText(newest.text);
              }
            }}
          />
          <VoteChoice value={result} onChange={setResult} />
          <TextArea
            name="reason"
            label="Begründung"
            description="wird veröffentlicht"
            rows={7}
            maxLength={4000}
            defaultValue={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          {result === "followed" && !isChanged ? (
            <Checkbox
              name="textStays"
              value="true"
              label="Der Text bleibt, wie er ist"
              description="Dann sagt die Begründung, warum."
              defaultChecked={point.weighing?.result === "followed" && point.weighing.version === null}
            />
          ) : null}
          {isBegun ? (
            <p className="text-sm text-ink2">
              Noch nicht gespeichert. Beim Blättern bleibt es in diesem Fenster stehen.
            </p>
          ) : null}
          <p className="flex gap-2 text-sm text-ink2">
            <Mail size={17} aria-hidden className="mt-0.5" />
            {point.organisation
              ? `${point.organisation.shortName} erhält Votum und Begründung mit dem Ergebnis.`
              : "Wer den Beleg hat, liest Votum und Begründung mit dem Ergebnis."}
          </p>
          <div className="bottom-0 -mx-5 flex items-center gap-3 border-t border-line bg-paper px-5 py-3 lg:sticky">
            <SubmitButton wide iconAfter={<ArrowRight size={18} aria-hidden />}>
              {next ? "Speichern und weiter" : "Votum speichern"}
            </SubmitButton>
            <span aria-hidden className="hidden gap-1 md:flex">
              <Key>Strg</Key>
              <Key>↵</Key>
            </span>
          </div>
        </Form>
      </div>
    </div>
  );
}

function Step({ href, label, icon }: { href?: string; label: string; icon: ReactNode }) {
  if (!href) return null;
  return (
    <Button href={href} scroll={false} prefetch={false} variant="secondary" aria-label={label} title={label}>
      {icon}
    </Button>
  );
}
