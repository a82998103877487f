import type { DemoReview } from "../shape";

type Proposal = NonNullable<DemoReview["judgement"]>["proposal"];

const judged = (measure: string, proposal: Proposal, reason: string, takenOverAs?: string): DemoReview => ({
  measure,
  release: "2022-1",
  judgement: { proposal, reason, on: "2022-09-14", by: "planung" },
  ...(takenOverAs ? { takenOverAs } : {}),
});

/** What people concluded from the figures to the end of 2021, with what they know of the work itself. */
export const reviews2018: readonly DemoReview[] = [
  judged(
    "M-01",
    "continue",
    "Der Anteil liegt deutlich unter dem erwarteten Verlauf. Auch die Beratungszahlen sind hoch. Wir schlagen vor, das Lotsenhaus fortzuführen. Ob es allein den Unterschied macht, wissen wir nicht.",
    "B-10",
  ),
  judged(
    "M-02",
    "continue",
    "Der Anteil ist seit 2017 gesunken. Ein solcher Rückgang war nach dem schlechten Jahr aber zu erwarten. Über eine Wirkung lässt sich nichts sagen. Das Zentrum wird gut besucht, deshalb soll es bleiben.",
  ),
  judged(
    "M-03",
    "end",
    "Die Arbeitslosigkeit im Südviertel blieb im Rahmen des Erwartbaren. Mit 60 Plätzen war eine messbare Änderung kaum möglich. Für die Teilnehmenden war die Werkstatt trotzdem wertvoll.",
  ),
  judged(
    "M-04",
    "continue",
    "Der Anteil hat sich kaum verändert. Die Fallzahlen sind klein, die Unsicherheit ist groß. Die Beratung zu Hause wird geschätzt und kostet wenig. Sie soll bleiben.",
  ),
  judged(
    "M-05",
    "adapt",
    "Der Anteil sank ähnlich wie in anderen Bezirken. Eltern berichten, dass sie ohne den Frühdienst nicht arbeiten könnten. Wir empfehlen ein Angebot an mehreren Kitas.",
  ),
  judged(
    "M-06",
    "end",
    "Die Arbeitslosigkeit blieb im Rahmen des Erwartbaren. Die Pandemie hat die Praktika stark gestört. Über eine Wirkung lässt sich deshalb nichts sagen. Die Kurse laufen bei der Volkshochschule weiter.",
  ),
  judged(
    "M-07",
    "end",
    "Der gewählte Indikator passt schlecht zum Ziel. Er misst nicht, ob Menschen ihre Wohnung behalten. Das nächste Mal legen wir das Ziel anders fest.",
  ),
  judged(
    "M-08",
    "wait",
    "Für den Lebensraum gibt es keine vergleichbaren Gebiete. Ein Urteil ist deshalb noch nicht möglich. Wir schauen auf die Projekte und auf die Meinung des Beirats.",
  ),
];
