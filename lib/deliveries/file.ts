import { Readable } from "node:stream";
import { cityPool } from "@/lib/platform/database";
import type { ByteSource } from "./read/rows";

const slice = 262_144;

/** The stored file of a delivery, slice by slice, so that a large one never stands in memory as a whole. */
export function fileSource(deliveryId: number): ByteSource {
  return () => slices(deliveryId);
}

async function* slices(deliveryId: number): AsyncGenerator<Uint8Array> {
  for (let from = 1; ; from += slice) {
    const { rows } = await cityPool().query<{ part: Buffer }>(
      "select substring(bytes from $2 for $3) as part from delivery_file where delivery_id = $1",
      [deliveryId, from, slice],
    );
    const part = rows[0]?.part;
    if (!part || part.length === 0) return;
    yield part;
    if (part.length < slice) return;
  }
}

/** For the download: the file as it came. */
export function fileStream(deliveryId: number): ReadableStream<Uint8Array> {
  return Readable.toWeb(
    Readable.from(slices(deliveryId), { objectMode: false }),
  ) as unknown as ReadableStream<Uint8Array>;
}
