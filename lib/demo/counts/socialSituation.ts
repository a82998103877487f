import { demoResidualKey } from "../geography";
import { randomFrom } from "../random";
import { allYears, calibration, calibrationYear, cityCourse, events } from "./course";
import { meetTarget, remembering, settle } from "./noise";
import { plantedTruths } from "./plantedTruths";
import { logit, type Profile } from "./profile";
import type { Row } from "./smallCells";

/** Adds the counts of the job centre and of social assistance to the rows of the population (handbook §1.3, BA, SGB XII). */
export function drawSocialSituation(leaves: readonly Profile[], population: readonly (readonly Row[])[]): void {
  const level = leaves.map((leaf) => logit(leaf.childPoverty) - logit(0.224));
  const streams = leaves.map((leaf) => {
    const binomial: Record<string, ReturnType<typeof randomFrom>> = {};
    return (count: string) => {
      binomial[count] ??= randomFrom(`${count} ${leaf.leaf}`);
      return binomial[count];
    };
  });
  const course = (count: string, sd: number, memory: number) =>
    leaves.map((leaf) => {
      // What a district shares is larger than what a block group has of its own.
      const shared = remembering(`${count} district ${leaf.district}`, allYears.length, sd, memory);
      const own = remembering(`${count} leaf ${leaf.leaf}`, allYears.length, sd, memory);
      return shared.map((value, t) => value + own[t]!);
    });
  const courses = {
    childPoverty: course("K_BG", 0.05, 0.6),
    benefitUnits: course("BG", 0.04, 0.7),
    unemployment: course("AL", 0.05, 0.6),
    oldAge: course("GS_A", 0.06, 0.85),
  };

  allYears.forEach((year, t) => {
    const rows = population[t]!;
    const draw = (count: string, base: string, logOdds: readonly number[], target: number) => {
      const bases = rows.map((row) => row[base]!);
      return meetTarget(logOdds, bases, target).map((p, i) => streams[i]!(count).binomial(bases[i]!, p));
    };
    const total = (count: string) => rows.reduce((sum, row) => sum + row[count]!, 0);
    const exact = (count: keyof typeof calibration, values: number[], target: number = calibration[count]) => {
      if (year === calibrationYear) settle(values, target, count);
    };

    const truth = leaves.map((leaf) => plantedShift(leaf.district, year));
    const children = draw(
      "K_BG",
      "EW_U18",
      level.map((x, i) => x + courses.childPoverty[i]![t]! + truth[i]!),
      cityCourse.childPoverty[t]! * total("EW_U18"),
    );
    exact("K_BG", children);
    const units = draw(
      "BG",
      "HH",
      level.map((x, i) => 0.92 * x + courses.benefitUnits[i]![t]! + 0.35 * truth[i]!),
      cityCourse.benefitUnits[t]! * total("HH"),
    );
    exact("BG", units);

    const unemployed = cityCourse.unemployment[t]! * cityCourse.labourForce[t]!;
    const insured = draw(
      "AL_SGB3",
      "EW_15_65",
      level.map((x, i) => 0.12 * x + 0.6 * courses.unemployment[i]![t]!),
      cityCourse.insured[t]! * unemployed,
    );
    const uninsured = draw(
      "AL_SGB2",
      "EW_15_65",
      level.map((x, i) => 0.88 * x + courses.unemployment[i]![t]! + 0.2 * truth[i]!),
      (1 - cityCourse.insured[t]!) * unemployed,
    );
    exact("AL", uninsured, calibration.AL - insured.reduce((a, b) => a + b, 0));
    const oldAge = draw(
      "GS_A",
      "EW_AG",
      level.map((x, i) => 0.72 * x + courses.oldAge[i]![t]!),
      cityCourse.oldAgeIncome[t]! * total("EW_AG"),
    );
    const reduced = draw(
      "GS_EM",
      "EW_U_AG",
      level.map((x) => 0.45 * x),
      cityCourse.reducedCapacity[t]! * total("EW_U_AG"),
    );
    const subsistence = draw(
      "HLU",
      "EW",
      level.map((x) => 0.75 * x),
      cityCourse.subsistence[t]! * total("EW"),
    );

    rows.forEach((row, i) => {
      const leaf = leaves[i]!;
      const stream = streams[i]!;
      Object.assign(row, {
        ...benefitUnit(leaf, row, children[i]!, units[i]!, stream),
        AL_SGB2: uninsured[i]!,
        AL_SGB3: insured[i]!,
        GS_A: oldAge[i]!,
        GS_EM: reduced[i]!,
        HLU: subsistence[i]!,
        ASYL: asylum(leaf.leaf, row, year, t, stream),
      });
      row.AL = row.AL_SGB2! + row.AL_SGB3!;
      const foreignShare = Math.min(0.8, (1.95 * row.AUS_15_65!) / row.EW_15_65!);
      row.AL_AUS = Math.min(stream("AL_AUS").binomial(row.AL, foreignShare), row.AUS_15_65!);
    });
  });
}

/** What we planted: a real effect in one district, a bad year by chance in another. */
function plantedShift(district: string, year: number): number {
  const { realEffect, regressionToTheMean } = plantedTruths;
  if (district === regressionToTheMean.area) return regressionToTheMean.chanceOnLogOdds[year] ?? 0;
  if (district !== realEffect.area) return 0;
  const reached = Object.entries(realEffect.effectOnLogOdds).filter(([from]) => Number(from) <= year);
  return reached.at(-1)?.[1] ?? 0;
}

/** Benefit units (SGB II) of a leaf: with children, of lone parents, and the persons in them. */
function benefitUnit(
  leaf: Profile,
  row: Row,
  children: number,
  units: number,
  stream: (count: string) => ReturnType<typeof randomFrom>,
): Row {
  const withChildren = Math.round(children / (1.86 + 0.05 * stream("BG_K").normal()));
  const BG_K = Math.min(children, Math.max(children > 0 ? 1 : 0, withChildren));
  // Room for three benefit units with children and three without, so that either can be shown.
  const BG = Math.max(units, Math.max(3, BG_K) + 3);
  const adults = Math.max(BG, Math.round(BG * (1.3 + 0.02 * stream("P_BG").normal())));
  const P_BG = children + adults;
  const loneParents = stream("AE_BG").binomial(BG_K, 0.44);
  const AE_BG = Math.min(loneParents, leaf.leaf === demoResidualKey ? loneParents : row.AE_HH!);
  const AE_K_BG = Math.min(Math.round(AE_BG * 1.68), children - (BG_K - AE_BG));
  return { BG, BG_K, K_BG: children, P_BG, RLB: P_BG - stream("RLB").binomial(P_BG, 0.047), AE_BG, AE_K_BG };
}

/** Asylum seekers live in shelters and, in small groups of families, in flats. */
function asylum(
  leaf: string,
  row: Row,
  year: number,
  t: number,
  stream: (count: string) => ReturnType<typeof randomFrom>,
): number {
  const event = events.find((e) => e.leaf === leaf && e.shelter);
  // From 2022 most people in the new homes came from Ukraine and soon had SGB II instead.
  const inShelter = Math.round((event?.inhabitants[year] ?? 0) * (year >= 2022 ? 0.38 : 0.9));
  const groups = stream("ASYL").binomial(40, Math.min(0.9, (cityCourse.asylum[t]! * row.EW!) / 40 / 4.2));
  return inShelter + Math.round(groups * 4.2);
}
