import { Form } from "@/components/form/Form";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { Section } from "@/components/ui/Section";
import { Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { Decisions } from "@/lib/deliveries/schema";
import { formatNumber } from "@/lib/statistics/format";

/** Values set by hand, each to be taken back. */
export function CorrectionList({
  decisions,
  headings,
  target,
  action,
}: {
  decisions: Decisions;
  headings: readonly string[];
  target: { id: number; version: number };
  action: FormAction | undefined;
}) {
  if (decisions.corrections.length === 0) return null;
  return (
    <Section
      id="berichtigt"
      title="Von Hand berichtigt"
      count={decisions.corrections.length}
      hint="Die Datei bleibt, wie sie kam."
    >
      <Table caption="Von Hand berichtigte Werte" captionHidden stack>
        <TableHead>
          <Th numeric>Zeile</Th>
          <Th>Spalte</Th>
          <Th numeric>Gilt jetzt</Th>
          <Th>
            <span className="sr-only">Zurücknehmen</span>
          </Th>
        </TableHead>
        <TableBody>
          {decisions.corrections.map((one) => (
            <tr key={`${one.row}:${one.column}`}>
              <Td numeric label="Zeile">
                {formatNumber(one.row, 0, "de")}
              </Td>
              <Td label="Spalte">{headings[one.column - 1] || one.column}</Td>
              <Td numeric label="Gilt jetzt">
                {one.value === null
                  ? "liegt nicht vor"
                  : formatNumber(one.value, Number.isInteger(one.value) ? 0 : 2, "de")}
              </Td>
              <Td className="text-right">
                {action ? (
                  <Form
                    action={action}
                    fields={{
                      id: String(target.id),
                      version: String(target.version),
                      row: String(one.row),
                      column: String(one.column),
                    }}
                    label={`Berichtigung in Zeile ${one.row}, Spalte ${one.column} zurücknehmen`}
                  >
                    <SubmitButton variant="ghost" size="small">
                      zurücknehmen
                    </SubmitButton>
                  </Form>
                ) : null}
              </Td>
            </tr>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
