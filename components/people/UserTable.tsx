import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Badge } from "@/components/ui/Badge";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { roleWords } from "@/lib/glossary";
import type { UserRow } from "@/lib/people/queries";
import { formatDate } from "@/lib/statistics/format";
import { RoleButtons } from "./RoleButtons";

interface Actions {
  readonly suspendUser: FormAction;
  readonly liftSuspension: FormAction;
  readonly grantRole: FormAction;
  readonly withdrawRole: FormAction;
}

/** Everyone with an account: roles, organisation, last sign-in, and what can be changed. */
export function UserTable({ users, actions }: { users: readonly UserRow[]; actions: Actions }) {
  return (
    <Table caption="Personen mit Konto" captionHidden stack>
      <TableHead>
        <Th>Person</Th>
        <Th>Rollen</Th>
        <Th>Organisation</Th>
        <Th>Zuletzt angemeldet</Th>
        <Th>Ändern</Th>
      </TableHead>
      <TableBody>
        {users.map((user) => (
          <tr key={user.id}>
            <RowHead>
              {user.name}
              <span className="block text-sm font-normal text-ink2">{user.email}</span>
              {user.suspension ? <Badge tone="error">gesperrt: {user.suspension.reason}</Badge> : null}
            </RowHead>
            <Td label="Rollen">{user.roles.map(({ role }) => roleWords[role].de).join(", ") || "keine"}</Td>
            <Td label="Organisation">
              {user.memberships.map(({ organisation }) => organisation.shortName).join(", ") || "–"}
            </Td>
            <Td label="Zuletzt angemeldet">
              {user.sessions[0] ? formatDate(user.sessions[0].lastSeenAt.toISOString().slice(0, 10), "de") : "noch nie"}
            </Td>
            <Td label="Ändern">
              <span className="flex flex-wrap gap-2 py-1">
                <RoleButtons
                  user={{ id: user.id, name: user.name, roles: user.roles.map(({ role }) => role) }}
                  grantRole={actions.grantRole}
                  withdrawRole={actions.withdrawRole}
                />
                {user.suspension ? (
                  <ConfirmButton
                    label="Sperre aufheben"
                    size="small"
                    variant="secondary"
                    title={`Sperre von ${user.name} aufheben?`}
                    action={actions.liftSuspension}
                    fields={{ userId: user.id }}
                  />
                ) : (
                  <ConfirmButton
                    label="Sperren"
                    size="small"
                    variant="danger"
                    title={`${user.name} sperren?`}
                    description="Offene Sitzungen enden sofort. Alles Geschriebene bleibt."
                    action={actions.suspendUser}
                    fields={{ userId: user.id }}
                  >
                    <TextField name="reason" label="Grund" />
                  </ConfirmButton>
                )}
              </span>
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
