import { databaseOf } from "@/lib/access/door";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { listConsultations } from "@/lib/cycle/consultation/queries";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { listFindings } from "@/lib/cycle/findings/queries";
import { listMeasures } from "@/lib/cycle/measures/queries";
import { listCycles } from "@/lib/cycle/queries";
import { listRecommendations } from "@/lib/cycle/recommendations/queries";
import { listReports } from "@/lib/cycle/report/queries";
import { roleWords, stageWords } from "@/lib/glossary";
import { listUsers } from "@/lib/people/queries";
import { listIndicators } from "@/lib/releases/figures/queries";
import { latestRelease } from "@/lib/releases/queries";
import { addressOf } from "@/lib/thread/rules";
import { search } from "./rules";
import type { Hit, HitGroup } from "./schema";

/** Searches what this person may see, and nothing else: every list comes through the query of its own noun. */
export async function searchWork(viewer: Viewer, question: string): Promise<HitGroup[]> {
  if (!isPerson(viewer) || !question.trim()) return [];
  const stock = await Promise.all([ofCycles(viewer), areas(viewer), indicators(viewer), people(viewer)]);
  return search(question, stock.flat());
}

async function ofCycles(viewer: Viewer): Promise<Hit[]> {
  const [cycles, findings, recommendations, consultations, decisions, measures, reports] = await Promise.all([
    listCycles(viewer),
    listFindings(viewer),
    listRecommendations(viewer),
    listConsultations(viewer),
    listDecisions(viewer),
    listMeasures(viewer),
    listReports(viewer),
  ]);
  const slugs = new Map(cycles.map((cycle) => [cycle.id, cycle.slug]));
  const addressIn = (
    kind: "finding" | "recommendation" | "decision" | "measure",
    row: { cycleId: string },
    number: string,
  ) => addressOf({ kind, id: "", title: "", number, cycle: slugs.get(row.cycleId) ?? "" }, "work");
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(", ");
  return [
    ...findings.map((row) => ({
      kind: "finding" as const,
      stage: "analysis" as const,
      number: row.number,
      title: row.title,
      detail: names(row.areas),
      href: addressIn("finding", row, row.number),
    })),
    ...recommendations.map((row) => ({
      kind: "recommendation" as const,
      stage: "recommendations" as const,
      number: row.number,
      title: row.title,
      detail: `${row.field}, an ${row.addressee}`,
      href: addressIn("recommendation", row, row.number),
    })),
    ...consultations.map((row) => ({
      kind: "consultation" as const,
      stage: "consultation" as const,
      title: row.title,
      detail: row.cycle.title,
      href: `/arbeit/zyklus/${row.cycle.slug}/${stageWords.consultation.segment}/${row.slug}`,
    })),
    ...decisions.map((row) => ({
      kind: "decision" as const,
      stage: "measures" as const,
      number: row.paperNumber,
      title: row.title,
      detail: row.committee,
      href: addressIn("decision", row, row.paperNumber),
    })),
    ...measures.map((row) => ({
      kind: "measure" as const,
      stage: "measures" as const,
      number: row.number,
      title: row.title,
      detail: row.responsible.name,
      more: `${names(row.areas)} ${row.field} ${row.responsible.shortName}`,
      href: addressIn("measure", row, row.number),
    })),
    ...reports.map((row) => ({
      kind: "report" as const,
      stage: "report" as const,
      title: row.title,
      detail: row.cycleTitle,
      href: `/arbeit/zyklus/${slugs.get(row.cycleId)}/${stageWords.report.segment}/${row.slug}`,
    })),
  ];
}

/** Areas as the Datenstand in force has them. */
async function areas(viewer: Viewer): Promise<Hit[]> {
  const release = await latestRelease(viewer);
  if (!release) return [];
  const where = { releaseId: release.id };
  const [partitions, rows] = await Promise.all([
    databaseOf(viewer).publishedPartition.findMany({ where, select: { id: true, key: true, name: true } }),
    databaseOf(viewer).publishedArea.findMany({
      where: { ...where, isResidual: false },
      select: { partitionId: true, key: true, name: true },
    }),
  ]);
  const byId = new Map(partitions.map((partition) => [partition.id, partition]));
  return rows.flatMap((row) => {
    const partition = byId.get(row.partitionId);
    if (!partition) return [];
    return {
      kind: "area" as const,
      title: row.name,
      detail: partition.name,
      href: `/gebiete/${partition.key}/${row.key}`,
    };
  });
}

async function indicators(viewer: Viewer): Promise<Hit[]> {
  return (await listIndicators(viewer)).map((row) => ({
    kind: "indicator" as const,
    title: row.name.de,
    detail: row.definition.de,
    href: `/indikatoren/${row.key}`,
  }));
}

/** Only the Verwaltung sees who has an account; for everybody else this list is empty. */
async function people(viewer: Viewer): Promise<Hit[]> {
  return (await listUsers(viewer)).map((row) => ({
    kind: "user" as const,
    title: row.name,
    detail: [row.email, ...row.roles.map(({ role }) => roleWords[role].de)].join(", "),
    href: "/verwaltung/personen",
  }));
}
