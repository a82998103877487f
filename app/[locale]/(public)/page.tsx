import { getTranslations } from "next-intl/server";
import { AtlasTeaser } from "@/components/start/AtlasTeaser";
import { Hero } from "@/components/start/Hero";
import { Novelties } from "@/components/start/Novelties";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { publicViewer } from "@/lib/access/mint";
import { atlasView } from "@/lib/atlas/queries";
import { findCity } from "@/lib/city/queries";
import { currentCycle, listCycles, listNovelties, publicFacts } from "@/lib/cycle/queries";
import { listReviews } from "@/lib/cycle/review/queries";
import { today } from "@/lib/platform/clock";
import { cityCore } from "@/lib/profiles/city/queries";

export default async function StartPage() {
  const viewer = publicViewer();
  const [city, cycle, cycles, novelties, t, view, core, reviews] = await Promise.all([
    findCity(viewer),
    currentCycle(viewer),
    listCycles(viewer),
    listNovelties(viewer),
    getTranslations("start"),
    atlasView(viewer),
    cityCore(viewer),
    listReviews(viewer),
  ]);
  // A city that has only just brought in its data has no cycle yet.
  if (!cycle && !view)
    return (
      <div className="page-width py-12">
        <PageHeader title={t("question", { city: city.name })} subtitle={t("eyebrow")} />
        <EmptyState>{t("empty")}</EmptyState>
      </div>
    );
  const facts = await publicFacts(viewer, cycle?.id ?? null);
  return (
    <>
      <Hero
        city={city.name}
        cycle={cycle}
        earlier={cycles.filter((other) => cycle && other.startsOn < cycle.startsOn)}
        facts={facts}
        example={view?.areas[0]?.name}
        today={today()}
      />
      {novelties.length > 0 ? (
        <Novelties
          novelties={novelties}
          today={today()}
          view={view}
          reviews={reviews}
          openToAll={facts.open?.openToPublic ?? false}
        />
      ) : null}
      {view ? <AtlasTeaser view={view} core={core} /> : null}
    </>
  );
}
