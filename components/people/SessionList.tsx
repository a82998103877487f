import type { FormAction } from "@/components/form/state";
import { Badge } from "@/components/ui/Badge";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { deviceWords } from "@/lib/people/account/rules";
import { formatMoment } from "./moment";

interface Session {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isThis: boolean;
}

/** Where somebody is signed in, and the way to end it from here. */
export function SessionList({ sessions, end }: { sessions: readonly Session[]; end: FormAction }) {
  return (
    <ul>
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2.5"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3">
              {deviceWords(session.device)}
              {session.isThis ? <Badge tone="ok">diese Sitzung</Badge> : null}
            </p>
            <p className="text-sm text-ink2">
              angemeldet {formatMoment(session.createdAt)} · zuletzt aktiv {formatMoment(session.lastSeenAt)}
            </p>
          </div>
          {session.isThis ? null : (
            <ConfirmButton
              label="Beenden"
              size="small"
              variant="secondary"
              title="Sitzung beenden?"
              description={`${deviceWords(session.device)}: Wer dort arbeitet, muss sich neu anmelden.`}
              confirmLabel="Sitzung beenden"
              action={end}
              fields={{ sessionId: session.id }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
