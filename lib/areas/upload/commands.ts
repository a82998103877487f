import type { Viewer } from "@/lib/access/viewer";
import { transaction } from "@/lib/platform/database";
import { Refusal } from "@/lib/platform/errors";
import { definePartition, defineWholeCity } from "../commands";
import { boxesOverlap, GeometryError, type MapArea, readAreas } from "../geometry";
import { boundsOf, locate } from "../geometry-topology";
import type { AreaGeometry, UploadPartition } from "../schema";

/**
 * A partition from an uploaded map. As leaves the areas are taken as they are drawn; as unions each takes the leaves whose
 * inner point lies in it, and its outline is drawn from them, because its figures are sums over them.
 * @throws Refusal with a sentence at the field it concerns
 */
export async function uploadPartition(viewer: Viewer, input: UploadPartition): Promise<void> {
  const areas = await readUpload(input);
  await transaction(
    async (tx) => {
      if (await tx.partition.findUnique({ where: { key: input.key } }))
        throw new Refusal(`Eine Gliederung mit dem Schlüssel ${input.key} gibt es schon.`, {
          key: "Dieser Schlüssel ist vergeben.",
        });
      const existing = await tx.area.findMany({
        where: { partition: input.role === "unions" ? { key: input.leafPartition ?? "" } : {} },
        select: { key: true, geometry: true, isResidual: true },
      });
      const drawn = existing.flatMap((area) => (area.geometry ? [area.geometry as unknown as AreaGeometry] : []));
      if (drawn.length > 0 && !boxesOverlap(boundsOf(drawn), boundsOf(areas.map((area) => area.geometry))))
        throw new Refusal("Die Karte liegt neben den Gebieten, die es schon gibt.", {
          files: "Prüfen Sie, ob es die richtige Stadt und das richtige Koordinatensystem ist.",
        });
      const named = { key: input.key, name: input.name, nameEn: input.nameEn, description: input.description };
      if (input.role === "leaves") {
        const residual = { key: "nicht-zuordenbar", name: "nicht zuordenbar", geometry: null, isResidual: true };
        await definePartition(tx, viewer, { ...named, areas: [...areas, ...(input.residual ? [residual] : [])] });
        if (!(await tx.partition.findFirst({ where: { sortOrder: 0 } }))) {
          const city = await tx.city.findUnique({ where: { id: 1 } });
          await defineWholeCity(tx, viewer, {
            key: "stadt",
            name: "Stadt",
            nameEn: "City",
            areaKey: city?.key ?? "stadt",
            areaName: city?.name ?? "Stadt",
            leafPartitionKey: input.key,
          });
        }
        return;
      }
      if (existing.length === 0)
        throw new Refusal("Bitte wählen Sie, welche kleinsten Gebiete vereint werden.", {
          leafPartition: "Diese Gliederung gibt es nicht.",
        });
      const placed = await locate(
        existing.flatMap(({ key, geometry }) =>
          geometry ? [featureOf(key, geometry as unknown as AreaGeometry)] : [],
        ),
        areas.map((area) => featureOf(area.key, area.geometry)),
      );
      await definePartition(tx, viewer, {
        ...named,
        leafPartitionKey: input.leafPartition,
        areas: areas.map(({ key, name }) => ({ key, name })),
        memberships: [...placed].map(([leaf, area]) => ({ leaf, area })),
      });
    },
    { timeout: 300_000 },
  );
}

async function readUpload(input: UploadPartition): Promise<readonly MapArea[]> {
  const files = await Promise.all(
    input.files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const fieldOf = (properties: Readonly<Record<string, unknown>>, name: "keyField" | "nameField") => {
    const field = input[name];
    if (!(field in properties))
      throw new Refusal(`Das Feld „${field}“ gibt es in der Karte nicht.`, {
        [name]: `Vorhanden sind: ${Object.keys(properties).join(", ") || "keine Felder"}.`,
      });
    return String(properties[field] ?? "").trim();
  };
  try {
    const { areas } = await readAreas(files, {
      select: (properties) => ({ key: fieldOf(properties, "keyField"), name: fieldOf(properties, "nameField") }),
      ...(input.crs && { crs: input.crs }),
    });
    return areas;
  } catch (error) {
    if (error instanceof GeometryError) throw new Refusal(error.message, { files: error.advice });
    throw error;
  }
}

const featureOf = (key: string, geometry: AreaGeometry) =>
  ({ type: "Feature", properties: { key }, geometry }) as const;
