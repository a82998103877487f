import { Tabs } from "@/components/ui/Tabs";

/** The two sides of stage 2: what the data propose, and what people concluded. */
export function SituationTabs({ base, current }: { base: string; current: "befunde" | "screening" }) {
  return (
    <Tabs
      label="Soziale Lage"
      items={[
        { label: "Befunde", href: `${base}/soziale-lage`, current: current === "befunde" },
        {
          label: "Vorschläge aus den Daten",
          href: `${base}/soziale-lage/screening`,
          current: current === "screening",
        },
      ]}
    />
  );
}
