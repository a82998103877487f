/** A part of a drawing: its upper left corner, and how many times larger it is shown. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const wholeView: View = { x: 0, y: 0, zoom: 1 };
export const mostZoom = 8;

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);

/** Never smaller than the drawing, never beside it. */
function kept({ x, y, zoom }: View, { width, height }: Size): View {
  return { x: between(0, x, width - width / zoom), y: between(0, y, height - height / zoom), zoom };
}

/** Larger or smaller around a point of the drawing, which stays where it is. */
export function zoomed(view: View, factor: number, around: { x: number; y: number }, size: Size): View {
  const zoom = between(1, view.zoom * factor, mostZoom);
  const share = view.zoom / zoom;
  return kept({ x: around.x - (around.x - view.x) * share, y: around.y - (around.y - view.y) * share, zoom }, size);
}

/** Moved by a way in units of the drawing. */
export function moved(view: View, dx: number, dy: number, size: Size): View {
  return kept({ ...view, x: view.x + dx, y: view.y + dy }, size);
}

export function middleOf({ x, y, zoom }: View, { width, height }: Size) {
  return { x: x + width / zoom / 2, y: y + height / zoom / 2 };
}

/** The view itself where it shows the point, otherwise moved so that the point lies in its middle. */
export function showing(view: View, point: { x: number; y: number }, size: Size): View {
  const [width, height] = [size.width / view.zoom, size.height / view.zoom];
  const margin = 0.08;
  const inside =
    point.x > view.x + width * margin &&
    point.x < view.x + width * (1 - margin) &&
    point.y > view.y + height * margin &&
    point.y < view.y + height * (1 - margin);
  return inside ? view : kept({ x: point.x - width / 2, y: point.y - height / 2, zoom: view.zoom }, size);
}

/** The view that shows a box of the drawing with as much again around it, so that one still sees where it lies. */
export function aroundBox(
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  size: Size,
  most = 4,
): View {
  const share = Math.max((box.right - box.left) / size.width, (box.bottom - box.top) / size.height, 0.01);
  const zoom = between(1, 0.55 / share, most);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return kept({ x: x - size.width / zoom / 2, y: y - size.height / zoom / 2, zoom }, size);
}

export const viewBoxOf = ({ x, y, zoom }: View, { width, height }: Size) =>
  `${x} ${y} ${width / zoom} ${height / zoom}`;
