import { describe, expect, it } from "vitest";
import { timelinePlaces } from "./timelinePlaces";

const width = 1136;

/** Stems that run through the name of another day on their side. */
function crossings(labels: { x: number; width: number }[]) {
  const places = timelinePlaces(labels, width);
  return labels.flatMap(({ x }, i) =>
    labels.filter((name, j) => {
      const [stem, place] = [places[i]!, places[j]!];
      const from = place.end ? name.x - name.width : name.x;
      return (
        i !== j &&
        Math.sign(stem.row) === Math.sign(place.row) &&
        Math.abs(stem.row) > Math.abs(place.row) &&
        x > from &&
        x < from + name.width
      );
    }),
  );
}

describe("timelinePlaces", () => {
  it("lets no stem run through a name", () => {
    const busy = [12, 20, 129, 263, 546, 1124].map((x, i) => ({ x, width: [290, 350, 150, 190, 180, 320][i] ?? 0 }));
    expect(crossings(busy)).toEqual([]);
    expect(crossings(Array.from({ length: 9 }, (_, i) => ({ x: 12 + i * 139, width: 260 })))).toEqual([]);
  });
  it("keeps names apart that share a row, and the last ones inside the drawing", () => {
    const labels = [0, 40, 1100].map((x) => ({ x, width: 200 }));
    const places = timelinePlaces(labels, width);
    expect(places[0]!.row).not.toBe(places[1]!.row);
    expect(places[2]!.end).toBe(true);
  });
  it("stays beside the line where there is room", () => {
    const places = timelinePlaces(
      [0, 400, 800].map((x) => ({ x, width: 150 })),
      width,
    );
    expect(places.map(({ row }) => row)).toEqual([-1, 1, -1]);
  });
});
