"use client";

import { Eye, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/form/context";
import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction, FormState } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";
import { mostPoints } from "@/lib/cycle/consultation/statements/schema";
import { ContributionPreview } from "./ContributionPreview";
import { type ContributionDraft, keepDraft, keptDraft, storageKeyOf } from "./keptDraft";
import { type Place, type PointDraft, PointFields } from "./PointFields";
import { draftsOf, draftsTyped } from "./places";

/**
 * A resident's contribution: several points in one go, a preview, then sent. Each step also works without script: the
 * form then comes back from the server with everything typed. With script the text is kept in the window until it is sent.
 */
export function ContributeForm({
  action,
  consultationId,
  slug,
  locale,
  places,
  start,
}: {
  action: FormAction;
  consultationId: string;
  slug: string;
  locale: string;
  places: readonly Place[];
  /** The passage the reader came from. */
  start: string;
}) {
  return (
    <Form action={action} fields={{ consultationId, locale }}>
      <Fields places={places} start={start} storageKey={storageKeyOf(slug)} />
    </Form>
  );
}

const empty = (place: string, key: number): PointDraft => ({ key, place, text: "", proposal: "" });

/** What the server handed back after a step without script. */
function draftIn(state: FormState): ContributionDraft | undefined {
  if (state.status === "error")
    return {
      name: String(state.values.name ?? ""),
      email: String(state.values.email ?? ""),
      points: draftsTyped(state.values),
    };
  if (state.status !== "success" || !state.data?.draft) return undefined;
  const { name, email, points } = JSON.parse(state.data.draft);
  return { name, email, points: draftsOf(points) };
}

function Fields({ places, start, storageKey }: { places: readonly Place[]; start: string; storageKey: string }) {
  const t = useTranslations("consultation");
  const { state } = useContext(FormContext);
  const [draft, setDraft] = useState<ContributionDraft>(
    () => draftIn(state) ?? { name: "", email: "", points: [empty(start, 0)] },
  );
  const [preview, setPreview] = useState(state.status === "success" && state.data?.step === "preview");
  const heading = useRef<HTMLHeadingElement>(null);
  const restored = useRef(false);

  // Whoever comes from another paragraph finds the earlier points again, and one more for the new place.
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const kept = keptDraft(storageKey);
    if (!kept) return;
    const written = kept.points.filter((point) => point.text || point.proposal || point.stance);
    if (written.length === 0) return;
    const next = 1 + Math.max(...written.map((point) => point.key));
    const points = written.some((point) => point.place === start) ? written : [...written, empty(start, next)];
    setDraft({ ...kept, points: points.slice(0, mostPoints) });
  }, [storageKey, start]);

  useEffect(() => {
    if (restored.current) keepDraft(storageKey, draft);
  }, [storageKey, draft]);

  useEffect(() => {
    if (state.status !== "success" || !state.data?.step) return;
    setPreview(state.data.step === "preview");
  }, [state]);

  // The heading is there only once the preview is drawn.
  useEffect(() => {
    if (!preview) return;
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, [preview]);

  const change = (key: number, part: Partial<PointDraft>) =>
    setDraft((before) => ({
      ...before,
      points: before.points.map((point) => (point.key === key ? { ...point, ...part } : point)),
    }));

  if (preview)
    return <ContributionPreview draft={draft} places={places} heading={heading} onEdit={() => setPreview(false)} />;
  return (
    <>
      <div>
        {draft.points.map((point, index) => (
          <PointFields
            key={point.key}
            index={index}
            point={point}
            places={places}
            onChange={(part) => change(point.key, part)}
            onRemove={
              draft.points.length > 1
                ? () => setDraft((before) => ({ ...before, points: before.points.filter((other) => other !== point) }))
                : undefined
            }
          />
        ))}
      </div>
      {draft.points.length < mostPoints ? (
        <Button
          type="submit"
          name="step"
          value="add"
          variant="secondary"
          wide
          icon={<Plus size={20} aria-hidden />}
          onClick={(event) => {
            event.preventDefault();
            setDraft((before) => {
              const last = before.points.at(-1);
              const key = 1 + Math.max(0, ...before.points.map((point) => point.key));
              return { ...before, points: [...before.points, empty(last?.place ?? start, key)] };
            });
          }}
        >
          {t("form.add")}
        </Button>
      ) : null}
      <section aria-labelledby="ueber-sie" className="mt-4 grid gap-4">
        <div>
          <h2 id="ueber-sie" className="text-xl">
            {t("form.who")}
          </h2>
          <p className="text-ink2">{t("form.whoHint")}</p>
        </div>
        <TextField
          name="name"
          label={t("form.name")}
          optional
          autoComplete="name"
          maxLength={200}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TextField
          name="email"
          type="email"
          label={t("form.email")}
          description={t("form.emailHint")}
          optional
          autoComplete="email"
          maxLength={320}
          value={draft.email}
          onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
        />
        <div aria-hidden="true" className="absolute -left-[9999px] h-0 overflow-hidden">
          <label>
            {t("form.website")}
            <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
      </section>
      <section aria-labelledby="oeffentlich" className="mt-2">
        <h2 id="oeffentlich" className="font-sans text-base font-semibold">
          {t("form.published")}
        </h2>
        <p className="text-ink2">{t("form.publishedText")}</p>
      </section>
      <SubmitButton name="step" value="preview" wide size="large" icon={<Eye size={20} aria-hidden />}>
        {t("form.preview")}
      </SubmitButton>
      <p className="text-center text-sm text-ink2">{t("form.kept")}</p>
    </>
  );
}
