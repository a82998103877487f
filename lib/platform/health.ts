import { publicPool } from "./database";

/** True when the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await publicPool().query("select 1");
    return true;
  } catch {
    return false;
  }
}
