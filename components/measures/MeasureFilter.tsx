import { useTranslations } from "next-intl";
import { Select } from "@/components/form/Select";
import { Button } from "@/components/ui/Button";
import type { MeasureListRequest, MeasureRow } from "@/lib/cycle/measures/schema";

/** Narrows the list; a plain form, so that the address holds the choice and it works without script. */
export function MeasureFilter({
  measures,
  request,
  action,
}: {
  /** All measures, from which the choices come. */
  measures: readonly MeasureRow[];
  request: MeasureListRequest;
  action: string;
}) {
  const t = useTranslations("measures.filter");
  const states = useTranslations("measures.state");
  const fields = [...new Set(measures.map(({ field }) => field))].sort((a, b) => a.localeCompare(b, "de"));
  const areas = new Map(
    measures.flatMap((measure) => measure.areas.map((area) => [`${area.partition}/${area.key}`, area])),
  );
  const partitions = [...new Set([...areas.values()].map((area) => area.partitionName))];
  return (
    <form
      action={action}
      aria-label={t("title")}
      className="grid items-end gap-x-5 gap-y-4 border-b border-line pb-6 sm:grid-cols-2 print:hidden"
    >
      <Select
        name="feld"
        label={t("field")}
        defaultValue={request.feld ?? ""}
        options={[{ value: "", label: t("all") }, ...fields.map((field) => ({ value: field, label: field }))]}
      />
      <Select
        name="gebiet"
        label={t("area")}
        defaultValue={request.gebiet ?? ""}
        options={[
          { value: "", label: t("all") },
          ...partitions.map((label) => ({
            label,
            options: [...areas]
              .filter(([, area]) => area.partitionName === label)
              .map(([value, area]) => ({ value, label: area.name })),
          })),
        ]}
      />
      <Select
        name="stand"
        label={t("state")}
        defaultValue={request.stand ?? ""}
        options={[
          { value: "", label: t("all") },
          { value: "laufend", label: states("running") },
          { value: "geplant", label: states("planned") },
          { value: "beendet", label: states("closed") },
        ]}
      />
      <Button type="submit" variant="secondary">
        {t("apply")}
      </Button>
    </form>
  );
}
