"use client";

import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Dialog } from "@/components/ui/Dialog";
import { type Role, roleKeys, roleWords } from "@/lib/glossary";

/** Gives and takes roles in one window. */
export function RoleButtons({
  user,
  grantRole,
  withdrawRole,
}: {
  user: { id: string; name: string; roles: readonly Role[] };
  grantRole: FormAction;
  withdrawRole: FormAction;
}) {
  const missing = roleKeys.filter((role) => !user.roles.includes(role));
  return (
    <Dialog trigger="Rollen" triggerVariant="secondary" triggerSize="small" title={`Rollen von ${user.name}`}>
      <div className="grid gap-5">
        <ul>
          {user.roles.map((role) => (
            <li key={role} className="flex items-center justify-between gap-4 border-b border-line py-2">
              {roleWords[role].de}
              <Form action={withdrawRole} fields={{ userId: user.id, role }} label={`${roleWords[role].de} entziehen`}>
                <SubmitButton variant="secondary">{roleWords[role].de} entziehen</SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
        {missing.length > 0 ? (
          <Form action={grantRole} label="Rolle geben">
            <HiddenField name="userId" value={user.id} />
            <Select
              name="role"
              label="Weitere Rolle"
              options={missing.map((role) => ({ value: role, label: roleWords[role].de }))}
            />
            <SubmitButton>Rolle geben</SubmitButton>
          </Form>
        ) : null}
      </div>
    </Dialog>
  );
}
