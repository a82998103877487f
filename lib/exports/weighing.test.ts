import { describe, expect, it } from "vitest";
import type { WeighedPoint, WeighingTable } from "@/lib/cycle/consultation/weighing/schema";
import { weighingCsv } from "./weighing";

const point: WeighedPoint = {
  id: "a",
  label: "4.10",
  statementId: "s",
  statementNumber: 4,
  receivedAt: new Date("2026-11-30T23:30:00Z"),
  sender: "Bürger/in 2",
  organisation: null,
  residentNumber: 2,
  recommendationId: "r",
  recommendation: "E-08",
  paragraph: 2,
  stance: "change",
  text: '=HYPERLINK("http://böse.example")\nzweite Zeile; mit Strichpunkt',
  proposal: null,
  weighing: {
    number: 1,
    result: "partlyFollowed",
    reason: "Ein Nachmittag ist möglich.",
    version: 3,
    at: new Date("2026-12-10T10:00:00Z"),
    by: null,
  },
};
const table: WeighingTable = {
  slug: "x",
  title: "x",
  answeredAt: null,
  summary: null,
  points: [point],
  notConcerned: [],
  versions: {},
};

describe("the Abwägungstabelle as CSV", () => {
  const [head, ...rest] = weighingCsv(table, undefined).slice(1).split("\r\n");
  it("names its columns and opens in German Excel", () => {
    expect(weighingCsv(table, undefined).startsWith("\uFEFF")).toBe(true);
    expect(head).toBe(
      "nr;eingang;absender;bezug;haltung;wortlaut;vorschlag;votum;begruendung;folgeaenderung;votum_von;hinweis",
    );
  });
  it("writes a point on one row, the day as it was in the city, formulas as text", () => {
    expect(rest.join("\r\n")).toBe(
      'Nr. 4.10;2026-12-01;Bürger/in 2;"E-08, Absatz 2";Änderung;"\'=HYPERLINK(""http://böse.example"")\nzweite Zeile; mit Strichpunkt";;wird teilweise gefolgt;Ein Nachmittag ist möglich.;Fassung 3;;\r\n',
    );
  });
  it("says what is open and what city is invented", () => {
    const open = weighingCsv({ ...table, points: [{ ...point, weighing: null }] }, "Demo");
    expect(open).toContain(";offen;;keine;;Demo\r\n");
  });
});
