import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";

/** A new password, with the old one as proof that the right person sits here. */
export function OwnPasswordForm({ email, action }: { email: string; action: FormAction }) {
  return (
    <Form action={action} label="Passwort ändern" resetOnSuccess>
      {/* Password managers need the name that belongs to the password. */}
      <input type="text" name="username" value={email} readOnly autoComplete="username" hidden />
      <TextField name="current" type="password" label="Bisheriges Passwort" autoComplete="current-password" required />
      <TextField
        name="password"
        type="password"
        label="Neues Passwort"
        description="Mindestens 12 Zeichen. Ein ganzer Satz ist gut und leicht zu merken."
        autoComplete="new-password"
        required
      />
      <div>
        <SubmitButton>Passwort ändern</SubmitButton>
      </div>
    </Form>
  );
}
