"use client";

import { ErrorProblem } from "@/components/layout/ErrorProblem";

export default function WorkError(props: { error: unknown; retry: () => void }) {
  return <ErrorProblem {...props} home="/arbeit" />;
}
