import { Upload } from "lucide-react";
import { FileField } from "@/components/form/FileField";
import { Form } from "@/components/form/Form";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextField } from "@/components/form/TextField";
import { Working } from "@/components/form/Working";

/** Step 1: the file as it came, with a name people will recognise it by. */
export function UploadForm({
  action,
  sources,
  accepted,
}: {
  action: FormAction;
  sources: readonly { key: string; name: string }[];
  accepted: readonly { id: number; title: string }[];
}) {
  return (
    <Form action={action} label="Datei hochladen" className="mt-5 max-w-2xl">
      <FileField
        name="file"
        label="Datei"
        accept=".csv,.txt,.tsv,.xlsx,.xls,.ods"
        description="CSV, XLSX, XLS oder ODS, höchstens 60 MB. Trennzeichen, Zeichensatz und Kopfzeile erkennen wir."
      />
      <TextField
        name="title"
        label="Bezeichnung"
        description="Zum Beispiel „Einwohner und Haushalte 2020–2024“."
        autoComplete="off"
      />
      <Select
        name="source"
        label="Quelle"
        description="Sie bestimmt, ab welcher Fallzahl Werte gesperrt werden."
        placeholder="Bitte wählen"
        options={sources.map((source) => ({ value: source.key, label: source.name }))}
      />
      {accepted.length > 0 ? (
        <Select
          name="corrects"
          label="Berichtigt eine frühere Lieferung"
          optional
          placeholder="keine"
          options={accepted.map((delivery) => ({ value: String(delivery.id), label: delivery.title }))}
        />
      ) : null}
      <Working title="Die Datei wird hochgeladen und erkannt." />
      <div>
        <SubmitButton icon={<Upload size={18} aria-hidden />}>Hochladen und erkennen</SubmitButton>
      </div>
    </Form>
  );
}
