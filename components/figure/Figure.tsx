import { ChartColumn, Download, Info, Map as MapIcon, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useId } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";

export const figureViews = ["map", "chart", "table", "source"] as const;
export type FigureView = (typeof figureViews)[number];

export interface FigureDownload {
  /** "CSV", "GeoJSON", "SVG" */
  readonly label: string;
  readonly href: string;
  /** File name; without it the server names the file. */
  readonly filename?: string;
}

const icons = { map: MapIcon, chart: ChartColumn, table: Table2, source: Info };

/** Shown while the radio button of its view is checked; written out, because Tailwind reads the source. */
const shownWhen: Record<FigureView, string> = {
  map: "hidden group-has-[input[value=map]:checked]/figure:block",
  chart: "hidden group-has-[input[value=chart]:checked]/figure:block",
  table: "hidden group-has-[input[value=table]:checked]/figure:block",
  source: "hidden group-has-[input[value=source]:checked]/figure:block",
};

/**
 * A figure: a sentence as its title, one picture at a time with its table twin, key sentence, source line, downloads. The
 * views are chosen without script, and the table is always in the page. A figure without a source cannot be built.
 */
export function Figure({
  title,
  number,
  views,
  initial,
  keySentence,
  sourceLine,
  downloads = [],
  id,
  level = 3,
  className,
}: {
  /** A sentence: "Im Hafen lebt mehr als jedes dritte Kind von Grundsicherung." */
  title: ReactNode;
  /** "Abbildung 3" */
  number?: string;
  /** A map, a chart, or both; the table of the same values; what the source says. */
  views: { map?: ReactNode; chart?: ReactNode; table: ReactNode; source: ReactNode };
  initial?: FigureView;
  /** What to take away, in serif. */
  keySentence?: ReactNode;
  /** `<SourceLine …/>` */
  sourceLine: ReactNode;
  downloads?: readonly FigureDownload[];
  /** Anchor, unique on the page. */
  id?: string;
  level?: 2 | 3 | 4;
  className?: string;
}) {
  const t = useTranslations("figure");
  const own = useId();
  const present = figureViews.filter((view) => views[view]);
  const first = initial && views[initial] ? initial : present[0];
  const Heading = `h${level}` as const;
  return (
    <figure id={id} aria-labelledby={`${own}-title`} className={classes("group/figure min-w-0", className)}>
      <Heading id={`${own}-title`} className="font-sans text-base font-semibold text-pretty">
        {number ? <span className="mr-2 font-normal text-ink2">{number}</span> : null}
        {title}
      </Heading>
      <fieldset className="mt-2 min-w-0 border-b border-line2 print:hidden">
        <legend className="sr-only">{t("views.label")}</legend>
        <div className="relative flex overflow-x-auto">
          {present.map((view) => {
            const Icon = icons[view];
            return (
              <label
                key={view}
                className="-mb-px flex min-h-11 cursor-pointer items-center gap-2 whitespace-nowrap border-b-3 border-transparent px-3.5 pt-0.5 text-[1rem] max-sm:px-2.5 text-ink2 hover:text-ink has-checked:border-accent has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name={`${own}-view`}
                  value={view}
                  defaultChecked={view === first}
                  className="sr-only"
                />
                <Icon size={18} aria-hidden className="max-sm:hidden" />
                {t(`views.${view}`)}
              </label>
            );
          })}
        </div>
      </fieldset>
      {present.map((view) => (
        <div key={view} className={classes("min-w-0", shownWhen[view])}>
          {views[view]}
        </div>
      ))}
      <figcaption>
        {keySentence ? <p className="reading mt-5 text-pretty">{keySentence}</p> : null}
        <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-t border-line2 pt-3">
          <div className="min-w-0 flex-1 basis-72 text-sm text-ink2">{sourceLine}</div>
          <Downloads items={downloads} />
        </div>
      </figcaption>
    </figure>
  );
}

/** Files of what is shown, as links that work without script. */
export function Downloads({ items, large = false }: { items: readonly FigureDownload[]; large?: boolean }) {
  const t = useTranslations("figure");
  if (items.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-2 print:hidden" aria-label={t("downloads")}>
      {items.map((item) => (
        <li key={item.label}>
          <Link
            look="bare"
            href={item.href}
            download={item.filename ?? ""}
            className={classes(
              "inline-flex min-h-11 items-center gap-2",
              large
                ? "rounded-md border border-line2 bg-card px-3.5 font-semibold text-action no-underline hover:border-action"
                : "text-sm text-link underline hover:decoration-2",
            )}
          >
            {large ? <Download size={18} aria-hidden /> : null}
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
