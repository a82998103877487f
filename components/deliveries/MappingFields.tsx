import { DateField } from "@/components/form/DateField";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { RadioGroup } from "@/components/form/RadioGroup";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Working } from "@/components/form/Working";
import { Section } from "@/components/ui/Section";
import { Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { keyRules, keyRuleWords, type MappingForm, markMeanings, markWords } from "@/lib/deliveries/form";
import type { DeliveryDetail, MappingChoices } from "@/lib/deliveries/queries";

/** Step 3: one choice for each column, and a few questions about the whole file. */
export function MappingFields({
  delivery,
  form,
  choices,
  action,
}: {
  delivery: DeliveryDetail;
  form: MappingForm;
  choices: MappingChoices;
  action: FormAction;
}) {
  const columns = delivery.recognition?.recognition?.columns ?? [];
  const sources = [...new Set(choices.counts.map((count) => count.source))];
  const uses = [
    {
      label: "Aufbau der Tabelle",
      options: [
        { value: "ignore", label: "nicht übernehmen" },
        { value: "area", label: "Gebiet" },
        { value: "areaName", label: "Name des Gebiets (zur Kontrolle)" },
        { value: "date", label: "Stichtag" },
        { value: "baseCount", label: "Merkmal (steht in der Spalte)" },
        { value: "sumOver", label: "Ausprägung, über die summiert wird" },
        { value: "value", label: "Wert" },
      ],
    },
    ...sources.map((source) => ({
      label: source,
      options: choices.counts
        .filter((count) => count.source === source)
        .map((count) => ({
          value: `count:${count.key}`,
          label: `${count.key} – ${count.name}${count.rate ? " (gelieferte Quote)" : ""}`,
        })),
    })),
  ];
  const hasDates = form.columns.some((column) => column.date !== undefined);
  const isConstantCount =
    form.columns.some((column) => column.use === "value") && !form.columns.some((column) => column.use === "baseCount");
  return (
    <Form action={action} label="Spalten zuordnen" fields={{ id: String(delivery.id) }} className="mt-8 gap-10">
      <HiddenField name="version" value={String(delivery.version)} />
      <Section
        title="Spalten"
        count={columns.length}
        hint="Was nicht gebraucht wird, bleibt in der Datei und wird nicht gespeichert."
      >
        <Table caption="Zuordnung der Spalten" captionHidden stack>
          <TableHead>
            <Th>Spalte</Th>
            <Th>Überschrift</Th>
            <Th>Inhalt, Beispiele</Th>
            <Th>Bedeutung</Th>
            {hasDates ? <Th>Stichtag</Th> : null}
          </TableHead>
          <TableBody>
            {columns.map((column, index) => {
              const chosen = form.columns.find((one) => one.column === column.column);
              return (
                <tr key={column.column}>
                  <Td label="Spalte" className="text-ink2">
                    {column.column}
                    <input type="hidden" name={`columns.${index}.column`} value={column.column} />
                  </Td>
                  <Td label="Überschrift" className="font-semibold">
                    {column.heading || "ohne Überschrift"}
                  </Td>
                  <Td label="Beispiele" className="max-w-72 text-sm text-ink2">
                    {column.samples.slice(0, 3).join(" · ") || "leer"}
                  </Td>
                  <Td label="Bedeutung" className="min-w-64 py-2">
                    <Select
                      name={`columns.${index}.use`}
                      label={`Bedeutung der Spalte ${column.column} ${column.heading}`}
                      labelHidden
                      defaultValue={chosen?.use ?? "ignore"}
                      options={uses}
                    />
                  </Td>
                  {hasDates ? (
                    <Td label="Stichtag" className="min-w-44 py-2">
                      <DateField
                        name={`columns.${index}.date`}
                        label={`Stichtag der Spalte ${column.column}`}
                        labelHidden
                        optional
                        defaultValue={chosen?.date ?? ""}
                      />
                    </Td>
                  ) : null}
                </tr>
              );
            })}
          </TableBody>
        </Table>
      </Section>

      <div className="grid gap-x-10 gap-y-10 xl:grid-cols-2">
        <Section title="Gebiete">
          <div className="mt-4 grid max-w-lg gap-5">
            <Select
              name="partition"
              label="Gliederung"
              defaultValue={form.partition}
              placeholder="Bitte wählen"
              options={choices.partitions.map((partition) => ({
                value: partition.key,
                label: `${partition.name} (${partition.areas})`,
              }))}
            />
            <Select
              name="keyRule"
              label="So steht das Gebiet in der Datei"
              description="Führende Nullen ergänzen wir nur, wenn Sie es hier sagen."
              defaultValue={form.keyRule}
              options={keyRules
                .filter((rule) => rule !== "own" || form.keyRule === "own")
                .map((rule) => ({ value: rule, label: keyRuleWords[rule] }))}
            />
            <RadioGroup
              name="totals"
              label="Zeilen mit Summen, etwa „Stadt insgesamt“"
              defaultValue={form.totals}
              options={[
                { value: "control", label: "als Kontrollsumme der Stadt prüfen" },
                { value: "ignore", label: "auslassen" },
              ]}
            />
          </div>
        </Section>
        <Section title="Stichtag und Zahlen">
          <div className="mt-4 grid max-w-lg gap-5">
            <DateField
              name="date"
              label="Stichtag"
              optional
              description="Nur nötig, wenn er in keiner Spalte steht."
              defaultValue={form.date ?? ""}
            />
            {isConstantCount || form.baseCount ? (
              <Select
                name="baseCount"
                label="Merkmal der Wertspalten"
                optional
                placeholder="steht in einer Spalte"
                defaultValue={form.baseCount ?? ""}
                options={choices.counts.map((count) => ({ value: count.key, label: `${count.key} – ${count.name}` }))}
              />
            ) : (
              <input type="hidden" name="baseCount" value={form.baseCount ?? ""} />
            )}
            <Select
              name="decimalChar"
              label="Dezimalzeichen"
              description="„1.234“ heißt bei Anzahlen 1234. Bei Kommazahlen brauchen wir Ihre Angabe."
              defaultValue={form.decimalChar}
              options={[
                { value: "", label: "nicht festgelegt" },
                { value: ",", label: "Komma: 1.234,5" },
                { value: ".", label: "Punkt: 1,234.5" },
              ]}
            />
            <Select
              name="absent"
              label="Fehlt eine Zeile ganz, dann"
              defaultValue={form.absent}
              options={[
                { value: "missing", label: "liegt der Wert nicht vor" },
                { value: "suppressed", label: "hat das Amt ihn gesperrt" },
                { value: "zero", label: "ist er null" },
              ]}
            />
          </div>
        </Section>
        {form.marks.length > 0 ? (
          <Section title="Zeichen statt Zahlen" count={form.marks.length} hint="Jedes Amt meint etwas anderes damit.">
            <div className="mt-4 grid max-w-lg gap-5">
              {form.marks.map((mark, index) => (
                <div key={mark.sign}>
                  <input type="hidden" name={`marks.${index}.sign`} value={mark.sign} />
                  <Select
                    name={`marks.${index}.meaning`}
                    label={`Das Zeichen „${mark.sign}“ heißt`}
                    defaultValue={mark.meaning}
                    options={markMeanings.map((meaning) => ({ value: meaning, label: markWords[meaning] }))}
                  />
                </div>
              ))}
            </div>
          </Section>
        ) : null}
      </div>
      <Working title="Jeder Wert der Datei wird gelesen und geprüft." />
      <div>
        <SubmitButton>Zuordnung speichern und prüfen</SubmitButton>
      </div>
    </Form>
  );
}
