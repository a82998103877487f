import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { localisedHref } from "@/components/ui/Link";

/** One field, one button; works without script. */
export function SearchBox({ text }: { text: string }) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <search>
      <form action={localisedHref("/suche", locale)} className="max-w-2xl">
        <label htmlFor="suchwort" className="mb-2 block font-semibold">
          {t("label")}
        </label>
        <div className="flex gap-3 max-sm:flex-col">
          <input
            id="suchwort"
            name="q"
            defaultValue={text}
            maxLength={100}
            className="h-12 min-w-0 flex-1 rounded-md border-[1.5px] border-control-line bg-card px-3.5"
          />
          <Button type="submit" icon={<Search size={18} aria-hidden />}>
            {t("button")}
          </Button>
        </div>
      </form>
    </search>
  );
}
