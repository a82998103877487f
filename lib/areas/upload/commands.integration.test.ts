import { afterAll, beforeAll, expect, it } from "vitest";
import { operatorViewer } from "@/lib/access/mint";
import { Refusal } from "@/lib/platform/errors";
import { ownDatabase } from "@/scripts/test-database";
import { findDefinedPartition, listDefinedPartitions } from "../queries";
import type { UploadPartition } from "../schema";
import { uploadPartition } from "./commands";

const operator = operatorViewer("Test");
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await ownDatabase("upload");
});
afterAll(() => dropDatabase());

/** A rectangle of some columns and rows of a grid of hundredths of a degree. */
const feature = (properties: Record<string, unknown>, [x, y, width, height]: number[], east = 7) => {
  const [left = 0, low = 0] = [east + (x ?? 0) * 0.01, 51 + (y ?? 0) * 0.01];
  const [right, high] = [left + (width ?? 1) * 0.01, low + (height ?? 1) * 0.01];
  const ring = [
    [left, low],
    [right, low],
    [right, high],
    [left, high],
    [left, low],
  ];
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
};
const file = (features: unknown[]) =>
  new File([JSON.stringify({ type: "FeatureCollection", features })], "karte.geojson");

const upload = (more: Partial<UploadPartition>): UploadPartition => ({
  key: "bloecke",
  name: "Blöcke",
  nameEn: undefined,
  description: undefined,
  keyField: "NR",
  nameField: "NAME",
  crs: undefined,
  role: "leaves",
  leafPartition: undefined,
  residual: true,
  files: [
    file([0, 1, 2, 3].map((i) => feature({ NR: `0${i + 1}`, NAME: `Block ${i + 1}` }, [i % 2, Math.floor(i / 2)]))),
  ],
  ...more,
});

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

it("takes leaves as drawn, with a residual and the whole city", async () => {
  await uploadPartition(operator, upload({}));
  const blocks = await findDefinedPartition(operator, "bloecke");
  expect(blocks?.rows.map((row) => [row.key, row.isResidual])).toEqual([
    ["01", false],
    ["02", false],
    ["03", false],
    ["04", false],
    ["nicht-zuordenbar", true],
  ]);
  const [city] = await listDefinedPartitions(operator);
  expect(city).toMatchObject({ key: "stadt", areas: 1, withGeometry: 1, leafPartition: "Blöcke" });
});

it("lets unions take the leaves whose middle lies in them, and draws them from the leaves", async () => {
  // The drawn line runs beside the border of the blocks; the outline follows the blocks.
  const west = feature({ NR: "w", NAME: "Westen" }, [0, 0, 1.2, 2]);
  const east = feature({ NR: "o", NAME: "Osten" }, [1.2, 0, 0.8, 2]);
  const zones = {
    key: "zonen",
    name: "Zonen",
    role: "unions" as const,
    leafPartition: "bloecke",
    files: [file([west, east])],
  };
  await uploadPartition(operator, upload(zones));
  const partition = await findDefinedPartition(operator, "zonen");
  expect(partition?.rows.map((row) => [row.key, row.leaves])).toEqual([
    ["o", 2],
    ["w", 2],
  ]);
  const [eastern, western] = partition?.rows ?? [];
  expect(eastern?.squareKilometres).toBeCloseTo(western?.squareKilometres ?? 0, 2);
});

it("names the field, the key and the place that do not fit", async () => {
  expect((await refusal(uploadPartition(operator, upload({})))).fields.key).toMatch(/vergeben/);
  const wrongField = await refusal(uploadPartition(operator, upload({ key: "x", keyField: "GIBTSNICHT" })));
  expect(wrongField.message).toMatch(/Feld „GIBTSNICHT“/);
  expect(wrongField.fields.keyField).toBe("Vorhanden sind: NR, NAME.");
  const elsewhere = [file([feature({ NR: "1", NAME: "Woanders" }, [0, 0], 13)])];
  const away = await refusal(
    uploadPartition(operator, upload({ key: "y", role: "unions", leafPartition: "bloecke", files: elsewhere })),
  );
  expect(away.message).toMatch(/neben den Gebieten/);
  const broken = await refusal(
    uploadPartition(operator, upload({ key: "z", files: [new File(["{"], "karte.geojson")] })),
  );
  expect(broken.fields.files).toBeTruthy();
  expect((await listDefinedPartitions(operator)).map((one) => one.key)).toEqual(["stadt", "zonen", "bloecke"]);
});
