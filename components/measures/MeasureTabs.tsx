import { Tabs } from "@/components/ui/Tabs";

/** The two sides of stage 5: what is done, and what was decided. */
export function MeasureTabs({ base, current }: { base: string; current: "massnahmen" | "beschluesse" }) {
  return (
    <Tabs
      label="Maßnahmen"
      items={[
        { label: "Maßnahmen", href: `${base}/massnahmen`, current: current === "massnahmen" },
        { label: "Beschlüsse", href: `${base}/massnahmen/beschluesse`, current: current === "beschluesse" },
      ]}
    />
  );
}
