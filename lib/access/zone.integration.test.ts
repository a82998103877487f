import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCity, listLegalTexts } from "@/lib/city/queries";
import { findConsultation, listConsultations } from "@/lib/cycle/consultation/queries";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { findFinding, listFindings } from "@/lib/cycle/findings/queries";
import { findMeasure, listMeasures } from "@/lib/cycle/measures/queries";
import { currentCycle, listCycles } from "@/lib/cycle/queries";
import { findRecommendation, listRecommendations } from "@/lib/cycle/recommendations/queries";
import { publishedReport } from "@/lib/cycle/report/content/queries";
import { listReports } from "@/lib/cycle/report/queries";
import { listReviews } from "@/lib/cycle/review/queries";
import { publicAddresses } from "@/lib/exports/sitemap/queries";
import { listOrganisations } from "@/lib/people/queries";
import { cityDatabase, cityPool, closeDatabase, publicPool } from "@/lib/platform/database";
import { databaseAnswers } from "@/lib/platform/health";
import { listAreas, listIndicators, listPartitions } from "@/lib/releases/figures/queries";
import { listReleases } from "@/lib/releases/queries";
import { threadOf } from "@/lib/thread/queries";
import { publicViewer, viewerOfSession } from "./mint";
import { takeRateLimit } from "./rateLimit";
import type { Viewer } from "./viewer";

/** A machine in the DMZ: the same code, KREISLAUF_ZONE=public, and no other way in than a login of kreislauf_public. */
const login = `kreislauf_zone_${process.pid}`;
const given = process.env.DATABASE_URL ?? "";

beforeAll(async () => {
  await cityPool().query(`create role ${login} login password 'tuerhueter' in role kreislauf_public`);
  await closeDatabase();
  const url = new URL(given);
  [url.username, url.password] = [login, "tuerhueter"];
  delete process.env.DATABASE_URL;
  process.env.PUBLIC_DATABASE_URL = url.toString();
  process.env.KREISLAUF_ZONE = "public";
});
afterAll(async () => {
  await closeDatabase();
  delete process.env.PUBLIC_DATABASE_URL;
  delete process.env.KREISLAUF_ZONE;
  process.env.DATABASE_URL = given;
  await cityPool().query(`drop role ${login}`);
  await closeDatabase();
});

describe("the public zone", () => {
  const nobody = "0197a000-0000-7000-8000-000000000000";
  const reads: [name: string, read: (viewer: Viewer) => Promise<unknown>][] = [
    ["the city", findCity],
    ["its texts", listLegalTexts],
    ["organisations", listOrganisations],
    ["cycles", listCycles],
    ["the running cycle", currentCycle],
    ["releases", listReleases],
    ["partitions", listPartitions],
    ["indicators", listIndicators],
    ["areas", (viewer) => listAreas(viewer, "stadt")],
    ["reports", listReports],
    ["a report", (viewer) => publishedReport(viewer, "unbekannt")],
    ["findings", listFindings],
    ["a finding", (viewer) => findFinding(viewer, { number: "B-00" })],
    ["recommendations", listRecommendations],
    ["a recommendation", (viewer) => findRecommendation(viewer, { number: "E-00" })],
    ["consultations", listConsultations],
    ["a consultation", (viewer) => findConsultation(viewer, "unbekannt")],
    ["decisions", listDecisions],
    ["measures", listMeasures],
    ["a measure", (viewer) => findMeasure(viewer, { number: "M-00" })],
    ["reviews", listReviews],
    ["a thread", (viewer) => threadOf(viewer, { kind: "measure", id: nobody })],
    ["the list of all pages", publicAddresses],
  ];
  it.each(reads)("reads %s without the city's own connection", async (_, read) => {
    await expect(read(publicViewer())).resolves.not.toThrow();
  });

  it("counts requests and says that it is well", async () => {
    expect(await takeRateLimit(`zone-${process.pid}`, 1, 60)).toBe(true);
    expect(await databaseAnswers()).toBe(true);
  });

  it("stands before PostgreSQL as nobody but its login", async () => {
    const { rows } = await publicPool().query("select session_user, current_user");
    expect(rows).toEqual([{ session_user: login, current_user: login }]);
  });

  it("has no way to the city's own tables, even if somebody gave it the address", async () => {
    expect(() => cityDatabase()).toThrow("In der öffentlichen Zone");
    process.env.DATABASE_URL = given;
    expect(() => cityPool()).toThrow("In der öffentlichen Zone");
    delete process.env.DATABASE_URL;
    await expect(viewerOfSession(nobody)).rejects.toThrow("In der öffentlichen Zone");
  });
});
