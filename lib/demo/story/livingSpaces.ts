import { demoLeavesOf } from "../geography";
import { daysFrom } from "./calendar";
import type { DemoLivingSpace } from "./shape";

const harbour = demoLeavesOf("bezirke", "05");

/** One Lebensraum of which Sozialplanung made an area long ago, and one that people still draw. */
export function demoLivingSpaces(today: string): DemoLivingSpace[] {
  return [
    {
      key: "hafen",
      drawings: [
        {
          on: "2018-05-03",
          by: "awo",
          name: "Rund um den Hafen",
          reason: "Die Familien aus unseren Gruppen kaufen in der Kolonie ein. Sie sagen: Das ist unsere Gegend.",
          core: [...harbour, "045", "047", "049"],
          contested: ["061", "064"],
        },
        {
          on: "2018-05-08",
          by: "jugend",
          name: "Hafen und Emscherbruch",
          reason: "Die Kinder vom Hafen gehen im Emscherbruch zur Schule. Nachmittags treffen sie sich am Fährhaus.",
          core: [...harbour, "061", "062", "064"],
          contested: ["047", "049", "065"],
        },
        {
          on: "2018-05-15",
          by: "planung",
          name: "Rund um den Hafen",
          reason: "Der Hafen liegt zwischen drei Bezirken. Über die Kolonie sind sich alle einig, über den Rand nicht.",
          core: [...harbour, "045", "049"],
          contested: ["047", "061", "062", "064"],
        },
      ],
      adopted: {
        on: "2018-05-22",
        by: "planung",
        area: "hafen",
        reason:
          "Drei Stellen haben gezeichnet. Der Hafen ist für alle der Kern. Vom Rand nehmen wir auf, was mindestens zwei genannt haben.",
      },
    },
    {
      key: "bahnhof",
      drawings: [
        {
          on: daysFrom(today, -33),
          by: "awo",
          name: "Am Bahnhof",
          reason: "Wer am Bahnhof wohnt, hat auf beiden Seiten der Gleise zu tun.",
          core: ["014", "031"],
          contested: ["044"],
        },
        {
          on: daysFrom(today, -27),
          by: "stadtplanung",
          name: "Bahnhof und Hochschule",
          reason: "Zwischen Bahnhof und Hochschule entsteht gerade ein Viertel. Bus und Radweg verbinden es.",
          core: ["014", "028", "031"],
          contested: ["015"],
        },
        {
          on: daysFrom(today, -19),
          by: "awo",
          name: "Rund um den Bahnhof",
          reason: "Am Lorenweg wohnen viele, die am Bahnhof einkaufen. Das haben uns die Eltern im Café gesagt.",
          core: ["014", "031", "044"],
          contested: ["028"],
        },
        {
          on: daysFrom(today, -12),
          by: "awo2",
          onPaperBy: "Runder Tisch Bahnhof",
          name: "Rund um den Bahnhof",
          reason:
            "Beim Treffen am Runden Tisch auf den Stadtplan gezeichnet. Die Hälfte wollte den Alten Markt dabeihaben.",
          core: ["014", "031", "044"],
          contested: ["015", "048"],
        },
      ],
    },
  ];
}
