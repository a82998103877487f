import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { ApprovalPanel } from "@/components/releases/ApprovalPanel";
import { DiscardButton } from "@/components/releases/DiscardButton";
import { ReleaseFacts } from "@/components/releases/ReleaseFacts";
import { ReleaseProtocol } from "@/components/releases/ReleaseProtocol";
import { RunFailure } from "@/components/releases/RunFailure";
import { RunOutcome } from "@/components/releases/RunOutcome";
import { RunProgress } from "@/components/releases/RunProgress";
import { TrialSection } from "@/components/releases/TrialSection";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import type { Viewer } from "@/lib/access/viewer";
import { findCity } from "@/lib/city/queries";
import { approveRelease } from "@/lib/cycle/review/actions";
import { discardRelease, retryRelease, stopTrial, tryThresholds } from "@/lib/releases/actions";
import { findPreparation } from "@/lib/releases/preparations/queries";
import { findProtocol, findWithheld } from "@/lib/releases/protocol/queries";
import { latestRelease } from "@/lib/releases/queries";
import { listTrials } from "@/lib/releases/runs/queries";
import type { ReleasePreparation } from "@/lib/releases/schema";

export const metadata: Metadata = { title: "Datenstand" };

type Search = Promise<Record<"merkmal" | "stichtag" | "gliederung", string | string[] | undefined>>;

export default async function ReleasePage({
  params,
  searchParams,
}: {
  params: Promise<{ release: string }>;
  searchParams: Search;
}) {
  const viewer = await requirePerson();
  const id = Number((await params).release);
  const [release, latest] = await Promise.all([
    Number.isSafeInteger(id) && id < 2147483648 ? findPreparation(viewer, id) : null,
    latestRelease(viewer),
  ]);
  if (!release) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Datenstände", href: "/arbeit/datenstaende" }, { label: release.title }]} />
        }
        title={release.title}
        subtitle={release.note}
      />
      <ReleaseFacts release={release} inForce={release.id === latest?.id} />
      <RunOutcome
        going={release.state === "running"}
        failed={release.state === "failed"}
        done="Der Lauf ist fertig. Eine zweite Person kann den Datenstand freigeben."
      />
      {release.state === "running" && release.run ? (
        <Section title="Lauf der Geheimhaltung" rule="accent" className="mt-8">
          <RunProgress run={release.run} label={`Vorbereitung von „${release.title}“`} />
          {can(viewer, "release:discard") ? <DiscardButton release={release} discard={discardRelease} /> : null}
        </Section>
      ) : release.state === "failed" ? (
        <Section title="Lauf der Geheimhaltung" rule="error" className="mt-8">
          <RunFailure
            release={release}
            retry={can(viewer, "release:prepare") && release.isOwn ? retryRelease : undefined}
          />
          {can(viewer, "release:discard") ? <DiscardButton release={release} discard={discardRelease} /> : null}
        </Section>
      ) : release.partitions.length > 0 ? (
        <Decided viewer={viewer} release={release} asked={await searchParams} />
      ) : null}
    </>
  );
}

/** What the run decided, and beside it the decision of the second person. */
async function Decided({
  viewer,
  release,
  asked,
}: {
  viewer: Viewer;
  release: ReleasePreparation;
  asked: Awaited<Search>;
}) {
  const [protocol, trials, view, city] = await Promise.all([
    findProtocol(viewer, release.id),
    listTrials(viewer, release.id),
    findWithheld(viewer, release.id, {
      count: single(asked.merkmal),
      date: single(asked.stichtag),
      partition: single(asked.gliederung),
    }),
    findCity(viewer),
  ]);
  if (!protocol) return null;
  return (
    <div className="mt-8 grid gap-10 *:min-w-0">
      <ReleaseProtocol
        release={release}
        protocol={protocol}
        view={view}
        city={city.name}
        approval={
          release.state === "waiting" ? (
            <Section title="Freigabe" rule="accent">
              <ApprovalPanel
                release={release}
                approve={approveRelease}
                discard={discardRelease}
                mayDiscard={can(viewer, "release:discard")}
              />
            </Section>
          ) : null
        }
      />
      <TrialSection
        releaseId={release.id}
        protocol={protocol}
        trials={trials}
        {...(can(viewer, "release:prepare") &&
          release.state !== "discarded" && { start: tryThresholds, stop: stopTrial })}
      />
    </div>
  );
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
