import { House, MapPinned, Search } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Problem } from "@/components/layout/Problem";
import { Button } from "@/components/ui/Button";

export default async function PublicNotFound() {
  const t = await getTranslations("problem");
  return (
    <div className="page-width py-8">
      <Problem title={t("notFound.title")} text={t("notFound.text")}>
        <Button href="/" icon={<House size={18} aria-hidden />}>
          {t("notFound.home")}
        </Button>
        <Button variant="secondary" href="/gebiete" icon={<MapPinned size={18} aria-hidden />}>
          {t("notFound.areas")}
        </Button>
        <Button variant="secondary" href="/suche" icon={<Search size={18} aria-hidden />}>
          {t("notFound.search")}
        </Button>
      </Problem>
    </div>
  );
}
