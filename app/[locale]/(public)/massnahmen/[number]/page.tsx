import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Answers } from "@/components/measures/Answers";
import { FollowPanel } from "@/components/measures/FollowPanel";
import { MeasureBody } from "@/components/measures/MeasureBody";
import { Crumb, MeasureHero } from "@/components/measures/MeasureHero";
import { PrintButton } from "@/components/measures/PrintButton";
import { EffectPart } from "@/components/review/EffectPart";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread } from "@/components/thread/Thread";
import { Notice } from "@/components/ui/Notice";
import { publicViewer } from "@/lib/access/mint";
import { currentViewer } from "@/lib/access/session";
import { isPerson } from "@/lib/access/viewer";
import { followMeasure, unfollowMeasure } from "@/lib/cycle/measures/actions";
import { findMeasure, isFollowing } from "@/lib/cycle/measures/queries";
import { measureMap } from "@/lib/cycle/measures/queries/map";
import { listReviews } from "@/lib/cycle/review/queries";
import { today } from "@/lib/platform/clock";
import { zone } from "@/lib/platform/environment";
import { latestRelease } from "@/lib/releases/queries";
import { threadOf } from "@/lib/thread/queries";

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const measure = await findMeasure(publicViewer(), { number: (await params).number });
  return measure ? { title: `${measure.number} ${measure.title}`, description: measure.aim } : {};
}

export default async function Page({ params }: Props) {
  const viewer = publicViewer();
  const measure = await findMeasure(viewer, { number: (await params).number });
  if (!measure) notFound();
  const person = await currentViewer();
  const [reviews, map, thread, release, following, locale, t] = await Promise.all([
    listReviews(viewer, measure.id),
    measureMap(viewer, measure.areas),
    threadOf(viewer, { kind: "measure", id: measure.id }),
    latestRelease(viewer),
    isFollowing(person, measure.id),
    getLocale(),
    getTranslations("measures"),
  ]);
  const newest = reviews.filter((review) => review.isNewest);
  const state = isPerson(person) ? (following ? "following" : "notFollowing") : "signedOut";
  return (
    <StageAccent stage="measures">
      <div className="page-width pt-6">
        {locale === "de" ? null : (
          <Notice still className="mb-6">
            {t("germanOnly")}
          </Notice>
        )}
        <MeasureHero
          measure={measure}
          map={map}
          recommendationHref={(number) => `/empfehlungen/${number}`}
          actions={
            <>
              {zone() === "public" ? null : (
                <FollowPanel measure={measure} state={state} follow={followMeasure} unfollow={unfollowMeasure} />
              )}
              <PrintButton>{t("print")}</PrintButton>
            </>
          }
        />
        <Answers measure={measure} review={newest.find((review) => review.isMain) ?? null} />
        <Thread steps={thread} className="mt-11" />
      </div>
      <EffectPart
        reviews={newest}
        newerRelease={release}
        crumb={<Crumb stage="review" parts={[{ label: t("effect.label") }]} />}
        csvHref={(review) => `/api/measures/${measure.number}/verlauf?ueberpruefung=${review.id}`}
        findingHref={(number) => `/befunde/${number}`}
      />
      <MeasureBody measure={measure} today={today()} />
    </StageAccent>
  );
}
