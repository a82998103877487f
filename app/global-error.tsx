"use client";

import "./globals.css";

/** The last resort, when not even the language is known: it uses nothing that could fail as well. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <html lang="de">
      <body>
        <title>Das hat nicht geklappt · Kreislauf</title>
        <main className="page-width py-16">
          <h1 className="text-4xl">Das hat nicht geklappt.</h1>
          <p className="mt-3">
            Der Fehler liegt bei uns, nicht bei Ihnen. Bitte versuchen Sie es in einer Minute noch einmal.
          </p>
          <p className="mt-3" lang="en">
            That did not work. The fault is ours; please try again in a minute.
          </p>
          <p className="mt-6 flex flex-wrap gap-6">
            <button type="button" onClick={retry} className="min-h-11 rounded-md bg-action px-5 font-semibold text-on">
              Noch einmal versuchen
            </button>
            <a href="/" className="inline-flex min-h-11 items-center font-semibold text-link underline">
              Zur Startseite
            </a>
          </p>
          {code ? <p className="mt-8 text-sm text-ink2">Kennung für die Technik: {code}</p> : null}
        </main>
      </body>
    </html>
  );
}
