import { CircleDashed } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import { type ListView, matches, queryOf } from "@/lib/cycle/consultation/weighing/list/rules";
import type { WeighedPoint } from "@/lib/cycle/consultation/weighing/schema";
import { enumWords } from "@/lib/glossary";
import { resultLooks } from "./ResultMark";

const hrefOf = (path: string, view: ListView, point?: string) => {
  const query = new URLSearchParams(queryOf(view));
  if (point) query.set("punkt", point);
  return `${path}?${query}`;
};

/** The points grouped by recommendation, each with the mark of its vote; filters stand in the address. */
export function PointList({
  points,
  titles,
  current,
  view,
  path,
}: {
  points: readonly WeighedPoint[];
  /** Titles of the recommendations by number. */
  titles: Readonly<Record<string, string>>;
  current?: string;
  view: ListView;
  path: string;
}) {
  const count = (show: ListView["show"]) => points.filter((point) => matches(point, { ...view, show })).length;
  const shown = points.filter((point) => matches(point, view));
  const groups = [...new Set(shown.map((point) => point.recommendation))];
  const item = (show: ListView["show"], label: string) => ({
    key: show,
    label,
    count: count(show),
    href: hrefOf(path, { ...view, show }, current),
  });
  const sender = (from: ListView["from"], label: string) => ({
    key: from,
    label,
    href: hrefOf(path, { ...view, from }, current),
  });
  return (
    <>
      <div className="grid gap-2 p-3">
        <SegmentedControl
          label="Zeigen"
          labelHidden
          items={[item("all", "Alle"), item("open", "Offen"), item("done", "Erledigt")]}
          current={view.show}
        />
        <SegmentedControl
          label="Absender"
          labelHidden
          items={[sender("all", "Alle"), sender("organisations", "Stellen"), sender("residents", "Bürger/innen")]}
          current={view.from}
        />
      </div>
      {shown.length === 0 ? <p className="px-3 py-4 text-ink2">Hier ist nichts.</p> : null}
      {groups.map((number) => {
        const own = shown.filter((point) => point.recommendation === number);
        const all = points.filter((point) => point.recommendation === number);
        const done = all.filter((point) => point.weighing).length;
        return (
          <details key={number} open className="group border-t border-line">
            <summary className="flex min-h-9 items-baseline gap-2 bg-rail px-3 py-1.5 text-sm">
              <b className="text-s3">{number}</b>
              <span className="min-w-0 flex-1 truncate">{titles[number]}</span>
              <span className="whitespace-nowrap text-ink2">
                {done} von {all.length}
              </span>
            </summary>
            <ol>
              {own.map((point) => (
                <Row key={point.id} point={point} chosen={point.id === current} href={hrefOf(path, view, point.id)} />
              ))}
            </ol>
          </details>
        );
      })}
    </>
  );
}

function Row({ point, chosen, href }: { point: WeighedPoint; chosen: boolean; href: string }) {
  const look = point.weighing ? resultLooks[point.weighing.result] : undefined;
  const Icon = look?.Icon ?? CircleDashed;
  return (
    <li>
      <Link
        look="bare"
        href={href}
        scroll={false}
        prefetch={false}
        aria-current={chosen ? "true" : undefined}
        className={classes(
          "grid grid-cols-[1.25rem_1.75rem_minmax(0,1fr)] items-baseline gap-x-2 border-t border-line px-3 py-2 text-ink no-underline -outline-offset-3 hover:bg-soft",
          chosen && "bg-card shadow-[inset_3px_0_0_var(--accent)]",
        )}
      >
        <Icon size={17} aria-hidden className={classes("self-center", look?.color ?? "text-ink2")} />
        <span className="text-sm text-ink2">{point.label}</span>
        <span className="min-w-0">
          <span className="block truncate font-semibold">{point.organisation?.shortName ?? point.sender}</span>
          <span className="block truncate text-sm text-ink2">{point.text || enumWords.stance[point.stance]}</span>
          <span className="sr-only">
            {point.weighing ? enumWords.weighingResult[point.weighing.result] : "noch offen"}
          </span>
        </span>
      </Link>
    </li>
  );
}
