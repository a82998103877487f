"use client";

import { ArrowLeft, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { SubmitButton } from "@/components/form/SubmitButton";
import { Button } from "@/components/ui/Button";
import { DefinitionList } from "@/components/ui/DefinitionList";
import type { ContributionDraft } from "./keptDraft";
import { PointCard } from "./PointCard";
import type { Place } from "./PointFields";

/** Everything once more before it is sent; the fields travel along unseen. */
export function ContributionPreview({
  draft,
  places,
  heading,
  onEdit,
}: {
  draft: ContributionDraft;
  places: readonly Place[];
  heading: RefObject<HTMLHeadingElement | null>;
  onEdit: () => void;
}) {
  const t = useTranslations("consultation");
  return (
    <>
      <div className="mt-4">
        <h2 ref={heading} tabIndex={-1} className="outline-none">
          {t("form.previewTitle")}
        </h2>
        <p className="text-ink2">{t("form.previewHint")}</p>
      </div>
      <ol className="border-t-2 border-ink">
        {draft.points.map((point, index) => {
          const place = places.find((entry) => entry.value === point.place);
          return (
            <li key={point.key} className="border-b border-line py-5">
              <PointCard
                point={point}
                passage={place?.text}
                head={
                  <b>
                    {place?.paragraph
                      ? t("place", { recommendation: place.recommendation, paragraph: place.paragraph })
                      : place?.recommendation}
                  </b>
                }
              />
              {(["place", "stance", "text", "proposal"] as const).map((field) => (
                <input
                  key={field}
                  type="hidden"
                  name={`points.${index}.${field}`}
                  value={point[field] ?? ""}
                  readOnly
                />
              ))}
            </li>
          );
        })}
      </ol>
      <DefinitionList
        layout="rows"
        items={[
          { term: t("form.name"), description: draft.name || t("form.anonymous") },
          { term: t("form.email"), description: draft.email || "–" },
          { term: t("form.published"), description: t("form.publishedText") },
        ]}
      />
      <input type="hidden" name="name" value={draft.name} readOnly />
      <input type="hidden" name="email" value={draft.email} readOnly />
      <Button
        type="submit"
        name="step"
        value="edit"
        variant="secondary"
        wide
        icon={<ArrowLeft size={20} aria-hidden />}
        onClick={(event) => {
          event.preventDefault();
          onEdit();
        }}
      >
        {t("form.edit")}
      </Button>
      <SubmitButton name="step" value="send" wide size="large" icon={<Send size={20} aria-hidden />}>
        {t("form.send")}
      </SubmitButton>
      <p className="text-center text-sm text-ink2">{t("form.sendHint")}</p>
    </>
  );
}
