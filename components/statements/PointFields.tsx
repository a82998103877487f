"use client";

import { Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useId } from "react";
import { FormContext } from "@/components/form/context";
import { controlClasses, FieldError } from "@/components/form/Field";
import { Select } from "@/components/form/Select";
import { TextArea } from "@/components/form/TextArea";
import { WordDiff } from "@/components/recommendations/WordDiff";
import { Button } from "@/components/ui/Button";
import { longestText, type Stance, stances } from "@/lib/cycle/consultation/statements/schema";
import { stanceIcons } from "./StanceMark";

/** A point while it is being written; `key` keeps the fields in their places when others come and go. */
export interface PointDraft {
  readonly key: number;
  /** Recommendation and paragraph: "<id>.2" */
  readonly place: string;
  readonly stance?: Stance;
  readonly text: string;
  readonly proposal: string;
}

/** What can be commented on, as a list to choose from and as the words to quote. */
export interface Place {
  readonly value: string;
  readonly recommendation: string;
  readonly title: string;
  readonly paragraph?: number;
  readonly text: string;
}

/** One point: the passage in full, stance, text, and another wording for the passage if one likes. */
export function PointFields({
  index,
  point,
  places,
  onChange,
  onRemove,
}: {
  index: number;
  point: PointDraft;
  places: readonly Place[];
  onChange: (change: Partial<PointDraft>) => void;
  /** Absent for the only point. */
  onRemove?: () => void;
}) {
  const t = useTranslations("consultation");
  const name = (field: string) => `points.${index}.${field}`;
  const number = index + 1;
  const place = places.find((entry) => entry.value === point.place);
  const groups = [...new Set(places.map((entry) => entry.recommendation))].map((recommendation) => {
    const own = places.filter((entry) => entry.recommendation === recommendation);
    return {
      label: `${recommendation} ${own[0]?.title ?? ""}`,
      options: own.map((entry) => ({
        value: entry.value,
        label: entry.paragraph
          ? t("place", { recommendation, paragraph: entry.paragraph })
          : `${recommendation} – ${t("whole")}`,
      })),
    };
  });
  const words = { added: t("added"), removed: t("removed") };
  return (
    <section aria-labelledby={`anregung-${index}`} className="grid gap-5 border-b border-line py-6">
      <div className="flex items-center justify-between gap-4">
        <h2 id={`anregung-${index}`} className="text-xl">
          {t("form.point", { number })}
        </h2>
        {onRemove ? (
          <Button
            type="submit"
            name="step"
            value={`remove.${index}`}
            variant="ghost"
            size="small"
            icon={<Trash2 size={17} aria-hidden />}
            aria-label={t("form.removeLabel", { number })}
            onClick={(event) => {
              event.preventDefault();
              onRemove();
            }}
          >
            {t("form.remove")}
          </Button>
        ) : null}
      </div>
      <Select
        name={name("place")}
        label={t("form.place")}
        options={groups}
        value={point.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      {place ? (
        <figure className="border-l-3 border-s4 pl-4">
          <figcaption className="text-sm text-ink2" lang="de">
            {place.paragraph
              ? t("form.quoteParagraph", { recommendation: place.recommendation, paragraph: place.paragraph })
              : t("form.quote", { recommendation: place.recommendation })}
          </figcaption>
          <blockquote className="font-serif text-lg whitespace-pre-wrap" lang="de">
            {place.text}
          </blockquote>
        </figure>
      ) : null}
      <StanceChoice index={index} value={point.stance} onChange={(stance) => onChange({ stance })} />
      <div>
        <TextArea
          name={name("text")}
          label={t("form.text")}
          description={point.stance === "support" ? t("form.textSupport") : undefined}
          rows={5}
          maxLength={longestText}
          value={point.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </div>
      {place ? (
        <details className="group border-t border-line pt-2" open={point.proposal !== "" || undefined}>
          <summary className="flex min-h-11 items-center gap-2 font-semibold text-action underline underline-offset-3">
            {t("form.proposal")}
          </summary>
          <div className="grid gap-3 pb-2">
            <TextArea
              name={name("proposal")}
              label={t("form.proposal")}
              labelHidden
              description={t("form.proposalHint")}
              rows={4}
              maxLength={longestText}
              value={point.proposal}
              onChange={(event) => onChange({ proposal: event.currentTarget.value })}
            />
            {point.proposal === "" ? (
              <div>
                <Button
                  variant="secondary"
                  size="small"
                  icon={<Copy size={17} aria-hidden />}
                  onClick={() => onChange({ proposal: place.text })}
                >
                  {t("form.proposalStart")}
                </Button>
              </div>
            ) : point.proposal !== place.text ? (
              <div>
                <p className="text-sm text-ink2">{t("form.proposalDiff")}</p>
                <WordDiff
                  before={place.text}
                  after={point.proposal}
                  words={words}
                  className={`${controlClasses} mt-1 bg-soft py-2 font-serif`}
                />
              </div>
            ) : null}
          </div>
        </details>
      ) : (
        <input type="hidden" name={name("proposal")} value={point.proposal} readOnly />
      )}
    </section>
  );
}

/** Four answers beside each other, two by two on a phone. */
function StanceChoice({
  index,
  value,
  onChange,
}: {
  index: number;
  value?: Stance;
  onChange: (stance: Stance) => void;
}) {
  const t = useTranslations("consultation");
  const { id: form, state } = useContext(FormContext);
  const own = useId();
  const name = `points.${index}.stance`;
  const error = state.status === "error" ? state.fields[name] : undefined;
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${own}-fehler` : undefined}>
      <legend className="mb-1 font-semibold">{t("form.stance")}</legend>
      <div className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-control-line bg-line2 sm:grid-cols-4">
        {stances.map((stance, place) => {
          const Icon = stanceIcons[stance];
          return (
            <label
              key={stance}
              className="flex min-h-12 cursor-pointer items-center justify-center gap-2 bg-card px-2 text-ink has-checked:bg-action has-checked:font-semibold has-checked:text-on has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-focus"
            >
              <input
                id={place === 0 ? `${form}-${name}` : undefined}
                type="radio"
                name={name}
                value={stance}
                checked={value === stance}
                onChange={() => onChange(stance)}
                className="sr-only"
              />
              <Icon size={18} aria-hidden />
              {t(`stance.${stance}`)}
            </label>
          );
        })}
      </div>
      <FieldError id={own}>{error}</FieldError>
    </fieldset>
  );
}
