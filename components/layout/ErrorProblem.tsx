"use client";

import { House, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Problem } from "./Problem";

/** What an error page says; the code is all that may be told of the error itself. */
export function ErrorProblem({ error, retry, home = "/" }: { error: unknown; retry: () => void; home?: string }) {
  const t = useTranslations("problem");
  const code = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <Problem title={t("error.title")} text={t("error.text")} note={code ? t("error.code", { code }) : undefined}>
      <Button onClick={retry} icon={<RotateCw size={18} aria-hidden />}>
        {t("error.retry")}
      </Button>
      <Button variant="secondary" href={home} icon={<House size={18} aria-hidden />}>
        {t("notFound.home")}
      </Button>
    </Problem>
  );
}
