import { Form } from "@/components/form/Form";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { roleKeys, roleWords } from "@/lib/glossary";

/** Invites by mail; the person sets the password. */
export function InviteForm({
  organisations,
  action,
}: {
  organisations: readonly { id: string; name: string }[];
  action: FormAction;
}) {
  return (
    <Form action={action} label="Person einladen" resetOnSuccess className="mt-4 max-w-lg">
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField name="email" type="email" label="E-Mail-Adresse" autoComplete="off" />
      <Select
        name="role"
        label="Rolle"
        options={roleKeys.map((role) => ({ value: role, label: roleWords[role].de }))}
      />
      <Select
        name="organisationId"
        label="Organisation"
        optional
        placeholder="keine"
        options={organisations.map((organisation) => ({ value: organisation.id, label: organisation.name }))}
      />
      <SubmitButton>Einladung schicken</SubmitButton>
    </Form>
  );
}
