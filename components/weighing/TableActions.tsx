import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { PrintButton } from "@/components/ui/PrintButton";

/** Printing the table, and taking it along as a file. */
export function TableActions({ slug }: { slug: string }) {
  const t = useTranslations("consultation.result");
  return (
    <>
      <PrintButton icon={<Printer size={18} aria-hidden />}>{t("print")}</PrintButton>
      <Button
        variant="secondary"
        href={`/api/consultations/${slug}/weighing`}
        download
        icon={<Download size={18} aria-hidden />}
      >
        {t("csv")}
      </Button>
    </>
  );
}
