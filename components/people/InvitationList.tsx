import type { FormAction } from "@/components/form/state";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { EmptyState } from "@/components/ui/EmptyState";
import { type Role, roleWords } from "@/lib/glossary";
import { formatDate } from "@/lib/statistics/format";

interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: Date;
}

/** Who has not answered yet. */
export function InvitationList({
  invitations,
  withdraw,
}: {
  invitations: readonly OpenInvitation[];
  withdraw: FormAction;
}) {
  if (invitations.length === 0) return <EmptyState>Alle Einladungen sind angenommen.</EmptyState>;
  return (
    <ul>
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2.5"
        >
          <span>
            {invitation.name} · {roleWords[invitation.role].de}
            <span className="block text-sm text-ink2">
              {invitation.email}, gilt bis {formatDate(invitation.expiresAt.toISOString().slice(0, 10), "de")}
            </span>
          </span>
          <ConfirmButton
            label="Zurücknehmen"
            size="small"
            variant="secondary"
            title="Einladung zurücknehmen?"
            description="Der Link in der E-Mail gilt dann nicht mehr."
            action={withdraw}
            fields={{ invitationId: invitation.id }}
          />
        </li>
      ))}
    </ul>
  );
}
