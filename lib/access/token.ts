import { createHash, randomBytes } from "node:crypto";

/** A secret for a link or a receipt; only its hash is ever stored. */
export function newToken(bytes = 24): { token: string; hash: string } {
  const token = randomBytes(bytes).toString("base64url");
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token.trim()).digest("hex");
}
