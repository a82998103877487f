import { readFile, readRows } from "../read";
import type { PackageResource } from "./schema";
import { settingsOf } from "./values";

export type TableRow = Readonly<Record<string, unknown>>;

/**
 * The rows of a small table of a package (definitions, areas without a map): inline `data`, a JSON list, or a CSV or
 * workbook with one heading row.
 */
export async function readTable(
  resource: PackageResource,
  read: (path: string) => Promise<Uint8Array>,
): Promise<TableRow[]> {
  if (resource.data !== undefined) return listOf(resource.data, resource.name);
  const path = typeof resource.path === "string" ? resource.path : resource.path?.[0];
  if (!path) throw new Error(`Ressource „${resource.name}“: Es fehlen die Daten (data oder path).`);
  const bytes = await read(path);
  if (/\.json$/i.test(path)) {
    try {
      return listOf(JSON.parse(new TextDecoder().decode(bytes)), resource.name);
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new Error(`Ressource „${resource.name}“: ${path} ist kein gültiges JSON.`);
      throw error;
    }
  }
  const source = () => [bytes];
  const file = await readFile(source, path, settingsOf(resource));
  if (!file.ok)
    throw new Error(`Ressource „${resource.name}“: ${file.problems.map((problem) => problem.message).join(" ")}`);
  const rows: TableRow[] = [];
  let headings: string[] | undefined;
  for await (const row of readRows(source, file.format)) {
    const texts = row.cells.map((cell) => cell.text);
    if (texts.every((text) => text === "")) continue;
    if (!headings) {
      headings = texts;
      continue;
    }
    rows.push(
      Object.fromEntries(headings.flatMap((heading, index) => (heading === "" ? [] : [[heading, texts[index] ?? ""]]))),
    );
  }
  return rows;
}

function listOf(data: unknown, name: string): TableRow[] {
  if (Array.isArray(data) && data.every((row) => row !== null && typeof row === "object" && !Array.isArray(row)))
    return data as TableRow[];
  throw new Error(`Ressource „${name}“: Erwartet wird eine Liste von Objekten.`);
}
