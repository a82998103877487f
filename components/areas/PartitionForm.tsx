"use client";

import { useState } from "react";
import { Checkbox } from "@/components/form/Checkbox";
import { FileField } from "@/components/form/FileField";
import { Form } from "@/components/form/Form";
import { RadioGroup } from "@/components/form/RadioGroup";
import { Select } from "@/components/form/Select";
import { SubmitButton } from "@/components/form/SubmitButton";
import type { FormAction } from "@/components/form/state";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";

/** A new partition from a map. */
export function PartitionForm({
  action,
  leafPartitions,
}: {
  action: FormAction;
  leafPartitions: readonly { key: string; name: string }[];
}) {
  const [role, setRole] = useState(leafPartitions.length > 0 ? "unions" : "leaves");
  return (
    <Form action={action} className="max-w-2xl">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="name" label="Name" description="Zum Beispiel: Fördergebiete" />
        <TextField name="key" label="Schlüssel" description="Steht in Adressen, zum Beispiel foerdergebiete." />
      </div>
      <FileField
        name="files[]"
        label="Karte"
        description="GeoJSON, Shapefile im ZIP oder die Dateien .shp, .dbf, .shx und .prj zusammen."
        accept=".geojson,.json,.zip,.shp,.dbf,.shx,.prj,.cpg"
        multiple
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="keyField" label="Feld mit dem Schlüssel" description="So heißt das Attribut in der Karte." />
        <TextField name="nameField" label="Feld mit dem Namen" description="So heißt das Attribut in der Karte." />
      </div>
      <TextField
        name="crs"
        label="Koordinatensystem"
        description="Nur wenn die Karte keines nennt, zum Beispiel EPSG:25832."
        optional
      />
      <RadioGroup
        name="role"
        label="Was sind diese Gebiete?"
        defaultValue={role}
        onChange={setRole}
        options={[
          {
            value: "unions",
            label: "Sie vereinen kleinste Gebiete",
            description:
              "Jedes kleinste Gebiet zählt dort, wo seine Mitte liegt. Der Umriss folgt den kleinsten Gebieten.",
            disabled: leafPartitions.length === 0,
          },
          { value: "leaves", label: "Sie sind selbst die kleinsten Gebiete", description: "Für sie wird geliefert." },
        ]}
      />
      {role === "unions" ? (
        <Select
          name="leafPartition"
          label="Kleinste Gebiete"
          options={leafPartitions.map((one) => ({ value: one.key, label: one.name }))}
        />
      ) : (
        <Checkbox
          name="residual"
          label="Mit „nicht zuordenbar“ für Fälle ohne Adresse"
          description="Dann gehen die Summen auf."
          defaultChecked
        />
      )}
      <TextArea name="description" label="Beschreibung" optional rows={2} />
      <TextField name="nameEn" label="Name auf Englisch" optional />
      <div>
        <SubmitButton>Gliederung anlegen</SubmitButton>
      </div>
    </Form>
  );
}
