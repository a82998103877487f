/**
 * `npm run administrator -- name@stadt.de "Vorname Nachname"`: the first administrator of an installation, or a new one
 * when nobody is left. Prints a link under which the person sets a password.
 */
import { operatorViewer } from "../lib/access/mint";
import { appointAdministrator } from "../lib/people/commands";
import { appointInput } from "../lib/people/schema";
import { closeDatabase } from "../lib/platform/database";
import { germanErrors } from "../lib/platform/input";
import { provideDatabase } from "./environment";

process.exit(await main());

async function main(): Promise<number> {
  const [email, ...words] = process.argv.slice(2);
  const given = appointInput.safeParse({ email, name: words.join(" ") }, { error: germanErrors });
  if (!given.success) {
    console.error('Wer? Zum Beispiel: npm run administrator -- name@stadt.de "Vorname Nachname"');
    return 2;
  }
  const { databaseUrl, server } = await provideDatabase("kreislauf", console.log);
  process.env.DATABASE_URL = databaseUrl;
  try {
    const link = await appointAdministrator(operatorViewer(), given.data);
    console.log(`${given.data.name} hat die Rolle Administration.\nPasswort festlegen (ein Tag lang): ${link}`);
    return 0;
  } finally {
    await closeDatabase();
    if (server?.startedHere) await server.stop();
  }
}
