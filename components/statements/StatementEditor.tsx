"use client";

import { CircleCheck, Eye, LoaderCircle, Plus, Save, TriangleAlert } from "lucide-react";
import { startTransition, useActionState, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { FormContext } from "@/components/form/context";
import { type FormAction, idle } from "@/components/form/state";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Notice } from "@/components/ui/Notice";
import { mostPoints } from "@/lib/cycle/consultation/statements/schema";
import { DraftConflict } from "./DraftConflict";
import { PassageList } from "./PassageList";
import { type Place, type PointDraft, PointFields } from "./PointFields";
import { draftsTyped } from "./places";

const pause = 1500;

/**
 * The draft of an organisation: points beside the texts they speak of. Saves by itself a moment after the last key; if a
 * colleague saved in between, both texts stand side by side and nothing is lost.
 */
export function StatementEditor({
  action,
  statementId,
  version: savedVersion,
  points: savedPoints,
  places,
}: {
  action: FormAction;
  statementId: string;
  version: number;
  points: readonly PointDraft[];
  places: readonly Place[];
}) {
  const [state, submit, pending] = useActionState(action, idle);
  const typed = state.status === "error" ? draftsTyped(state.values) : [];
  const [points, setPoints] = useState<readonly PointDraft[]>(typed.length > 0 ? typed : savedPoints);
  const [version, setVersion] = useState(savedVersion);
  const [savedAt, setSavedAt] = useState<string>();
  const [resolved, setResolved] = useState<typeof state>();
  const saved = useRef(JSON.stringify(savedPoints));
  const sent = useRef("");
  const form = useRef<HTMLFormElement>(null);
  /** A button pressed while the draft was being saved by itself: its turn comes afterwards. */
  const waiting = useRef<HTMLElement>(null);
  const now = JSON.stringify(points);
  const failure = state.status === "error" && state !== resolved ? state : undefined;
  const conflict = failure?.conflict;
  const isDirty = now !== saved.current;

  useEffect(() => {
    if (state.status !== "success" || !state.data?.version) return;
    saved.current = sent.current;
    setVersion(Number(state.data.version));
    setSavedAt(new Intl.DateTimeFormat("de-DE", { hour: "2-digit", minute: "2-digit" }).format(new Date()));
  }, [state]);

  const send = useCallback(
    (data: FormData, text: string) => {
      sent.current = text;
      startTransition(() => submit(data));
    },
    [submit],
  );

  useEffect(() => {
    if (now === saved.current || pending || failure) return;
    const timer = setTimeout(() => form.current && send(new FormData(form.current), now), pause);
    return () => clearTimeout(timer);
  }, [now, pending, failure, send]);

  useEffect(() => {
    const button = waiting.current;
    if (pending || !button) return;
    waiting.current = null;
    if (form.current && !failure) form.current.requestSubmit(button);
  }, [pending, failure]);

  // What is not saved yet is not lost by closing the window without noticing.
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  const change = (key: number, part: Partial<PointDraft>) =>
    setPoints((before) => before.map((point) => (point.key === key ? { ...point, ...part } : point)));
  const add = (place: string) => {
    const key = 1 + Math.max(-1, ...points.map((point) => point.key));
    setPoints((before) => [...before, { key, place, stance: "change", text: "", proposal: "" }]);
    requestAnimationFrame(() =>
      document.getElementById(`anregung-${points.length}`)?.scrollIntoView({ block: "start" }),
    );
  };

  const context = useMemo(
    () => ({ id: "stellungnahme", state: conflict ? idle : state, pending, register: () => {} }),
    [state, pending, conflict],
  );
  return (
    <FormContext value={context}>
      <form
        ref={form}
        action={submit}
        noValidate
        className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]"
        onSubmit={(event) => {
          event.preventDefault();
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          if (pending) waiting.current = submitter;
          else send(new FormData(event.currentTarget, submitter), now);
        }}
      >
        <input type="hidden" name="statementId" value={statementId} readOnly />
        <input type="hidden" name="version" value={conflict?.theirs.version ?? version} readOnly />
        <div className="min-w-0">
          {conflict ? (
            <DraftConflict
              conflict={conflict}
              places={places}
              onDecide={(taken) => {
                setVersion(Number(conflict.theirs.version));
                setResolved(state);
                if (taken) {
                  saved.current = JSON.stringify(taken);
                  setPoints(taken);
                } else if (form.current) send(withVersion(form.current, conflict.theirs.version ?? ""), now);
              }}
            />
          ) : failure ? (
            <Notice tone="error" title={failure.message}>
              <ul className="list-disc pl-5">
                {Object.entries(failure.fields).map(([name, sentence]) => (
                  <li key={name}>
                    <a href={`#stellungnahme-${name}`}>{sentence}</a>
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {points.length === 0 ? (
            <EmptyState>
              Wählen Sie eine Stelle aus den Empfehlungen. Dann schreiben Sie hier Ihre Anregung dazu.
            </EmptyState>
          ) : (
            points.map((point, index) => (
              <PointFields
                key={point.key}
                index={index}
                point={point}
                places={places}
                onChange={(part) => change(point.key, part)}
                onRemove={() => setPoints((before) => before.filter((other) => other.key !== point.key))}
              />
            ))
          )}
          {points.length > 0 && points.length < mostPoints ? (
            <div className="py-5">
              <Button
                variant="secondary"
                wide
                icon={<Plus size={18} aria-hidden />}
                onClick={() => add(points.at(-1)?.place ?? places[0]?.value ?? "")}
              >
                Weitere Anregung
              </Button>
            </div>
          ) : null}
          <div className="bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-1 py-3 md:sticky">
            <SaveState pending={pending} dirty={isDirty} savedAt={savedAt} failed={failure !== undefined} />
            <div className="ml-auto flex flex-wrap gap-3">
              <Button type="submit" name="goOn" value="stay" variant="secondary" icon={<Save size={18} aria-hidden />}>
                Speichern
              </Button>
              <Button
                type="submit"
                name="goOn"
                value="preview"
                icon={<Eye size={18} aria-hidden />}
                pending={pending && !savedAt}
              >
                Vorschau ansehen
              </Button>
            </div>
          </div>
        </div>
        <PassageList places={places} points={points} onAdd={points.length < mostPoints ? add : undefined} />
      </form>
    </FormContext>
  );
}

function withVersion(form: HTMLFormElement, version: string): FormData {
  const data = new FormData(form);
  data.set("version", version);
  return data;
}

function SaveState({
  pending,
  dirty,
  savedAt,
  failed,
}: {
  pending: boolean;
  dirty: boolean;
  savedAt?: string;
  failed: boolean;
}) {
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink2">
      {pending ? (
        <>
          <LoaderCircle size={17} aria-hidden className="animate-spin" />
          wird gespeichert …
        </>
      ) : failed ? (
        <>
          <TriangleAlert size={17} aria-hidden className="text-warning" />
          noch nicht gespeichert
        </>
      ) : dirty ? (
        "gleich gespeichert"
      ) : savedAt ? (
        <>
          <CircleCheck size={17} aria-hidden className="text-ok" />
          gespeichert um {savedAt} Uhr
        </>
      ) : (
        "alles gespeichert"
      )}
    </p>
  );
}
