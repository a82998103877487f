import { demoResidualKey } from "../geography";
import { allYears, calibration, calibrationYear, cityCourse, events } from "./course";
import { meetTarget, remembering, settle } from "./noise";
import { expit, logit, type Profile } from "./profile";
import type { Row } from "./smallCells";

/** Register counts and generated households of all leaves, one table of rows per year (handbook §1.3, EMR and HHGen). */
export function drawPopulation(leaves: readonly Profile[]): Row[][] {
  const courses = leaves.map((leaf) => ({
    size: remembering(`size ${leaf.leaf}`, allYears.length, 0.006, 0.85),
    young: remembering(`young ${leaf.leaf}`, allYears.length, 0.02, 0.9),
    old: remembering(`old ${leaf.leaf}`, allYears.length, 0.018, 0.92),
    migration: remembering(`migration ${leaf.leaf}`, allYears.length, 0.03, 0.9),
    homes: remembering(`households ${leaf.leaf}`, allYears.length, 0.008, 0.9),
    parents: remembering(`lone parents ${leaf.leaf}`, allYears.length, 0.05, 0.85),
  }));
  return allYears.map((year, t) => {
    const added = leaves.map((leaf) => addedBy(leaf.leaf, year));
    const rows: Row[] = leaves.map(() => ({}));
    const put = (count: string, values: readonly number[]) => {
      values.forEach((value, i) => {
        rows[i]![count] = value;
      });
    };
    const exact = (count: keyof typeof calibration, values: number[]) => {
      if (year === calibrationYear) settle(values, calibration[count], count);
    };

    const inhabitants = inhabitantsOf(
      leaves,
      courses.map((c) => c.size[t]!),
      added,
      t,
    );
    const aged = leaves.map((leaf, i) =>
      agesOf(leaf, inhabitants[i]!, added[i]!, courses[i]!.young[t]!, courses[i]!.old[t]!),
    );
    const young = shares(
      aged.map((a) => a.young),
      inhabitants,
      cityCourse.under18[t]! * cityCourse.inhabitants[t]!,
    );
    const old = shares(
      aged.map((a) => a.old),
      inhabitants,
      cityCourse.over65[t]! * cityCourse.inhabitants[t]!,
    );
    const middle = inhabitants.map((n, i) => n - young[i]! - old[i]!);
    exact("EW_U18", young);
    exact("EW_65P", old);
    if (year === calibrationYear) settle(middle, calibration.EW - calibration.EW_U18 - calibration.EW_65P, "EW_18_65");
    put("EW_U18", young);
    put("EW_18_65", middle);
    put("EW_65P", old);
    put(
      "EW",
      middle.map((n, i) => n + young[i]! + old[i]!),
    );
    for (const [i, leaf] of leaves.entries()) Object.assign(rows[i]!, finerAges(leaf, rows[i]!, t));

    const groups = [
      { part: "MH_U18", base: "EW_U18", offset: 0.72 },
      { part: "MH_18_65", base: "EW_18_65", offset: 0.06 },
      { part: "MH_65P", base: "EW_65P", offset: -0.95 },
    ];
    const target = cityCourse.migration[t]! * cityCourse.inhabitants[t]!;
    const fromEvents = added.map((a) => (a.shelter ? a.inhabitants : 0));
    const cells = groups.flatMap((group) =>
      leaves.map((leaf, i) => {
        const base = rows[i]![group.base]!;
        const own = expit(logit(leaf.migration) + group.offset + courses[i]!.migration[t]!);
        // People in a shelter all have a migration background.
        const inShelter = Math.min(1, fromEvents[i]! / rows[i]!.EW!);
        return { base, share: Math.min(0.93, own * (1 - inShelter) + inShelter) };
      }),
    );
    const migrants = shares(
      cells.map((c) => c.share),
      cells.map((c) => c.base),
      target,
    );
    exact("MH", migrants);
    for (const [g, group] of groups.entries())
      put(group.part, migrants.slice(g * leaves.length, (g + 1) * leaves.length));
    for (const [i, leaf] of leaves.entries()) Object.assign(rows[i]!, foreigners(leaf, rows[i]!, fromEvents[i]!, t));

    const households = leaves.map((leaf, i) => (rows[i]!.EW! / leaf.householdSize) * (1 + courses[i]!.homes[t]!));
    const scale = cityCourse.households[t]! / households.reduce((a, b) => a + b, 0);
    const homes = households.map((n) => Math.round(n * scale));
    exact("HH", homes);
    put("HH", homes);
    for (const row of rows) Object.assign(row, families(row));
    const parents = shares(
      leaves.map((leaf, i) =>
        expit(logit(0.22) + 0.42 * (logit(leaf.childPoverty) - logit(0.22)) + courses[i]!.parents[t]!),
      ),
      rows.map((row) => row.HH_K!),
      cityCourse.loneParents[t]! * rows.reduce((sum, row) => sum + row.HH_K!, 0),
    );
    put("AE_HH", parents);
    leaves.forEach((leaf, i) => {
      const children = Math.round(parents[i]! * (1.38 + 0.12 * leaf.childPoverty));
      rows[i]!.AE_K = Math.min(rows[i]!.HHK_K! - (rows[i]!.HH_K! - parents[i]!), Math.max(parents[i]!, children));
    });
    return rows;
  });
}

interface Added {
  readonly inhabitants: number;
  readonly shelter: boolean;
}

function addedBy(leaf: string, year: number): Added {
  const event = events.find((e) => e.leaf === leaf);
  return { inhabitants: event?.inhabitants[year] ?? 0, shelter: event?.shelter ?? false };
}

/** Inhabitants follow the city's course, the block group's own growth and what happened there. */
function inhabitantsOf(
  leaves: readonly Profile[],
  noise: readonly number[],
  added: readonly Added[],
  t: number,
): number[] {
  const years = allYears[t]! - calibrationYear;
  const raw = leaves.map((leaf, i) => leaf.inhabitants * (1 + (leaf.growth / 100) * years) * (1 + noise[i]!));
  const fixed = added.reduce((sum, a) => sum + a.inhabitants, 0);
  const scale = (cityCourse.inhabitants[t]! - fixed) / raw.reduce((a, b) => a + b, 0);
  return raw.map((n, i) => Math.round(n * scale) + added[i]!.inhabitants);
}

function agesOf(leaf: Profile, inhabitants: number, added: Added, youngNoise: number, oldNoise: number) {
  const young = expit(logit(leaf.under18) + youngNoise);
  const old = expit(logit(leaf.over65) + oldNoise);
  if (added.inhabitants <= 0) return { young, old };
  // Those who came are younger: families with children, hardly anyone over 65.
  const share = added.inhabitants / inhabitants;
  return { young: young * (1 - share) + 0.33 * share, old: old * (1 - share) + 0.03 * share };
}

/** Whole numbers near share × base that meet the city's total up to rounding. */
function shares(share: readonly number[], bases: readonly number[], target: number): number[] {
  return meetTarget(share.map(logit), bases, target).map((p, i) => Math.round(p * bases[i]!));
}

function finerAges(leaf: Profile, row: Row, t: number): Row {
  const EW_U18 = row.EW_U18!;
  const EW_18_65 = row.EW_18_65!;
  const EW_65P = row.EW_65P!;
  const EW_80P = Math.round(EW_65P * Math.min(0.7, leaf.over80 * cityCourse.over80[t]!));
  const EW_AG = Math.round(EW_65P * cityCourse.pensionAge[t]!);
  const olderMiddle = 0.9 + 0.45 * leaf.over65;
  return {
    EW_15_65: EW_18_65 + Math.round(EW_U18 * (0.168 - 0.012 * leaf.childPoverty)),
    EW_AG,
    EW_U_AG: row.EW! - EW_AG,
    EW_80P,
    EW_60_80: EW_65P - EW_80P + Math.round(EW_18_65 * cityCourse.near65[t]! * olderMiddle),
    // Completed years plus one half (handbook §1.4 b), mean of each age group.
    AGE_SUM: Math.round(
      EW_U18 * 9.1 + EW_18_65 * (40.6 + 9.5 * leaf.over65) + (EW_65P - EW_80P) * (71.7 + 0.02 * t) + EW_80P * 85.6,
    ),
  };
}

function foreigners(leaf: Profile, row: Row, inShelter: number, t: number): Row {
  const MH = row.MH_U18! + row.MH_18_65! + row.MH_65P!;
  const own = expit(logit(cityCourse.foreigners[t]!) + 0.35 * (logit(leaf.childPoverty) - logit(0.22)));
  const AUS = Math.round(Math.max(0, MH - inShelter) * own + Math.min(inShelter, MH));
  const working = leaf.leaf === demoResidualKey ? 0.85 : 0.735;
  return { MH, AUS, AUS_15_65: Math.min(Math.round(AUS * working), row.EW_15_65!) };
}

function families(row: Row): Row {
  const HHK_K = Math.round(row.EW_U18! * 0.992);
  return { HHK_K, HH_K: Math.max(1, Math.round(HHK_K / 1.63)) };
}
