/**
 * What we know about Emscherau because we made it: tests and the review of measures are held against these truths.
 */
export const plantedTruths = {
  /** A measure with a real effect. */
  realEffect: {
    area: "07",
    areaName: "Zechenpark",
    numerator: "K_BG",
    denominator: "EW_U18",
    selectionYear: 2017,
    startYear: 2018,
    lag: 1,
    preYears: 4,
    postYears: 3,
    /** Change of the log-odds that the measure brings, by year; the last one stays. */
    effectOnLogOdds: { 2019: -0.3, 2020: -0.38, 2021: -0.43 } as Readonly<Record<number, number>>,
    verdict: "stärker gesunken als erwartet",
    why: "Das Lotsenhaus Zechenpark wirkt in den erfundenen Daten wirklich: ab 2019 sinkt der Anteil deutlich.",
  },
  /** A measure chosen in a bad year, without any effect. */
  regressionToTheMean: {
    area: "08",
    areaName: "Mühlenau",
    numerator: "K_BG",
    denominator: "EW_U18",
    selectionYear: 2017,
    startYear: 2018,
    lag: 1,
    preYears: 4,
    postYears: 3,
    /** Chance alone: a bad year that passes by itself. */
    chanceOnLogOdds: { 2016: 0.05, 2017: 0.33, 2018: 0.1 } as Readonly<Record<number, number>>,
    verdict: "im Rahmen des Erwartbaren – keine Aussage möglich",
    why: "Mühlenau wurde im schlechtesten Jahr ausgewählt. Der Rückgang danach wäre auch ohne Familienzentrum gekommen.",
  },
  /** Cells of one or two cases: their counts stay closed at block-group level on that date, districts stay open. */
  smallCells: [
    {
      leaf: "172",
      count: "AL_SGB3",
      years: [2016, 2018, 2019],
      value: 2,
      why: "Wenige Arbeitslose in den Lindenhöfen.",
    },
    { leaf: "171", count: "BG_K", years: [2015, 2019, 2020], value: 2, why: "Zwei Familien hinter mehreren Kindern." },
    {
      leaf: "151",
      count: "GS_A",
      years: [2014, 2016],
      value: 1,
      why: "Eine einzige Person mit Grundsicherung im Alter.",
    },
    { leaf: "173", count: "MH_65P", years: [2014], value: 2, why: "Zwei ältere Zugewanderte in der Feldmark." },
  ] as readonly { leaf: string; count: string; years: readonly number[]; value: number; why: string }[],
  /** Counts that are naturally small in the north and stay closed at block-group level in every year. */
  alwaysSmallAtLeaves: ["AE_BG", "AE_K_BG"],
  /** Counts with naturally small cells up to this year; later they are open at block-group level. */
  smallAtLeavesUntil: { AL_AUS: 2020, GS_EM: 2016, HLU: 2020, RLB: 2020, ASYL: 2016 } as Readonly<
    Record<string, number>
  >,
} as const;
