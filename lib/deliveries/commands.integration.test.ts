import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer } from "@/lib/access/mint";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { defineBaseCounts, defineSource } from "@/lib/indicators/commands";
import { cityDatabase, cityPool, transaction } from "@/lib/platform/database";
import { Outdated, Refusal } from "@/lib/platform/errors";
import { ownDatabase } from "@/scripts/test-database";
import {
  acceptDelivery,
  checkDelivery,
  createDelivery,
  giveReason,
  recogniseAgain,
  rejectDelivery,
  repairDelivery,
  saveMapping,
  undoCorrection,
} from "./commands";
import { formOfMapping } from "./form";
import { findDelivery, listDeliveries, readPreview } from "./queries";

const viewer = operatorViewer("Statistikstelle");
const bytes = (text: string) => new TextEncoder().encode(text);
let leave: () => Promise<void>;

beforeAll(async () => {
  leave = await ownDatabase("lieferung");
  await transaction(async (tx) => {
    await definePartition(tx, viewer, {
      key: "bloecke",
      name: "Blöcke",
      areas: ["011", "012", "021"].map((key) => ({ key, name: `Block ${key}` })),
    });
    await defineWholeCity(tx, viewer, {
      key: "stadt",
      name: "Stadt",
      areaKey: "05999",
      areaName: "Emscherau",
      leafPartitionKey: "bloecke",
    });
    await defineSource(tx, viewer, { key: "EMR", name: "Einwohnermelderegister" });
    await defineBaseCounts(tx, viewer, [
      { key: "EW", name: "Einwohner insgesamt", unit: "Personen", source: "EMR" },
      { key: "AL", name: "Arbeitslose", unit: "Personen", source: "EMR" },
    ]);
  });
});
afterAll(() => leave());

const upload = async (text: string, fileName = "ewo.csv") => {
  const { id } = await createDelivery(viewer, { title: fileName, fileName, bytes: bytes(text), source: "EMR" });
  return id;
};
const detail = async (id: number) => {
  const delivery = await findDelivery(viewer, id);
  if (!delivery) throw new Error("not found");
  return delivery;
};
const kinds = async (id: number) =>
  (
    await cityDatabase().event.findMany({
      where: { subjectKind: "delivery", subjectId: String(id) },
      orderBy: { id: "asc" },
    })
  ).map((row) => row.kind);

describe("a delivery", () => {
  it("goes from file to draft: recognised, checked, repaired, accepted", async () => {
    const id = await upload(
      "Stichtag;Block;Einwohner insgesamt;Arbeitslose\n31.12.2023;011;1.200;1O\n31.12.2023;012;900;20\n31.12.2023;021;1.100;30\n",
    );
    const read = await detail(id);
    expect(read.state).toBe("mapped");
    expect(read.recognition?.recognition?.mapping.values).toHaveLength(2);
    expect((await readPreview(viewer, id))[1]).toEqual({ row: 2, cells: ["31.12.2023", "011", "1.200", "1O"] });

    const report = await checkDelivery(viewer, { id });
    expect(report.errors).toBe(1);
    expect((await detail(id)).state).toBe("refused");
    await expect(acceptDelivery(viewer, { id, version: 1 })).rejects.toThrow("Erst den einen Fehler lösen");
    expect((await cityPool().query("select 1 from raw_value")).rowCount).toBe(0);

    const [problem] = report.problems;
    if (problem?.repair?.action !== "setValue") throw new Error("no repair");
    await repairDelivery(viewer, { id, version: 1, repair: problem.repair });
    expect((await checkDelivery(viewer, { id })).errors).toBe(0);
    const ready = await detail(id);
    expect(ready).toMatchObject({ state: "ready", version: 2 });
    expect(await acceptDelivery(viewer, { id, version: 2, note: "geprüft" })).toEqual({ cells: 6 });
    const { rows } = await cityPool().query<{ key: string; area: string; value: number }>(
      "select c.key, a.key as area, v.value from raw_value v join base_count c on c.id = v.base_count_id join area a on a.id = v.area_id order by 1, 2",
    );
    expect(rows.map((row) => row.value)).toEqual([10, 20, 30, 1200, 900, 1100]);
    expect(await kinds(id)).toEqual([
      "deliveryReceived",
      "deliveryChecked",
      "deliveryMapped",
      "deliveryChecked",
      "deliveryAccepted",
    ]);
    await expect(repairDelivery(viewer, { id, version: 2, repair: { action: "ignoreRow", row: 2 } })).rejects.toThrow(
      Refusal,
    );
    await expect(cityPool().query("update raw_value set value = 0")).rejects.toThrow("unveränderlich");
  });

  it("proposes last year's mapping for a file with the same columns, and asks about a jump", async () => {
    const id = await upload(
      "Stichtag;Block;Einwohner insgesamt;Arbeitslose\n31.12.2024;011;1.210;60\n31.12.2024;012;905;21\n31.12.2024;021;1.090;29\n",
    );
    const delivery = await detail(id);
    expect(delivery.recognition?.like).toBe("ewo.csv");
    const report = await checkDelivery(viewer, { id });
    const jump = report.problems.find((one) => one.kind === "jump");
    expect(jump).toMatchObject({ area: "011", before: 10, after: 60 });
    await giveReason(viewer, { id, version: 1, problem: "jump|bloecke|011|AL|2024-12-31", reason: "Neue Unterkunft" });
    expect((await detail(id)).check?.current).toBe(true);
    expect((await acceptDelivery(viewer, { id, version: 2 })).cells).toBe(6);
  });

  it("keeps two people from overwriting each other", async () => {
    const id = await upload(
      "Stichtag;Block;Einwohner insgesamt\n31.12.2022;011;1\n31.12.2022;012;2\n31.12.2022;021;3\n",
    );
    const delivery = await detail(id);
    const recognition = delivery.recognition?.recognition;
    if (!recognition || !delivery.decisions.mapping) throw new Error("nothing recognised");
    const form = formOfMapping(delivery.decisions.mapping, recognition);
    await saveMapping(viewer, { id, version: 1, form });
    await expect(saveMapping(viewer, { id, version: 1, form })).rejects.toThrow(Outdated);
    await repairDelivery(viewer, { id, version: 2, repair: { action: "setValue", row: 2, column: 3, value: 7 } });
    expect((await detail(id)).decisions.corrections).toHaveLength(1);
    await undoCorrection(viewer, { id, version: 3, row: 2, column: 3 });
    expect((await detail(id)).decisions.corrections).toHaveLength(0);
    await rejectDelivery(viewer, { id, reason: "Falsches Jahr" });
    expect((await detail(id)).state).toBe("rejected");
    await expect(checkDelivery(viewer, { id })).rejects.toThrow("abgelehnt");
  });

  it("asks for what the file does not say, at the field", async () => {
    const id = await upload("Block;Wert\n011;1\n012;2\n021;3\n");
    const delivery = await detail(id);
    expect(delivery.state).toBe("open");
    const recognition = delivery.recognition?.recognition;
    if (!recognition) throw new Error("nothing recognised");
    const form = formOfMapping(recognition.mapping, recognition);
    const open = await saveMapping(viewer, {
      id,
      version: 1,
      form: {
        ...form,
        columns: form.columns.map((column) => ({ ...column, use: column.column === 2 ? "value" : column.use })),
      },
    }).catch((error: unknown) => error);
    expect(open).toBeInstanceOf(Refusal);
    expect((open as Refusal).fields).toEqual({
      date: "Bitte geben Sie den Stichtag an.",
      baseCount: "Bitte geben Sie an, welches Merkmal in der Spalte steht.",
    });
    await saveMapping(viewer, {
      id,
      version: 1,
      form: {
        ...form,
        date: "2021-12-31",
        columns: form.columns.map((column) => (column.column === 2 ? { ...column, use: "count:EW" } : column)),
      },
    });
    expect((await checkDelivery(viewer, { id })).errors).toBe(0);
  });

  it("reads another sheet and heading when told to", async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: "Info", rows: [["Stand", 2020]] },
        { name: "Daten", rows: [["Einwohner nach Blöcken"], ["Block", "2021"], ["011", 5], ["012", 6], ["021", 7]] },
      ],
    });
    const { id } = await createDelivery(viewer, {
      title: "Mappe",
      fileName: "mappe.xlsx",
      bytes: workbook,
      source: "EMR",
    });
    expect((await detail(id)).recognition?.recognition?.sheet).toBe("Daten");
    await recogniseAgain(viewer, { id, version: 1, sheet: "Daten", headerRow: 1, headerRows: 2 });
    expect((await detail(id)).recognition?.recognition?.frame.header).toEqual({ row: 1, rows: 2 });
  });

  it("refuses what it cannot read, and a source that does not exist", async () => {
    await expect(upload("%PDF-1.7", "a.pdf")).rejects.toThrow("Das ist eine PDF-Datei.");
    await expect(
      createDelivery(viewer, { title: "x", fileName: "x.csv", bytes: bytes("a;b\n1;2\n"), source: "???" }),
    ).rejects.toThrow("Diese Quelle gibt es nicht.");
  });

  it("lists deliveries with the state they are in", async () => {
    const rows = await listDeliveries(viewer);
    expect(rows.map((row) => row.state)).toEqual(expect.arrayContaining(["accepted", "rejected", "ready"]));
  });
});
