"use client";

import { ErrorProblem } from "@/components/layout/ErrorProblem";

/** The shell itself could not be drawn: the page stands alone. */
export default function ShellError(props: { error: unknown; retry: () => void }) {
  return (
    <main className="page-width py-8">
      <ErrorProblem {...props} />
    </main>
  );
}
