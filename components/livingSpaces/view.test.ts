import { describe, expect, it } from "vitest";
import { aroundBox, middleOf, mostZoom, moved, showing, viewBoxOf, wholeView, zoomed } from "./view";

const size = { width: 400, height: 200 };

describe("the part of a map one sees", () => {
  it("keeps the point under the pointer where it is", () => {
    const view = zoomed(wholeView, 2, { x: 100, y: 50 }, size);
    expect(view).toEqual({ x: 50, y: 25, zoom: 2 });
    expect((100 - view.x) * view.zoom).toBe(100);
  });

  it("never leaves the drawing and never gets smaller than it", () => {
    expect(moved({ x: 0, y: 0, zoom: 2 }, -50, 500, size)).toEqual({ x: 0, y: 100, zoom: 2 });
    expect(zoomed({ x: 150, y: 80, zoom: 2 }, 0.1, { x: 0, y: 0 }, size)).toEqual(wholeView);
    expect(zoomed(wholeView, 1000, { x: 200, y: 100 }, size).zoom).toBe(mostZoom);
  });

  it("moves only for what lies outside", () => {
    const view = { x: 0, y: 0, zoom: 4 };
    expect(showing(view, { x: 50, y: 25 }, size)).toBe(view);
    expect(middleOf(showing(view, { x: 200, y: 100 }, size), size)).toEqual({ x: 200, y: 100 });
    expect(showing(view, { x: 399, y: 199 }, size)).toEqual({ x: 300, y: 150, zoom: 4 });
  });

  it("shows a box with its surroundings, and the whole drawing where the box is large", () => {
    expect(aroundBox({ left: 190, top: 90, right: 210, bottom: 110 }, size)).toEqual({ x: 150, y: 75, zoom: 4 });
    expect(aroundBox({ left: 0, top: 0, right: 20, bottom: 20 }, size)).toEqual({ x: 0, y: 0, zoom: 4 });
    expect(aroundBox({ left: 20, top: 10, right: 380, bottom: 190 }, size)).toEqual(wholeView);
  });

  it("names itself as a viewBox", () => {
    expect(viewBoxOf({ x: 50, y: 25, zoom: 2 }, size)).toBe("50 25 200 100");
  });
});
