import { operatorViewer } from "../lib/access/mint";
import { demoValues } from "../lib/demo/counts";
import { setUpAreas, setUpCity, setUpIndicators } from "../lib/demo/seed/setUp";
import { cityDatabase, cityPool } from "../lib/platform/database";
import { publishFromCommandLine } from "../lib/releases/commands";

/**
 * Emscherau with its areas, the catalogue and the released numbers of some years, without people and without a story: what a test
 * of read models needs, in seconds.
 */
export async function setUpNumbers(years: readonly number[], title: string): Promise<{ releaseId: number }> {
  await setUpCity();
  await setUpAreas();
  await setUpIndicators();
  const values = [...demoValues(years)];
  const { id } = await cityDatabase().delivery.create({
    data: { title, fileName: `${title}.csv`, fileSize: 1, checksum: title, uploadedByName: "Test" },
  });
  await cityPool().query(
    `insert into raw_value (delivery_id, base_count_id, date, area_id, state, value)
     select $1, c.id, r.date::date, a.id, 0, r.value
     from jsonb_to_recordset($2::jsonb) as r("baseCount" text, date text, area text, value float8)
     join base_count c on c.key = r."baseCount"
     join partition p on p.key = case when c.city_only then 'stadt' else 'blockgruppen' end
     join area a on a.partition_id = p.id and a.key = r.area`,
    [id, JSON.stringify(values)],
  );
  await cityDatabase().deliveryAcceptance.create({ data: { deliveryId: id, byName: "Test", cells: values.length } });
  const released = await publishFromCommandLine(operatorViewer("Test"), { title, deliveryIds: [id] });
  return { releaseId: released.id };
}
