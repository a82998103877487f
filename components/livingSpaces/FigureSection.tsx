import { Info } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import { type LivingSpaceFigures, leastInhabitants, leastLeaves } from "@/lib/areas/livingSpaces/schema";
import { formatDate } from "@/lib/statistics/format";
import { LivingFigureTable } from "./LivingFigureTable";
import { type FigureScope, type LivingSpacePlace, livingSpaceHref } from "./place";
import { areaCount, figureWithUnit } from "./words";

const scopeWords: Record<FigureScope, string> = { kern: "Nur der Kern", alles: "Kern und Rand" };

/** What the released numbers say of the leaves together, at one date, for the core or with the edge. */
export function FigureSection({
  livingSpaceId,
  place,
  counts,
  figures,
  of,
}: {
  livingSpaceId: number;
  place: LivingSpacePlace;
  /** Leaves of each scope. */
  counts: Record<FigureScope, number>;
  figures: LivingSpaceFigures | null;
  /** Whose version, where one is shown alone. */
  of: string | null;
}) {
  return (
    <Section id="zahlen" title={of ? `Zahlen zur Fassung von ${of}` : "Zahlen"} hint="Nur aus veröffentlichten Werten">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-3">
        <SegmentedControl
          label="Zahlen für"
          current={place.scope}
          items={(["kern", "alles"] as const).map((scope) => ({
            key: scope,
            label: scopeWords[scope],
            count: counts[scope],
            href: livingSpaceHref(livingSpaceId, { ...place, scope }, "zahlen"),
          }))}
        />
        {figures ? <DateForm place={place} dates={figures.dates} date={figures.date} /> : null}
      </div>
      {figures ? (
        <>
          <p className="pt-3">
            <b>{areaCount(figures.leaves)}</b> mit <b>{figureWithUnit(figures.inhabitants, "", 0)}</b> Einwohnern am{" "}
            {formatDate(figures.date, "de")}.
          </p>
          <LivingFigureTable figures={figures} />
          <p className="mt-3 flex gap-2 text-sm text-ink2">
            <Info size={17} aria-hidden className="mt-0.5" />
            <span>
              Datenstand <Link href="/daten#datenstaende">{figures.release.title}</Link>, Stichtag{" "}
              {formatDate(figures.date, "de")}. Steht dort „zwischen“, ist ein Teil gesperrt oder gerundet: Die Spanne
              könnte jede Person selbst ausrechnen. <Link href="/daten#geheimhaltung">So schützt die Stadt Zahlen</Link>
            </span>
          </p>
        </>
      ) : (
        <EmptyState
          action={
            place.scope === "kern" && counts.alles >= leastLeaves && counts.alles > counts.kern ? (
              <Button
                variant="secondary"
                href={livingSpaceHref(livingSpaceId, { ...place, scope: "alles" }, "zahlen")}
                scroll={false}
              >
                Kern und Rand ansehen
              </Button>
            ) : undefined
          }
        >
          {counts[place.scope] < leastLeaves
            ? `Zahlen gibt es ab ${leastLeaves} Gebieten. ${place.scope === "kern" ? "Der Kern" : "Die Zeichnung"} hat ${areaCount(counts[place.scope])}.`
            : `Zahlen gibt es ab ${leastLeaves} Gebieten und ${leastInhabitants} bekannten Einwohnern.`}
        </EmptyState>
      )}
    </Section>
  );
}

/** Choosing a date; a plain form, so that it works without script. */
function DateForm({ place, dates, date }: { place: LivingSpacePlace; dates: readonly string[]; date: string }) {
  return (
    <form action="#zahlen" className="flex items-end gap-2 print:hidden">
      {place.version ? <input type="hidden" name="fassung" value={place.version} /> : null}
      {place.scope === "alles" ? <input type="hidden" name="zahlen" value="alles" /> : null}
      <label className="grid gap-1">
        <span className="text-xs text-ink2">Stichtag</span>
        <select
          name="stichtag"
          defaultValue={date}
          key={date}
          className="min-h-(--control) rounded-md border border-control-line bg-card px-2.5 max-md:min-h-11"
        >
          {[...dates].reverse().map((one) => (
            <option key={one} value={one}>
              {formatDate(one, "de")}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="secondary" className="max-md:min-h-11">
        Zeigen
      </Button>
    </form>
  );
}
