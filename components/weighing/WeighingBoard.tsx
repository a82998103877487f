import { ListChecks, Scale } from "lucide-react";
import { dayOf } from "@/components/consultation/dates";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { StageMark } from "@/components/ring/StageMark";
import { StanceMark } from "@/components/statements/StanceMark";
import type { ThreadStep } from "@/components/thread/Thread";
import { ThreadStrip } from "@/components/thread/ThreadStrip";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Key } from "@/components/ui/Key";
import { Notice } from "@/components/ui/Notice";
import { Progress } from "@/components/ui/Progress";
import { paragraphsOf, withPassage } from "@/lib/cycle/consultation/passages/rules";
import type { ConsultationView } from "@/lib/cycle/consultation/schema";
import { weighPoint } from "@/lib/cycle/consultation/weighing/actions";
import { type ListView, matches, nextPoint, queryOf } from "@/lib/cycle/consultation/weighing/list/rules";
import type { WeighedPoint, WeighingTable } from "@/lib/cycle/consultation/weighing/schema";
import { enumWords } from "@/lib/glossary";
import { Answer } from "./Answer";
import { Passages } from "./Passages";
import { PointList } from "./PointList";
import { WeighingDesk } from "./WeighingDesk";

/** The whole workplace of weighing: points on the left, the words in the middle, vote and reason on the right. */
export function WeighingBoard({
  table,
  consultation,
  view,
  point,
  thread,
  saved,
  path,
  mayWeigh,
}: {
  table: WeighingTable;
  consultation: ConsultationView;
  view: ListView;
  /** The point on the desk; absent while there is none. */
  point?: WeighedPoint;
  /** What hangs on its recommendation. */
  thread: ThreadStep[];
  /** Id of the point that was just weighed. */
  saved?: string;
  /** Address of the consultation. */
  path: string;
  mayWeigh: boolean;
}) {
  const { points } = table;
  const shown = points.filter((point) => matches(point, view));
  const weighed = points.filter((entry) => entry.weighing).length;
  const last = points.find((entry) => entry.id === saved);
  const here = `${path}/abwaegung`;
  return (
    <div data-wide className="-mx-4 -mt-5 md:-mx-8 md:-mt-6 lg:-mb-10 lg:flex lg:h-[calc(100dvh-5.25rem)] lg:flex-col">
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-b border-line px-4 py-3 md:px-5">
        <div className="flex items-center gap-3">
          <StageMark stage="consultation" size={32} numbered={false} decorative />
          <div>
            <Breadcrumbs items={[{ label: consultation.title, href: path }, { label: "Abwägung" }]} />
            <h1 className="text-2xl">Abwägung</h1>
          </div>
        </div>
        <div className="min-w-64 flex-1 lg:max-w-96">
          <Progress
            value={weighed}
            max={points.length}
            label={`${weighed} von ${points.length} abgewogen`}
            note={
              weighed < points.length
                ? `noch ${points.length - weighed}, etwa ${(points.length - weighed) * 4} Min.`
                : undefined
            }
          />
        </div>
        <Button variant="secondary" href={`${here}/tabelle`} icon={<ListChecks size={18} aria-hidden />}>
          Abwägungstabelle
        </Button>
      </header>
      {point ? (
        <div className="lg:grid lg:min-h-0 lg:flex-1 lg:grid-cols-[17rem_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)]">
          <nav
            aria-label="Anregungen"
            className="relative border-line max-lg:max-h-80 max-lg:overflow-y-auto max-lg:border-b lg:flex lg:flex-col lg:overflow-y-auto lg:border-r"
          >
            <PointList
              points={points}
              titles={Object.fromEntries(consultation.texts.map((text) => [text.number, text.title]))}
              current={point.id}
              view={view}
              path={here}
            />
            <p
              aria-hidden
              className="sticky bottom-0 mt-auto hidden gap-4 border-t border-line bg-paper px-3 py-2.5 text-xs text-ink2 lg:flex"
            >
              <span>
                <Key>J</Key> nächste
              </span>
              <span>
                <Key>K</Key> vorige
              </span>
              <span>
                <Key>1</Key>–<Key>5</Key> Votum
              </span>
            </p>
          </nav>
          <Current
            point={point}
            table={table}
            consultation={consultation}
            shown={shown}
            view={view}
            here={here}
            thread={thread}
            last={last}
            mayWeigh={mayWeigh}
          />
        </div>
      ) : (
        <div className="px-5">
          <EmptyState icon={<Scale size={22} aria-hidden />}>
            Noch gibt es nichts abzuwägen. Eingereichte Stellungnahmen und durchgesehene Beiträge erscheinen hier.
          </EmptyState>
        </div>
      )}
    </div>
  );
}

function Current({
  point,
  table,
  consultation,
  shown,
  view,
  here,
  thread,
  last,
  mayWeigh,
}: {
  point: WeighedPoint;
  table: WeighingTable;
  consultation: ConsultationView;
  shown: readonly WeighedPoint[];
  view: ListView;
  here: string;
  thread: ThreadStep[];
  last?: WeighedPoint;
  mayWeigh: boolean;
}) {
  const text = consultation.texts.find((entry) => entry.id === point.recommendationId);
  if (!text) return null;
  const newest = text.versions.at(-1) ?? {
    number: text.version,
    title: text.title,
    text: text.paragraphs.join("\n\n"),
  };
  const query = queryOf(view);
  const href = (other?: WeighedPoint) => (other ? `${here}?${query ? `${query}&` : ""}punkt=${other.id}` : undefined);
  const place = shown.findIndex((entry) => entry.id === point.id);
  const same = table.points.filter(
    (other) =>
      other.id !== point.id &&
      other.recommendationId === point.recommendationId &&
      (other.paragraph ?? 0) === (point.paragraph ?? 0),
  );
  const head = (
    <>
      {last?.weighing ? (
        <p role="status" className="mb-2 text-sm text-ok">
          Gespeichert: Nr. {last.label} {enumWords.weighingResult[last.weighing.result]}
        </p>
      ) : null}
      <p className="text-lg font-semibold">
        Nr. {point.label} · {point.sender}
      </p>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink2">
        eingegangen am {dayOf(point.receivedAt, "de")}
        <StanceMark stance={point.stance} />
      </p>
      {point.weighing ? (
        <p className="text-sm text-ink2">
          abgewogen von {point.weighing.by}, {dayOf(point.weighing.at, "de")}
          {point.weighing.version ? `, führte zu Fassung ${point.weighing.version}` : ""}.
          {mayWeigh ? " Ein neues Votum kommt dazu." : ""}
        </p>
      ) : null}
    </>
  );
  const strip = (
    <ThreadStrip
      steps={thread.map((step) => ({ ...step, current: step.kind === "statement" }))}
      href={`/arbeit/zyklus/${consultation.cycle.slug}/handlungsempfehlungen/${text.number}#faden`}
      className="mt-1 basis-full max-sm:hidden"
    />
  );
  const passages = (
    <Passages
      point={point}
      text={text}
      same={same.map((other) => ({ label: other.label, href: href(other) ?? here }))}
    />
  );
  if (!mayWeigh)
    return (
      <div className="min-w-0 lg:overflow-y-auto">
        <div className="grid gap-3 border-b border-line px-5 py-4">
          <div>{head}</div>
          {strip}
        </div>
        {passages}
        <div className="px-5 py-4">
          <Notice still>
            {table.answeredAt
              ? "Das Ergebnis ist veröffentlicht. Die Abwägung steht fest."
              : "Diese Stufe des Zyklus ist abgeschlossen."}
          </Notice>
          {point.weighing ? <Answer weighing={point.weighing} /> : null}
        </div>
      </div>
    );
  const paragraphs = paragraphsOf(newest.text);
  return (
    <WeighingDesk
      key={`${point.id} ${point.weighing?.number ?? 0} ${newest.number}`}
      action={weighPoint}
      point={point}
      current={{ version: newest.number, title: newest.title, text: newest.text }}
      proposed={point.proposal ? withPassage(paragraphs, point.paragraph, point.proposal) : undefined}
      saved={last?.id}
      next={nextPoint(shown, point.id)?.id}
      view={query}
      hrefs={{ previous: href(shown[place - 1]), next: href(shown[place + 1]) }}
      head={head}
      strip={strip}
      passages={passages}
    />
  );
}
