import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { ApprovalPanel } from "@/components/releases/ApprovalPanel";
import { DiscardButton } from "@/components/releases/DiscardButton";
import { ReleaseFacts } from "@/components/releases/ReleaseFacts";
import { RunFailure } from "@/components/releases/RunFailure";
import { RunProgress } from "@/components/releases/RunProgress";
import { RunSummary } from "@/components/releases/RunSummary";
import { WhatIsNew } from "@/components/releases/WhatIsNew";
import { WithheldList } from "@/components/releases/WithheldList";
import { classes } from "@/components/ui/classes";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import type { Viewer } from "@/lib/access/viewer";
import { approveRelease } from "@/lib/cycle/review/actions";
import { discardRelease, retryRelease } from "@/lib/releases/actions";
import { findPreparation } from "@/lib/releases/preparations/queries";
import { latestRelease } from "@/lib/releases/queries";
import type { ReleasePreparation } from "@/lib/releases/schema";

export const metadata: Metadata = { title: "Datenstand" };

export default async function ReleasePage({ params }: { params: Promise<{ release: string }> }) {
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
        <Protocol viewer={viewer} release={release} />
      ) : null}
    </>
  );
}

/** What the run decided, and beside it the decision of the second person. */
function Protocol({ viewer, release }: { viewer: Viewer; release: ReleasePreparation }) {
  return (
    <div
      className={classes(
        "mt-8 grid gap-10",
        release.state === "waiting" && "lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start",
      )}
    >
      <div className="grid min-w-0 gap-10">
        <Section title="Was gezeigt wird">
          <RunSummary release={release} />
        </Section>
        {release.withheld.length > 0 ? (
          <Section title="Das bleibt gesperrt" count={release.withheld.length} hint="Gründe sieht nur die Verwaltung.">
            <WithheldList groups={release.withheld} />
          </Section>
        ) : null}
        {release.previous ? (
          <Section title="Was ist neu" hint={`gegenüber „${release.previous.title}“`}>
            <WhatIsNew previous={release.previous} />
          </Section>
        ) : null}
      </div>
      {release.state === "waiting" ? (
        <Section title="Freigabe" rule="accent">
          <ApprovalPanel
            release={release}
            approve={approveRelease}
            discard={discardRelease}
            mayDiscard={can(viewer, "release:discard")}
          />
        </Section>
      ) : null}
    </div>
  );
}
