/** Draws the city anew and writes it beside this file: `npx tsx lib/demo/geography/draw.ts`. */
import { writeFileSync } from "node:fs";
import { drawBorders } from "./borders";

const file = new URL("./emscherau.topo.json", import.meta.url);
const topology = drawBorders();
writeFileSync(file, `${JSON.stringify(topology)}\n`);
console.log(`${topology.objects.blockGroups.geometries.length} block groups, ${topology.arcs.length} borders written.`);
