import type { DrawnOrientation } from "./drawing";

type Features = readonly DrawnOrientation[];

/** Woods, water, roads and rails in quiet greys, below the areas: they say where one is, and nothing else. */
export function OrientationUnder({ features }: { features: Features }) {
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {features.map((feature, i) => {
        switch (feature.kind) {
          case "wood":
            return <path key={i} d={feature.path} fill="var(--map-wood)" />;
          case "water":
            return <path key={i} d={feature.path} fill="var(--map-water)" />;
          case "river":
            return <path key={i} d={feature.path} stroke="var(--map-water)" strokeWidth="6" />;
          case "canal":
            return <path key={i} d={feature.path} stroke="var(--map-water)" strokeWidth="3.5" />;
          case "motorway":
          case "road":
            return (
              <g key={i} strokeWidth={feature.kind === "road" ? 4.5 : 6.5}>
                <path d={feature.path} stroke="var(--map-road)" />
                <path d={feature.path} stroke="var(--card)" strokeWidth={feature.kind === "road" ? 2.5 : 4} />
              </g>
            );
          default:
            return <Rail key={i} path={feature.path} stroke="var(--map-rail)" />;
        }
      })}
    </g>
  );
}

/** The same lines, hardly visible, across the coloured areas. */
export function OrientationOver({ features }: { features: Features }) {
  return (
    <g fill="none" pointerEvents="none">
      {features.map((feature, i) => {
        switch (feature.kind) {
          case "river":
          case "canal":
            return (
              <g key={i}>
                <path d={feature.path} stroke="#e8eef2" strokeWidth="3.5" opacity="0.5" />
                <path d={feature.path} stroke="#7d94a5" strokeWidth="1.8" opacity="0.6" />
              </g>
            );
          case "motorway":
          case "road":
            return <path key={i} d={feature.path} stroke="#fff" strokeWidth="1.5" opacity="0.5" />;
          case "railway":
            return (
              <g key={i} opacity="0.26">
                <Rail path={feature.path} stroke="#1b2330" />
              </g>
            );
          default:
            return null;
        }
      })}
    </g>
  );
}

/** A railway: a thin line with ties. */
function Rail({ path, stroke }: { path: string; stroke: string }) {
  return (
    <g stroke={stroke} strokeLinecap="butt">
      <path d={path} strokeWidth="1.3" />
      <path d={path} strokeWidth="4.5" strokeDasharray="1.1 9" />
    </g>
  );
}
