import type { DemoConsultation, DemoPoint } from "../shape";

type Weighing = NonNullable<DemoPoint["weighing"]>;

const weighed = (
  point: Omit<DemoPoint, "weighing">,
  result: Weighing["result"],
  reason: string,
  version?: number,
): DemoPoint => ({
  ...point,
  weighing: { result, reason, on: "2018-10-24", by: "planung", ...(version === undefined ? {} : { version }) },
});

export const consultation2018: DemoConsultation = {
  slug: "empfehlungen-2018",
  title: "Neun Empfehlungen für Emscherau: Was sagen Sie dazu?",
  introduction:
    "Der Sozialbericht 2018 zeigt, wo Menschen Unterstützung brauchen. Daraus hat die Stadt neun Empfehlungen entwickelt. Sagen Sie uns, was gut ist und was fehlt. Jede Anregung bekommt eine Antwort.",
  opensOn: "2018-08-20",
  closesOn: "2018-09-28",
  openToPublic: true,
  recommendations: ["E-01", "E-02", "E-03", "E-04", "E-05", "E-06", "E-07", "E-08", "E-09"],
  invited: [
    { organisation: "jugendamt" },
    { organisation: "jobcenter" },
    { organisation: "gesundheitsamt", notConcernedOn: "2018-09-03" },
    { organisation: "stadtplanungsamt" },
    { organisation: "awo" },
    { organisation: "caritas" },
    { organisation: "diakonie" },
  ],
  statements: [
    {
      from: "awo",
      author: "awo",
      on: "2018-09-05",
      submittedOn: "2018-09-19",
      points: [
        weighed(
          {
            key: "awo-1",
            recommendation: "E-01",
            stance: "change",
            text: "Viele Eltern arbeiten bis zum späten Nachmittag. Bitte öffnen Sie das Lotsenhaus an einem Tag bis 19 Uhr.",
          },
          "followed",
          "Das ist richtig. Wir öffnen an vier Tagen und einmal bis 19 Uhr.",
          2,
        ),
        weighed(
          {
            key: "awo-2",
            recommendation: "E-05",
            stance: "support",
            text: "Betreuung zu Randzeiten ist die wichtigste Hilfe für Alleinerziehende. Wir würden das Angebot betreiben.",
          },
          "noted",
          "Wir freuen uns über die Bereitschaft. Die Trägerschaft wird öffentlich ausgeschrieben.",
        ),
        weighed(
          {
            key: "awo-3",
            recommendation: "E-09",
            stance: "change",
            text: "Eine halbe Stelle reicht nicht aus. Wir bitten um eine ganze Stelle je Schule.",
          },
          "notFollowed",
          "Die Landesmittel erlauben nur halbe Stellen. Eine Aufstockung kann die Stadt derzeit nicht bezahlen.",
        ),
      ],
    },
    {
      from: "caritas",
      author: "caritas",
      on: "2018-09-10",
      submittedOn: "2018-09-24",
      points: [
        weighed(
          {
            key: "caritas-1",
            recommendation: "E-08",
            stance: "support",
            text: "Frühe Beratung verhindert Wohnungslosigkeit. Unsere Beratungsstelle kann im Frühjahr beginnen.",
          },
          "noted",
          "Danke. Wir haben die Caritas als Partnerin vorgeschlagen.",
        ),
        weighed(
          {
            key: "caritas-2",
            recommendation: "E-04",
            stance: "change",
            text: "Ein Brief allein erreicht die Menschen nicht. Pflegedienste und Hausärzte genießen mehr Vertrauen.",
          },
          "followed",
          "Das überzeugt uns. Pflegedienste und Hausärzte werden einbezogen.",
          2,
        ),
      ],
    },
    {
      from: "diakonie",
      author: "diakonie",
      on: "2018-09-12",
      submittedOn: "2018-09-27",
      points: [
        weighed(
          {
            key: "diakonie-1",
            recommendation: "E-06",
            stance: "change",
            text: "Das Büro braucht Räume auf beiden Seiten der Emscher. Sonst kommen viele ältere Menschen nicht.",
          },
          "partlyFollowed",
          "Das Büro bekommt einen festen Ort. Auf der anderen Seite gibt es Sprechstunden.",
        ),
        weighed(
          {
            key: "diakonie-2",
            recommendation: "E-06",
            stance: "question",
            text: "Wer entscheidet über den Verfügungsfonds, und wie hoch ist er?",
          },
          "alreadyConsidered",
          "Ein Beirat aus Bewohnerinnen und Bewohnern entscheidet. Vorgesehen sind 15.000 Euro im Jahr.",
        ),
      ],
    },
    {
      from: "jobcenter",
      author: "jobcenter",
      on: "2018-09-03",
      submittedOn: "2018-09-21",
      points: [
        weighed(
          {
            key: "jobcenter-1",
            recommendation: "E-02",
            stance: "change",
            text: "Wir können an einem Tag in der Woche im Familienzentrum beraten. Bitte nehmen Sie das auf.",
            proposal:
              "Die Stadt baut in Mühlenau ein Familienzentrum auf. Es verbindet Kita, Elterncafé und Beratung. Das Jobcenter berät dort an einem Tag in der Woche. Ein freier Träger betreibt das Zentrum.",
          },
          "followed",
          "Das Angebot steht nun im Text der Empfehlung.",
          2,
        ),
        weighed(
          {
            key: "jobcenter-2",
            recommendation: "E-03",
            stance: "support",
            text: "Die Jobwerkstatt passt zu unserem Programm für junge Erwachsene. 60 Plätze sind machbar.",
          },
          "noted",
          "Danke für die klare Zusage.",
        ),
      ],
    },
    {
      from: "jugendamt",
      author: "jugend",
      on: "2018-09-06",
      submittedOn: "2018-09-26",
      points: [
        weighed(
          {
            key: "jugendamt-1",
            recommendation: "E-01",
            stance: "support",
            text: "Das Lotsenhaus schließt eine Lücke. Wir stellen zwei Fachkräfte.",
          },
          "noted",
          "Danke. Die Stellen stehen im Entwurf des Haushalts.",
        ),
        weighed(
          {
            key: "jugendamt-2",
            recommendation: "E-05",
            stance: "change",
            text: "Kinder sollen höchstens neun Stunden am Tag betreut werden. Diese Grenze fehlt im Text.",
          },
          "alreadyConsidered",
          "Die Grenze steht bereits in den Richtlinien der Stadt. Sie gilt auch hier.",
        ),
      ],
    },
    {
      from: "resident",
      name: "M. Albers",
      on: "2018-09-11",
      points: [
        weighed(
          {
            key: "resident-2018-1",
            recommendation: "E-02",
            stance: "support",
            text: "In Mühlenau fehlt ein Ort, an dem man sich einfach treffen kann. Das Elterncafé finde ich gut.",
          },
          "noted",
          "Vielen Dank für Ihre Rückmeldung.",
        ),
      ],
      moderation: { on: "2018-09-12", approved: true },
    },
    {
      from: "resident",
      on: "2018-09-20",
      points: [
        weighed(
          {
            key: "resident-2018-2",
            recommendation: "E-06",
            stance: "change",
            text: "Bitte denken Sie auch an die Jugendlichen am Hafenbecken. Für sie gibt es nachmittags nichts.",
          },
          "partlyFollowed",
          "Das Quartiersbüro plant mit Jugendlichen ein eigenes Angebot. Ein Jugendhaus ist nicht finanziert.",
        ),
      ],
      moderation: { on: "2018-09-21", approved: true },
    },
  ],
  closedOn: "2018-10-01",
  result: {
    on: "2018-11-12",
    by: "planung",
    summary:
      "Fünf Organisationen und zwei Personen haben sich beteiligt. Drei Empfehlungen wurden geändert. Nicht folgen konnten wir dem Wunsch nach ganzen Stellen an jeder Schule.",
  },
};
