import { Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";

/** The first rows as they stand in the file; heading rows stand out. */
export function FilePreview({
  rows,
  header,
  width,
}: {
  rows: readonly { row: number; cells: readonly string[] }[];
  header: { row: number; rows: number } | null;
  width: number;
}) {
  const columns = Math.min(width, 12);
  const isHeading = (row: number) => header !== null && row >= header.row && row < header.row + header.rows;
  return (
    <Table
      caption={`Die ersten Zeilen der Datei${width > columns ? `, ${columns} von ${width} Spalten` : ""}`}
      className="text-sm"
    >
      <TableHead>
        <Th numeric>Zeile</Th>
        {Array.from({ length: columns }, (_, index) => (
          <Th key={index}>Spalte {index + 1}</Th>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <tr
            key={row.row}
            className={
              isHeading(row.row)
                ? "bg-tint-action font-semibold"
                : header && row.row < header.row
                  ? "text-ink2"
                  : undefined
            }
          >
            <Td numeric className="text-ink2">
              {row.row}
              {isHeading(row.row) ? <span className="sr-only"> (Kopfzeile)</span> : null}
            </Td>
            {Array.from({ length: columns }, (_, index) => (
              <Td key={index} className="max-w-44 truncate whitespace-nowrap">
                {row.cells[index] ?? ""}
              </Td>
            ))}
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
