import { daysFrom } from "../calendar";
import type { DemoCycle } from "../shape";
import { consultation2023 } from "./consultation";
import { decisions2023 } from "./decisions";
import { findings2023 } from "./findings";
import { measures2023 } from "./measures";
import { recommendations2023 } from "./recommendations";
import { report2023 } from "./report";

/** The second turn of the ring: the report is out, findings and recommendations are there, the discussion is open. */
export function cycle2023(today: string): DemoCycle {
  const day = (days: number) => daysFrom(today, days);
  return {
    slug: "2023-2027",
    title: "Planungszyklus 2023–2027",
    startsOn: "2023-01-02",
    endsOn: "2027-12-31",
    referenceDate: "2025-12-31",
    lead: "planung",
    stages: [
      { stage: "report", startsOn: day(-330), endsOn: day(-180), closedOn: day(-189) },
      { stage: "analysis", startsOn: day(-188), endsOn: day(-150), closedOn: day(-149) },
      {
        stage: "recommendations",
        startsOn: day(-148),
        endsOn: day(-42),
        closedOn: day(-40),
        reason: "Für B-17 fehlt noch der Pflegebericht. Die Empfehlung folgt, sobald er vorliegt.",
      },
      { stage: "consultation", startsOn: day(-20), endsOn: day(70) },
      { stage: "measures", startsOn: day(71), endsOn: day(330) },
      { stage: "review", startsOn: day(331), endsOn: day(400) },
    ],
    report: report2023(today),
    findings: findings2023(today),
    recommendations: recommendations2023(today),
    consultations: [consultation2023(today)],
    decisions: decisions2023,
    measures: measures2023(today),
    // The newest release made the reviews of M-09 to M-12 due; nobody has judged them yet.
    reviews: [],
  };
}
