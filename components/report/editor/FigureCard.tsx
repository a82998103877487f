"use client";

import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { ChartColumn, ChevronDown, Map as MapIcon, Table2, Trash2, TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { controlClasses } from "@/components/form/Field";
import { Button } from "@/components/ui/Button";
import { type FigureAttributes, type FigureKind, figureKinds } from "@/lib/cycle/report/document/schema";
import { formatDate } from "@/lib/statistics/format";
import { figureFrom } from "./figureAddress";
import type { FigureChoices } from "./figureNode";

const kindWords: Record<FigureKind, string> = { map: "Karte", chart: "Diagramm", table: "Tabelle" };
const kindIcons = { map: MapIcon, chart: ChartColumn, table: Table2 };

/** A figure inside the editor: what it shows, what it still lacks, and its fields in place. */
export function FigureCard({ node, updateAttributes, deleteNode, extension, selected, editor }: ReactNodeViewProps) {
  const figure = node.attrs as FigureAttributes;
  const { choices } = extension.options as { choices: FigureChoices };
  const [open, setOpen] = useState(figure.title === "" && editor.isEditable);
  const Icon = kindIcons[figure.kind] ?? MapIcon;
  const name = (list: readonly { key: string; name: string }[], key: string) =>
    list.find((entry) => entry.key === key)?.name ?? key;
  const lacks = [
    figure.title ? null : "Der Titel fehlt.",
    figure.alt ? null : "Die Beschreibung für Blinde fehlt.",
  ].filter((sentence) => sentence !== null);
  return (
    <NodeViewWrapper
      className={`my-4 rounded-md border bg-soft p-4 font-sans text-base [&_p]:my-0! ${selected ? "border-accent outline-2 outline-accent" : "border-line2"}`}
      data-drag-handle
    >
      <div className="flex flex-wrap items-start gap-3">
        <Icon size={22} aria-hidden className="mt-0.5 text-accent" />
        <div className="min-w-0 flex-1 basis-60">
          <p className="font-semibold">{figure.title || "Abbildung ohne Titel"}</p>
          <p className="text-sm text-ink2">
            {kindWords[figure.kind]} · {name(choices.indicators, figure.indicator)} ·{" "}
            {name(choices.partitions, figure.partition)} · {printedDate(figure.date)}
            {figure.mode === "change" ? " · Veränderung über vier Jahre" : ""}
          </p>
          {lacks.length > 0 ? (
            <p className="flex items-center gap-1.5 text-sm text-warning">
              <TriangleAlert size={16} aria-hidden />
              {lacks.join(" ")}
            </p>
          ) : null}
        </div>
        {editor.isEditable ? (
          <div className="flex gap-2">
            <Button
              size="small"
              variant="secondary"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              iconAfter={<ChevronDown size={16} aria-hidden className={open ? "rotate-180" : ""} />}
            >
              Bearbeiten
            </Button>
            <Button
              size="small"
              variant="ghost"
              aria-label={`Abbildung entfernen: ${figure.title || "ohne Titel"}`}
              onClick={deleteNode}
            >
              <Trash2 size={16} aria-hidden />
            </Button>
          </div>
        ) : null}
      </div>
      {open ? <FigureFields figure={figure} choices={choices} update={updateAttributes} /> : null}
    </NodeViewWrapper>
  );
}

function FigureFields({
  figure,
  choices,
  update,
}: {
  figure: FigureAttributes;
  choices: FigureChoices;
  update: (attributes: Partial<FigureAttributes>) => void;
}) {
  const id = useId();
  const [address, setAddress] = useState("");
  const read = address ? figureFrom(address) : undefined;
  const options = (list: readonly { key: string; name: string }[]) => list.map((one) => [one.key, one.name] as const);
  return (
    <div className="mt-4 grid gap-4 border-t border-line2 pt-4">
      <div className="grid gap-1">
        <label htmlFor={`${id}-address`} className="font-semibold">
          Adresse aus dem Atlas
        </label>
        <p id={`${id}-address-hint`} className="text-sm text-ink2">
          Stellen Sie im Atlas die Ansicht ein und fügen Sie ihre Adresse hier ein. Oder wählen Sie unten.
        </p>
        <input
          id={`${id}-address`}
          type="text"
          value={address}
          aria-describedby={`${id}-address-hint ${id}-address-answer`}
          className={controlClasses}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setAddress(text);
            const found = figureFrom(text);
            if (found) update(found);
          }}
        />
        <p id={`${id}-address-answer`} role="status" className={`text-sm ${read ? "text-ok" : "text-warning"}`}>
          {address === "" ? "" : read ? "Übernommen." : "Das ist keine Adresse aus dem Atlas."}
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          id={`${id}-indicator`}
          label="Indikator"
          value={figure.indicator}
          options={options(choices.indicators)}
          onChange={(indicator) => update({ indicator })}
        />
        <Choice
          id={`${id}-partition`}
          label="Gliederung"
          value={figure.partition}
          options={options(choices.partitions)}
          onChange={(partition) => update({ partition })}
        />
        <Choice
          id={`${id}-date`}
          label="Stichtag"
          value={figure.date}
          options={choices.dates.map((date) => [date, printedDate(date)] as const)}
          onChange={(date) => update({ date })}
        />
        <Choice
          id={`${id}-mode`}
          label="Zeigen"
          value={figure.mode}
          options={[
            ["status", "Stand"],
            ["change", "Veränderung über vier Jahre"],
          ]}
          onChange={(mode) => update({ mode: mode as FigureAttributes["mode"] })}
        />
        <Choice
          id={`${id}-kind`}
          label="Zuerst zu sehen"
          value={figure.kind}
          options={figureKinds.map((kind) => [kind, kindWords[kind]] as const)}
          onChange={(kind) => update({ kind: kind as FigureKind })}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-title`} className="font-semibold">
          Titel: was zu sehen ist, in einem Satz
        </label>
        <input
          id={`${id}-title`}
          type="text"
          value={figure.title}
          maxLength={300}
          className={controlClasses}
          onChange={(event) => update({ title: event.currentTarget.value })}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-alt`} className="font-semibold">
          Beschreibung für Menschen, die das Bild nicht sehen
        </label>
        <textarea
          id={`${id}-alt`}
          value={figure.alt}
          rows={3}
          maxLength={1000}
          className={`${controlClasses} py-2`}
          onChange={(event) => update({ alt: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

function Choice({
  id,
  label,
  value,
  options,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={controlClasses}
      >
        {options.some(([key]) => key === value) ? null : <option value={value}>{value}</option>}
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

const printedDate = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, "de") : date);
