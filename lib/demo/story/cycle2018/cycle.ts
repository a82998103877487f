import type { DemoCycle } from "../shape";
import { consultation2018 } from "./consultation";
import { decisions2018 } from "./decisions";
import { findings2018 } from "./findings";
import { measures2018 } from "./measures";
import { recommendations2018 } from "./recommendations";
import { report2018 } from "./report";
import { reviews2018 } from "./reviews";

/** The first turn of the ring: closed and reviewed. */
export function cycle2018(today: string): DemoCycle {
  return {
    slug: "2018-2022",
    title: "Planungszyklus 2018–2022",
    startsOn: "2018-01-15",
    endsOn: "2022-12-31",
    referenceDate: "2017-12-31",
    lead: "planung",
    stages: [
      { stage: "report", startsOn: "2018-01-15", endsOn: "2018-06-15", closedOn: "2018-06-18" },
      { stage: "analysis", startsOn: "2018-05-02", endsOn: "2018-07-13", closedOn: "2018-07-13" },
      { stage: "recommendations", startsOn: "2018-07-16", endsOn: "2018-08-17", closedOn: "2018-08-17" },
      {
        stage: "consultation",
        startsOn: "2018-08-20",
        endsOn: "2018-11-16",
        closedOn: "2018-11-16",
        reason: "Das Stadtplanungsamt hat nicht geantwortet. Wir haben zweimal nachgefragt.",
      },
      {
        stage: "measures",
        startsOn: "2018-12-13",
        endsOn: "2022-03-31",
        closedOn: "2022-03-31",
        reason:
          "Über E-09 hat der Rat nicht entschieden. Das Land hat ein eigenes Programm angekündigt. Die Empfehlung kommt in den nächsten Zyklus.",
      },
      {
        stage: "review",
        startsOn: "2022-05-02",
        endsOn: "2022-12-09",
        closedOn: "2022-12-16",
      },
    ],
    report: report2018,
    findings: findings2018,
    recommendations: recommendations2018,
    consultations: [consultation2018],
    decisions: decisions2018,
    measures: measures2018(today),
    reviews: reviews2018,
  };
}
