import { daysFrom } from "../calendar";
import type { DemoConsultation } from "../shape";

/** Open now: some have answered, some are writing, one resident's text waits to be read. */
export function consultation2023(today: string): DemoConsultation {
  const day = (days: number) => daysFrom(today, days);
  return {
    slug: "empfehlungen-2026",
    title: "Sieben Empfehlungen: Was sagen Sie dazu?",
    introduction:
      "Der Sozialbericht 2026 ist erschienen. Daraus hat die Stadt sieben Empfehlungen entwickelt. Sie können zu jeder etwas sagen, auch ohne Konto. Jede Anregung bekommt eine Antwort mit Begründung.",
    opensOn: day(-14),
    closesOn: day(28),
    openToPublic: true,
    recommendations: ["E-10", "E-11", "E-12", "E-13", "E-14", "E-15", "E-16"],
    invited: [
      { organisation: "jugendamt" },
      { organisation: "jobcenter" },
      { organisation: "gesundheitsamt" },
      { organisation: "stadtplanungsamt", notConcernedOn: day(-6) },
      { organisation: "schulamt" },
      { organisation: "awo" },
      { organisation: "caritas" },
      { organisation: "diakonie" },
      { organisation: "rat" },
    ],
    statements: [
      {
        from: "caritas",
        author: "caritas",
        on: day(-11),
        submittedOn: day(-5),
        points: [
          {
            key: "caritas-3",
            recommendation: "E-14",
            stance: "support",
            text: "Beratung an vertrauten Orten nimmt vielen die Scheu. Unsere Gemeinden stellen gern Räume.",
          },
          {
            key: "caritas-4",
            recommendation: "E-14",
            stance: "change",
            text: "Bitte nennen Sie auch die Neue Mitte. Dort leben viele ältere Menschen allein.",
            proposal:
              "Die Stadt berät in Kirchengemeinden, Apotheken und Kiosken zur Grundsicherung. Sie beginnt in der Kolonie, der Altstadt und der Neuen Mitte.",
          },
          {
            key: "caritas-5",
            recommendation: "E-15",
            stance: "question",
            text: "Wie werden die Fachkräfte für die frühen und späten Stunden gewonnen?",
          },
        ],
      },
      {
        from: "jobcenter",
        author: "jobcenter",
        on: day(-9),
        submittedOn: day(-3),
        points: [
          {
            key: "jobcenter-3",
            recommendation: "E-10",
            stance: "support",
            text: "Die Stelle für die Kolonie ist eingeplant. Wir können im Frühjahr beginnen.",
          },
          {
            key: "jobcenter-4",
            recommendation: "E-13",
            stance: "change",
            text: "Ein Beratungstag in der Woche genügt am Anfang. Wichtiger ist der Bus zur Frühschicht.",
          },
        ],
      },
      {
        from: "awo",
        author: "awo",
        on: day(-7),
        points: [
          {
            key: "awo-4",
            recommendation: "E-11",
            stance: "change",
            text: "Die Beratung sollte auch am Nachmittag möglich sein. Viele Eltern arbeiten vormittags.",
            proposal:
              "Die Grundschule Kolonie bekommt einen Raum für Beratung. An einem Vormittag und einem Nachmittag in der Woche hilft dort eine Fachkraft bei Anträgen.",
          },
          {
            key: "awo-5",
            recommendation: "E-15",
            stance: "support",
            text: "Unsere Kita am Ankerplatz hat gute Erfahrungen gemacht. Vier Standorte sind ein guter Anfang.",
          },
        ],
      },
      {
        from: "jugendamt",
        author: "jugend",
        on: day(-4),
        points: [
          {
            key: "jugendamt-3",
            recommendation: "E-12",
            stance: "change",
            text: "Bitte ergänzen Sie die Frühen Hilfen. Sie passen gut in das Familienbüro.",
          },
        ],
      },
      {
        from: "resident",
        name: "Familie Petrović",
        on: day(-8),
        points: [
          {
            key: "resident-2026-1",
            recommendation: "E-13",
            stance: "support",
            text: "Mein Mann beginnt um sechs Uhr. Ein früher Bus würde uns sehr helfen.",
          },
        ],
        moderation: { on: day(-7), approved: true },
      },
      {
        from: "resident",
        on: day(-1),
        points: [
          {
            key: "resident-2026-2",
            recommendation: "E-11",
            stance: "question",
            text: "Gilt das Angebot auch für Eltern, deren Kinder noch in der Kita sind?",
          },
        ],
      },
    ],
  };
}
