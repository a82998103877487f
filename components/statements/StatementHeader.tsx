import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import type { StatementView } from "@/lib/cycle/consultation/statements/schema";

/** Whose statement it is, in which consultation, and who sees it. */
export function StatementHeader({
  statement,
  path,
  last,
  actions,
}: {
  statement: StatementView;
  /** Address of the consultation. */
  path: string;
  last: string;
  actions?: ReactNode;
}) {
  const { organisation, consultation, members, submittedAt } = statement;
  return (
    <>
      <PageHeader
        stage="consultation"
        breadcrumbs={<Breadcrumbs items={[{ label: consultation.title, href: path }, { label: last }]} />}
        title={`Stellungnahme: ${organisation.name}`}
        subtitle={consultation.title}
        actions={actions}
      />
      {submittedAt ? null : (
        <p className="mb-6 flex items-start gap-3 rounded-md bg-rail px-4 py-3">
          <Lock size={19} aria-hidden className="mt-0.5" />
          <span>
            <b className="block">Entwurf – nur Ihre Organisation sieht ihn</b>
            <span className="text-ink2">
              {members.length === 1 ? "Sie arbeiten allein daran." : `Es arbeiten mit: ${members.join(", ")}`}
            </span>
          </span>
        </p>
      )}
    </>
  );
}
