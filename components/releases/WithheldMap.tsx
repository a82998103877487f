import type { ReactElement } from "react";
import { Select } from "@/components/form/Select";
import { drawMap } from "@/components/map/drawing";
import { Button } from "@/components/ui/Button";
import type { WithheldArea, WithheldFate, WithheldView } from "@/lib/releases/protocol/schema";
import { formatDate } from "@/lib/statistics/format";

const fates: readonly WithheldFate[] = ["primary", "secondary", "coarsened", "unknown"];
const fateWords: Record<WithheldFate, string> = {
  primary: "zu klein",
  secondary: "zum Schutz anderer",
  coarsened: "vergröbert",
  unknown: "gesperrt",
};

/** Marks that differ in shape, not in colour alone. */
const marks: Record<WithheldFate, ReactElement> = {
  primary: (
    <>
      <circle cx="2" cy="2" r="1.5" fill="var(--ink)" />
      <circle cx="6" cy="6" r="1.5" fill="var(--ink)" />
    </>
  ),
  secondary: <path d="M-2 2L2-2M-1 9L9-1M6 10L10 6" stroke="var(--ink)" strokeWidth="1.2" />,
  coarsened: <path d="M0 0L8 8M8 0L0 8" stroke="var(--ink)" strokeWidth="1.1" />,
  unknown: <circle cx="4" cy="4" r="1.5" fill="var(--ink)" />,
};

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {fates.map((fate) => (
        <pattern key={fate} id={`${id}-${fate}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--map-ground)" />
          {marks[fate]}
        </pattern>
      ))}
    </defs>
  );
}

/** One base count at one date in one partition: which areas stay closed and why, as a map and as a list. */
export function WithheldMap({ view, city }: { view: WithheldView; city: string }) {
  const closed = view.areas.filter((area) => area.fate !== null);
  const groups = fates.flatMap((fate) => {
    const areas = closed.filter((area) => area.fate === fate);
    return areas.length > 0 ? [{ fate, areas }] : [];
  });
  const count = view.counts.find((one) => one.key === view.count)?.name ?? view.count;
  const partition = view.partitions.find((one) => one.key === view.partition)?.name ?? view.partition;
  const sentence =
    groups.length > 0
      ? `${closed.length} von ${view.areas.length} Gebieten gesperrt: ${groups
          .map(({ fate, areas }) => `${areas.length} ${fateWords[fate]}`)
          .join(", ")}.`
      : "Hier ist nichts gesperrt.";
  return (
    <>
      <ViewFilter view={view} />
      <p role="status" className="mb-3">
        <strong>
          {count}, {partition}, {formatDate(view.date, "de")}:
        </strong>{" "}
        {sentence}
      </p>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,30rem)_minmax(16rem,1fr)]">
        <Drawing areas={view.areas} summary={`${city}: ${count}, ${partition}. ${sentence}`} />
        <div className="grid content-start gap-4">
          {groups.map(({ fate, areas }) => (
            <div key={fate}>
              <h3 className="flex items-center gap-2 font-semibold">
                <Key fate={fate} />
                {fateWords[fate]} <span className="font-normal text-ink2">{areas.length}</span>
              </h3>
              <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5">
                {areas.map((area) => (
                  <li key={area.key}>{area.name}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

function ViewFilter({ view }: { view: WithheldView }) {
  const cells = (sum: number) => (sum > 0 ? ` (${sum} gesperrt)` : "");
  return (
    <form
      method="get"
      action="#karte"
      className="my-4 grid items-end gap-x-4 gap-y-2 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <Select
        name="merkmal"
        label="Merkmal"
        key={view.count}
        defaultValue={view.count}
        options={view.counts.map(({ key, name, cells: sum }) => ({ value: key, label: `${name}${cells(sum)}` }))}
      />
      <Select
        name="stichtag"
        label="Stichtag"
        key={view.date}
        defaultValue={view.date}
        options={[...view.dates]
          .reverse()
          .map(({ date, cells: sum }) => ({ value: date, label: `${formatDate(date, "de")}${cells(sum)}` }))}
      />
      <Select
        name="gliederung"
        label="Gliederung"
        key={view.partition}
        defaultValue={view.partition}
        options={view.partitions.map(({ key, name, cells: sum }) => ({ value: key, label: `${name}${cells(sum)}` }))}
      />
      <Button type="submit" variant="secondary">
        Anzeigen
      </Button>
    </form>
  );
}

function Drawing({ areas, summary }: { areas: readonly WithheldArea[]; summary: string }) {
  const drawing = drawMap(areas, { width: 640, padding: 10, labels: false });
  if (!drawing) return <p className="text-ink2">Diese Gliederung hat keine Grenzen für eine Karte.</p>;
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const id = "gesperrt";
  return (
    <div className="overflow-hidden rounded-md border border-line2 bg-card">
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={summary} className="block w-full">
        <Patterns id={id} />
        <g stroke="var(--ink2)" strokeWidth="0.6" strokeLinejoin="round" fillRule="evenodd">
          {drawing.areas.map((area) => {
            const fate = byKey.get(area.key)?.fate;
            return (
              <path key={area.key} d={area.path} fill={fate ? `url(#${id}-${fate})` : "var(--map-others)"}>
                <title>{`${area.name}: ${fate ? fateWords[fate] : "nicht gesperrt"}`}</title>
              </path>
            );
          })}
        </g>
      </svg>
    </div>
  );
}

function Key({ fate }: { fate: WithheldFate }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 16" className="h-4 w-6 flex-none border border-ink2">
      <rect width="24" height="16" fill={`url(#gesperrt-${fate})`} />
    </svg>
  );
}
