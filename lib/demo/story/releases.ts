import { daysFrom, germanDay } from "./calendar";
import type { DemoDelivery, DemoRelease } from "./shape";

interface Turn {
  readonly release: string;
  readonly years: readonly number[];
  /** Day the last file arrived. */
  readonly delivered: string;
  readonly prepared: string;
  readonly approved: string;
}

const sources = [
  { key: "EMR", title: "Einwohnermelderegister" },
  { key: "HHGen", title: "Haushaltegenerierung" },
  { key: "BA", title: "Arbeitsmarkt und SGB II" },
  { key: "SGB12", title: "Sozialhilfe und Asylbewerberleistungen" },
] as const;

/** Three times the Statistikstelle delivered, and three times a second person approved. */
function turns(today: string): Turn[] {
  return [
    {
      release: "2018-1",
      years: [2014, 2015, 2016, 2017],
      delivered: "2018-04-19",
      prepared: "2018-04-24",
      approved: "2018-04-26",
    },
    {
      release: "2022-1",
      years: [2018, 2019, 2020, 2021],
      delivered: "2022-04-21",
      prepared: "2022-04-26",
      approved: "2022-04-28",
    },
    {
      release: "2026-1",
      years: [2022, 2023, 2024, 2025],
      delivered: daysFrom(today, -222),
      prepared: daysFrom(today, -216),
      approved: daysFrom(today, -214),
    },
  ];
}

export function demoDeliveries(today: string): DemoDelivery[] {
  return turns(today).flatMap(({ release, years, delivered }) =>
    sources.map((source, i) => ({
      key: `${release}/${source.key}`,
      title: `${source.title} ${years[0]}–${years[years.length - 1]}`,
      fileName: `emscherau_${source.key.toLowerCase()}_${years[0]}_${years[years.length - 1]}.csv`,
      source: source.key,
      years,
      on: daysFrom(delivered, i - 3),
      by: "statistik" as const,
    })),
  );
}

export function demoReleases(today: string): DemoRelease[] {
  const all = turns(today);
  return all.map((turn, i) => ({
    key: turn.release,
    title: `Datenstand ${turn.release}`,
    note: `Daten bis ${germanDay(`${turn.years[turn.years.length - 1]}-12-31`)}.`,
    deliveries: all.slice(0, i + 1).flatMap(({ release }) => sources.map((source) => `${release}/${source.key}`)),
    preparedOn: turn.prepared,
    preparedBy: "statistik" as const,
    approvedOn: turn.approved,
    approvedBy: "statistik2" as const,
  }));
}
