import { useTranslations } from "next-intl";
import { drawMap } from "@/components/map/drawing";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import type { AtlasView } from "@/lib/atlas/schema";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";
import { AtlasBoard } from "./AtlasBoard";
import { AtlasHead } from "./AtlasHead";
import type { AtlasAddress, AtlasParameter } from "./address";
import { withoutBorders } from "./readings";

/** The atlas: head on the server, board in the browser. */
export function Atlas({
  view,
  indicators,
  asked,
  rejected,
}: {
  view: AtlasView;
  indicators: readonly IndicatorSummary[];
  asked: AtlasAddress;
  rejected: readonly AtlasParameter[];
}) {
  const figures = withoutBorders(view);
  const known = figures.areas.some((area) => area.key === asked.area);
  const settled: AtlasAddress = {
    ...asked,
    indicator: view.indicator.key,
    partition: view.partition.key,
    date: view.date,
    mode: view.mode,
    method: view.method,
    area: known ? asked.area : undefined,
  };
  const unfollowed: AtlasParameter[] = [
    ...rejected,
    ...(asked.area && !known ? (["gebiet"] as const) : []),
    ...(asked.date && asked.date !== view.date ? (["datum"] as const) : []),
    ...(asked.mode && asked.mode !== view.mode ? (["zeigen"] as const) : []),
  ];
  return (
    <StageAccent stage="analysis" className="page-width pb-14 pt-6">
      <AtlasHead view={figures} indicators={indicators} address={settled} rejected={unfollowed} />
      <AtlasBoard
        figures={figures}
        drawing={drawMap(view.areas, { orientation: view.orientation })}
        orientation={view.orientation}
        indicators={indicators}
        asked={settled}
      />
    </StageAccent>
  );
}

/** Before the first release there is nothing to show. */
export function AtlasEmpty() {
  const t = useTranslations("atlas");
  return (
    <div className="page-width py-8">
      <h1>{t("title")}</h1>
      <EmptyState>{t("empty")}</EmptyState>
    </div>
  );
}
