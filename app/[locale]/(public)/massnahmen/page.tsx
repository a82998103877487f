import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MeasureCards } from "@/components/measures/MeasureCards";
import { MeasureFilter } from "@/components/measures/MeasureFilter";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { localisedHref } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { listMeasures } from "@/lib/cycle/measures/queries";
import { selectMeasures } from "@/lib/cycle/measures/rules";
import { measureListRequest } from "@/lib/cycle/measures/schema";
import { effectsOf } from "@/lib/cycle/review/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const viewer = publicViewer();
  const [all, effects, t, locale, query] = await Promise.all([
    listMeasures(viewer),
    effectsOf(viewer),
    getTranslations("measures"),
    getLocale(),
    searchParams,
  ]);
  const request = measureListRequest.parse(query);
  const measures = selectMeasures(all, request);
  return (
    <StageAccent stage="measures" className="page-width py-8">
      <PageHeader stage="measures" title={t("title")} subtitle={t("subtitle")} />
      {all.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <>
          <MeasureFilter measures={all} request={request} action={localisedHref("/massnahmen", locale)} />
          <p role="status" className="mt-5 font-semibold">
            {t("count", { count: measures.length })}
          </p>
          {measures.length > 0 ? (
            <MeasureCards measures={measures} effects={effects} />
          ) : (
            <EmptyState
              action={
                <Button variant="secondary" href="/massnahmen">
                  {t("showAll")}
                </Button>
              }
            >
              {t("noMatch")}
            </EmptyState>
          )}
        </>
      )}
    </StageAccent>
  );
}
