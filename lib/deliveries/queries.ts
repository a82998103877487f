import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { idOf, isPerson, type Viewer } from "@/lib/access/viewer";
import { isoDate } from "@/lib/platform/clock";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { CheckReport } from "./check";
import { fileSource } from "./file";
import type { FileFormat } from "./read";
import { readRows } from "./read";
import type { Recognition } from "./recognise";
import { type DeliveryState, stateOf } from "./rules";
import { type Decisions, decisions as decisionsSchema, type Problem } from "./schema";

export type DeliveryRow = {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly source: string | null;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly state: DeliveryState;
  readonly errors: number;
  readonly warnings: number;
  readonly cells: number | null;
};

/** What reading found out about a file, stored with the delivery. */
export type StoredRecognition = {
  readonly format: FileFormat;
  readonly sheets?: readonly { readonly name: string; readonly rowCount: number; readonly hidden: boolean }[];
  readonly recognition?: Recognition;
  /** What reading the file noticed. */
  readonly found?: readonly Problem[];
  /** Title of the delivery whose mapping was taken over, if it fits this file too. */
  readonly like?: string;
};

export type DeliveryDetail = DeliveryRow & {
  readonly version: number;
  readonly sourceKey: string | null;
  readonly sourceThreshold: number;
  readonly hasFile: boolean;
  /** `null`: the delivery came by the command line or with the demo city, ready-made. */
  readonly recognition: StoredRecognition | null;
  readonly decisions: Decisions;
  readonly check: {
    readonly report: CheckReport;
    readonly at: string;
    readonly by: string;
    readonly current: boolean;
  } | null;
  readonly acceptance: {
    readonly at: string;
    readonly by: string;
    readonly note: string | null;
    readonly cells: number;
  } | null;
  readonly rejection: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly corrects: { readonly id: number; readonly title: string } | null;
};

const withState = {
  source: true,
  acceptance: true,
  rejection: true,
  checks: {
    orderBy: { id: "desc" },
    take: 1,
    select: { mappingVersion: true, errors: true, warnings: true, cells: true },
  },
} satisfies Prisma.DeliveryInclude;

/** Statistics, planning and administration see all deliveries; whoever may only upload sees the own ones. */
function visible(viewer: Viewer): Prisma.DeliveryWhereInput | null {
  if (viewer.kind === "operator" || can(viewer, "delivery:read")) return {};
  return isPerson(viewer) && can(viewer, "delivery:upload") ? { uploadedById: idOf(viewer) } : null;
}

/** Deliveries, the newest first. */
export async function listDeliveries(viewer: Viewer): Promise<DeliveryRow[]> {
  const where = visible(viewer);
  if (!where) return [];
  const rows = await databaseOf(viewer).delivery.findMany({ where, include: withState, orderBy: { id: "desc" } });
  return rows.map(rowOf);
}

export async function findDelivery(viewer: Viewer, id: number): Promise<DeliveryDetail | null> {
  const where = visible(viewer);
  // An address can hold anything; the column holds 32 bits.
  if (!where || !Number.isInteger(id) || id < 1 || id > 2_147_483_647) return null;
  const row = await databaseOf(viewer).delivery.findFirst({
    where: { ...where, id },
    include: { ...withState, corrects: { select: { id: true, title: true } }, file: { select: { deliveryId: true } } },
  });
  if (!row) return null;
  const check = await databaseOf(viewer).deliveryCheck.findFirst({
    where: { deliveryId: id },
    orderBy: { id: "desc" },
  });
  return {
    ...rowOf(row),
    version: row.version,
    sourceKey: row.source?.key ?? null,
    sourceThreshold: row.source?.threshold ?? 3,
    hasFile: row.file !== null,
    recognition: row.recognition as unknown as StoredRecognition | null,
    decisions: storedDecisions(row.mapping),
    check: check && {
      report: check.report as unknown as CheckReport,
      at: check.at.toISOString(),
      by: check.byName,
      current: check.mappingVersion === row.version,
    },
    acceptance: row.acceptance && {
      at: row.acceptance.at.toISOString(),
      by: row.acceptance.byName,
      note: row.acceptance.note,
      cells: row.acceptance.cells,
    },
    rejection: row.rejection && {
      at: row.rejection.at.toISOString(),
      by: row.rejection.byName,
      reason: row.rejection.reason,
    },
    corrects: row.corrects,
  };
}

/** The first rows of a delivered table as they stand in the file. */
export async function readPreview(
  viewer: Viewer,
  id: number,
  count = 12,
): Promise<{ readonly row: number; readonly cells: readonly string[] }[]> {
  const delivery = await findDelivery(viewer, id);
  if (!delivery?.hasFile || !delivery.recognition) return [];
  const rows: { row: number; cells: string[] }[] = [];
  for await (const row of readRows(
    fileSource(id),
    delivery.recognition.format,
    delivery.recognition.recognition?.sheet || undefined,
  )) {
    rows.push({ row: row.row, cells: row.cells.map((cell) => cell.text) });
    if (rows.length >= count) break;
  }
  return rows;
}

/** What mapping offers to choose from. */
export type MappingChoices = {
  readonly partitions: readonly {
    readonly key: string;
    readonly name: string;
    readonly areas: number;
    readonly keyLength: number;
  }[];
  readonly counts: readonly {
    readonly key: string;
    readonly name: string;
    readonly source: string;
    readonly rate: boolean;
  }[];
  readonly sources: readonly { readonly key: string; readonly name: string }[];
};

export async function listMappingChoices(viewer: Viewer): Promise<MappingChoices> {
  const database = databaseOf(viewer);
  const [partitions, counts, rates, sources] = await Promise.all([
    database.partition.findMany({
      orderBy: { sortOrder: "asc" },
      include: { areas: { select: { key: true }, where: { isResidual: false } } },
    }),
    database.baseCount.findMany({ include: { source: true }, orderBy: { id: "asc" } }),
    database.indicator.findMany({ where: { kind: "rate" }, include: { source: true }, orderBy: { sortOrder: "asc" } }),
    database.source.findMany({ orderBy: { id: "asc" } }),
  ]);
  return {
    partitions: partitions.map(({ key, name, areas }) => ({
      key,
      name,
      areas: areas.length,
      keyLength: Math.max(0, ...areas.map((area) => area.key.length)),
    })),
    counts: [
      ...counts.map(({ key, name, source }) => ({ key, name, source: source.name, rate: false })),
      ...rates.map(({ key, name, source }) => ({ key, name, source: source.name, rate: true })),
    ],
    sources: sources.map(({ key, name }) => ({ key, name })),
  };
}

/** Outlines of one partition, for the preview of what will be withheld. */
export async function listOutlines(
  viewer: Viewer,
  partition: string,
): Promise<{ readonly key: string; readonly name: string; readonly geometry: unknown }[]> {
  if (!visible(viewer)) return [];
  const rows = await databaseOf(viewer).area.findMany({
    where: { partition: { key: partition }, isResidual: false, validTo: null },
    select: { key: true, name: true, geometry: true },
  });
  return rows.filter((row) => row.geometry !== null);
}

/** Accepted deliveries that a new one may correct. */
export async function listAccepted(
  viewer: Viewer,
): Promise<{ readonly id: number; readonly title: string; readonly at: string }[]> {
  const rows = await databaseOf(viewer).delivery.findMany({
    where: { ...(visible(viewer) ?? { id: -1 }), acceptance: { isNot: null } },
    include: { acceptance: true },
    orderBy: { id: "desc" },
  });
  return rows.map((row) => ({ id: row.id, title: row.title, at: row.acceptance ? isoDate(row.acceptance.at) : "" }));
}

function rowOf(row: Prisma.DeliveryGetPayload<{ include: typeof withState }>): DeliveryRow {
  const [check] = row.checks;
  const stored = storedDecisions(row.mapping);
  return {
    id: row.id,
    title: row.title,
    fileName: row.fileName,
    fileSize: row.fileSize,
    source: row.source?.name ?? null,
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: row.uploadedByName,
    state: stateOf({
      accepted: row.acceptance !== null,
      rejected: row.rejection !== null,
      hasMapping: stored.mapping !== null,
      check: check ? { errors: check.errors, current: check.mappingVersion === row.version } : null,
    }),
    errors: check?.errors ?? 0,
    warnings: check?.warnings ?? 0,
    cells: row.acceptance?.cells ?? check?.cells ?? null,
  };
}

/** What is stored was written by us; anything unreadable counts as undecided. */
export function storedDecisions(stored: Prisma.JsonValue): Decisions {
  const parsed = decisionsSchema.safeParse(stored ?? { mapping: null });
  return parsed.success ? parsed.data : { mapping: null, corrections: [], reasons: {} };
}
