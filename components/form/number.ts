/**
 * "1.234,5" as "1234.5". Text that is no German number comes back as typed, so that the server can name it.
 * Three decimals get a fourth, because the server reads "1.234" as a thousand as people type it: "1,234" → "1.2340".
 */
export function plainNumber(text: string): string {
  const compact = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-");
  if (!/^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(compact)) return compact;
  return compact
    .replace(/\./g, "")
    .replace(/,(\d{3})$/, ",$10")
    .replace(",", ".")
    .replace("+", "");
}

/** The other way round: "1234.5" as "1.234,5". What is no number stays as it is. */
export function germanNumber(value: string | number | undefined): string {
  if (value === undefined || value === "") return "";
  const number = Number(value);
  return Number.isFinite(number) ? number.toLocaleString("de-DE", { maximumFractionDigits: 10 }) : String(value);
}
