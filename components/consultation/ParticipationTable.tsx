import { MailQuestion, UserPlus } from "lucide-react";
import { Form } from "@/components/form/Form";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextArea } from "@/components/form/TextArea";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { EmptyState } from "@/components/ui/EmptyState";
import { StatusMark } from "@/components/ui/StatusMark";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { inviteOrganisation, remindOrganisation } from "@/lib/cycle/consultation/actions";
import type { InvitedOrganisation } from "@/lib/cycle/consultation/schema";
import { dayOf } from "./dates";

/** Who is invited and who has answered. That somebody is writing stays with the organisation. */
export function ParticipationTable({
  consultationId,
  invited,
  others,
  isOver,
  mayRemind,
  mayInvite,
}: {
  consultationId: string;
  invited: readonly InvitedOrganisation[];
  /** Organisations that could still be invited. */
  others: readonly { id: string; name: string }[];
  isOver: boolean;
  mayRemind: boolean;
  mayInvite: boolean;
}) {
  return (
    <>
      {invited.length === 0 ? (
        <EmptyState>Noch ist niemand eingeladen.</EmptyState>
      ) : (
        <Table caption="Eingeladene Stellen und ihre Antworten" captionHidden stack>
          <TableHead>
            <Th>Stelle</Th>
            <Th>Antwort</Th>
            <Th>
              <span className="sr-only">Nachfragen</span>
            </Th>
          </TableHead>
          <TableBody>
            {invited.map((organisation) => (
              <tr key={organisation.id}>
                <RowHead>{organisation.name}</RowHead>
                <Td label="Antwort">
                  <AnswerState organisation={organisation} isOver={isOver} />
                </Td>
                <Td className="text-right">
                  {mayRemind && !organisation.submittedAt && !organisation.notConcernedAt ? (
                    <ConfirmButton
                      label="Nachfragen"
                      icon={<MailQuestion size={17} aria-hidden />}
                      variant="ghost"
                      size="small"
                      title={`Bei ${organisation.shortName} nachfragen`}
                      description="Alle Mitglieder der Stelle bekommen eine E-Mail mit Frist und Link."
                      confirmLabel="E-Mail senden"
                      action={remindOrganisation}
                      fields={{ consultationId, organisationId: organisation.id }}
                    >
                      <TextArea name="note" label="Ein Satz von Ihnen dazu" optional rows={3} maxLength={1000} />
                    </ConfirmButton>
                  ) : null}
                </Td>
              </tr>
            ))}
          </TableBody>
        </Table>
      )}
      {mayInvite && others.length > 0 ? (
        <Form
          action={inviteOrganisation}
          fields={{ consultationId }}
          className="mt-4 max-w-[34rem] grid-cols-[minmax(0,1fr)_auto] items-end"
          label="Weitere Stelle einladen"
        >
          <Select
            name="organisationId"
            label="Weitere Stelle einladen"
            placeholder="Bitte wählen"
            options={others.map((organisation) => ({ value: organisation.id, label: organisation.name }))}
          />
          <SubmitButton variant="secondary" icon={<UserPlus size={17} aria-hidden />}>
            Einladen
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}

function AnswerState({ organisation, isOver }: { organisation: InvitedOrganisation; isOver: boolean }) {
  if (organisation.submittedAt)
    return <StatusMark status="done">eingereicht am {dayOf(organisation.submittedAt, "de")}</StatusMark>;
  if (organisation.notConcernedAt)
    return <StatusMark status="done">nicht betroffen, {dayOf(organisation.notConcernedAt, "de")}</StatusMark>;
  return <StatusMark status="open">{isOver ? "keine Antwort" : "noch keine Antwort"}</StatusMark>;
}
