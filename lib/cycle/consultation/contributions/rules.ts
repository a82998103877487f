/** Letters and digits that nobody confuses when a code is read aloud or copied by hand (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Sixteen signs in groups of four from ten random bytes (80 bits): „K7QF-2M9X-TR4D-0ABC". */
export function receiptCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.slice(0, 10)) bits = (bits << 8n) | BigInt(byte);
  const signs = Array.from({ length: 16 }, (_, place) => alphabet[Number((bits >> BigInt(75 - place * 5)) & 31n)]);
  return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** What people type: small letters, blanks, a letter O for the zero. The same code comes out. */
export function normalReceipt(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return plain.replace(/(.{4})(?=.)/g, "$1-");
}
