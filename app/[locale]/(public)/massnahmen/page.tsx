import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DeliveryTally } from "@/components/measures/DeliveryTally";
import { MeasureCards } from "@/components/measures/MeasureCards";
import { MeasureFilter } from "@/components/measures/MeasureFilter";
import { MeasuresMap } from "@/components/measures/MeasuresMap";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { localisedHref } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { listMeasures } from "@/lib/cycle/measures/queries";
import { measureMap } from "@/lib/cycle/measures/queries/map";
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
  const map = await measureMap(
    viewer,
    measures.flatMap(({ areas }) => areas),
  );
  return (
    <StageAccent stage="measures" className="page-width py-8">
      {all.length === 0 ? (
        <>
          <PageHeader stage="measures" title={t("title")} subtitle={t("subtitle")} />
          <EmptyState>{t("empty")}</EmptyState>
        </>
      ) : (
        <>
          <div className="grid items-start gap-x-16 gap-y-8 border-b border-line pb-8 lg:grid-cols-[minmax(0,1fr)_24.25rem] print:grid-cols-[minmax(0,1fr)_58mm]">
            <div>
              <PageHeader stage="measures" title={t("title")} subtitle={t("subtitle")} />
              <MeasureFilter measures={all} request={request} action={localisedHref("/massnahmen", locale)} />
              <DeliveryTally measures={measures} />
            </div>
            {map ? <MeasuresMap map={map} measures={measures} /> : null}
          </div>
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
