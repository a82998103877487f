import { FileSpreadsheet } from "lucide-react";
import { Link } from "@/components/ui/Link";
import type { DeliveryDetail } from "@/lib/deliveries/queries";
import { encodingNames } from "@/lib/deliveries/read/bytes";
import { delimiterNames } from "@/lib/deliveries/read/csv";
import { formatDate, formatNumber } from "@/lib/statistics/format";

/** What the file is and how it was read, in one line, with the way to change it. */
export function FileFacts({ delivery, changeHref }: { delivery: DeliveryDetail; changeHref?: string | undefined }) {
  const facts = factsOf(delivery);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-1 basis-72 items-center gap-3">
        <FileSpreadsheet size={22} aria-hidden className="flex-none text-ink2" />
        <div className="min-w-0">
          <p className="break-all font-semibold">
            {delivery.hasFile ? (
              <a href={`/api/deliveries/${delivery.id}/datei`} className="text-ink" download>
                {delivery.fileName}
              </a>
            ) : (
              delivery.fileName
            )}
          </p>
          <p className="text-sm text-ink2">
            {formatNumber(Math.max(1, Math.round(delivery.fileSize / 1000)), 0, "de")} KB, eingegangen am{" "}
            {formatDate(delivery.uploadedAt.slice(0, 10), "de")} von {delivery.uploadedBy}
          </p>
        </div>
      </div>
      {facts.length > 0 ? (
        <dl className="flex flex-wrap gap-x-6 gap-y-2">
          {facts.map(([term, text]) => (
            <div key={term} className="border-l border-line2 pl-3">
              <dt className="text-sm text-ink2">{term}</dt>
              <dd className="font-semibold">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {changeHref ? <Link href={changeHref}>Ändern</Link> : null}
    </div>
  );
}

function factsOf({ recognition, decisions }: DeliveryDetail): [string, string][] {
  if (!recognition) return [];
  const { format } = recognition;
  const facts: [string, string][] = [];
  if (format.kind === "csv") {
    facts.push(["Zeichensatz", encodingNames[format.encoding]], ["Trennzeichen", delimiterNames[format.delimiter]]);
  } else {
    facts.push(["Format", format.kind.toUpperCase()], ["Blatt", recognition.recognition?.sheet || "1"]);
  }
  const decimal = (decisions.mapping?.numbers ?? recognition.recognition?.numbers)?.decimalChar;
  facts.push(["Dezimalzeichen", decimal === "," ? "Komma" : decimal === "." ? "Punkt" : "keines nötig"]);
  const header = recognition.recognition?.frame.header;
  facts.push([
    "Kopfzeile",
    header === null
      ? "keine"
      : header
        ? `Zeile ${header.row}${header.rows > 1 ? `–${header.row + header.rows - 1}` : ""}`
        : "Zeile 1",
  ]);
  return facts;
}
