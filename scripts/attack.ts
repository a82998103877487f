import { attackReleases } from "./attackReleases";

/**
 * `npm run attack -- <address>`: an anonymous visitor who reads every number of every release, date and partition through the public
 * API, with the rates made from them, and tries to compute what is withheld. Prints what he recovered, which must be nothing, and the
 * narrowest interval. Ends with 1 where he won.
 */
const address = process.argv[2]?.replace(/\/$/, "");
if (!address) {
  console.error("Usage: npm run attack -- <address>");
  process.exit(2);
}

let answers = 0;

/** A busy server is asked again, as a patient visitor would. */
async function read<T>(path: string): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch(`${address}/api/v1/${path}`);
      if (answer.ok) {
        answers++;
        return (await answer.json()) as T;
      }
      if (answer.status < 500 && answer.status !== 429) throw new RangeError(`${path}: ${answer.status}`);
      if (attempt >= 5) throw new Error(`${path}: ${answer.status}`);
    } catch (error) {
      if (error instanceof RangeError || attempt >= 5) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 2000 * (attempt + 1)));
  }
}

const { recovered, leaks } = await attackReleases(read, (line) => console.log(line));
const won = recovered + leaks > 0;
console.log(`${answers} public answers read. ${won ? "The attacker won." : "Nothing recovered."}`);
process.exitCode = won ? 1 : 0;
