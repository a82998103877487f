import type { Metadata } from "next";
import { Glossary } from "@/components/help/Glossary";
import { GuideList } from "@/components/help/GuideList";
import { roleGuides } from "@/components/help/guides";
import { StageGuides } from "@/components/help/StageGuides";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { requirePerson } from "@/lib/access/session";
import { currentCycle } from "@/lib/cycle/queries";
import { roleKeys, roleWords } from "@/lib/glossary";

export const metadata: Metadata = { title: "Hilfe" };

export default async function HelpPage() {
  const viewer = await requirePerson();
  const cycle = (await currentCycle(viewer))?.slug;
  const others = roleKeys.filter((role) => !viewer.roles.includes(role));
  return (
    <>
      <PageHeader title="Hilfe" subtitle="So geht es – für Ihre Rolle, für jede Stufe und Wort für Wort." />
      <div className="grid gap-10">
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
          {viewer.roles.map((role) => (
            <Section key={role} title={`So geht es: ${roleWords[role].de}`}>
              <GuideList guides={roleGuides[role]} cycle={cycle} />
            </Section>
          ))}
          <Section title="Die sechs Stufen">
            <StageGuides cycle={cycle} />
          </Section>
        </div>
        <Section title="Schneller arbeiten">
          <DefinitionList
            layout="rows"
            items={[
              {
                term: "Strg + K",
                description: "Setzt den Cursor in die Suche. Auch Nummern wie B-01 oder M-03 werden gefunden.",
              },
              { term: "Zeichen im Seitenkopf", description: "Der kleine Ring öffnet den Roten Faden des Objekts." },
              { term: "So sieht es die Öffentlichkeit", description: "Zeigt dieselbe Stadt ohne Ihre Rechte." },
              {
                term: "Jemand hat gleichzeitig gespeichert",
                description: "Sie sehen beide Fassungen. Nichts geht verloren.",
              },
            ]}
          />
        </Section>
        <Section title="Was die anderen tun">
          <div className="grid items-start gap-x-12 gap-y-6 pt-3 md:grid-cols-2">
            {others.map((role) => (
              <div key={role}>
                <h3>{roleWords[role].de}</h3>
                <ul className="mt-1 list-disc pl-5 text-ink2">
                  {roleGuides[role].map((guide) => (
                    <li key={guide.title}>{guide.title}</li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Section>
        <Section title="Wörter" id="woerter">
          <Glossary />
        </Section>
      </div>
    </>
  );
}
