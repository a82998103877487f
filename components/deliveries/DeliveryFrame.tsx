import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import { StatusMark } from "@/components/ui/StatusMark";
import type { DeliveryDetail } from "@/lib/deliveries/queries";
import { type DeliveryStep, stepOf } from "@/lib/deliveries/rules";
import { formatNumber } from "@/lib/statistics/format";
import { FileFacts } from "./FileFacts";
import { StepBar, type StepNote } from "./StepBar";

const count = (value: number, one: string, many: string) =>
  `${formatNumber(value, 0, "de")} ${value === 1 ? one : many}`;

/** The head of every step: title, the five steps with what they found, and the file. */
export function DeliveryFrame({
  delivery,
  step,
  children,
  footer,
}: {
  delivery: DeliveryDetail;
  step: DeliveryStep;
  children: ReactNode;
  footer?: ReactNode;
}) {
  const home = `/arbeit/datenlieferungen/${delivery.id}`;
  const isOpen = delivery.state !== "accepted" && delivery.state !== "rejected";
  return (
    <>
      <PageHeader
        stage="report"
        eyebrow={delivery.source ?? "Datenlieferung"}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: "Datenlieferungen", href: "/arbeit/datenlieferungen" }, { label: delivery.title }]}
          />
        }
        title={delivery.title}
        actions={
          isOpen ? (
            <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <StatusMark status="done">Zwischenstand gespeichert</StatusMark>
              <Button variant="secondary" href="/arbeit/datenlieferungen">
                Später weiter
              </Button>
            </span>
          ) : undefined
        }
      />
      {delivery.recognition ? (
        <StepBar
          current={step}
          reached={isOpen ? stepOf(delivery.state) : "uebernehmen"}
          notes={notesOf(delivery)}
          hrefs={{
            erkennen: `${home}/erkennen`,
            zuordnen: `${home}/zuordnen`,
            pruefen: `${home}/pruefen`,
            uebernehmen: `${home}/uebernehmen`,
          }}
        />
      ) : null}
      <FileFacts
        delivery={delivery}
        changeHref={isOpen && step !== "erkennen" && delivery.recognition ? `${home}/erkennen` : undefined}
      />
      {children}
      {footer}
    </>
  );
}

function notesOf(delivery: DeliveryDetail): Partial<Record<DeliveryStep, StepNote>> {
  const { recognition, decisions, check } = delivery;
  const columns = recognition?.recognition?.columns.filter((column) => column.role !== "empty").length ?? 0;
  const { mapping } = decisions;
  const used = mapping
    ? new Set([
        ...mapping.values.map((value) => value.column),
        ...mapping.areas.flatMap((rule) => rule.column ?? []),
        mapping.areaName,
        "column" in mapping.date ? mapping.date.column : undefined,
        ...("columns" in mapping.baseCount ? mapping.baseCount.columns : []),
      ])
    : undefined;
  used?.delete(undefined);
  const format = recognition?.format;
  const found = check?.report;
  return {
    datei: { text: delivery.fileName },
    erkennen: {
      text:
        format?.kind === "csv"
          ? `${format.encoding === "utf-8" ? "UTF-8" : "Windows-1252"}, ${format.delimiter === ";" ? "Semikolon" : format.delimiter === "," ? "Komma" : "Tabulator"}`
          : (format?.kind.toUpperCase() ?? ""),
    },
    zuordnen: { text: used ? `${Math.min(used.size, columns)} von ${columns} Spalten` : `${columns} Spalten` },
    ...(found && check?.current
      ? {
          pruefen: {
            text: `${count(found.errors, "Fehler", "Fehler")}, ${count(found.warnings, "Hinweis", "Hinweise")}`,
            ...(found.errors > 0 && { tone: "error" as const }),
          },
        }
      : {}),
    uebernehmen: {
      text: delivery.acceptance ? count(delivery.acceptance.cells, "Wert", "Werte") : "Entwurf, dann Freigabe",
    },
  };
}
