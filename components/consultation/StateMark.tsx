import { type Status, StatusMark } from "@/components/ui/StatusMark";
import type { ConsultationState } from "@/lib/cycle/consultation/schema";

const looks: Record<ConsultationState, { status: Status; word: string }> = {
  planned: { status: "draft", word: "geplant" },
  announced: { status: "soon", word: "angekündigt" },
  open: { status: "running", word: "offen" },
  ended: { status: "warning", word: "Frist vorbei" },
  closed: { status: "running", word: "wird ausgewertet" },
  answered: { status: "done", word: "Ergebnis veröffentlicht" },
};

/** Where a consultation stands, for the workspace. */
export function StateMark({ state }: { state: ConsultationState }) {
  const { status, word } = looks[state];
  return (
    <StatusMark status={status} strong>
      {word}
    </StatusMark>
  );
}
