/** What kind of file the first bytes show, and how its text is encoded. */

export type FileKind = "csv" | "xlsx" | "xls" | "ods" | "zip" | "pdf" | "html" | "json" | "binary" | "empty";

/** Looks at the bytes, not at the name: offices rename files freely. */
export function fileKind(bytes: Uint8Array, fileName = ""): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "xls";
  if (startsWith(bytes, [0x50, 0x4b])) {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
    if (head.includes("opendocument.spreadsheet")) return "ods";
    const names = `${head}${new TextDecoder("latin1").decode(bytes.subarray(-65_536))}`;
    if (names.includes("xl/workbook") || names.includes("xl/worksheets")) return "xlsx";
    return /\.ods$/i.test(fileName) ? "ods" : "zip";
  }
  return textKind(bytes.subarray(0, 4096));
}

/** What is no table although it may be called one: a web page (many ".xls" of web portals), JSON, a picture. */
function textKind(bytes: Uint8Array): FileKind {
  const start = new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^<(!doctype html|html|table|head|body|meta|style)/i.test(start)) return "html";
  if (/^(\{\s*"|\[\s*[[{])/.test(start)) return "json";
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || bytes[1] === 0;
  return bytes.includes(0) && !isUtf16 ? "binary" : "csv";
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

export const encodingNames: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

/**
 * Byte order mark, then strict UTF-8, then Windows-1252. Statistical guessing misreads short German files;
 * a German text in Windows-1252 is practically never valid UTF-8. The whole file is looked at, because
 * the first umlaut may stand in its last row.
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Encoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  try {
    for await (const chunk of chunks) {
      if (first && chunk.length > 0) {
        first = false;
        if (startsWith(chunk, [0xff, 0xfe])) return "utf-16le";
        if (startsWith(chunk, [0xfe, 0xff])) return "utf-16be";
        // A text of Latin letters in UTF-16 without a mark has a zero in every second byte.
        if (chunk.length > 3 && chunk[1] === 0 && chunk[3] === 0) return "utf-16le";
      }
      strict.decode(chunk, { stream: true });
    }
    strict.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Whether a text with letters beyond ASCII is written otherwise than somebody stated: then its umlauts would be destroyed. */
export async function encodingMisstated(
  chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  stated: Encoding,
): Promise<Encoding | undefined> {
  const found = await detectEncoding(chunks());
  if (found === stated) return undefined;
  if (found !== "utf-8") return found;
  for await (const chunk of chunks()) if (chunk.some((byte) => byte > 127)) return found;
  return stated.startsWith("utf-16") ? found : undefined;
}

/** Decodes a stream of bytes without its byte order mark, in composed form (NFC). */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** A word that lost a letter: the replacement character, or a question mark between two letters ("Kr?er"). */
export function isDestroyed(text: string): boolean {
  return text.includes("\uFFFD") || /\p{L}\?\p{Ll}/u.test(text) || /Ã[¤¶¼Ÿ„–œ]/u.test(text);
}
