import type { Hatch } from "./shades";

const line = "#5d6675";

/** The pattern of a state as pixels for WebGL, at twice its size; the same marks as in the drawing (`Hatches`). */
export function hatchImage(hatch: Hatch): ImageData {
  const size = hatch === "missing" ? 18 : 14;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return new ImageData(size, size);
  context.fillStyle = hatch === "suppressed" ? "#efece6" : "#ffffff";
  context.fillRect(0, 0, size, size);
  context.fillStyle = line;
  context.strokeStyle = hatch === "limited" ? "#2c7fb8" : line;
  switch (hatch) {
    case "suppressed":
      disc(context, 4, 4);
      disc(context, 11, 11);
      break;
    case "unreliable":
      context.lineWidth = 4;
      diagonals(context, size, 1);
      break;
    case "limited":
      context.lineWidth = 2.6;
      diagonals(context, size, -1);
      break;
    case "missing":
      context.lineWidth = 1.8;
      diagonals(context, size, 1);
      diagonals(context, size, -1);
      break;
    case "notApplicable":
      context.fillStyle = "#b9b5ac";
      context.fillRect(0, 0, size, 2);
      break;
  }
  return context.getImageData(0, 0, size, size);
}

function disc(context: CanvasRenderingContext2D, x: number, y: number) {
  context.beginPath();
  context.arc(x, y, 2.2, 0, 2 * Math.PI);
  context.fill();
}

/** Lines that meet at the edges of the tile. */
function diagonals(context: CanvasRenderingContext2D, size: number, direction: 1 | -1) {
  for (const offset of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(offset - 2, direction === 1 ? -2 : size + 2);
    context.lineTo(offset + size + 2, direction === 1 ? size + 2 : -2);
    context.stroke();
  }
}
