import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ReviewCards } from "@/components/review/ReviewCards";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { listReviews } from "@/lib/cycle/review/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function Page() {
  const [all, t, locale] = await Promise.all([listReviews(publicViewer()), getTranslations("review"), getLocale()]);
  const reviews = all
    .filter((review) => review.isNewest && review.isMain)
    .sort((a, b) => b.date.localeCompare(a.date) || a.measure.number.localeCompare(b.measure.number));
  return (
    <StageAccent stage="review" className="page-width py-8">
      <PageHeader stage="review" title={t("title")} subtitle={t("subtitle")} />
      {reviews.length > 0 ? (
        <>
          <p className="max-w-[66ch] text-ink2">{t("listIntro")}</p>
          {locale === "de" ? null : (
            <Notice still className="mt-4">
              {t("germanOnly")}
            </Notice>
          )}
          <ReviewCards reviews={reviews} />
        </>
      ) : (
        <EmptyState>{t("listEmpty")}</EmptyState>
      )}
    </StageAccent>
  );
}
