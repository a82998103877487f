import { Form } from "@/components/form/Form";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { enumWords } from "@/lib/glossary";

interface Organisation {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: keyof typeof enumWords.organisationKind;
  readonly email: string | null;
}

/** One organisation, new or changed. */
export function OrganisationForm({ organisation, action }: { organisation?: Organisation; action: FormAction }) {
  return (
    <Form
      action={action}
      fields={organisation ? { organisationId: organisation.id } : undefined}
      resetOnSuccess={!organisation}
      label={organisation ? `${organisation.name} ändern` : "Organisation anlegen"}
    >
      <TextField name="name" label="Name" defaultValue={organisation?.name} />
      <TextField
        name="shortName"
        label="Kurzer Name"
        description="So steht sie in Listen."
        defaultValue={organisation?.shortName}
      />
      <TextField
        name="key"
        label="Kürzel"
        description="Kleinbuchstaben, Ziffern, Bindestriche."
        defaultValue={organisation?.key}
      />
      <Select
        name="kind"
        label="Art"
        defaultValue={organisation?.kind}
        options={Object.entries(enumWords.organisationKind).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="email" type="email" label="E-Mail-Adresse" optional defaultValue={organisation?.email ?? ""} />
      <SubmitButton>{organisation ? "Speichern" : "Organisation anlegen"}</SubmitButton>
    </Form>
  );
}
