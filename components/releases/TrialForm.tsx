import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { NumberField } from "@/components/form/NumberField";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { limitLabels } from "@/lib/indicators/limits/rules";
import type { ProtocolSource } from "@/lib/releases/protocol/schema";
import { limitsOf } from "@/lib/releases/runs/rules";

/** Other thresholds to try, source by source; they begin as the run had them. */
export function TrialForm({
  action,
  releaseId,
  sources,
}: {
  action: FormAction;
  releaseId: number;
  sources: readonly ProtocolSource[];
}) {
  return (
    <Form action={action} fields={{ releaseId: String(releaseId) }} label="Probelauf">
      {sources.map(({ key, name, thresholds }, place) => {
        const limits = limitsOf(thresholds);
        const field = (limit: string) => `sources.${place}.${limit}`;
        return (
          <fieldset key={key} className="border-t border-line pt-3">
            <legend className="float-left mb-2 w-full font-semibold">{name}</legend>
            <HiddenField name={field("key")} value={key} />
            <div className="clear-both grid items-end gap-x-5 gap-y-3 sm:grid-cols-2 xl:grid-cols-5">
              <NumberField
                name={field("threshold")}
                label={limitLabels.threshold}
                whole
                defaultValue={limits.threshold}
              />
              <NumberField
                name={field("carrierThreshold")}
                label={limitLabels.carrierThreshold}
                whole
                optional
                defaultValue={limits.carrierThreshold ?? ""}
              />
              <NumberField
                name={field("minPopulation")}
                label="Einwohner mindestens"
                whole
                defaultValue={limits.minPopulation}
              />
              <NumberField
                name={field("minPopulationForMeanAge")}
                label="für Durchschnittsalter"
                whole
                defaultValue={limits.minPopulationForMeanAge}
              />
              <Select
                name={field("strictInsider")}
                label="Schutz gegen Betroffene"
                defaultValue={limits.strictInsider ? "ja" : "nein"}
                options={[
                  { value: "nein", label: "nein" },
                  { value: "ja", label: "ja" },
                ]}
              />
            </div>
          </fieldset>
        );
      })}
      <Select
        name="earlier"
        label="Frühere Datenstände"
        description="Was öffentlich ist, bleibt es. Ohne frühere Datenstände sehen Sie, was die Grenzen allein bewirken."
        className="max-w-xl"
        defaultValue="bleiben"
        options={[
          { value: "bleiben", label: "bleiben öffentlich" },
          { value: "keine", label: "rechnen, als gäbe es sie nicht" },
        ]}
      />
      <div>
        <SubmitButton>Probelauf starten</SubmitButton>
      </div>
    </Form>
  );
}
