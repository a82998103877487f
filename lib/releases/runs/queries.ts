import { poolOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { ReleaseTrial, RunState, TrialThresholds } from "./schema";

/** The newest run that prepares a release; null where it was prepared in one go. */
export async function findRun(viewer: Viewer, releaseId: number): Promise<RunState | null> {
  if (!can(viewer, "release:read")) return null;
  const { rows } = await poolOf(viewer).query<RunState>(
    `select ${stateColumns} from disclosure_job j where release_id = $1 and thresholds is null order by id desc limit 1`,
    [releaseId],
  );
  return rows[0] ?? null;
}

/** Trials with other thresholds on a release, the newest first. */
export async function listTrials(viewer: Viewer, releaseId: number): Promise<ReleaseTrial[]> {
  if (!can(viewer, "release:read")) return [];
  const { rows } = await poolOf(viewer).query<
    RunState & { thresholds: TrialThresholds; withoutEarlier: boolean; result: ReleaseTrial["result"] }
  >(
    `select ${stateColumns}, j.thresholds, j.without_earlier as "withoutEarlier", t.result from disclosure_job j left join disclosure_trial t on t.job_id = j.id
     where release_id = $1 and thresholds is not null order by id desc`,
    [releaseId],
  );
  return rows.map(({ thresholds, withoutEarlier, result, ...run }) => ({ run, thresholds, withoutEarlier, result }));
}

// The clock of the database tells how long: it is the same for all replicas.
const stateColumns = `j.id, j.requested_by_name as "requestedBy", to_json(j.requested_at) #>> '{}' as "requestedAt", j.attempts,
  extract(epoch from clock_timestamp() - j.started_at)::int as seconds, j.ended_at is not null as ended, j.failure,
  j.date::text as date, j.date_number as "dateNumber", j.dates, j.cells_done as "cellsDone", j.cells`;
