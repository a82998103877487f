/** Bytes of the largest request: a file of 60 MB with what a form adds around it. next.config.mjs names the same size. */
export const largestRequest = 64 * 1024 * 1024;

interface Sent {
  readonly method: string;
  readonly headers: Pick<Headers, "get">;
}

interface Refused {
  readonly status: 400 | 403 | 404 | 405 | 413;
  readonly de: string;
  readonly en: string;
}

/**
 * An address that cannot be read, or that nothing in a database could be asked for. It is decoded twice, because the
 * language is chosen on the decoded address.
 */
export function unreadableAddress(path: string): Refused | null {
  try {
    if (!decodeURIComponent(decodeURIComponent(path)).includes("\0")) return null;
  } catch {
    // Falls through: a percent sign that encodes nothing.
  }
  return { status: 404, de: "Diese Adresse gibt es hier nicht.", en: "There is no such address here." };
}

/**
 * What no form of ours sends to a page: refused with a sentence before it reaches one, where it would end as a fault of
 * the server. Rights are not decided here.
 */
export function refusalOf({ method, headers }: Sent): Refused | null {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return null;
  if (method !== "POST") return { status: 405, de: "Seiten lassen sich nur lesen.", en: "Pages can only be read." };
  if (Number(headers.get("content-length") ?? 0) > largestRequest)
    return {
      status: 413,
      de: "Das ist zu groß. Eine Datei darf höchstens 60 MB haben. Bitte teilen Sie sie.",
      en: "This is too large. A file may have 60 MB at most; please split it.",
    };
  if (!isFromHere(headers))
    return {
      status: 403,
      de: "Dieses Formular kam von einer anderen Seite. Bitte öffnen Sie es hier und senden Sie noch einmal.",
      en: "This form came from another site. Please open it here and send it again.",
    };
  const type = headers.get("content-type") ?? "";
  const isForm = /^multipart\/form-data;.*boundary=./i.test(type);
  return isForm || (headers.get("next-action") === null && !/^multipart/i.test(type)) ? null : noForm;
}

/** Whether a form can be taken apart. Files are left to the page, which reads them once. */
export async function brokenFormOf(request: Request): Promise<Refused | null> {
  const { headers } = request;
  const isShort = Number(headers.get("content-length") ?? Number.NaN) < 1_000_000;
  if (request.method !== "POST" || !isShort || !/^multipart/i.test(headers.get("content-type") ?? "")) return null;
  return request
    .clone()
    .formData()
    .then(
      () => null,
      () => noForm,
    );
}

const noForm: Refused = {
  status: 400,
  de: "Das war kein Formular dieser Anwendung. Bitte laden Sie die Seite neu.",
  en: "This was no form of this application. Please load the page again.",
};

/** Browsers name the site a form stands on; what is no browser may leave it out. */
function isFromHere(headers: Pick<Headers, "get">): boolean {
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
