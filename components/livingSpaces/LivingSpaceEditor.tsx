"use client";

import { CircleCheck, Save, TriangleAlert, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import {
  type CSSProperties,
  startTransition,
  useActionState,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { FormContext } from "@/components/form/context";
import { FieldError } from "@/components/form/Field";
import { type FormAction, type FormState, idle } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { judgeDrawing } from "@/lib/areas/livingSpaces/rules";
import { type DrawingJudgement, type LeafRole, leastInhabitants, leastLeaves } from "@/lib/areas/livingSpaces/schema";
import { DrawingConflict } from "./DrawingConflict";
import { DrawingMap } from "./DrawingMap";
import type { LeafGround } from "./ground";
import { type Drawing, forgetDrawing, keepDrawing, keptDrawing, leavesAs, rolesOf, sameDrawing } from "./keptDrawing";
import { LeafChoice } from "./LeafChoice";
import { RoleLegend } from "./RoleSwatch";
import type { Tool } from "./useMapGestures";
import { useRoles } from "./useRoles";
import { areaCount, changeSentence, inhabitantsText, leafInhabitants, leafRoleWords, wholeNumber } from "./words";

const formId = "lebensraum";

/**
 * Where somebody draws a Lebensraum: map and list are one selection, the bar at the bottom says what it is now. What is not
 * saved lies in the browser's own storage, so that neither an error nor a closed window loses it. Without script the boxes
 * of the list are the whole form.
 */
export function LivingSpaceEditor({
  action,
  ground,
  start,
  livingSpaceId,
  basedOn,
  keeper,
}: {
  action: FormAction;
  ground: LeafGround;
  start: Drawing;
  /** Absent: a new Lebensraum. */
  livingSpaceId?: number;
  /** Id of the own version this goes on from. */
  basedOn?: number;
  /** Names person and drawing in the browser's storage. */
  keeper: string;
}) {
  const router = useRouter();
  const [state, submit, pending] = useActionState(action, idle);
  const typed = typedDrawing(state) ?? start;
  const [texts, setTexts] = useState({ name: typed.name, reason: typed.reason, onPaperBy: typed.onPaperBy });
  const { roles, change, remember, undo, replace, canUndo } = useRoles(rolesOf(typed));
  const [base, setBase] = useState(String(basedOn ?? ""));
  const [tool, setTool] = useState<Tool>("cycle");
  const [highlighted, setHighlighted] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const [said, setSaid] = useState("");
  const [restored, setRestored] = useState(false);
  const [resolved, setResolved] = useState<FormState>();
  const storage = `kreislauf.lebensraum.${keeper}`;

  const drawing = useMemo<Drawing>(
    () => ({ ...texts, core: leavesAs(roles, "core"), contested: leavesAs(roles, "contested") }),
    [texts, roles],
  );
  const judgement = useMemo(() => judgeDrawing(drawing, ground.leaves), [drawing, ground.leaves]);
  const isDirty = !sameDrawing(drawing, start);
  const failure = state.status === "error" && state !== resolved ? state : undefined;
  const conflict = failure?.conflict;

  // What a closed window left behind comes back, once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => {
    const kept = keptDrawing(storage);
    if (!kept || sameDrawing(kept, start)) return;
    setTexts({ name: kept.name, reason: kept.reason, onPaperBy: kept.onPaperBy });
    replace(rolesOf(kept));
    setBase(kept.basedOn);
    setRestored(true);
  }, []);
  const keeping = useRef(false);
  useEffect(() => {
    // The first look at the page is no change of the drawing.
    if (!keeping.current) {
      keeping.current = true;
      return;
    }
    if (isDirty) keepDrawing(storage, { ...drawing, basedOn: base });
    else forgetDrawing(storage);
  }, [drawing, isDirty, base, storage]);

  useEffect(() => {
    if (state.status !== "success" || !state.data?.livingSpaceId) return;
    forgetDrawing(storage);
    router.push(`/arbeit/lebensraeume/${state.data.livingSpaceId}`);
  }, [state, storage, router]);

  const names = useMemo(() => new Map(ground.leaves.map((leaf) => [leaf.key, leaf])), [ground.leaves]);
  const paint = useCallback(
    (leaves: readonly string[], role: LeafRole | "none") => {
      const { changed, roles: now } = change(leaves, role);
      if (changed.length === 0) return;
      const next = { core: leavesAs(now, "core"), contested: leavesAs(now, "contested") };
      setSaid(
        changeSentence(
          changed.map((leaf) => names.get(leaf)?.name ?? leaf),
          role,
          now.size,
          judgeDrawing(next, ground.leaves),
        ),
      );
    },
    [change, names, ground.leaves],
  );
  const setFromList = useCallback(
    (leaves: readonly string[], role: LeafRole | "none") => {
      remember();
      paint(leaves, role);
    },
    [remember, paint],
  );
  const focusFromList = useCallback((leaf: string | undefined) => {
    setHighlighted(leaf);
    setFocused(leaf);
  }, []);
  const titleOf = useCallback(
    (key: string) => {
      const leaf = names.get(key);
      if (!leaf) return key;
      return `${leaf.name}, ${leafInhabitants(leaf.inhabitants)}, ${leafRoleWords[roles.get(key) ?? "none"]}`;
    },
    [names, roles],
  );
  const startAgain = () => {
    setTexts({ name: start.name, reason: start.reason, onPaperBy: start.onPaperBy });
    replace(rolesOf(start));
    setBase(String(basedOn ?? ""));
    setRestored(false);
  };
  const text = (name: keyof typeof texts) => ({
    name,
    value: texts[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((before) => ({ ...before, [name]: value }));
    },
  });
  const context = useMemo(
    () => ({ id: formId, state: conflict ? idle : state, pending, register: () => {} }),
    [state, pending, conflict],
  );
  const heard = useDeferredValue(said);
  const { width, height } = ground.drawing;
  return (
    <FormContext value={context}>
      <form
        action={submit}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (pending) return;
          const data = new FormData(event.currentTarget);
          startTransition(() => submit(data));
        }}
      >
        {livingSpaceId === undefined ? null : <input type="hidden" name="livingSpaceId" value={livingSpaceId} />}
        <input type="hidden" name="basedOn" value={base} readOnly />
        <div className="grid gap-3 empty:hidden mb-4">
          {restored ? (
            <Notice
              title="Ihr ungespeicherter Entwurf ist wieder da."
              action={
                <Button variant="secondary" size="small" onClick={startAgain}>
                  Entwurf verwerfen
                </Button>
              }
            />
          ) : null}
          {conflict ? (
            <DrawingConflict
              conflict={conflict}
              onKeep={() => {
                setBase(conflict.theirs.basedOn ?? "");
                setResolved(state);
              }}
              onTake={() => {
                forgetDrawing(storage);
                window.location.assign(`/arbeit/lebensraeume/${livingSpaceId}/zeichnen`);
              }}
            />
          ) : failure ? (
            <Failure failure={failure} />
          ) : null}
          {state.status === "success" && state.data?.livingSpaceId ? (
            <Notice
              tone="ok"
              title="Ihre Fassung ist gespeichert."
              action={<a href={`/arbeit/lebensraeume/${state.data.livingSpaceId}`}>Zum Lebensraum</a>}
            />
          ) : null}
        </div>
        <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[fit-content(62%)_minmax(22rem,1fr)]">
          <section aria-label="Karte" className="min-w-0 lg:sticky lg:top-3 [@media(scripting:none)]:static">
            {/* As large as the window lets it be, so that map and bar are in sight together. */}
            <div
              className="max-w-full lg:w-(--fit)"
              style={
                { "--fit": `max(24rem, calc((100dvh - 17rem) * ${(width / height).toFixed(3)}))` } as CSSProperties
              }
            >
              <DrawingMap
                ground={ground}
                roles={roles}
                tool={tool}
                onTool={setTool}
                titleOf={titleOf}
                highlighted={highlighted}
                focused={focused}
                onHover={setHighlighted}
                onStroke={remember}
                onPaint={(leaf, role) => paint([leaf], role)}
                summary={`Karte der Stadt mit Ihrer Zeichnung: ${areaCount(roles.size)}. Die Liste daneben nennt jedes Gebiet.`}
              />
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <RoleLegend core="Kern" contested="umstritten" none="nicht dabei" />
                <p aria-hidden className="min-h-6 text-sm text-ink2 print:hidden [@media(scripting:none)]:hidden">
                  {highlighted ? (
                    titleOf(highlighted)
                  ) : (
                    <>
                      <span className="pointer-coarse:hidden">Strg und Mausrad vergrößern.</span>
                      <span className="hidden pointer-coarse:inline">Zwei Finger vergrößern und verschieben.</span>
                    </>
                  )}
                </p>
              </div>
            </div>
          </section>
          <div className="@container min-w-0 max-w-[48rem]">
            <div className="mb-5 grid items-start gap-x-6 gap-y-4 @min-[36rem]:grid-cols-2">
              <div className="grid gap-4">
                <TextField {...text("name")} label="Name" description="So wie die Leute dort sagen." maxLength={120} />
                <TextField
                  {...text("onPaperBy")}
                  label="Auf Papier gezeichnet von"
                  description="Wenn Sie die Zeichnung einer Gruppe eintragen."
                  optional
                  maxLength={120}
                />
              </div>
              <TextArea
                {...text("reason")}
                label="Warum so?"
                description="Was verbindet diesen Ort? Was trennt ihn vom Rest?"
                rows={4}
                maxLength={2000}
              />
            </div>
            <div>
              <LeafChoice
                id={`${formId}-core`}
                leaves={ground.leaves}
                roles={roles}
                highlighted={highlighted}
                describedBy={failure?.fields.core ? `${formId}-core-fehler` : undefined}
                onFocus={focusFromList}
                onSet={setFromList}
              />
              <FieldError id={`${formId}-core`}>{failure?.fields.core ?? failure?.fields.contested}</FieldError>
            </div>
          </div>
        </div>
        <SummaryBar
          judgement={judgement}
          core={drawing.core.length}
          contested={drawing.contested.length}
          dirty={isDirty}
          pending={pending}
          onUndo={canUndo ? undo : undefined}
        />
        <p role="status" aria-live="polite" className="sr-only">
          {heard}
        </p>
      </form>
    </FormContext>
  );
}

/** What the form sent, when the server sent it back. */
function typedDrawing(state: FormState): Drawing | undefined {
  if (state.status !== "error") return undefined;
  const text = (name: string) => String(state.values[name] ?? "");
  const list = (name: string) => [state.values[name] ?? []].flat();
  return {
    name: text("name"),
    reason: text("reason"),
    onPaperBy: text("onPaperBy"),
    core: list("core[]"),
    contested: list("contested[]"),
  };
}

function Failure({ failure }: { failure: Extract<FormState, { status: "error" }> }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer takes the focus
  useEffect(() => box.current?.focus(), [failure]);
  const fields = Object.entries(failure.fields).filter(([, sentence]) => sentence !== failure.message);
  return (
    <Notice ref={box} tone="error" title={failure.message}>
      {fields.length > 0 ? (
        <ul className="list-disc pl-5">
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a
                href={`#${formId}-${name === "contested" ? "core" : name}`}
                className="inline-block py-0.5 text-ink underline"
              >
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** What the drawing is now, always in sight: how much, what keeps it from being saved, and the way to save it. */
function SummaryBar({
  judgement,
  core,
  contested,
  dirty,
  pending,
  onUndo,
}: {
  judgement: DrawingJudgement;
  core: number;
  contested: number;
  dirty: boolean;
  pending: boolean;
  onUndo?: () => void;
}) {
  const { problems, remarks } = judgement;
  const hints = [...problems, ...remarks];
  return (
    <section
      aria-label="Ihre Zeichnung"
      className="sticky bottom-0 z-20 -mx-4 mt-6 border-t-2 border-ink bg-paper px-4 py-2.5 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] md:-mx-8 md:px-8 print:static"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <noscript className="min-w-0 flex-1 basis-64">
          <p>
            Setzen Sie Haken in der Liste. Ein Lebensraum braucht {leastLeaves} Gebiete und {leastInhabitants}{" "}
            Einwohner.
          </p>
        </noscript>
        <p className="min-w-0 flex-1 basis-64 [@media(scripting:none)]:hidden">
          {core + contested === 0 ? (
            <>
              <b>Noch kein Gebiet gewählt.</b>{" "}
              <span className="text-ink2">
                Ein Lebensraum braucht {leastLeaves} Gebiete und {leastInhabitants} Einwohner.
              </span>
            </>
          ) : (
            <>
              <b>{areaCount(core + contested)}</b>, {inhabitantsText(judgement)}
              <span className="text-ink2">
                {" "}
                · {wholeNumber(core)} Kern, {wholeNumber(contested)} umstritten
              </span>
            </>
          )}
          {hints.length > 0 && core + contested > 0 ? (
            <span className="mt-0.5 flex items-start gap-1.5 text-sm text-warning">
              <TriangleAlert size={16} aria-hidden className="mt-0.5" />
              <span>{hints.join(" ")}</span>
            </span>
          ) : null}
          {problems.length === 0 && remarks.length === 0 && core > 0 ? (
            <span className="mt-0.5 flex items-center gap-1.5 text-sm text-ok">
              <CircleCheck size={16} aria-hidden />
              Das reicht für einen Lebensraum.
            </span>
          ) : null}
        </p>
        <div className="flex items-center gap-2.5 max-sm:w-full print:hidden">
          <Button
            variant="secondary"
            icon={<Undo2 size={18} aria-hidden />}
            aria-disabled={onUndo === undefined}
            onClick={onUndo}
            className="max-md:min-h-11 [@media(scripting:none)]:hidden"
          >
            Rückgängig
          </Button>
          <Button
            type="submit"
            pending={pending}
            icon={<Save size={18} aria-hidden />}
            className="max-md:min-h-11 max-sm:flex-1"
          >
            Fassung speichern
          </Button>
          {dirty ? <span className="sr-only">Noch nicht gespeichert.</span> : null}
        </div>
      </div>
    </section>
  );
}
