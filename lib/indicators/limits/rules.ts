/** What disclosure control must keep to with the counts of a source (handbook §3.3, §3.4). */
export interface SourceLimits {
  /** P1, P3: 1 to this − 1 cases are too few. 1 = public already. */
  readonly threshold: number;
  /** P2: 1 to this − 1 households or benefit units behind a number are too few. `null`: the threshold. */
  readonly carrierThreshold: number | null;
  /** P4: an area with fewer inhabitants is withheld whole. */
  readonly minPopulation: number;
  /** P5: an area with fewer inhabitants shows no mean age. */
  readonly minPopulationForMeanAge: number;
  /** A4 (b): protects also from persons who are the single one behind a number. */
  readonly strictInsider: boolean;
}

export type LimitKey = keyof SourceLimits;

/** In the order in which they are read and asked for. */
export const limitKeys = [
  "threshold",
  "carrierThreshold",
  "minPopulation",
  "minPopulationForMeanAge",
  "strictInsider",
] as const satisfies readonly LimitKey[];

export const limitLabels: Readonly<Record<LimitKey, string>> = {
  threshold: "Fallzahl",
  carrierThreshold: "Haushalte dahinter",
  minPopulation: "Mindestzahl an Einwohnern",
  minPopulationForMeanAge: "Einwohner für ein Durchschnittsalter",
  strictInsider: "Schutz gegen Betroffene selbst",
};

/** A limit as a short word for tables and the log. */
export function limitWord(key: LimitKey, limits: SourceLimits): string {
  const value = limits[key];
  if (key === "strictInsider") return value ? "ja" : "nein";
  if (key === "threshold") return value === 1 ? "keine" : `ab ${value}`;
  if (key === "carrierThreshold") return value === null ? "wie Fallzahl" : value === 1 ? "keine" : `ab ${value}`;
  return value === 0 ? "keine" : `ab ${new Intl.NumberFormat("de-DE").format(Number(value))}`;
}

/** What a limit means for the numbers, in one or two plain sentences. */
export function limitMeaning(key: LimitKey, limits: SourceLimits): string {
  const carriers = limits.carrierThreshold ?? limits.threshold;
  switch (key) {
    case "threshold":
      if (limits.threshold <= 1) return "Alle Zahlen werden gezeigt. Die Quelle veröffentlicht sie schon selbst.";
      return `${fromOneTo(limits.threshold, "Fall", "Fälle")} gesperrt. Das gilt auch, wenn so wenige zur ganzen Gruppe fehlen.`;
    case "carrierThreshold":
      if (carriers <= 1) return "Wie viele Haushalte hinter einer Zahl stehen, wird nicht geprüft.";
      return `Stehen hinter einer Zahl weniger als ${carriers} Haushalte oder Bedarfsgemeinschaften, wird sie gesperrt.`;
    case "minPopulation":
      if (limits.minPopulation === 0) return "Auch sehr kleine Gebiete werden gezeigt.";
      return `In Gebieten mit weniger als ${limits.minPopulation} Einwohnern wird alles aus dieser Quelle gesperrt.`;
    case "minPopulationForMeanAge":
      if (limits.minPopulationForMeanAge === 0) return "Ein Durchschnittsalter wird überall gezeigt.";
      return `Mit weniger als ${limits.minPopulationForMeanAge} Einwohnern wird kein Durchschnittsalter gezeigt.`;
    case "strictInsider":
      return limits.strictInsider
        ? "Auch wer selbst der einzige Fall ist, kann keine andere kleine Zahl ausrechnen."
        : "Geschützt wird vor allen, die nur Veröffentlichtes kennen.";
  }
}

function fromOneTo(limit: number, one: string, many: string): string {
  if (limit === 2) return `1 ${one} wird`;
  return `1 ${limit === 3 ? "und" : "bis"} ${limit - 1} ${many} werden`;
}

/** One limit before and after; `stricter` is true where more is withheld than before. */
export interface LimitChange {
  readonly key: LimitKey;
  readonly before: string;
  readonly after: string;
  readonly stricter: boolean;
}

/** What differs, in the order of the form. Carriers that follow the threshold count as changed only where said so. */
export function limitChanges(before: SourceLimits, after: SourceLimits): LimitChange[] {
  return limitKeys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      key,
      before: limitWord(key, before),
      after: limitWord(key, after),
      stricter: strength(key, after) > strength(key, before),
    }));
}

/** Whether any number is protected less than before, and whether any is protected more: the carriers follow the threshold. */
export function directionOf(before: SourceLimits, after: SourceLimits): { lowered: boolean; raised: boolean } {
  const steps = limitKeys.map((key) => strength(key, after) - strength(key, before));
  return { lowered: steps.some((step) => step < 0), raised: steps.some((step) => step > 0) };
}

function strength(key: LimitKey, limits: SourceLimits): number {
  return key === "carrierThreshold" ? (limits.carrierThreshold ?? limits.threshold) : Number(limits[key]);
}

/** The change in one line for the log: "Fallzahl: ab 3 → ab 10; …". */
export function changeSentence(changes: readonly LimitChange[]): string {
  return changes.map(({ key, before, after }) => `${limitLabels[key]}: ${before} → ${after}`).join("; ");
}

/** What a change does to numbers that are public, and to those that will be. */
export function consequences(before: SourceLimits, after: SourceLimits): string[] {
  const { lowered, raised } = directionOf(before, after);
  const opened = before.threshold > 1 && after.threshold === 1;
  return [
    ...(opened
      ? ["Fallzahl 1 heißt: Auch einzelne Fälle werden gezeigt. Nur für Zahlen, die schon öffentlich sind."]
      : []),
    ...(lowered
      ? [
          "Neue Datenstände zeigen mehr Zahlen. Was sie zeigen, bleibt öffentlich und lässt sich nicht zurückholen.",
          "Bitte prüfen Sie vorher, ob der Vertrag mit der Quelle das erlaubt.",
        ]
      : []),
    ...(raised
      ? [
          "Neue Zahlen werden öfter gesperrt. Was schon veröffentlicht ist, bleibt bekannt und wird nicht mehr geschützt.",
        ]
      : []),
    ...(lowered || raised
      ? ["Vorbereitete Datenstände, die noch nicht freigegeben sind, müssen neu vorbereitet werden."]
      : []),
  ];
}
