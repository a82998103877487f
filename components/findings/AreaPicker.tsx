import { GroupedPicker } from "./GroupedPicker";

export interface AreaGroup {
  readonly label: string;
  readonly areas: readonly { readonly value: string; readonly label: string }[];
}

/** Areas of any partition. */
export function AreaPicker({
  groups,
  defaultValue,
}: {
  groups: readonly AreaGroup[];
  defaultValue: readonly string[];
}) {
  return (
    <GroupedPicker
      name="areas"
      label="Gebiete"
      searchLabel="Gebiet suchen"
      groups={groups.map(({ label, areas }) => ({ label, options: areas }))}
      defaultValue={defaultValue}
      columns={2}
    />
  );
}
