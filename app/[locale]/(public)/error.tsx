"use client";

import { ErrorProblem } from "@/components/layout/ErrorProblem";

export default function PublicError(props: { error: unknown; retry: () => void }) {
  return (
    <div className="page-width py-8">
      <ErrorProblem {...props} />
    </div>
  );
}
