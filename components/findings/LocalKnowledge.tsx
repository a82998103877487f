import { Disclosure } from "@/components/ui/Disclosure";
import { Notice } from "@/components/ui/Notice";

/** What a screening can and cannot say (Hamburg's sentence, handbook §4.2), and how its classes come about. */
export function LocalKnowledge() {
  return (
    <div className="mt-5">
      <Notice still title="Ob Handlungsbedarf besteht, lässt sich nur mit Kenntnis vor Ort beurteilen.">
        <p>Die Daten schlagen vor, wo es sich hinzusehen lohnt. Den Befund schreibt ein Mensch.</p>
      </Notice>
      <Disclosure title="Wie die Einstufung entsteht">
        <div className="grid max-w-measure gap-2">
          <p>
            Der Status vergleicht vier Anteile mit allen Gebieten: Arbeitslosigkeit, Mindestsicherung, Kinder in
            Bedarfsgemeinschaften und Grundsicherung im Alter. Niedriger Status heißt: viele Menschen mit wenig Geld.
            Die Dynamik vergleicht die Veränderung in vier Jahren.
          </p>
          <p>
            Am Maßstab des eigenen Jahres gibt es immer Gebiete oben und unten, auch wenn es allen besser geht. Am
            festen Maßstab sieht man, ob sich etwas bewegt hat.
          </p>
          <p>
            Ein Grenzfall wechselt die Klasse, sobald ein anderes Gebiet wegfällt. Gebiete mit weniger als 300 Menschen
            haben keinen Index. Anteile auf weniger als 50 Menschen werden nicht vorgeschlagen.
          </p>
        </div>
      </Disclosure>
    </div>
  );
}
