import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReleaseTable } from "@/components/releases/ReleaseTable";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listPreparations } from "@/lib/releases/preparations/queries";
import { latestRelease } from "@/lib/releases/queries";

export const metadata: Metadata = { title: "Datenstände" };

export default async function ReleasesPage() {
  const viewer = await requirePerson();
  if (!can(viewer, "release:read")) notFound();
  const [releases, latest] = await Promise.all([listPreparations(viewer), latestRelease(viewer)]);
  const inState = (state: string) => releases.filter((release) => release.state === state);
  const [running, failed, waiting, published, discarded] = [
    inState("running"),
    inState("failed"),
    inState("waiting"),
    inState("published"),
    inState("discarded"),
  ];
  const inHand = [...running, ...failed];
  const prepare = can(viewer, "release:prepare") ? (
    <Button href="/arbeit/datenstaende/neu">Datenstand vorbereiten</Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Datenstände"
        subtitle="Was die Öffentlichkeit sieht: geprüfte Zahlen, von zwei Personen freigegeben, dann unveränderlich."
        actions={prepare}
      />
      <div className="grid gap-10">
        {inHand.length > 0 ? (
          <Section title="In Vorbereitung" count={inHand.length} rule="accent">
            <ReleaseTable releases={inHand} caption="Datenstände in Vorbereitung" />
          </Section>
        ) : null}
        {waiting.length > 0 ? (
          <Section title="Wartet auf Freigabe" count={waiting.length} rule="accent">
            <ReleaseTable releases={waiting} caption="Vorbereitete Datenstände" />
          </Section>
        ) : null}
        <Section title="Freigegeben" count={published.length}>
          {published.length > 0 ? (
            <ReleaseTable releases={published} inForce={latest?.id} caption="Freigegebene Datenstände" />
          ) : (
            <EmptyState action={prepare}>Noch ist kein Datenstand freigegeben. Der Atlas ist leer.</EmptyState>
          )}
        </Section>
        {discarded.length > 0 ? (
          <Section title="Verworfen" count={discarded.length}>
            <ReleaseTable releases={discarded} caption="Verworfene Datenstände" />
          </Section>
        ) : null}
      </div>
    </>
  );
}
