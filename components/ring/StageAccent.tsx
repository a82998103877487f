import type { CSSProperties, ReactNode } from "react";
import { type StageKey, stageColor, stageTint } from "./stages";

/** Gives a page or a part of it the one accent of its stage: tabs, bars and rules inside take the colour. */
export function StageAccent({
  stage,
  className,
  children,
}: {
  stage: StageKey;
  className?: string;
  children: ReactNode;
}) {
  const style = { "--accent": stageColor(stage), "--accent-tint": stageTint(stage) } as CSSProperties;
  return (
    <div className={className} style={style}>
      {children}
    </div>
  );
}
