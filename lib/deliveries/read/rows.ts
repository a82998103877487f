/** A cell of a delivered file: the text a person sees, and the typed value where a spreadsheet stored one. */
export type SourceCell = { readonly text: string; readonly number?: number; readonly date?: string };

/** A row with its number in the file, counted from 1 as a spreadsheet shows it. */
export type SourceRow = { readonly row: number; readonly cells: readonly SourceCell[] };

/** A file that can be opened again and again: recognising, checking and accepting each read it once, block by block. */
export type ByteSource = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export const emptyCell: SourceCell = { text: "" };
