import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";
import type { ShownFormat } from "@/lib/atlas/schema";
import { type ChartMark, type ChartSeries, LineChart } from "./LineChart";

export interface SmallChart {
  readonly key: string;
  readonly title: ReactNode;
  readonly href?: string;
  /** "in %" */
  readonly unit: string;
  readonly dates: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly format: ShownFormat;
  readonly summary: string;
  readonly marks?: readonly ChartMark[];
}

/** The same small chart for several indicators, side by side: comparing shapes, not heights – each has its own axis. */
export function SmallMultiples({ charts, level = 3 }: { charts: readonly SmallChart[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="grid gap-x-8 gap-y-9 sm:grid-cols-2 lg:grid-cols-3">
      {charts.map((chart) => (
        <li key={chart.key} className="min-w-0 break-inside-avoid">
          <Heading className="font-sans text-[1rem] leading-6 font-semibold">
            {chart.href ? (
              <Link look="plain" href={chart.href}>
                {chart.title}
              </Link>
            ) : (
              chart.title
            )}{" "}
            <span className="font-normal text-ink2">{chart.unit}</span>
          </Heading>
          <LineChart
            dates={chart.dates}
            series={chart.series}
            format={chart.format}
            summary={chart.summary}
            height={108}
            labels="values"
            marks={chart.marks}
            className="mt-3"
          />
        </li>
      ))}
    </ul>
  );
}
