// MapLibre's worker is served from our own address; its package does not find it under Turbopack.
import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const source = path.join(path.dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "dist");
await mkdir("public/maplibre", { recursive: true });
await cp(path.join(source, "maplibre-gl-worker.mjs"), "public/maplibre/maplibre-gl-worker.mjs");
