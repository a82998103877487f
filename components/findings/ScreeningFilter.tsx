import { Select } from "@/components/form/Select";
import { Button } from "@/components/ui/Button";
import type { ScreeningRequest, ScreeningView } from "@/lib/cycle/findings/screening/schema";
import { formatDate } from "@/lib/statistics/format";

/** Which partition, date, indicator and area are looked through; the choice stands in the address. */
export function ScreeningFilter({ view, request }: { view: ScreeningView; request: ScreeningRequest }) {
  return (
    <form
      method="get"
      className="my-5 grid items-end gap-x-4 gap-y-2 sm:grid-cols-2 xl:grid-cols-[repeat(4,minmax(0,1fr))_auto]"
    >
      <Select
        name="gliederung"
        label="Gliederung"
        defaultValue={view.partition.key}
        options={view.partitions.map((one) => ({ value: one.key, label: `${one.name.de} (${one.count})` }))}
      />
      <Select
        name="stichtag"
        label="Stichtag"
        defaultValue={view.date}
        options={[...view.dates].reverse().map((date) => ({ value: date, label: formatDate(date, "de") }))}
      />
      <Select
        name="indikator"
        label="Indikator"
        placeholder="alle Indikatoren"
        defaultValue={request.indikator ?? ""}
        options={view.indicators
          .filter((one) => one.kind !== "count")
          .map((one) => ({ value: one.key, label: one.name.de }))}
      />
      <Select
        name="gebiet"
        label="Gebiet"
        placeholder="alle Gebiete"
        defaultValue={request.gebiet ?? ""}
        options={view.areas.map((area) => ({ value: area.key, label: area.name }))}
      />
      <label className="flex min-h-(--control) items-center gap-2 sm:order-last sm:col-span-full">
        <input
          type="checkbox"
          name="neutral"
          value="ja"
          defaultChecked={request.neutral === "ja"}
          className="size-4.5 accent-action"
        />
        auch Indikatoren ohne Wertung, zum Beispiel Alter
      </label>
      <Button type="submit" variant="secondary">
        Anzeigen
      </Button>
    </form>
  );
}
