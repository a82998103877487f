import * as z from "zod";

/**
 * What a person can decide about a file, and what reading, mapping and checking say about it.
 * The same `mapping` is saved with a delivery and written into a data package (docs/data-formats.md).
 */

/** A column by its heading, or by its place counted from 1 where headings are missing or doubled. */
export const columnRef = z.union([z.string().min(1), z.number().int().min(1)]);
export type ColumnRef = z.infer<typeof columnRef>;

/** One step that turns the text of a cell into an area key. Steps run in order; the text is trimmed first. */
export const keyStep = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("stripPrefix"), prefix: z.string().min(1) }),
  z.strictObject({ do: z.literal("addPrefix"), prefix: z.string().min(1) }),
  z.strictObject({ do: z.literal("stripLeadingZeros") }),
  z.strictObject({ do: z.literal("padZeros"), length: z.number().int().min(1).max(30) }),
  z.strictObject({ do: z.literal("takeFirst"), count: z.number().int().min(1).max(30) }),
  z.strictObject({ do: z.literal("takeLast"), count: z.number().int().min(1).max(30) }),
  z.strictObject({ do: z.literal("takeBefore"), mark: z.string().min(1) }),
  z.strictObject({ do: z.literal("takeAfter"), mark: z.string().min(1) }),
  z.strictObject({ do: z.literal("replace"), from: z.string().min(1), to: z.string() }),
]);
export type KeyStep = z.infer<typeof keyStep>;

/** A condition on the text of one cell. All parts that are given must hold. */
export const condition = z.strictObject({
  column: columnRef.optional(),
  equals: z.array(z.string()).optional(),
  notEquals: z.array(z.string()).optional(),
  startsWith: z.string().min(1).optional(),
  length: z.number().int().min(0).optional(),
});
export type Condition = z.infer<typeof condition>;

/** How the rows of one partition name their area. The first rule whose `when` holds is used. */
export const areaRule = z
  .strictObject({
    partition: z.string().min(1),
    column: columnRef.optional(),
    constant: z.string().min(1).optional(),
    by: z.enum(["key", "name"]).default("key"),
    transform: z.array(keyStep).default([]),
    names: z.record(z.string(), z.string()).default({}),
    when: condition.optional(),
  })
  .refine((rule) => (rule.column === undefined) !== (rule.constant === undefined), {
    error: "Geben Sie entweder `column` oder `constant` an.",
  });
export type AreaRule = z.infer<typeof areaRule>;

export const isoDate = z.iso.date({ error: "Ein Datum steht als JJJJ-MM-TT." });

export const dateFormats = ["auto", "iso", "german", "year", "monthYear"] as const;
export type DateFormat = (typeof dateFormats)[number];

export const dateRule = z.union([
  z.strictObject({ constant: isoDate }),
  z.strictObject({
    column: columnRef,
    format: z.enum(dateFormats).default("auto"),
    /** Month and day a bare year stands for. */
    day: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .default("12-31"),
    /** Only these dates are taken; every other row is left out. */
    only: z.array(isoDate).optional(),
  }),
  z.strictObject({ header: z.literal(true) }),
]);
export type DateRule = z.infer<typeof dateRule>;

export const baseCountRule = z.union([
  z.strictObject({ constant: z.string().min(1) }),
  z.strictObject({
    columns: z.array(columnRef).min(1),
    separator: z.string().default("/"),
    names: z.record(z.string(), z.string()).default({}),
    others: z.enum(["error", "ignore", "keep"]).default("error"),
  }),
  z.strictObject({ header: z.literal(true) }),
]);
export type BaseCountRule = z.infer<typeof baseCountRule>;

export const decimalChars = [",", "."] as const;
export const groupChars = [".", ",", " ", "'"] as const;

/** How numbers are written. `null` means undecided: then a number that can be read in two ways is an error. */
export const numberFormat = z.strictObject({
  decimalChar: z.enum(decimalChars).nullable().default(null),
  groupChar: z.enum(groupChars).nullable().default(null),
});
export type NumberFormat = z.infer<typeof numberFormat>;

/**
 * What signs in place of a number mean. It differs from office to office: one yearbook's "-" is exactly zero,
 * another's "no data". So it is set per source and never assumed for all.
 */
export const markTable = z.strictObject({
  secret: z.array(z.string()).default([]),
  missing: z.array(z.string()).default([]),
  zero: z.array(z.string()).default([]),
  unreliable: z.array(z.string()).default([]),
  notApplicable: z.array(z.string()).default([]),
});
export type MarkTable = z.infer<typeof markTable>;

/** The signs of DIN 55301 as the statistical offices use them (handbook §1.1), plus the asterisk of the BA. */
export const commonMarks: MarkTable = {
  secret: [".", "*"],
  missing: ["", "…", "...", "k.A.", "k. A."],
  zero: ["-", "–", "−"],
  unreliable: ["/"],
  notApplicable: ["x", "X"],
};

export const valueColumn = z.strictObject({
  column: columnRef,
  baseCount: z.string().min(1).optional(),
  /** Instead of a base count: an indicator whose rate is delivered ready-made. */
  indicator: z.string().min(1).optional(),
  date: isoDate.optional(),
  area: z.strictObject({ partition: z.string().min(1), key: z.string().min(1) }).optional(),
  factor: z.number().positive().optional(),
  numbers: numberFormat.optional(),
});
export type ValueColumn = z.infer<typeof valueColumn>;

export const absentMeanings = ["missing", "suppressed", "zero"] as const;
export type AbsentMeaning = (typeof absentMeanings)[number];

export const mapping = z.strictObject({
  /** Sheet of a workbook by name; the first one if left out. */
  sheet: z.string().optional(),
  /** Row numbers as the person sees them, counted from 1. `null`: the file has no heading. */
  header: z
    .strictObject({ row: z.number().int().min(1), rows: z.number().int().min(1).max(10).default(1) })
    .nullable()
    .default({ row: 1, rows: 1 }),
  lastRow: z.number().int().min(1).optional(),
  areas: z.array(areaRule).default([]),
  areaName: columnRef.optional(),
  date: dateRule,
  /** Several texts (`names`) or several columns that mean one base count are its parts: they are added. */
  baseCount: baseCountRule,
  values: z.array(valueColumn).min(1),
  numbers: numberFormat.prefault({}),
  marks: markTable.default(commonMarks),
  factor: z.number().positive().default(1),
  /** What a cell means that is not in the file although its area, count and date belong to the delivery. */
  absent: z.enum(absentMeanings).default("missing"),
  /** Counts whose delivered zeros stand for "no data" at a date. */
  zeroIsMissing: z.array(z.strictObject({ baseCount: z.string(), date: isoDate.optional() })).default([]),
  fillDown: z.array(columnRef).default([]),
  /** Rows that differ only in these columns (sex, age) are parts of one value: they are added. */
  sumOver: z.array(columnRef).default([]),
  ignore: z
    .strictObject({
      rows: z.array(z.number().int().min(1)).default([]),
      areas: z.array(z.string()).default([]),
      when: z.array(condition).default([]),
    })
    .prefault({}),
});
export type Mapping = z.infer<typeof mapping>;
export type MappingInput = z.input<typeof mapping>;

/** A value set by hand for one cell of the file. The file itself never changes. */
export const correction = z.strictObject({
  row: z.number().int().min(1),
  column: z.number().int().min(1),
  value: z.number().nullable(),
  state: z.enum(["known", "suppressed", "missing"]).default("known"),
});
export type Correction = z.infer<typeof correction>;

/** Everything a person decided about a delivery; saved as one version. */
export const decisions = z.strictObject({
  /** `null` while questions are open. */
  mapping: mapping.nullable(),
  corrections: z.array(correction).default([]),
  /** Why a jump is right, by problem (rules: `reasonKey`). */
  reasons: z.record(z.string(), z.string()).default({}),
});
export type Decisions = z.infer<typeof decisions>;

export const severities = ["error", "warning"] as const;
export type Severity = (typeof severities)[number];

/** What a person can do about a problem with one click. The label names the result. */
export type Repair = { readonly label: string } & (
  | { readonly action: "setValue"; readonly row: number; readonly column: number; readonly value: number }
  | { readonly action: "ignoreRow"; readonly row: number }
  | { readonly action: "ignoreArea"; readonly text: string }
  | { readonly action: "zeroIsMissing"; readonly baseCount: string; readonly date: string }
  | { readonly action: "nameArea"; readonly text: string; readonly key: string }
);

/** Every kind of problem with its heading and, in one sentence, the rule behind it. */
export const problemKinds = {
  unreadableFile: ["Datei nicht lesbar", "Die Datei ließ sich nicht öffnen."],
  emptyFile: ["Keine Daten", "In der Datei steht keine Zeile mit Werten."],
  otherFormat: ["Andere Dateiart", "Die Endung des Dateinamens passt nicht zum Inhalt."],
  destroyedText: ["Zerstörte Umlaute", "Beim Speichern gingen Buchstaben verloren."],
  missingColumn: ["Spalte fehlt", "Die Zuordnung nennt eine Spalte, die es nicht gibt."],
  doubledColumn: ["Spalte doppelt", "Mehrere Spalten tragen dieselbe Überschrift."],
  raggedRow: ["Zeile zu lang", "Die Zeile hat mehr Felder als die Kopfzeile."],
  unreadableNumber: ["Kein lesbarer Wert", "Hier steht keine Zahl und kein vereinbartes Zeichen."],
  ambiguousNumber: ["Zahl nicht eindeutig", "Punkt oder Komma kann Tausender oder Dezimalstelle meinen."],
  dateForNumber: ["Datum statt Zahl", "Die Tabellenkalkulation hat eine Zahl in ein Datum verwandelt."],
  unreadableDate: ["Kein lesbares Datum", "Der Stichtag ließ sich nicht lesen."],
  oddDate: ["Ungewöhnlicher Stichtag", "Üblich ist der letzte Tag eines Monats, meist der 31. Dezember."],
  futureDate: [
    "Stichtag in der Zukunft",
    "Zahlen gelten für einen vergangenen Tag, höchstens für das Ende dieses Jahres.",
  ],
  unknownArea: ["Gebiet unbekannt", "Der Schlüssel gehört zu keinem Gebiet dieser Gliederung."],
  wrongBoundary: ["Anderer Gebietsstand", "Das Gebiet galt an diesem Stichtag nicht."],
  nameMismatch: ["Schlüssel und Name passen nicht", "Zum Schlüssel gehört ein anderer Name."],
  subtotalRow: ["Summenzeile", "Diese Zeile enthält eine Summe und kein Gebiet."],
  unknownBaseCount: ["Merkmal unbekannt", "Dieses Merkmal ist nicht angelegt."],
  doubledKey: ["Wert doppelt", "Gebiet, Merkmal und Stichtag kommen mehrfach vor."],
  missingArea: ["Gebiet fehlt", "Die Lieferung nennt nicht alle Gebiete."],
  missingCell: ["Wert fehlt", "Für einzelne Gebiete fehlt ein Wert."],
  negative: ["Wert unter null", "Eine Anzahl ist nie kleiner als null."],
  notInteger: ["Keine ganze Zahl", "Personen, Fälle und Haushalte sind ganze Zahlen."],
  sumOfParts: ["Teile ergeben nicht das Ganze", "Die Teile müssen zusammen die Gesamtzahl ergeben."],
  exceeds: ["Teil größer als das Ganze", "Eine Teilmenge kann nicht größer sein als ihre Gesamtheit."],
  sumOfAreas: ["Gebiete ergeben nicht die Summe", "Die Gebiete müssen zusammen den gelieferten Wert ergeben."],
  allZero: ["Nur Nullen", "Alle Gebiete haben null. Oft heißt das: keine Daten."],
  jump: ["Starker Sprung gegen das Vorjahr", "Der Wert weicht stärker ab, als der Zufall erwarten lässt."],
  unassigned: ["Viele Fälle ohne Zuordnung", "Mehr als 2 % der Fälle liegen in keinem Gebiet."],
} as const satisfies Record<string, readonly [title: string, rule: string]>;
export type ProblemKind = keyof typeof problemKinds;

/** One thing that is wrong, where it stands, and the way to mend it. `message` and `advice` are whole German sentences. */
export type Problem = {
  readonly kind: ProblemKind;
  readonly severity: Severity;
  readonly message: string;
  readonly advice?: string;
  readonly row?: number;
  /** Place of the column counted from 1, and its heading. */
  readonly column?: number;
  readonly heading?: string;
  readonly partition?: string;
  readonly area?: string;
  readonly areaName?: string;
  readonly baseCount?: string;
  readonly date?: string;
  readonly value?: string;
  readonly before?: number;
  readonly after?: number;
  /** Between which numbers the value was to be expected (five standard deviations around last year's share). */
  readonly expected?: readonly [number, number];
  readonly repair?: Repair;
};

export type CellState = "known" | "suppressed" | "missing" | "unreliable" | "notApplicable";

/** One value of a delivery: a number, or the reason why there is none. */
export type DeliveryCell = {
  readonly row: number;
  readonly column: number;
  readonly partition: string;
  readonly area: string;
  readonly baseCount: string;
  readonly date: string;
  /** Set where the count is the sum of several cells (men and women, say): which of them this is. */
  readonly part?: string;
  readonly state: CellState;
  /** Set only if `state` is "known" (then always). */
  readonly value?: number;
  readonly raw: string;
};
