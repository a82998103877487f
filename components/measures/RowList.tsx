"use client";

import { Plus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";

/** Rows of fields that can be added and taken away. Each row gets its index for the names of its fields. */
export function RowList<Row>({
  rows,
  empty,
  noun,
  render,
  mayRemove = () => true,
}: {
  rows: readonly Row[];
  /** What a new row starts with. */
  empty: Row;
  /** "Meilenstein", "Zeile" */
  noun: string;
  render: (row: Row, index: number) => ReactNode;
  mayRemove?: (row: Row) => boolean;
}) {
  const [list, setList] = useState(() => (rows.length > 0 ? rows : [empty]).map((row, key) => ({ row, key })));
  const [next, setNext] = useState(rows.length + 1);
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3">
        {list.map(({ row, key }, index) => (
          <li key={key} className="flex items-end gap-3 border-b border-line pb-3 max-sm:flex-wrap">
            <div className="min-w-0 flex-1 max-sm:basis-full">{render(row, index)}</div>
            {mayRemove(row) ? (
              <Button
                variant="ghost"
                size="small"
                icon={<X size={16} aria-hidden />}
                onClick={() => setList(list.filter((one) => one.key !== key))}
              >
                <span className="sr-only">
                  {noun} {index + 1}{" "}
                </span>
                Entfernen
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="secondary"
          icon={<Plus size={18} aria-hidden />}
          onClick={() => {
            setList([...list, { row: empty, key: next }]);
            setNext(next + 1);
          }}
        >
          {noun} hinzufügen
        </Button>
      </div>
    </div>
  );
}
