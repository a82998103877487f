import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Dialog } from "@/components/ui/Dialog";
import { Section } from "@/components/ui/Section";
import { StatusMark } from "@/components/ui/StatusMark";
import { reasonKey } from "@/lib/deliveries/rules";
import type { Decisions, Problem } from "@/lib/deliveries/schema";
import { formatNumber, formatSignedNumber } from "@/lib/statistics/format";

const shown = 12;
const german = (value: number) => formatNumber(value, 0, "de");

/** Strong jumps against the year before as dumbbells over the band that chance would explain, each with its reason. */
export function JumpList({
  jumps,
  total,
  decisions,
  target,
  action,
}: {
  jumps: readonly Problem[];
  total: number;
  decisions: Decisions;
  target: { id: number; version: number };
  action: FormAction | undefined;
}) {
  if (jumps.length === 0) return null;
  return (
    <Section title="Sprünge gegen das Vorjahr" count={german(total)}>
      <p className="flex flex-wrap gap-x-4 gap-y-1 py-2 text-sm text-ink2">
        <Key shape="open">Vorjahr</Key>
        <Key shape="full">jetzt</Key>
        <Key shape="band">nach dem Vorjahr erwartbar</Key>
      </p>
      <ul>
        {jumps.slice(0, shown).map((jump) => {
          const key = reasonKey(jump);
          const reason = decisions.reasons[key];
          return (
            <li key={key} className="border-t border-line py-3">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span>
                  <span className="font-semibold">
                    {jump.areaName} {jump.area}
                  </span>{" "}
                  <span className="text-sm text-ink2">
                    {jump.baseCount}, {jump.date?.slice(0, 4)}
                  </span>
                </span>
                <span className="font-semibold tabular-nums">{changeOf(jump)}</span>
              </p>
              <Dumbbell jump={jump} />
              <div className="flex flex-wrap items-center justify-between gap-2">
                {reason ? (
                  <StatusMark status="done">{reason}</StatusMark>
                ) : (
                  <StatusMark status="warning">Grund fehlt</StatusMark>
                )}
                {action ? (
                  <Dialog
                    trigger={reason ? "ändern" : "Grund angeben"}
                    triggerVariant="ghost"
                    triggerSize="small"
                    title={`Grund für ${jump.areaName}`}
                  >
                    <p className="mb-4 text-ink2">{jump.message}</p>
                    <Form
                      action={action}
                      fields={{ id: String(target.id), version: String(target.version), problem: key }}
                      label="Grund angeben"
                    >
                      <TextField
                        name="reason"
                        label="Grund"
                        defaultValue={reason ?? ""}
                        description="Zum Beispiel „Neue Unterkunft Hafenstraße“."
                      />
                      <div>
                        <SubmitButton>Grund speichern</SubmitButton>
                      </div>
                    </Form>
                  </Dialog>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {total > shown ? (
        <p className="border-t border-line py-2 text-sm text-ink2">
          Gezeigt sind {shown} von {german(total)}. Alle stehen in der Fehlerliste.
        </p>
      ) : null}
    </Section>
  );
}

function changeOf({ before = 0, after = 0 }: Problem): string {
  return before === 0 ? "neu" : `${formatSignedNumber((100 * (after - before)) / before, 1, "de")} %`;
}

function Dumbbell({ jump }: { jump: Problem }) {
  const { before = 0, after = 0, expected = [before, before] } = jump;
  const low = Math.min(before, after, expected[0]);
  const high = Math.max(before, after, expected[1]);
  const place = (value: number) => 14 + (272 * (value - low)) / Math.max(1, high - low);
  const labelY = (value: number) => (value === before ? 12 : 12);
  return (
    <svg
      viewBox="0 0 300 34"
      className="my-1 h-[34px] w-full max-w-md"
      role="img"
      aria-label={`Vorjahr ${german(before)}, jetzt ${german(after)}, erwartbar ${german(expected[0])} bis ${german(expected[1])}`}
    >
      <line x1="4" x2="296" y1="24" y2="24" stroke="var(--line2)" />
      <rect
        x={place(expected[0])}
        width={Math.max(3, place(expected[1]) - place(expected[0]))}
        y="18"
        height="12"
        fill="var(--track)"
      />
      <line x1={place(before)} x2={place(after)} y1="24" y2="24" stroke="var(--ink)" strokeWidth="2.5" />
      <circle cx={place(before)} cy="24" r="4.5" fill="var(--card)" stroke="var(--ink)" strokeWidth="2" />
      <circle cx={place(after)} cy="24" r="5" fill="var(--ink)" />
      {[before, after].map((value, index) => (
        <text
          key={index}
          x={place(value)}
          y={labelY(value)}
          fontSize="12"
          textAnchor={place(value) < 40 ? "start" : place(value) > 260 ? "end" : "middle"}
          fill={index === 0 ? "var(--ink2)" : "var(--ink)"}
          fontWeight={index === 0 ? 400 : 600}
        >
          {Math.abs(place(before) - place(after)) < 40 && index === 0 ? "" : german(value)}
        </text>
      ))}
    </svg>
  );
}

function Key({ shape, children }: { shape: "open" | "full" | "band"; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="16" height="12" aria-hidden>
        {shape === "band" ? (
          <rect width="16" height="12" fill="var(--track)" />
        ) : (
          <circle
            cx="8"
            cy="6"
            r="4.5"
            fill={shape === "open" ? "var(--card)" : "var(--ink)"}
            stroke="var(--ink)"
            strokeWidth="2"
          />
        )}
      </svg>
      {children}
    </span>
  );
}
