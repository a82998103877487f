"use client";

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
import type { LeafRole } from "@/lib/areas/livingSpaces/schema";
import { DrawingConflict } from "./DrawingConflict";
import { DrawingMap } from "./DrawingMap";
import { DrawingRefused } from "./DrawingRefused";
import type { LeafGround } from "./ground";
import {
  type Drawing,
  forgetDrawing,
  keepDrawing,
  keptDrawing,
  leavesAs,
  rolesOf,
  sameDrawing,
  typedDrawing,
} from "./keptDrawing";
import { LeafChoice } from "./LeafChoice";
import { RoleLegend } from "./RoleSwatch";
import { SummaryBar } from "./SummaryBar";
import type { Tool } from "./useMapGestures";
import { useRoles } from "./useRoles";
import { areaCount, changeSentence, leafInhabitants, leafRoleWords } from "./words";

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
  const { roles, roleNow, change, remember, undo, replace, canUndo } = useRoles(rolesOf(typed));
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
            <DrawingRefused formId={formId} failure={failure} />
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
                roleNow={roleNow}
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
