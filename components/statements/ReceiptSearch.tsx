import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/TextField";
import { Button } from "@/components/ui/Button";

/** Where one types the receipt: a plain form that puts it into the address. */
export function ReceiptSearch({ code, unknown }: { code?: string; unknown: boolean }) {
  const t = useTranslations("consultation.receipt");
  return (
    <form method="get" className="grid max-w-[30rem] gap-4">
      <TextField
        name="code"
        label={t("code")}
        description={t("codeHint")}
        defaultValue={code}
        error={unknown ? t("unknown") : undefined}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="characters"
        required
      />
      <div>
        <Button type="submit" icon={<Search size={20} aria-hidden />}>
          {t("show")}
        </Button>
      </div>
    </form>
  );
}
