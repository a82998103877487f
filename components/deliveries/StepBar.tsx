import { Check } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { type DeliveryStep, deliverySteps, stepNames } from "@/lib/deliveries/rules";

export type StepNote = { readonly text: string; readonly tone?: "error" | "ok" };

/** The five steps. Steps already taken are links; the current one is underlined; each says what it found. */
export function StepBar({
  current,
  reached,
  notes,
  hrefs,
}: {
  current: DeliveryStep;
  /** The furthest step that can be opened. */
  reached: DeliveryStep;
  notes: Partial<Record<DeliveryStep, StepNote>>;
  hrefs: Partial<Record<DeliveryStep, string>>;
}) {
  const last = deliverySteps.indexOf(reached);
  const here = deliverySteps.indexOf(current);
  return (
    <nav aria-label="Schritte der Lieferung" className="print:hidden">
      <ol className="grid overflow-hidden rounded-md border border-line2 bg-card md:grid-cols-5">
        {deliverySteps.map((step, index) => {
          const done = index < last;
          const href = index <= last && step !== current ? hrefs[step] : undefined;
          const note = notes[step];
          const body = (
            <>
              <span
                aria-hidden
                className={classes(
                  "grid size-7 flex-none place-items-center rounded-full border text-sm font-semibold",
                  step === current
                    ? "border-action bg-action text-on"
                    : done
                      ? "border-ok bg-ok text-on"
                      : "border-line2 bg-card text-ink2",
                )}
              >
                {done && step !== current ? <Check size={17} strokeWidth={3} /> : index + 1}
              </span>
              <span className="min-w-0">
                <span className={classes("block font-semibold", index > last && "text-ink2")}>{stepNames[step]}</span>
                {note ? (
                  <span
                    className={classes(
                      "line-clamp-2 break-words text-sm leading-snug",
                      note.tone === "error" ? "font-semibold text-error" : "text-ink2",
                    )}
                    title={note.text}
                  >
                    {note.text}
                  </span>
                ) : null}
              </span>
            </>
          );
          const look = classes(
            "flex h-full min-h-14 items-center gap-3 px-4 py-2 text-ink no-underline",
            step === current && "bg-tint-action shadow-[inset_0_-3px_0_var(--action)]",
          );
          return (
            <li
              key={step}
              className={classes(
                "min-w-0 border-line2 max-md:border-t md:border-l first:border-0",
                step !== current && "max-md:hidden",
              )}
            >
              {href ? (
                <Link href={href} look="bare" className={classes(look, "hover:bg-soft")}>
                  {body}
                </Link>
              ) : (
                <span className={look} aria-current={step === current ? "step" : undefined}>
                  {body}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="mt-1 text-sm text-ink2 md:hidden">
        Schritt {here + 1} von {deliverySteps.length}
        {here > 0 && hrefs[deliverySteps[here - 1] ?? "datei"] ? (
          <>
            {" · "}
            <Link href={hrefs[deliverySteps[here - 1] ?? "datei"] ?? ""}>
              zurück zu {stepNames[deliverySteps[here - 1] ?? "datei"]}
            </Link>
          </>
        ) : null}
      </p>
    </nav>
  );
}
