import { Tabs } from "@/components/ui/Tabs";

export type ReportTab = "text" | "vorschau" | "pruefen";

/** Writing, looking, publishing. */
export function ReportTabs({ base, current, mayWrite }: { base: string; current: ReportTab; mayWrite: boolean }) {
  return (
    <Tabs
      label="Bericht"
      items={[
        ...(mayWrite ? [{ label: "Text", href: base, current: current === "text" }] : []),
        { label: "Vorschau", href: `${base}/vorschau`, current: current === "vorschau" },
        { label: "Prüfen und veröffentlichen", href: `${base}/pruefen`, current: current === "pruefen" },
      ]}
    />
  );
}
