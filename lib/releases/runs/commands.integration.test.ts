import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { defineBaseCounts, defineSource } from "@/lib/indicators/commands";
import { cityDatabase, cityPool, transaction } from "@/lib/platform/database";
import { ownDatabase } from "@/scripts/test-database";
import { approveRelease, discardRelease, publishFromCommandLine, requestRelease, retryRelease } from "../commands";
import { findPreparation } from "../preparations/queries";
import { latestRelease } from "../queries";
import { workOnRuns } from "./commands";
import { findRun } from "./queries";
import { gaveUpSentence, overtakenSentence } from "./rules";

/** 96 leaves in twelve districts, 24 years, numbers from a fixed sequence, many of them small: seconds of work. */
const leaves = Array.from({ length: 96 }, (_, i) => `L${i}`);
const dates = Array.from({ length: 24 }, (_, i) => `${2000 + i}-12-31`);
const operator = operatorViewer("Test");

let seed = 1;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

let first: Viewer;
let second: Viewer;
let third: Viewer;
let delivery: number;
let inForce: number;
let leave: () => Promise<void>;
const children: ChildProcess[] = [];

beforeAll(async () => {
  leave = await ownDatabase("runs");
  await transaction(async (tx) => {
    const polygon = (i: number) => {
      const [x, y] = [7 + (i % 8) * 0.01, 51 + Math.floor(i / 8) * 0.01];
      const ring = [
        [x, y],
        [x + 0.01, y],
        [x + 0.01, y + 0.01],
        [x, y + 0.01],
        [x, y],
      ];
      return { type: "Polygon" as const, coordinates: [ring] };
    };
    await definePartition(tx, operator, {
      key: "blocks",
      name: "Blockgruppen",
      areas: leaves.map((key, i) => ({ key, name: key, geometry: polygon(i) })),
    });
    await defineWholeCity(tx, operator, {
      key: "city",
      name: "Stadt",
      areaKey: "0",
      areaName: "Teststadt",
      leafPartitionKey: "blocks",
    });
    await definePartition(tx, operator, {
      key: "districts",
      name: "Bezirke",
      leafPartitionKey: "blocks",
      areas: Array.from({ length: 12 }, (_, i) => ({ key: `B${i}`, name: `Bezirk ${i}` })),
      memberships: leaves.map((leaf, i) => ({ area: `B${Math.floor(i / 8)}`, leaf })),
    });
    await defineSource(tx, operator, { key: "EMR", name: "Register", threshold: 3, minPopulation: 50 });
    const persons = { unit: "Personen", source: "EMR" };
    await defineBaseCounts(tx, operator, [
      { key: "EW", name: "Einwohner", ...persons },
      { key: "A", name: "Gruppe A", ...persons, whole: "EW" },
      { key: "B", name: "Gruppe B", ...persons, whole: "EW" },
      { key: "C", name: "Gruppe C", ...persons, whole: "EW" },
    ]);
  });
  const people = ["eins", "zwei", "drei"].map((name) => `${name}@runs.example`);
  for (const email of people)
    await cityDatabase().user.create({ data: { email, name: email, roles: { create: { role: "statistics" } } } });
  [first, second, third] = (await Promise.all(people.map(viewerOfEmail))) as [Viewer, Viewer, Viewer];
  delivery = await deliver("alles", (key) => (key === "EW" ? 300 : Math.floor(random() * 12)));
  const old = await deliver("früher", () => 300, dates.slice(0, 1), ["EW"]);
  inForce = (await publishFromCommandLine(operator, { title: "In Kraft", deliveryIds: [old] })).id;
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(() => leave());

async function deliver(
  title: string,
  numberOf: (key: string) => number,
  when: readonly string[] = dates,
  keys = ["EW", "A", "B", "C"],
  extra: readonly (readonly [count: string, date: string, partition: string, area: string, value: number])[] = [],
) {
  const { id } = await cityDatabase().delivery.create({
    data: { title, fileName: `${title}.csv`, fileSize: 1, checksum: title, uploadedByName: "Test" },
  });
  const rows = when.flatMap((date) =>
    keys.flatMap((key) => leaves.map((leaf) => [key, date, "blocks", leaf, numberOf(key)] as const)),
  );
  await cityPool().query(
    `insert into raw_value (delivery_id, base_count_id, date, area_id, state, value)
     select $1, c.id, r.date::date, a.id, 0, r.value
     from jsonb_to_recordset($2::jsonb) as r(count text, date text, part text, area text, value float8)
     join base_count c on c.key = r.count join partition p on p.key = r.part join area a on a.partition_id = p.id and a.key = r.area`,
    [
      id,
      JSON.stringify(
        [...rows, ...extra].map(([count, date, part, area, value]) => ({ count, date, part, area, value })),
      ),
    ],
  );
  await cityDatabase().deliveryAcceptance.create({ data: { deliveryId: id, byName: "Test", cells: rows.length } });
  return id;
}

/** Another process that works on the same database, as a replica does. */
function replica(code: string): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `const load = async (path) => { const loaded = await import(path); return loaded.default ?? loaded; };
       const { workOnRuns } = await load("./lib/releases/runs/commands.ts");
       const { approveRelease } = await load("./lib/releases/commands.ts");
       const { viewerOfEmail } = await load("./lib/access/mint.ts");
       ${code}; process.exit(0);`,
    ],
    { cwd: process.cwd(), env: process.env, stdio: ["ignore", "ignore", "inherit"] },
  );
  children.push(child);
  return child;
}

async function until<T>(find: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 1500; tries++) {
    const found = await find();
    if (found) return found;
    await pause(20);
  }
  throw new Error("It never came to that.");
}

const jobOf = (releaseId: number) =>
  cityDatabase().disclosureJob.findFirstOrThrow({ where: { releaseId }, orderBy: { id: "desc" } });
const isAttempt = (releaseId: number, attempts: number) => async () => {
  const job = await jobOf(releaseId);
  return job.attempts === attempts && job.dateNumber > 0 ? job : null;
};
const hasBegun = (releaseId: number, attempts: number) => async () => (await jobOf(releaseId)).attempts === attempts;

/** Stops every run at the next date it comes to, until it is let go. */
async function hold(): Promise<() => Promise<void>> {
  const client = await cityPool().connect();
  await client.query("begin; lock table delivery_acceptance in access exclusive mode");
  return async () => {
    await client.query("rollback");
    client.release();
  };
}

async function killed(child: ChildProcess) {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

const request = (title: string, deliveryIds = [delivery]) =>
  requestRelease(first, { title, note: undefined, deliveryIds });

/** What a crash must leave alone: the release in force, and not a single row of the other. */
async function expectUntouched(releaseId: number) {
  expect((await latestRelease(publicViewer()))?.id).toBe(inForce);
  for (const table of [
    "published_release",
    "published_value",
    "published_rate",
    "published_partition",
    "published_area",
  ]) {
    const column = table === "published_release" ? "id" : "release_id";
    const { rows } = await cityPool().query<{ n: number }>(
      `select count(*)::int as n from ${table} where ${column} = $1`,
      [releaseId],
    );
    expect(rows[0]?.n, table).toBe(0);
  }
  expect(await cityDatabase().releaseApproval.findUnique({ where: { releaseId } })).toBeNull();
}

const discard = (releaseId: number) => discardRelease(first, { releaseId, reason: "nur ein Test" });

/** Backends of this database that wait for a lock of this kind. */
const waitingFor = (kind: string) => async () => {
  const { rows } = await cityPool().query(
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = $1`,
    [kind],
  );
  return rows.length > 0;
};

describe("a run", () => {
  it("is asked for at once, done by one worker, and tells of itself", async () => {
    const { id } = await request("Ein Lauf");
    expect(await findPreparation(second, id)).toMatchObject({ state: "running", partitions: [] });
    await expect(approveRelease(second, { releaseId: id })).rejects.toThrow(/noch nicht vorbereitet/);
    const letGo = await hold();
    const rounds = Promise.all([workOnRuns(), workOnRuns(), workOnRuns()]);
    await until(isAttempt(id, 1));
    expect(await findRun(second, id)).toMatchObject({
      attempts: 1,
      ended: false,
      dateNumber: 1,
      dates: dates.length,
      date: dates[0],
    });
    expect(await findRun(publicViewer(), id)).toBeNull();
    await letGo();
    expect((await rounds).toSorted()).toEqual([0, 0, 1]);
    const release = await findPreparation(second, id);
    expect(release).toMatchObject({ state: "waiting", mayApprove: true, run: { ended: true, failure: null } });
    expect(release?.previous).toMatchObject({ title: "In Kraft", newDates: dates.slice(1), lostDates: [] });
    const events = await cityDatabase().event.findMany({ where: { subjectKind: "release", subjectId: String(id) } });
    expect(events.map((event) => event.kind)).toEqual(["releaseRequested", "releasePrepared"]);
    expect(await cityDatabase().mail.findMany({ where: { subject: { startsWith: "Ein Lauf" } } })).toMatchObject([
      { recipient: "eins@runs.example" },
    ]);
    await expectUntouched(id);
    await discard(id);
  });

  it("that dies at a random point is begun anew by another worker, and ends as if nothing had happened", async () => {
    const { id } = await request("Zweimal getötet");
    for (const attempt of [1, 2]) {
      const child = replica("await workOnRuns()");
      await until(hasBegun(id, attempt));
      // Somewhere among its dates, or at the very start.
      await pause(Math.random() * 250);
      const letGo = await hold();
      // While it lives, nobody else takes the run.
      expect(await workOnRuns()).toBe(0);
      await killed(child);
      await letGo();
      await expectUntouched(id);
      expect(await cityDatabase().disclosureRun.findUnique({ where: { releaseId: id } })).toBeNull();
    }
    await until(async () => (await workOnRuns()) === 1);
    expect((await jobOf(id)).attempts).toBe(3);
    const undisturbed = await request("Ungestört");
    expect(await workOnRuns()).toBe(1);
    const [one, other] = await Promise.all(
      [id, undisturbed.id].map((releaseId) => cityDatabase().disclosureRun.findUniqueOrThrow({ where: { releaseId } })),
    );
    expect(one?.result).toEqual(other?.result);
    await discard(undisturbed.id);
    await discard(id);
  });

  it("killed in the middle of writing its end leaves nothing of it", async () => {
    const { id } = await request("Am Ende getötet");
    const blocker = await cityPool().connect();
    await blocker.query("begin; lock table mail in share mode");
    const child = replica("await workOnRuns()");
    // Result and event are written, the letter is not: its transaction waits here.
    await until(waitingFor("relation"));
    await killed(child);
    await blocker.query("rollback");
    blocker.release();
    await until(async () => (await jobOf(id)).endedAt === null);
    expect(await cityDatabase().disclosureRun.findUnique({ where: { releaseId: id } })).toBeNull();
    await until(async () => (await workOnRuns()) === 1);
    expect(await findPreparation(second, id)).toMatchObject({ state: "waiting" });
    await discard(id);
  });

  it("ends with that sentence after three attempts that nobody finished", async () => {
    const { id } = await request("Dreimal getötet");
    for (const attempt of [1, 2, 3]) {
      const child = replica("await workOnRuns()");
      await until(hasBegun(id, attempt));
      await killed(child);
    }
    await until(async () => (await workOnRuns()) === 1);
    expect(await findPreparation(first, id)).toMatchObject({ state: "failed", run: { failure: gaveUpSentence } });
    await expectUntouched(id);
    // The person may try again, and only that person: whoever starts a run may not approve it.
    await expect(retryRelease(second, { releaseId: id })).rejects.toThrow(/eins@runs\.example/);
    await retryRelease(first, { releaseId: id });
    await expect(retryRelease(first, { releaseId: id })).rejects.toThrow(/läuft schon/);
    expect(await workOnRuns()).toBe(1);
    expect(await findPreparation(second, id)).toMatchObject({ state: "waiting", mayApprove: true });
    await discard(id);
  });

  it("gives up when its lock is gone, and writes nothing any more", async () => {
    const { id } = await request("Abgeschnitten");
    const letGo = await hold();
    const round = workOnRuns();
    await until(isAttempt(id, 1));
    const { rowCount } = await cityPool().query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'kreislauf-lock'",
    );
    expect(rowCount).toBe(1);
    await letGo();
    expect(await round).toBe(0);
    expect(await jobOf(id)).toMatchObject({ endedAt: null, attempts: 1 });
    expect(await workOnRuns()).toBe(1);
    expect(await jobOf(id)).toMatchObject({ failure: null, attempts: 2 });
    await discard(id);
  });

  it("that another worker has taken over writes nothing, even when it had only its end to write", async () => {
    const { id } = await request("Überholt vom Nächsten");
    const blocker = await cityPool().connect();
    await blocker.query(`begin; select from release where id = ${id} for update`);
    const first = workOnRuns();
    await until(waitingFor("transactionid"));
    await cityPool().query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'kreislauf-lock'",
    );
    const next = workOnRuns();
    await until(hasBegun(id, 2));
    await blocker.query("rollback");
    blocker.release();
    expect([await first, await next]).toEqual([0, 1]);
    expect(await jobOf(id)).toMatchObject({ attempts: 2, failure: null });
    await discard(id);
  });

  it("ends when its release is discarded", async () => {
    const { id } = await request("Verworfen");
    const letGo = await hold();
    const round = workOnRuns();
    await until(isAttempt(id, 1));
    await discardRelease(second, { releaseId: id, reason: "falsche Lieferung" });
    await letGo();
    expect(await round).toBe(0);
    expect(await findPreparation(first, id)).toMatchObject({ state: "discarded", partitions: [] });
    expect(await jobOf(id)).toMatchObject({ failure: "Verworfen von zwei@runs.example." });
    await expect(cityPool().query("update disclosure_job set failure = null")).rejects.toThrow(/steht fest/);
  });

  it("ends with the reason where people have to repair something", async () => {
    const wrong = await deliver(
      "falsch",
      () => 7,
      [dates[0] ?? ""],
      ["EW"],
      [["EW", dates[0] ?? "", "districts", "B2", 999]],
    );
    const { id } = await request("Widerspruch", [wrong]);
    expect(await workOnRuns()).toBe(1);
    const release = await findPreparation(first, id);
    expect(release?.state).toBe("failed");
    expect(release?.run?.failure).toMatch(/Bezirk 2 \(B2\): geliefert 999, Summe der Teile 56/);
    const events = await cityDatabase().event.findMany({ where: { subjectKind: "release", subjectId: String(id) } });
    expect(events.map((event) => event.kind)).toEqual(["releaseRequested", "releaseRunFailed"]);
    await discard(id);
  });

  it("that definitions have overtaken says so", async () => {
    const { id } = await request("Überholt");
    const letGo = await hold();
    const round = workOnRuns();
    await until(isAttempt(id, 1));
    await cityDatabase().source.update({ where: { key: "EMR" }, data: { minPopulation: 51 } });
    await letGo();
    expect(await round).toBe(1);
    expect(await findPreparation(first, id)).toMatchObject({ state: "failed", run: { failure: overtakenSentence } });
    await cityDatabase().source.update({ where: { key: "EMR" }, data: { minPopulation: 50 } });
    await discard(id);
  });
});

describe("an approval", () => {
  it("killed in the middle publishes nothing, and can be repeated; of two at once one wins; the next release starts anew", async () => {
    const { id } = await request("Freigabe");
    const rival = await request("Nebenbuhler");
    while ((await workOnRuns()) > 0);
    const approve = `await approveRelease(await viewerOfEmail("zwei@runs.example"), { releaseId: ${id} })`;
    const blocker = await cityPool().connect();
    await blocker.query("begin; lock table published_release in share mode");
    const child = replica(approve);
    // All values are written by now, the release itself is not.
    await until(waitingFor("relation"));
    await killed(child);
    await blocker.query("rollback");
    blocker.release();
    await expectUntouched(id);
    // At random points, too.
    for (let round = 0; round < 3; round++) {
      const held = await cityPool().connect();
      await held.query("begin; select from release where id = $1 for update".replace("$1", String(id)));
      const one = replica(approve);
      await until(waitingFor("transactionid"));
      await held.query("rollback");
      held.release();
      await pause(Math.random() * 60);
      await killed(one);
      const done = await cityDatabase().releaseApproval.findUnique({ where: { releaseId: id } });
      if (done) break;
      await until(async () => await expectUntouched(id).then(() => true));
    }
    if (!(await cityDatabase().releaseApproval.findUnique({ where: { releaseId: id } }))) {
      const both = await Promise.allSettled([
        approveRelease(second, { releaseId: id }),
        approveRelease(third, { releaseId: id }),
      ]);
      expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const refused = both.find((one) => one.status === "rejected");
      expect(String(refused?.reason)).toMatch(/schon freigegeben, von (zwei|drei)@runs\.example/);
    }
    expect((await latestRelease(publicViewer()))?.id).toBe(id);
    const { rows } = await cityPool().query<{ dates: number }>(
      "select count(distinct date)::int as dates from published_value where release_id = $1",
      [id],
    );
    expect(rows[0]?.dates).toBe(dates.length);
    // Prepared before that one was public, its proof no longer holds.
    await expect(approveRelease(second, { releaseId: rival.id })).rejects.toThrow(/neu vor/);
  });
});
